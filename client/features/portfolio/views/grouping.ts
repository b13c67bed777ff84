/** Groups of projects by what they share: a stage, a sector, an answer to an own field. What a board and a table with groups are made of. */

import {
	EVIDENCE_STRENGTHS,
	type EvidenceStrength,
	type Project,
	type ProjectFields,
	STRATEGIES,
} from "#shared/document/portfolio.ts";
import { offeredChoices } from "#shared/document/own-choices.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { Language } from "#shared/lib/language.ts";
import { compareReadiness } from "#client/features/portfolio/project-view.ts";
import { strategyName } from "#client/features/portfolio/columns.ts";

/** What projects are grouped by: `stage`, `sectors`… or `own.<id of an own field of choices>`. */
export type GroupingKey = string;

export const OWN_PREFIX = "own.";

/** Those every portfolio has, in the order they are offered. */
export const GROUPINGS = [
	"stage",
	"sectors",
	"populations",
	"strategies",
	"territory",
	"readiness",
	"evidenceStrength",
] as const;
type BuiltIn = (typeof GROUPINGS)[number];

export type Grouping = {
	readonly key: GroupingKey;
	/** A project may be in several groups: its sectors, its populations, its strategies. */
	readonly isMultiple: boolean;
	/** The groups of a project; none when nobody said. */
	valuesOf(project: Project): readonly string[];
	labelOf(value: string): string;
	/** Groups that are there even when empty, in order; the others follow. */
	readonly fixed: readonly string[];
	/** What comes before what among the groups that are not fixed; by their labels when it does not say. */
	readonly compare?: (a: string, b: string) => number;
	/** Takes a project from a group to another; an empty text is the group of those nobody placed. Null where a project is not placed by hand. */
	readonly move: ((projects: RecordTable<ProjectFields>, project: Project, from: string, to: string) => void) | null;
};

export type ProjectGroup = { readonly value: string; readonly projects: readonly Project[] };

/** The keys that a workspace may group by: the built-in ones, then its own fields of choices. */
export function groupingKeys(catalog: PortfolioCatalog): GroupingKey[] {
	return [...GROUPINGS, ...catalog.fields.filter(({ type }) => type === "choice").map(({ id }) => OWN_PREFIX + id)];
}

/** What groups by a key; null when the workspace has no such field (any more). */
export function groupingOf(key: GroupingKey, catalog: PortfolioCatalog, language: Language): Grouping | null {
	if (key.startsWith(OWN_PREFIX)) return ownGrouping(key, catalog);
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
	}
}

function listGrouping(key: "sectors" | "populations" | "strategies", labelOf: (value: string) => string): Grouping {
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

function ownGrouping(key: GroupingKey, catalog: PortfolioCatalog): Grouping | null {
	const field = catalog.field(key.slice(OWN_PREFIX.length));
	if (field?.type !== "choice") return null;
	const ids = field.choices.map(({ id }) => id);
	return {
		key,
		isMultiple: false,
		fixed: offeredChoices(field.choices).map(({ id }) => id),
		valuesOf: ({ own }) => {
			const value = Object.hasOwn(own, field.id) ? own[field.id] : undefined;
			return typeof value === "string" && ids.includes(value) ? [value] : [];
		},
		labelOf: (value) => field.choices.find(({ id }) => id === value)?.label ?? value,
		move: (projects, project, _from, to) => projects.setItem(project.id, "own", field.id, to === "" ? null : to),
	};
}
