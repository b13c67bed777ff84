/** The columns of the portfolio's table: what each holds, how it is edited, how it sorts, how it reads as text. */

import {
	INVOLVEMENTS,
	type Involvement,
	type Project,
	type ProjectFields,
	type Stage,
	STAGES,
	type Strategy,
} from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { Language } from "#shared/lib/language.ts";

export const COLUMN_IDS = [
	"name",
	"carrier",
	"sectors",
	"populations",
	"territory",
	"stage",
	"strategies",
	"start",
	"end",
	"adopter",
	"companion",
	"funder",
	"partner",
	"externalCode",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Shown until a person chooses otherwise. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = [
	"name",
	"carrier",
	"sectors",
	"populations",
	"territory",
	"stage",
	"strategies",
	"start",
	"end",
];

/** How a cell is edited. */
export type ColumnType = "text" | "date" | "stage" | "strategies" | "tags" | "organisations";

export type ColumnDefinition = {
	type: ColumnType;
	/** The field of the project behind the column. */
	field: keyof ProjectFields;
	width: number;
};

export const COLUMNS: Record<ColumnId, ColumnDefinition> = {
	name: { type: "text", field: "name", width: 270 },
	carrier: { type: "organisations", field: "organisations", width: 170 },
	sectors: { type: "tags", field: "sectors", width: 170 },
	populations: { type: "tags", field: "populations", width: 160 },
	territory: { type: "text", field: "territory", width: 124 },
	stage: { type: "stage", field: "stage", width: 166 },
	strategies: { type: "strategies", field: "strategies", width: 200 },
	start: { type: "date", field: "start", width: 128 },
	end: { type: "date", field: "end", width: 128 },
	adopter: { type: "organisations", field: "organisations", width: 200 },
	companion: { type: "organisations", field: "organisations", width: 200 },
	funder: { type: "organisations", field: "organisations", width: 200 },
	partner: { type: "organisations", field: "organisations", width: 200 },
	externalCode: { type: "text", field: "externalCode", width: 120 },
};

export const MIN_COLUMN_WIDTH = 88;
export const MAX_COLUMN_WIDTH = 720;

export function isColumnId(text: string): text is ColumnId {
	return COLUMN_IDS.includes(text as ColumnId);
}

/** The role whose organisations a column shows. */
export function involvementOf(column: ColumnId): Involvement | null {
	return INVOLVEMENTS.includes(column as Involvement) ? (column as Involvement) : null;
}

/** The several values of a cell, in the words of the screen. */
export function cellItems(project: Project, column: ColumnId, language: Language): readonly string[] {
	const role = involvementOf(column);
	if (role) return project.organisations.filter((one) => one.role === role).map((one) => one.name);
	if (column === "strategies") return project.strategies.map((key) => strategyName(key, language));
	if (column === "sectors" || column === "populations") return project[column];
	const text = cellText(project, column, language);
	return text === "" ? [] : [text];
}

/** A cell as one text, for reading, sorting and exporting. */
export function cellText(project: Project, column: ColumnId, language: Language): string {
	switch (column) {
		case "name":
		case "territory":
		case "externalCode":
			return project[column];
		case "start":
		case "end":
			return project[column] ?? "";
		case "stage":
			return project.stage === "" ? "" : portfolioWords[language].stage[project.stage as Stage];
		default:
			return cellItems(project, column, language).join(", ");
	}
}

export function strategyName(key: string, language: Language): string {
	const names: Partial<Record<string, string>> = portfolioWords[language].strategy;
	return Object.hasOwn(names, key) ? (names[key as Strategy] ?? key) : key;
}

/** What sorts before what: stages by their place on the way, the rest as text. Empty cells always come last. */
export function compareByColumn(
	column: ColumnId,
	isDescending: boolean,
	language: Language,
	compareText: (a: string, b: string) => number,
): (a: Project, b: Project) => number {
	const way = isDescending ? -1 : 1;
	if (column === "stage") {
		return (a, b) => {
			if (a.stage === b.stage) return compareText(a.name, b.name);
			if (a.stage === "" || b.stage === "") return a.stage === "" ? 1 : -1;
			return (STAGES.indexOf(a.stage as Stage) - STAGES.indexOf(b.stage as Stage)) * way;
		};
	}
	const isDate = column === "start" || column === "end";
	const compare = isDate ? (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) : compareText;
	return (a, b) => {
		const left = cellText(a, column, language);
		const right = cellText(b, column, language);
		if (left === "" || right === "") return left === right ? compareText(a.name, b.name) : left === "" ? 1 : -1;
		return compare(left, right) * way || (column === "name" ? 0 : compareText(a.name, b.name));
	};
}
