/** The portfolio as a file: what a view shows, or everything; for a spreadsheet (CSV, XLSX) or for a program (JSON). */

import { budgetTotal, PHASES } from "#shared/document/budget.ts";
import { ownValue } from "#shared/document/own-fields.ts";
import type { Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import { csvText } from "#shared/lib/csv.ts";
import type { Language } from "#shared/lib/language.ts";
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

/** Every column of a workspace, then what no column of the table shows: texts, links, each year of the budget, what spreadsheets said. */
export function everyColumn(
	projects: readonly Project[],
	language: Language,
	catalog: PortfolioCatalog,
): ExportColumn[] {
	const t = exportTexts[language];
	const labels = recordLabels[language];
	const phases = portfolioWords[language].phase;
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
					title: `${year} – ${phases[phase]}`,
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
		text(t.archived, (project) => (project.archived ? t.yes : ""), 10),
		text(t.id, (project) => project.id, 28),
	];
}

/** THREATS T19: texts that a spreadsheet would run are made texts; numbers stay numbers. */
export function projectsCsv(
	projects: readonly Project[],
	columns: readonly ExportColumn[],
	language: Language,
): string {
	const rows = projects.map((project) => columns.map((column) => column.says(project)));
	return csvText([columns.map((column) => column.title), ...rows], language);
}

/** The cells as they are, by the title of their column; a title met twice is numbered. */
export function projectsJson(projects: readonly Project[], columns: readonly ExportColumn[]): string {
	const seen = new Map<string, number>();
	const keys = columns.map(({ title }) => {
		const time = (seen.get(title) ?? 0) + 1;
		seen.set(title, time);
		return time === 1 ? title : `${title} (${time})`;
	});
	const rows = projects.map((project) => {
		// No prototype: a column may be called __proto__.
		const row: Record<string, WrittenValue> = Object.create(null);
		for (const [place, column] of columns.entries()) row[keys[place] as string] = column.says(project);
		return row;
	});
	return `${JSON.stringify(rows, null, "\t")}\n`;
}

/** The file of some projects. The writer of workbooks comes only when it is asked for. */
export async function projectsFile(
	format: ExportFormat,
	name: string,
	projects: readonly Project[],
	columns: readonly ExportColumn[],
	language: Language,
): Promise<Blob> {
	if (format === "csv") return new Blob([projectsCsv(projects, columns, language)], { type: "text/csv;charset=utf-8" });
	if (format === "json") return new Blob([projectsJson(projects, columns)], { type: "application/json" });
	const { writeWorkbook } = await import("#client/spreadsheet/workbook.ts");
	const rows = projects.map((project) => columns.map((column) => column.says(project)));
	return new Blob([await writeWorkbook(name, columns, rows)], {
		type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	});
}
