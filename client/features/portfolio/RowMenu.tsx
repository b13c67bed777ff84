/** The one menu of the table, opened beside the row that asks for it: thousands of rows need not carry one each. */

import { useMemo } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { MenuList } from "#client/ui/menu-list.tsx";
import { type ProjectMenuActs, ProjectMenuItems } from "#client/features/portfolio/ProjectMenuItems.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

type RowMenuProps = { project: Project; anchor: HTMLElement; acts: ProjectMenuActs; onClose: () => void };

export function RowMenu({ project, anchor, acts, onClose }: RowMenuProps) {
	const t = useTexts(texts);
	const place = useMemo(() => ({ current: anchor }), [anchor]);
	return (
		<MenuList
			anchor={place}
			label={t.projectActions(project.name || t.untitled)}
			placement="bottom end"
			focus="first"
			onClose={onClose}
		>
			<ProjectMenuItems project={project} acts={acts} />
		</MenuList>
	);
}
