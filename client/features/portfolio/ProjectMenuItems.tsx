/** What can be done to a whole project, as the items of a menu: open it, copy its link, archive it, bring it back, delete it. */

import {
	Archive,
	ArchiveRestore,
	Link as LinkIcon,
	MessageSquareText,
	Split,
	SquareArrowOutUpRight,
	Trash2,
} from "lucide-react";
import type { Project } from "#shared/document/portfolio.ts";
import { citableKey } from "#shared/domain/citable.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useDirectoryEntry, usePassagesCiting } from "#client/document/use-directory.ts";
import { paths } from "#client/api/paths.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { copyText } from "#client/ui/copy-text.ts";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import type { Column } from "#client/features/portfolio/columns.ts";
import { attestedTexts } from "#client/features/portfolio/merge/attested-texts.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import { usePartName } from "#client/features/portfolio/use-part-name.ts";

export type ProjectMenuActs = {
	workspace: WorkspaceId;
	canWrite: boolean;
	onOpen?: (project: Project) => void;
	/** Shows the threads of a cell, and of which: the one that the menu is for. */
	onComment?: (project: Project, column: Column) => void;
	commented?: Column;
	onArchive: (project: Project, archived: boolean) => void;
	onRemove: (project: Project) => void;
};

export function ProjectMenuItems({ project, acts }: { project: Project; acts: ProjectMenuActs }) {
	const { workspace, canWrite, onOpen, onComment, commented, onArchive, onRemove } = acts;
	const t = useTexts(texts);
	const toast = useToast();
	const nameOf = usePartName();
	const tAttested = useTexts(attestedTexts);
	const survivor = useDirectoryEntry(
		workspace,
		project.mergedInto === "" ? null : citableKey("project", project.mergedInto),
	);
	const citing = usePassagesCiting(workspace, citableKey("project", project.id)).length;
	const copyLink = async () => {
		const isCopied = await copyText(location.origin + paths.project(workspace, project.id));
		toast(isCopied ? { text: t.linkCopied, tone: "ok" } : { text: t.linkNotCopied, tone: "danger" });
	};
	return (
		<>
			{onOpen && (
				<MenuItem icon={<SquareArrowOutUpRight size={16} />} shortcut="Ctrl+⏎" onAction={() => onOpen(project)}>
					{t.open}
				</MenuItem>
			)}
			{onComment && commented && (
				<MenuItem
					icon={<MessageSquareText size={16} />}
					shortcut="Ctrl+Maj+M"
					onAction={() => onComment(project, commented)}
				>
					{t.commentCell(nameOf(commented))}
				</MenuItem>
			)}
			<MenuItem icon={<LinkIcon size={16} />} onAction={() => void copyLink()}>
				{t.copyLink}
			</MenuItem>
			{canWrite && !project.archived && (
				<MenuItem icon={<Archive size={16} />} onAction={() => onArchive(project, true)}>
					{t.archive}
				</MenuItem>
			)}
			{canWrite && project.mergedInto !== "" && (
				<MenuItem
					icon={<Split size={16} />}
					description={tAttested.mergedInto(survivor?.name || t.untitled)}
					onAction={() => onArchive(project, false)}
				>
					{tAttested.undoMergeMore}
				</MenuItem>
			)}
			{canWrite && project.archived && project.mergedInto === "" && (
				<MenuItem icon={<ArchiveRestore size={16} />} onAction={() => onArchive(project, false)}>
					{t.restore}
				</MenuItem>
			)}
			{/* What was attested of a merged project is read through it: it is deleted once it is apart again. */}
			{canWrite && project.mergedInto === "" && (
				<MenuItem
					icon={<Trash2 size={16} />}
					isDanger
					{...(citing > 0 ? { description: t.removeCited(citing) } : {})}
					onAction={() => onRemove(project)}
				>
					{t.remove}
				</MenuItem>
			)}
		</>
	);
}
