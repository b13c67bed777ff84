/** Groups of projects by what they share: a stage, a sector, an answer to an own field. What a board and a table with groups are made of. */

import { cohortTest } from "#shared/document/cohorts.ts";
import {
	EVIDENCE_STRENGTHS,
	type EvidenceStrength,
	INVOLVEMENTS,
	type Project,
	STRATEGIES,
} from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { Language } from "#shared/lib/language.ts";
import { strategyName } from "#client/features/portfolio/columns.ts";
import { type Grouping, type GroupingKey, OWN_PREFIX } from "#client/features/portfolio/views/grouping-type.ts";
import { isListed, ownGrouping } from "#client/features/portfolio/views/own-grouping.ts";
import { organisationGrouping } from "#client/features/portfolio/views/organisation-grouping.ts";

/** Those every portfolio has, in the order they are offered. */
export const GROUPINGS = [
	"stage",
	"sectors",
	"populations",
	"strategies",
	"territory",
	"readiness",
	"evidenceStrength",
	"organisation",
	...INVOLVEMENTS,
	"blockers",
	"conditions",
	"cohort",
] as const;
type BuiltIn = (typeof GROUPINGS)[number];

export type ProjectGroup = { readonly value: string; readonly projects: readonly Project[] };

/** The keys that a workspace may group and filter by: the built-in ones, then its own fields that are lists. */
export function groupingKeys(catalog: PortfolioCatalog): GroupingKey[] {
	return [...GROUPINGS, ...catalog.fields.filter(({ type }) => isListed(type)).map(({ id }) => OWN_PREFIX + id)];
}

const made = new WeakMap<PortfolioCatalog, Map<string, Grouping | null>>();

/** What groups by a key; null when the workspace has no such field (any more). Kept with its catalog: what it learns of names is learned once. */
export function groupingOf(key: GroupingKey, catalog: PortfolioCatalog, language: Language): Grouping | null {
	const known = made.get(catalog) ?? new Map<string, Grouping | null>();
	made.set(catalog, known);
	const place = `${language}/${key}`;
	const found = known.get(place);
	if (found !== undefined) return found;
	const grouping = makeGrouping(key, catalog, language);
	known.set(place, grouping);
	return grouping;
}

function makeGrouping(key: GroupingKey, catalog: PortfolioCatalog, language: Language): Grouping | null {
	if (key.startsWith(OWN_PREFIX)) return ownGrouping(key, catalog, language);
	return GROUPINGS.includes(key as BuiltIn) ? builtIn(key as BuiltIn, catalog, language) : null;
}

/** The groups of some projects, in order; the group of those nobody placed comes last, when there are some. A project of two sectors is in both. */
export function groupProjects(
	projects: readonly Project[],
	grouping: Grouping,
	compareText: (a: string, b: string) => number,
): ProjectGroup[] {
	const groups = new Map<string, Project[]>(grouping.fixed.map((value) => [value, []]));
	const none: Project[] = [];
	for (const project of projects) {
		const values = new Set(grouping.valuesOf(project));
		if (values.size === 0) none.push(project);
		for (const value of values) {
			const group = groups.get(value);
			if (group) group.push(project);
			else groups.set(value, [project]);
		}
	}
	const fixed = grouping.fixed.length;
	const found = [...groups].map(([value, members]) => ({ value, projects: members }));
	const { compare = (a, b) => compareText(grouping.labelOf(a), grouping.labelOf(b)) } = grouping;
	const others = found.slice(fixed).sort((a, b) => compare(a.value, b.value));
	return [
		...found.slice(0, fixed),
		...others,
		...(none.length > 0 || grouping.key === "stage" ? [{ value: "", projects: none }] : []),
	];
}

function builtIn(key: BuiltIn, catalog: PortfolioCatalog, language: Language): Grouping {
	switch (key) {
		case "stage":
			return {
				key,
				isMultiple: false,
				fixed: catalog.stages.filter(({ archived }) => !archived).map(({ id }) => id as string),
				valuesOf: ({ stage }) => (stage === "" ? [] : [stage]),
				labelOf: (value) => catalog.stageName(value, language) || value,
				move: (projects, project, _from, to) => projects.set(project.id, "stage", to),
			};
		case "evidenceStrength":
			return {
				key,
				isMultiple: false,
				fixed: EVIDENCE_STRENGTHS.filter((strength) => strength !== ""),
				valuesOf: ({ evidenceStrength }) => (evidenceStrength === "" ? [] : [evidenceStrength]),
				labelOf: (value) => portfolioWords[language].evidenceStrength[value as EvidenceStrength] ?? value,
				move: (projects, project, _from, to) => projects.set(project.id, key, to as EvidenceStrength),
			};
		case "territory":
			return {
				key,
				isMultiple: false,
				fixed: [],
				valuesOf: ({ territory }) => (territory.trim() === "" ? [] : [territory.trim()]),
				labelOf: (value) => value,
				move: (projects, project, _from, to) => projects.set(project.id, "territory", to),
			};
		case "readiness":
			return {
				key,
				isMultiple: false,
				fixed: [],
				valuesOf: ({ id }) => {
					const level = catalog.readiness.of(id);
					return level ? [level.key] : [];
				},
				labelOf: (value) => catalog.readiness.wordsOf(value)?.[language] ?? value,
				compare: compareReadiness,
				// Assessed in somebody’s name on the page of the project, never by moving a card.
				move: null,
			};
		case "strategies":
			return { ...listGrouping(key, (value) => strategyName(value, language)), fixed: [...STRATEGIES] };
		case "sectors":
		case "populations":
			return listGrouping(key, (value) => value);
		case "blockers":
		case "conditions":
			return listGrouping(key, (id) => catalog.obstacle(id)?.label ?? id);
		case "cohort":
			return cohortGrouping(key, catalog);
		default:
			return organisationGrouping(key, catalog);
	}
}

/** Level by level within an instrument; what nobody assessed comes first. */
export function compareReadiness(a: string, b: string): number {
	const [left, right] = [a.split("."), b.split(".")];
	const instrument = (left[0] ?? "") < (right[0] ?? "") ? -1 : 1;
	return left[0] === right[0] ? Number(left[1] ?? -1) - Number(right[1] ?? -1) : instrument;
}

type ListField = "sectors" | "populations" | "strategies" | "blockers" | "conditions";

function listGrouping(key: ListField, labelOf: (value: string) => string): Grouping {
	return {
		key,
		isMultiple: true,
		fixed: [],
		valuesOf: (project) => project[key],
		labelOf,
		move: (projects, { id }, from, to) => {
			// What it is now, not when the card was drawn: others may have changed it meanwhile.
			const before = projects.get(id)?.[key] ?? [];
			const kept = before.filter((value) => value !== from && value !== to);
			projects.setList(id, key, before, to === "" ? kept : [...kept, to]);
		},
	};
}

/** Who is in a cohort follows from its rule and from what people chose on its page: no card is moved into one. */
function cohortGrouping(key: GroupingKey, catalog: PortfolioCatalog): Grouping {
	const cohorts = catalog.cohorts.map((cohort) => ({ id: cohort.id as string, isIn: cohortTest(cohort) }));
	const names = new Map(catalog.cohorts.map(({ id, name }) => [id as string, name]));
	return {
		key,
		isMultiple: true,
		fixed: [],
		valuesOf: (project) => cohorts.filter(({ isIn }) => isIn(project)).map(({ id }) => id),
		labelOf: (id) => names.get(id) ?? id,
		move: null,
	};
}
