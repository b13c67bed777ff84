/** What blocks projects and what must be there for them: one shared list, so that the same blocker is seen across projects. */

import type * as Y from "yjs";
import { oneOf, reference, text, texts } from "#shared/document/field.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";

/** A blocker stands in the way; an enabling condition has to be met. */
export const OBSTACLE_KINDS = ["blocker", "condition"] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];

export type ObstacleFields = {
	kind: ObstacleKind;
	label: string;
	note: string;
	/** Where it is met above all. */
	sectors: readonly string[];
	/** The obstacle this one turned out to be: whoever named this one then names that one. */
	mergedInto: string;
};
export type Obstacle = RecordOf<ObstacleFields>;

export function obstacleTable(doc: Y.Doc): RecordTable<ObstacleFields> {
	return new RecordTable<ObstacleFields>(doc, "obstacles", {
		kind: oneOf(OBSTACLE_KINDS, "blocker"),
		label: text(),
		note: text(),
		sectors: texts(),
		mergedInto: reference(),
	});
}

/** The field of a project that names obstacles of a kind. */
export const OBSTACLE_FIELD = { blocker: "blockers", condition: "conditions" } as const;

/** The obstacle of that kind and label, accents and case apart. */
export function obstacleNamed(obstacles: readonly Obstacle[], kind: ObstacleKind, label: string): Obstacle | null {
	const folded = foldText(label);
	return obstacles.find((one) => !one.archived && one.kind === kind && foldText(one.label) === folded) ?? null;
}

type Listing = { readonly obstacles: readonly Obstacle[]; obstacle(id: string): Obstacle | null };

/** The obstacle that a word means: one in use, else an archived one, else what one of that name became. */
export function knownObstacle(catalog: Listing, kind: ObstacleKind, label: string): Obstacle | null {
	const folded = foldText(label);
	const former = catalog.obstacles.filter((one) => one.kind === kind && foldText(one.label) === folded);
	const put = former.find((one) => one.mergedInto === "") ?? former[0];
	return obstacleNamed(catalog.obstacles, kind, label) ?? (put ? catalog.obstacle(put.id) : null);
}

type Blocked = {
	readonly archived: boolean;
	readonly blockers: readonly string[];
	readonly conditions: readonly string[];
};

/** In how many live projects each obstacle is met, by its id. */
export function obstacleCounts(projects: readonly Blocked[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { archived, blockers, conditions } of projects) {
		if (archived) continue;
		for (const id of new Set([...blockers, ...conditions])) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return counts;
}
