/** What the projects of a cohort have in common: where they stand, what blocks them. */

import type { ObstacleKind } from "#shared/document/obstacles.ts";
import { OBSTACLE_FIELD } from "#shared/document/obstacles.ts";
import type { Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";

export type SharedObstacle = { readonly id: string; readonly label: string; readonly projects: readonly Project[] };

/** The obstacles of a kind that the projects name, the most shared first; archived or lost ones are left out. */
export function sharedObstacles(
	projects: readonly Project[],
	kind: ObstacleKind,
	catalog: PortfolioCatalog,
): SharedObstacle[] {
	const found = new Map<string, { label: string; projects: Project[] }>();
	for (const project of projects) {
		for (const id of new Set(project[OBSTACLE_FIELD[kind]])) {
			const obstacle = catalog.obstacle(id);
			if (!obstacle || obstacle.archived || obstacle.label.trim() === "") continue;
			const one = found.get(id) ?? { label: obstacle.label, projects: [] };
			found.set(id, one);
			one.projects.push(project);
		}
	}
	return [...found]
		.map(([id, one]) => ({ id, ...one }))
		.sort((a, b) => b.projects.length - a.projects.length || (a.label < b.label ? -1 : 1));
}

export type StageCount = { readonly stage: string; readonly count: number };

/** How many projects stand at each stage of the workspace, in its order; those nobody placed last, when there are some. */
export function stageCounts(projects: readonly Project[], catalog: PortfolioCatalog): StageCount[] {
	const counts = new Map<string, number>();
	for (const { stage } of projects) counts.set(stage, (counts.get(stage) ?? 0) + 1);
	const known = catalog.stages
		.filter(({ id, archived }) => !archived || counts.has(id))
		.map(({ id }) => ({ stage: id as string, count: counts.get(id) ?? 0 }));
	const placed = known.reduce((sum, { count }) => sum + count, 0);
	return placed < projects.length ? [...known, { stage: "", count: projects.length - placed }] : known;
}
