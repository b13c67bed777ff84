/** What is done to whole projects, each said in a message with a way back. */

import { useCallback } from "react";
import { citableKey } from "#shared/domain/citable.ts";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { doOnce } from "#client/features/portfolio/take-back.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import { useToldAct } from "#client/features/portfolio/use-told-act.ts";

export const projectKey = (project: Project) => citableKey("project", project.id);

export function useProjectActs(projects: RecordTable<ProjectFields>) {
	const t = useTexts(texts);
	const tell = useToldAct();

	const archive = useCallback(
		(project: Project, archived: boolean) => {
			const { takeBack } = doOnce(projects, () => projects.setArchived(project.id, archived));
			const name = project.name || t.untitled;
			tell(archived ? t.archived(name) : t.restored(name), takeBack);
		},
		[projects, t, tell],
	);

	const remove = useCallback(
		(project: Project) => {
			const { takeBack } = doOnce(projects, () => projects.remove(project.id));
			tell(t.removed(project.name || t.untitled), takeBack);
		},
		[projects, t, tell],
	);

	/** Adds a project without a name yet and says which it is. */
	const add = useCallback((): RecordId => {
		const id = newId<RecordId>();
		projects.add(id, {});
		return id;
	}, [projects]);

	return { archive, remove, add };
}
