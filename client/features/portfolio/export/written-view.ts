/** What an export writes: the whole portfolio, or what the view shows, in the form it shows it. */

import { INVOLVEMENTS, type Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { Language } from "#shared/lib/language.ts";
import type { Column } from "#client/features/portfolio/columns.ts";
import { projectJson, shownJson } from "#client/features/portfolio/export/project-json.ts";
import {
	everyColumn,
	type ExportColumn,
	tableOf,
	viewColumns,
	type Written,
} from "#client/features/portfolio/export/projects-file.ts";
import {
	type GroupTotals,
	totalsByFunder,
	totalsByGroup,
	totalsByYear,
} from "#client/features/portfolio/views/budget-totals.ts";
import { groupTotals, sumOf } from "#client/features/portfolio/views/grouped-rows.ts";
import { type Grouping, type GroupingKey } from "#client/features/portfolio/views/grouping-type.ts";
import { groupingOf, groupProjects, type ProjectGroup } from "#client/features/portfolio/views/grouping.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import type { ViewChoice } from "#client/features/portfolio/views/view-choice.ts";
import { whoRows } from "#client/features/portfolio/views/who-rows.ts";
import type { WrittenColumn, WrittenValue } from "#client/spreadsheet/workbook-names.ts";

export type ShownView = {
	choice: ViewChoice;
	/** What the view shows, in its order. */
	rows: readonly Project[];
	columns: readonly Column[];
	/** What a way of grouping is called. */
	groupingName: (key: GroupingKey) => string;
};

export type Speaking = {
	language: Language;
	catalog: PortfolioCatalog;
	compare: (a: string, b: string) => number;
};

export function everythingWritten(
	projects: readonly Project[],
	notes: ReadonlyMap<string, string>,
	{ language, catalog }: Speaking,
): Written {
	const columns = everyColumn(projects, language, catalog, notes);
	return {
		columns,
		rows: tableOf(projects, columns),
		json: projects.map((project) => projectJson(project, catalog, language, notes.get(project.id))),
	};
}

export function viewWritten(view: ShownView, speaking: Speaking): Written {
	const { kind, groupBy } = view.choice;
	const grouping = groupBy === "" ? null : groupingOf(groupBy, speaking.catalog, speaking.language);
	if (kind === "who") return whoWritten(view, speaking);
	if (kind === "budget") return budgetWritten(view, grouping, speaking);
	if (kind === "timeline") return tableWritten({ ...view, columns: ["name", "start", "end", "stage"] }, speaking);
	return grouping ? groupsWritten(view, grouping, speaking) : tableWritten(view, speaking);
}

function tableWritten({ rows, columns: shown }: ShownView, { language, catalog }: Speaking): Written {
	const columns = viewColumns(shown, language, catalog);
	const json = rows.map((project) => shownJson(project, shown, catalog, language));
	return { columns, rows: tableOf(rows, columns), json };
}

/** A line above each group with its totals, then its projects. In a table a project is in the first of its groups; on a board, in all of them. */
function groupsWritten(view: ShownView, grouping: Grouping, { language, catalog, compare }: Speaking): Written {
	const t = texts[language];
	const isTable = view.choice.kind === "table";
	const once: Grouping = isTable
		? { ...grouping, valuesOf: (project) => grouping.valuesOf(project).slice(0, 1) }
		: grouping;
	const groups = groupProjects(view.rows, once, compare).filter((group) => !isTable || group.projects.length > 0);
	const columns = viewColumns(view.columns, language, catalog);
	const nameOf = ({ value }: ProjectGroup) => (value === "" ? t.notPlaced : grouping.labelOf(value));
	const rows = groups.flatMap((group): WrittenValue[][] => [
		[nameOf(group), ...columns.map((column, place) => totalCell(column, place, group, language))],
		...tableOf(group.projects, columns).map((row) => [nameOf(group), ...row]),
	]);
	return {
		columns: [{ title: view.groupingName(grouping.key), width: 24, kind: "text" }, ...columns],
		rows,
		json: groups.map((group) => {
			const { budget, numbers } = groupTotals(group.projects, catalog.fields);
			return {
				group: nameOf(group),
				count: group.projects.length,
				budget,
				totals: numbers.map(({ field, total }) => ({ id: field.id, label: field.label, total })),
				projects: group.projects.map((project) => shownJson(project, view.columns, catalog, language)),
			};
		}),
	};
}

/** Amounts and numbers add up; the name says of how many projects. */
function totalCell(column: ExportColumn, place: number, { projects }: ProjectGroup, language: Language): WrittenValue {
	const t = texts[language];
	if (place === 0) return `${t.total} – ${t.projectCountOf(projects.length)}`;
	if (column.kind !== "money" && column.kind !== "number") return null;
	const numbers = projects.map(column.says).filter((value) => typeof value === "number");
	return numbers.length === 0 ? null : sumOf(numbers);
}

function whoWritten({ rows }: ShownView, { language, catalog, compare }: Speaking): Written {
	const t = texts[language];
	const roles = portfolioWords[language].involvement;
	const lines = whoRows(rows, catalog, compare);
	const number = (title: string): WrittenColumn => ({ title, width: 14, kind: "number" });
	return {
		columns: [
			{ title: t.organisation, width: 40, kind: "text" },
			number(t.projects),
			...INVOLVEMENTS.map((role) => number(roles[role])),
		],
		rows: lines.map((line) => [line.name, line.total, ...INVOLVEMENTS.map((role) => line.byRole[role].length)]),
		json: lines.map(({ id, name, total, byRole }) => ({
			id,
			name,
			total,
			projects: Object.fromEntries(
				INVOLVEMENTS.map((role) => [role, byRole[role].map((project) => ({ id: project.id, name: project.name }))]),
			),
		})),
	};
}

/** The three tables of the view, one under the other: by year, by group, by funder. */
function budgetWritten(
	{ rows, groupingName }: ShownView,
	grouping: Grouping | null,
	{ language, catalog }: Speaking,
): Written {
	const t = texts[language];
	const phases = portfolioWords[language].phase;
	const money = (title: string): WrittenColumn => ({ title, width: 18, kind: "money" });
	const years = totalsByYear(rows);
	const groups = grouping ? totalsByGroup(rows, grouping) : [];
	const funders = totalsByFunder(rows, catalog);
	const line = (
		table: string,
		name: string,
		{ preparation, realisation }: Pick<GroupTotals, "preparation" | "realisation">,
		projects: number | null,
	): WrittenValue[] => [table, name, preparation, realisation, preparation + realisation, projects];
	const groupName = (value: string) => (value === "" ? t.notPlaced : (grouping?.labelOf(value) ?? value));
	const funderName = (value: string) => value || t.noFunder;
	return {
		columns: [
			{ title: t.budgetTable, width: 30, kind: "text" },
			{ title: t.budgetOf, width: 34, kind: "text" },
			money(phases.preparation),
			money(phases.realisation),
			money(t.total),
			{ title: t.projects, width: 12, kind: "number" },
		],
		rows: [
			...years.map((year) => line(t.byYear, String(year.year), year, null)),
			...groups.map((one) =>
				line(t.byGroup(groupingName(grouping?.key ?? "").toLowerCase()), groupName(one.value), one, one.projects),
			),
			...funders.map((one) => line(t.byFunder, funderName(one.value), one, one.projects)),
		],
		json: {
			years: years.map(({ year, preparation, realisation }) => ({ year, preparation, realisation })),
			groups: groups.map(({ value, ...totals }) => ({ group: groupName(value), ...totals })),
			funders: funders.map(({ value, ...totals }) => ({ funder: value || null, ...totals })),
		},
	};
}
