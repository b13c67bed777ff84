/** What can be done to a whole project: open it, copy its link, archive it, bring it back, delete it. */

import { Archive, ArchiveRestore, Ellipsis, Link as LinkIcon, SquareArrowOutUpRight, Trash2 } from "lucide-react";
import type { Project } from "#shared/document/portfolio.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

type ProjectMenuProps = {
	workspace: WorkspaceId;
	project: Project;
	canWrite: boolean;
	/** Whether the Tab key stops there; in the table, only the active cell's does. */
	isFocusable?: boolean;
	onOpen?: (project: Project) => void;
	onArchive: (project: Project, archived: boolean) => void;
	onRemove: (project: Project) => void;
};

export function ProjectMenu(props: ProjectMenuProps) {
	const { workspace, project, canWrite, isFocusable = true, onOpen, onArchive, onRemove } = props;
	const t = useTexts(texts);
	const toast = useToast();
	const name = project.name || t.untitled;
	const copyLink = () => {
		const link = location.origin + paths.project(workspace, project.id);
		navigator.clipboard.writeText(link).then(
			() => toast({ text: t.linkCopied, tone: "ok" }),
			() => toast({ text: t.linkNotCopied, tone: "danger" }),
		);
	};
	return (
		<Menu
			label={t.projectActions(name)}
			placement="bottom end"
			trigger={
				<IconButton label={t.projectActions(name)} size="small" excludeFromTabOrder={!isFocusable} data-focus>
					<Ellipsis size={18} aria-hidden />
				</IconButton>
			}
		>
			{onOpen && (
				<MenuItem icon={<SquareArrowOutUpRight size={16} />} shortcut="Ctrl+⏎" onAction={() => onOpen(project)}>
					{t.open}
				</MenuItem>
			)}
			<MenuItem icon={<LinkIcon size={16} />} onAction={copyLink}>
				{t.copyLink}
			</MenuItem>
			{canWrite && !project.archived && (
				<MenuItem icon={<Archive size={16} />} onAction={() => onArchive(project, true)}>
					{t.archive}
				</MenuItem>
			)}
			{canWrite && project.archived && (
				<MenuItem icon={<ArchiveRestore size={16} />} onAction={() => onArchive(project, false)}>
					{t.restore}
				</MenuItem>
			)}
			{canWrite && (
				<MenuItem icon={<Trash2 size={16} />} isDanger onAction={() => onRemove(project)}>
					{t.remove}
				</MenuItem>
			)}
		</Menu>
	);
}
