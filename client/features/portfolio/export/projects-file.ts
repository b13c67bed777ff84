/** The portfolio as a file: what a view shows, or everything; for a spreadsheet (CSV, XLSX) or for a program (JSON). */

import { budgetLines, budgetTotal, PHASES } from "#shared/document/budget.ts";
import { ownValue } from "#shared/document/own-fields.ts";
import type { Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import { csvText } from "#shared/lib/csv.ts";
import type { Language } from "#shared/lib/language.ts";
import { BETWEEN_VALUES, budgetLineText, yearAndPhase } from "#client/features/portfolio/budget-text.ts";
import {
	allColumns,
	cellItems,
	type Column,
	columnName,
	definitionOf,
	ownFieldOf,
} from "#client/features/portfolio/columns.ts";
import { exportTexts } from "#client/features/portfolio/export/export-texts.ts";
import type { WrittenColumn, WrittenValue } from "#client/spreadsheet/workbook-names.ts";

export const EXPORT_FORMATS = ["xlsx", "csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A column of the file, and what each project says in it. */
export type ExportColumn = WrittenColumn & { says: (project: Project) => WrittenValue };

/** The columns a view shows, in its order and with its widths (pixels). */
export function viewColumns(
	columns: readonly Column[],
	language: Language,
	catalog: PortfolioCatalog,
	widthOf: (column: Column) => number = (column) => definitionOf(column).width,
): ExportColumn[] {
	return columns.map((column) => ({
		title: columnName(column, language, catalog),
		// A character is about seven pixels wide.
		width: Math.round(widthOf(column) / 7),
		...typedColumn(column, language, catalog),
	}));
}

function typedColumn(
	column: Column,
	language: Language,
	catalog: PortfolioCatalog,
): Pick<ExportColumn, "kind" | "says"> {
	const field = catalog.field(ownFieldOf(column) ?? "");
	if (column === "budget")
		return {
			kind: "money",
			says: (project) => (Object.keys(project.budget).length === 0 ? null : budgetTotal(project)),
		};
	if (column === "start" || column === "end") return { kind: "date", says: (project) => project[column] };
	if (field?.type === "number" || field?.type === "date") {
		return {
			kind: field.type,
			says: (project) => {
				const value = ownValue(project, field);
				return value === null ? null : value.type === "number" ? value.number : "text" in value ? value.text : null;
			},
		};
	}
	return { kind: "text", says: (project) => cellItems(project, column, language, catalog).join(" | ") || null };
}

/** Every column of a workspace, then what no column of the table shows: texts, links, each year and each line of the budget, what spreadsheets said, the notes. An import reads it all back. */
export function everyColumn(
	projects: readonly Project[],
	language: Language,
	catalog: PortfolioCatalog,
	notes: ReadonlyMap<string, string> = new Map(),
): ExportColumn[] {
	const t = exportTexts[language];
	const labels = recordLabels[language];
	const text = (title: string, says: (project: Project) => string, width = 40): ExportColumn => ({
		title,
		width,
		kind: "text",
		says: (project) => says(project) || null,
	});
	const years = [
		...new Set(projects.flatMap((project) => Object.values(project.budget).map((line) => line.year))),
	].sort();
	const details = [...new Set(projects.flatMap((project) => project.details.map((detail) => detail.label)))];
	return [
		...viewColumns(allColumns(catalog), language, catalog),
		text(labels.summary, (project) => project.summary, 60),
		text(labels.links, (project) => project.links.join(" | ")),
		...(["evidence", "needs", "legal", "normative", "institutional", "political"] as const).map((field) =>
			text(labels[field], (project) => project[field]),
		),
		...years.flatMap((year) =>
			PHASES.map(
				(phase): ExportColumn => ({
					title: yearAndPhase(year, phase, language),
					width: 16,
					kind: "money",
					says: (project) => budgetTotal(project, { year, phase }) || null,
				}),
			),
		),
		...details.map((label) =>
			text(label, (project) =>
				project.details
					.filter((detail) => detail.label === label)
					.map((detail) => detail.text)
					.join(" | "),
			),
		),
		text(t.budgetLines, (project) =>
			budgetLines(project)
				.map((line) => budgetLineText(line, line.funder ? catalog.organisationName(line.funder) : "", language))
				.join(BETWEEN_VALUES),
		),
		text(t.notes, (project) => notes.get(project.id) ?? "", 60),
		text(t.archived, (project) => (project.archived ? t.yes : ""), 10),
		text(t.id, (project) => project.id, 28),
	];
}

/** What is written: a table for spreadsheets, and the same for a program. */
export type Written = {
	columns: readonly WrittenColumn[];
	rows: readonly (readonly WrittenValue[])[];
	json: unknown;
};

export function tableOf(projects: readonly Project[], columns: readonly ExportColumn[]): Written["rows"] {
	return projects.map((project) => columns.map((column) => column.says(project)));
}

/** The file itself. THREATS T19: texts that a spreadsheet would run are made texts; numbers stay numbers. The writer of workbooks comes only when it is asked for. */
export async function writtenFile(
	format: ExportFormat,
	name: string,
	{ columns, rows, json }: Written,
	language: Language,
): Promise<Blob> {
	if (format === "json") return new Blob([`${JSON.stringify(json, null, "\t")}\n`], { type: "application/json" });
	if (format === "csv") {
		const text = csvText([columns.map((column) => column.title), ...rows], language);
		return new Blob([text], { type: "text/csv;charset=utf-8" });
	}
	const { writeWorkbook } = await import("#client/spreadsheet/workbook.ts");
	return new Blob([await writeWorkbook(name, columns, rows)], {
		type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	});
}
