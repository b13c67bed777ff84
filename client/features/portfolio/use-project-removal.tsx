/** Deleting and archiving a project: when passages cite it, the question with their list comes first. */

import { type ReactNode, useCallback } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useRemovalQuestion } from "#client/document/use-removal-question.tsx";
import { texts } from "#client/features/portfolio/texts.ts";
import { projectKey } from "#client/features/portfolio/use-project-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type Acts = { remove: (project: Project) => void; archive: (project: Project, archived: boolean) => void };

/** The same acts, asked first where it matters; `question` to be drawn somewhere. */
export function useProjectRemoval(workspace: WorkspaceId, acts: Acts): Acts & { question: ReactNode } {
	const t = useTexts(texts);
	const of = { keyOf: projectKey, nameOf: (project: Project) => project.name || t.untitled };
	const onArchive = useCallback((project: Project) => acts.archive(project, true), [acts.archive]);
	const removal = useRemovalQuestion<Project>(workspace, { ...of, onRemove: acts.remove });
	const archiving = useRemovalQuestion<Project>(workspace, { ...of, onRemove: onArchive, isArchiving: true });
	const archive = useCallback(
		(project: Project, archived: boolean) => {
			if (archived) archiving.remove(project);
			else acts.archive(project, false);
		},
		[archiving.remove, acts.archive],
	);
	return {
		remove: removal.remove,
		archive,
		question: (
			<>
				{removal.question}
				{archiving.question}
			</>
		),
	};
}
