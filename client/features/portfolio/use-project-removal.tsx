/** Deleting, archiving and bringing back a project: when passages cite it, the question with their list comes first; a merge is undone after a look at what that changes. */

import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRemovalQuestion } from "#client/document/use-removal-question.tsx";
import { texts } from "#client/features/portfolio/texts.ts";
import { projectKey } from "#client/features/portfolio/use-project-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

const SeparateDialog = lazy(() =>
	import("#client/features/portfolio/merge/SeparateDialog.tsx").then((file) => ({ default: file.SeparateDialog })),
);

type Acts = { remove: (project: Project) => void; archive: (project: Project, archived: boolean) => void };

/** The same acts, asked first where it matters; `question` to be drawn somewhere. */
export function useProjectRemoval(workspace: WorkspaceId, room: OpenRoom, acts: Acts): Acts & { question: ReactNode } {
	const t = useTexts(texts);
	const of = { keyOf: projectKey, nameOf: (project: Project) => project.name || t.untitled };
	const [separated, setSeparated] = useState<RecordId | null>(null);
	const onArchive = useCallback((project: Project) => acts.archive(project, true), [acts.archive]);
	const removal = useRemovalQuestion<Project>(workspace, { ...of, onRemove: acts.remove });
	const archiving = useRemovalQuestion<Project>(workspace, { ...of, onRemove: onArchive, isArchiving: true });
	const archive = useCallback(
		(project: Project, archived: boolean) => {
			if (archived) archiving.remove(project);
			else if (project.mergedInto !== "") setSeparated(project.id);
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
				{separated !== null && (
					<Suspense>
						<SeparateDialog room={room} gone={separated} onClose={() => setSeparated(null)} />
					</Suspense>
				)}
			</>
		),
	};
}
