/** Cohorts: projects looked at together, because they share a sector, a target population, or because somebody chose them. */

import type * as Y from "yjs";
import { oneOf, openOf, text, texts } from "#shared/document/field.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";

/** By sector, around a target population, or chosen one by one. */
export const COHORT_KINDS = ["sector", "population", "free"] as const;
export type CohortKind = (typeof COHORT_KINDS)[number];

/** What somebody decided of one project, whatever the rule says. */
export type CohortPick = "added" | "removed";

export type CohortFields = {
	name: string;
	about: string;
	kind: CohortKind;
	/** The rule: a project fits when it has one of the sectors (when any is given) and one of the populations (when any is given). */
	sectors: readonly string[];
	populations: readonly string[];
	/** Projects added to or removed from what the rule gives, by id; each in a cell of its own. */
	picks: Readonly<Record<string, CohortPick>>;
};
export type Cohort = RecordOf<CohortFields>;

export function cohortTable(doc: Y.Doc): RecordTable<CohortFields> {
	return new RecordTable<CohortFields>(doc, "cohorts", {
		name: text(),
		about: text(),
		kind: oneOf(COHORT_KINDS, "sector"),
		sectors: texts(),
		populations: texts(),
		picks: openOf((raw): CohortPick | null => (raw === "added" || raw === "removed" ? raw : null)),
	});
}

type Grouped = {
	readonly id: string;
	readonly archived: boolean;
	readonly sectors: readonly string[];
	readonly populations: readonly string[];
};

type Rule = Pick<CohortFields, "kind" | "sectors" | "populations" | "picks">;

/** The live projects of a cohort, in their order: those its rule gives and those added, without those removed. A free cohort has no rule; an empty rule gives none. */
export function projectsOfCohort<Project extends Grouped>(cohort: Rule, projects: readonly Project[]): Project[] {
	const isIn = cohortTest(cohort);
	return projects.filter((project) => !project.archived && isIn(project));
}

/** Whether a project is in a cohort, archived or not. */
export function cohortTest(cohort: Rule): (project: Omit<Grouped, "archived">) => boolean {
	const sectors = new Set(cohort.sectors.map(foldText));
	const populations = new Set(cohort.populations.map(foldText));
	const hasRule = cohort.kind !== "free" && sectors.size + populations.size > 0;
	const meets = (wanted: ReadonlySet<string>, values: readonly string[]) =>
		wanted.size === 0 || values.some((value) => wanted.has(foldText(value)));
	return (project) => {
		const pick = Object.hasOwn(cohort.picks, project.id) ? cohort.picks[project.id] : undefined;
		if (pick !== undefined) return pick === "added";
		return hasRule && meets(sectors, project.sectors) && meets(populations, project.populations);
	};
}
