/** The rows of the table when they are grouped: each project once, under the first of its groups, and what is said above each group. */

import { budgetTotal } from "#shared/document/budget.ts";
import { type OwnField, ownValue } from "#shared/document/own-fields.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { groupProjects } from "#client/features/portfolio/views/grouping.ts";
import type { Grouping } from "#client/features/portfolio/views/grouping-type.ts";

/** Said above the first row of a group. */
export type GroupHeading = {
	readonly value: string;
	readonly count: number;
	/** Dollars of all its projects; zero when none has a budget. */
	readonly budget: number;
	/** The own numbers that some of its projects answer, added up. */
	readonly numbers: readonly NumberTotal[];
};
export type NumberTotal = { readonly field: OwnField; readonly total: number };

export type GroupedRows = {
	readonly rows: readonly Project[];
	/** By the index of the row they stand above. */
	readonly headings: ReadonlyMap<number, GroupHeading>;
};

const NO_HEADINGS: ReadonlyMap<number, GroupHeading> = new Map();

/** Without a grouping, the rows as they are. Empty groups have no row, so no heading. */
export function groupRows(
	rows: readonly Project[],
	grouping: Grouping | null,
	compareText: (a: string, b: string) => number,
	fields: readonly OwnField[] = [],
): GroupedRows {
	if (!grouping) return { rows, headings: NO_HEADINGS };
	const once: Grouping = { ...grouping, valuesOf: (project) => grouping.valuesOf(project).slice(0, 1) };
	const ordered: Project[] = [];
	const headings = new Map<number, GroupHeading>();
	for (const { value, projects } of groupProjects(rows, once, compareText)) {
		if (projects.length === 0) continue;
		headings.set(ordered.length, { value, count: projects.length, ...groupTotals(projects, fields) });
		ordered.push(...projects);
	}
	return { rows: ordered, headings };
}

/** What some projects come to: their budget, and each own field of numbers that one of them answers. */
export function groupTotals(
	projects: readonly Project[],
	fields: readonly OwnField[],
): Pick<GroupHeading, "budget" | "numbers"> {
	const budget = projects.reduce((sum, project) => sum + budgetTotal(project), 0);
	const numbers = fields.flatMap((field): NumberTotal[] => {
		if (field.type !== "number") return [];
		const values = projects.flatMap((project) => {
			const value = ownValue(project, field);
			return value?.type === "number" ? [value.number] : [];
		});
		return values.length === 0 ? [] : [{ field, total: sumOf(values) }];
	});
	return { budget, numbers };
}

/** Sums of decimals keep their digits: 0.1 + 0.2 is 0.3. */
export function sumOf(numbers: readonly number[]): number {
	return Number(numbers.reduce((sum, number) => sum + number, 0).toPrecision(14));
}
