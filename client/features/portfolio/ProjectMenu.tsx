/** The button that opens what can be done to a project. */

import { Ellipsis } from "lucide-react";
import type { Project } from "#shared/document/portfolio.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { type ProjectMenuActs, ProjectMenuItems } from "#client/features/portfolio/ProjectMenuItems.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

export function ProjectMenu({ project, ...acts }: ProjectMenuActs & { project: Project }) {
	const t = useTexts(texts);
	const name = t.projectActions(project.name || t.untitled);
	return (
		<Menu
			label={name}
			placement="bottom end"
			trigger={
				<IconButton label={name} size="small">
					<Ellipsis size={18} aria-hidden />
				</IconButton>
			}
		>
			<ProjectMenuItems project={project} acts={acts} />
		</Menu>
	);
}
