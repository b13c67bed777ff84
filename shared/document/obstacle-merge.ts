/** Two blockers, or two conditions, that turn out to be one: every project that names the first names the other instead. */

import type * as Y from "yjs";
import { OBSTACLE_FIELD, type Obstacle, obstacleTable } from "#shared/document/obstacles.ts";
import { type Project, projectTable } from "#shared/document/portfolio.ts";

/** The projects that name an obstacle, archived ones apart. */
export function projectsOfObstacle(obstacle: Pick<Obstacle, "id" | "kind">, projects: readonly Project[]): Project[] {
	return projects.filter(
		(project) => !project.archived && project[OBSTACLE_FIELD[obstacle.kind]].includes(obstacle.id),
	);
}

/** Merges one obstacle into another of its kind, in one transaction. The one that goes is put away, and leads to the other. */
export function mergeObstacles(doc: Y.Doc, gone: string, kept: string): void {
	const obstacles = obstacleTable(doc);
	const [from, into] = [obstacles.get(gone), obstacles.get(kept)];
	if (!from || !into || gone === kept || from.kind !== into.kind || into.mergedInto !== "") return;
	const field = OBSTACLE_FIELD[from.kind];
	const projects = projectTable(doc);
	doc.transact(() => {
		for (const project of projects.list()) {
			const before = project[field];
			if (!before.includes(gone)) continue;
			projects.setList(project.id, field, before, [...new Set(before.map((id) => (id === gone ? kept : id)))]);
		}
		const note = [into.note, from.note].filter((words, place, all) => words !== "" && all.indexOf(words) === place);
		obstacles.set(kept, "note", note.join("\n\n"));
		obstacles.setList(kept, "sectors", into.sectors, [...new Set([...into.sectors, ...from.sectors])]);
		obstacles.set(gone, "mergedInto", kept);
		obstacles.setArchived(gone, true);
	});
}
