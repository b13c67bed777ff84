/** The page of an organisation: its facts, the people to write to, its projects by role. */

import { ChevronLeft, Clock, Ellipsis, Merge, Trash2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { useLocation } from "wouter";
import { type OrganisationRecord, organisationTable } from "#shared/document/organisations.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { citableKey } from "#shared/domain/citable.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { doOnce } from "#client/document/do-once.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { SaveState } from "#client/document/SaveState.tsx";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useRemovalQuestion } from "#client/document/use-removal-question.tsx";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { Page } from "#client/ui/Page.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { ContactsEditor } from "#client/features/organisations/ContactsEditor.tsx";
import { MergeDialog } from "#client/features/organisations/MergeDialog.tsx";
import { projectsNaming } from "#client/features/organisations/involvements.ts";
import { NamingProjects } from "#client/features/organisations/NamingProjects.tsx";
import { OrganisationFacts } from "#client/features/organisations/OrganisationFacts.tsx";
import { OrganisationProjects } from "#client/features/organisations/OrganisationProjects.tsx";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

const organisationKey = ({ id }: Pick<OrganisationRecord, "id">) => citableKey("organisation", id);

type OrganisationSheetProps = { workspace: WorkspaceId; room: OpenRoom; id: string };

export function OrganisationSheet({ workspace, room, id }: OrganisationSheetProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const [, navigate] = useLocation();
	const table = useTable(room, organisationTable);
	const projects = useRecords(useTable(room, projectTable));
	const canWrite = useCanWrite(room);
	const { can } = useWorkspace();
	const catalog = useCatalog();
	const [isMerging, setMerging] = useState(false);
	const removal = useRemovalQuestion<OrganisationRecord>(workspace, {
		keyOf: organisationKey,
		nameOf: (one) => one.name || t.untitled,
		restingOn: (one) => {
			const involved = projectsNaming(catalog.organisations, one.id, projects);
			return involved.length > 0 ? <NamingProjects workspace={workspace} involved={involved} /> : null;
		},
		onRemove: (one) => {
			const { takeBack } = doOnce(table.doc, table.scope, () => table.remove(one.id));
			navigate(paths.organisations(workspace));
			toast({
				text: t.removed(one.name || t.untitled),
				action: { label: t.undo, onAction: () => takeBack() && toast({ text: t.takenBack, tone: "ok" }) },
			});
		},
	});
	// An address of one that was merged leads to what it became.
	const organisation = catalog.organisations.get(id);
	const back = paths.organisations(workspace);
	if (!organisation) {
		return (
			<EmptyState title={t.notFound} action={<ButtonLink href={back}>{t.back}</ButtonLink>}>
				{t.notFoundMore}
			</EmptyState>
		);
	}
	const name = organisation.name || t.untitled;
	return (
		<Page
			title={name}
			eyebrow={
				<>
					<Link href={back} className={styles.back}>
						<ChevronLeft size={16} aria-hidden /> {t.back}
					</Link>{" "}
					{organisation.example && <Badge>{t.example}</Badge>}
				</>
			}
			actions={
				<>
					<SaveState room={room} />
					{canWrite && (
						<Menu
							label={t.more}
							placement="bottom end"
							trigger={
								<IconButton label={t.more}>
									<Ellipsis size={20} aria-hidden />
								</IconButton>
							}
						>
							<MenuItem icon={<Merge size={16} />} onAction={() => setMerging(true)}>
								{t.merge}
							</MenuItem>
							{can("seeHistory") && (
								<MenuItem icon={<Clock size={16} />} href={paths.recordHistory(workspace, PORTFOLIO, organisation.id)}>
									{t.history}
								</MenuItem>
							)}
							<MenuItem icon={<Trash2 size={16} />} isDanger onAction={() => removal.remove(organisation)}>
								{t.remove}
							</MenuItem>
						</Menu>
					)}
				</>
			}
		>
			<div className={styles.sheet}>
				<div className={styles.main}>
					<OrganisationProjects workspace={workspace} organisation={organisation} projects={projects} />
					<ContactsEditor table={table} organisation={organisation} canWrite={canWrite} />
				</div>
				<div className={styles.aside}>
					<OrganisationFacts table={table} organisation={organisation} canWrite={canWrite} />
					<CitedIn workspace={workspace} cited={organisationKey(organisation)} headingLevel={2} />
				</div>
			</div>
			{removal.question}
			{isMerging && (
				<MergeDialog
					table={table}
					organisation={organisation}
					projects={projects}
					onClose={() => setMerging(false)}
					onMerged={(kept) => navigate(paths.organisation(workspace, kept), { replace: true })}
				/>
			)}
		</Page>
	);
}
