/** The one menu of the table, opened beside the row that asks for it: thousands of rows need not carry one each. */

import { useMemo } from "react";
import { Menu, Popover } from "react-aria-components";
import type { Project } from "#shared/document/portfolio.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import menuStyles from "#client/ui/Menu.module.css";
import { type ProjectMenuActs, ProjectMenuItems } from "#client/features/portfolio/ProjectMenuItems.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

type RowMenuProps = { project: Project; anchor: HTMLElement; acts: ProjectMenuActs; onClose: () => void };

export function RowMenu({ project, anchor, acts, onClose }: RowMenuProps) {
	const t = useTexts(texts);
	const triggerRef = useMemo(() => ({ current: anchor }), [anchor]);
	return (
		<Popover
			triggerRef={triggerRef}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			placement="bottom end"
			offset={4}
			className={menuStyles.popover}
		>
			<Menu
				aria-label={t.projectActions(project.name || t.untitled)}
				className={menuStyles.menu}
				autoFocus="first"
				onClose={onClose}
				data-editor
			>
				<ProjectMenuItems project={project} acts={acts} />
			</Menu>
		</Popover>
	);
}
