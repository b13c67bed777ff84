/** The directory of organisations and the network of contact persons, as two tabs of one page. */

import { Plus } from "lucide-react";
import { useMemo } from "react";
import { useLocation, useSearchParams } from "wouter";
import { contactsOf, organisationTable } from "#shared/document/organisations.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { SaveState } from "#client/document/SaveState.tsx";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Tabs } from "#client/ui/Tabs.tsx";
import { ContactNetwork } from "#client/features/organisations/ContactNetwork.tsx";
import { LooseNames } from "#client/features/organisations/LooseNames.tsx";
import { OrganisationList } from "#client/features/organisations/OrganisationList.tsx";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

const NETWORK = "reseau";

export function OrganisationsHome({ workspace, room }: { workspace: WorkspaceId; room: OpenRoom }) {
	const t = useTexts(texts);
	const { compare } = useFormat();
	const [, navigate] = useLocation();
	const [params, setParams] = useSearchParams();
	const table = useTable(room, organisationTable);
	const projects = useTable(room, projectTable);
	const records = useRecords(projects);
	const canWrite = useCanWrite(room);
	const catalog = useCatalog();
	const organisations = useMemo(
		() => catalog.organisations.live().sort((a, b) => compare(a.name, b.name)),
		[catalog, compare],
	);
	const people = organisations.reduce((sum, one) => sum + contactsOf(one).length, 0);
	const add = () => {
		const id = newId<RecordId>();
		table.add(id, {});
		navigate(paths.organisation(workspace, id));
	};
	return (
		<Page
			title={t.title}
			lead={t.lead(organisations.length, people)}
			actions={
				<>
					<SaveState room={room} />
					{canWrite && (
						<Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={add}>
							{t.add}
						</Button>
					)}
				</>
			}
		>
			<Tabs
				label={t.views}
				selected={params.get("vue") === NETWORK ? NETWORK : "repertoire"}
				onSelect={(tab) => setParams(tab === NETWORK ? { vue: NETWORK } : {}, { replace: true })}
				items={[
					{
						id: "repertoire",
						title: t.directory,
						content: (
							<div className={styles.part}>
								<OrganisationList workspace={workspace} organisations={organisations} projects={records} />
								<LooseNames table={table} projects={projects} records={records} canWrite={canWrite} />
							</div>
						),
					},
					{
						id: NETWORK,
						title: t.network,
						content: <ContactNetwork workspace={workspace} organisations={organisations} />,
					},
				]}
			/>
		</Page>
	);
}
