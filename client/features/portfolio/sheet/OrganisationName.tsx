/** An organisation of a project: a link to its record, or the name somebody typed and the offer to link it. */

import { Link2, Plus } from "lucide-react";
import { Link } from "react-aria-components";
import type { Organisation, ProjectFields } from "#shared/document/portfolio.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { linkMentions } from "#shared/document/project-organisations.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";

type OrganisationNameProps = {
	projects: RecordTable<ProjectFields>;
	organisation: Organisation;
	canWrite: boolean;
};

export function OrganisationName({ projects, organisation, canWrite }: OrganisationNameProps) {
	const t = useTexts(sheetTexts);
	const toast = useToast();
	const catalog = useCatalog();
	const workspace = useWorkspace();
	const { id, name } = organisation;
	const record = id === undefined ? null : catalog.organisations.get(id);
	if (record) return <Link href={paths.organisation(workspace.id, record.id)}>{name}</Link>;
	if (!canWrite) return name;
	const known = catalog.organisations.byName(name);
	/** Every project that says this name is linked, so that renaming it later changes all of them. */
	const link = () =>
		projects.doc.transact(() => {
			const target = known?.id ?? newId<RecordId>();
			if (!known) organisationTable(projects.doc).add(target, { name });
			linkMentions(projects, name, { id: target, name: known?.name ?? name });
			if (!known) toast({ text: t.recordCreated(name), tone: "ok" });
		});
	return (
		<>
			{name}{" "}
			<Button
				size="small"
				variant="quiet"
				icon={known ? <Link2 size={14} aria-hidden /> : <Plus size={14} aria-hidden />}
				onPress={link}
			>
				{known ? t.linkTo(known.name) : t.createRecord}
			</Button>
		</>
	);
}
