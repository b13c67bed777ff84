/** The columns of the portfolio's table: what each holds, how it is edited, how it sorts, how it reads as text. */

import { budgetTotal } from "#shared/document/budget.ts";
import { ownText, ownValue } from "#shared/document/own-fields.ts";
import {
	EVIDENCE_STRENGTHS,
	INVOLVEMENTS,
	type Involvement,
	type Project,
	type ProjectFields,
	type Strategy,
} from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { CITATION_SIGN } from "#shared/domain/cited-text.ts";
import { isWebAddress } from "#shared/editor/url-rule.ts";
import type { Language } from "#shared/lib/language.ts";
import { formatFor } from "#client/i18n/use-format.ts";
import { columnNames } from "#client/features/portfolio/column-names.ts";

/** The columns every portfolio has. */
export const COLUMN_IDS = [
	"name",
	"carrier",
	"sectors",
	"populations",
	"territory",
	"stage",
	"readiness",
	"strategies",
	"start",
	"end",
	"adopter",
	"companion",
	"funder",
	"partner",
	"evidenceStrength",
	"blockers",
	"conditions",
	"budget",
	"externalCode",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** The column of an own field of the workspace, by the field's id. */
export type OwnColumn = `own.${string}`;
export type Column = ColumnId | OwnColumn;

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

/** How a cell is edited; what is of the type « sheet » is edited in the project's sheet. */
export type ColumnType = "text" | "date" | "stage" | "strategies" | "tags" | "organisations" | "own" | "sheet";

export type ColumnDefinition = {
	type: ColumnType;
	/** The field of the project behind the column. */
	field: keyof ProjectFields;
	width: number;
};

const COLUMNS: Record<ColumnId, ColumnDefinition> = {
	name: { type: "text", field: "name", width: 270 },
	carrier: { type: "organisations", field: "organisations", width: 170 },
	sectors: { type: "tags", field: "sectors", width: 170 },
	populations: { type: "tags", field: "populations", width: 160 },
	territory: { type: "text", field: "territory", width: 124 },
	stage: { type: "stage", field: "stage", width: 166 },
	// Attested: read here, said on the page of the project.
	readiness: { type: "sheet", field: "evidence", width: 220 },
	strategies: { type: "strategies", field: "strategies", width: 200 },
	start: { type: "date", field: "start", width: 128 },
	end: { type: "date", field: "end", width: 128 },
	adopter: { type: "organisations", field: "organisations", width: 200 },
	companion: { type: "organisations", field: "organisations", width: 200 },
	funder: { type: "organisations", field: "organisations", width: 200 },
	partner: { type: "organisations", field: "organisations", width: 200 },
	evidenceStrength: { type: "sheet", field: "evidenceStrength", width: 150 },
	blockers: { type: "sheet", field: "blockers", width: 200 },
	conditions: { type: "sheet", field: "conditions", width: 200 },
	budget: { type: "sheet", field: "budget", width: 130 },
	externalCode: { type: "text", field: "externalCode", width: 120 },
};

const OWN_COLUMN: ColumnDefinition = { type: "own", field: "own", width: 150 };
const OWN_PREFIX = "own.";

export const MIN_COLUMN_WIDTH = 88;
export const MAX_COLUMN_WIDTH = 720;

export function isColumnId(text: string): text is ColumnId {
	return COLUMN_IDS.includes(text as ColumnId);
}

/** Whether a text names a column; an own field it names may be gone. */
export function isColumn(text: string): text is Column {
	return isColumnId(text) || /^own\.[a-z0-9]{1,64}$/i.test(text);
}

export function ownColumn(field: string): OwnColumn {
	return `${OWN_PREFIX}${field}`;
}

/** The id of the own field of a column; null for those every portfolio has. */
export function ownFieldOf(column: string): string | null {
	return column.startsWith(OWN_PREFIX) ? column.slice(OWN_PREFIX.length) : null;
}

export function definitionOf(column: Column): ColumnDefinition {
	return isColumnId(column) ? COLUMNS[column] : OWN_COLUMN;
}

/** Every column of a workspace that may be shown. */
export function allColumns(catalog: PortfolioCatalog): Column[] {
	return [...COLUMN_IDS, ...catalog.fields.map((field) => ownColumn(field.id))];
}

/** Empty when its own field is gone. */
export function columnName(column: Column, language: Language, catalog: PortfolioCatalog): string {
	if (isColumnId(column)) return columnNames[language][column];
	return catalog.field(ownFieldOf(column) ?? "")?.label ?? "";
}

/** The role whose organisations a column shows. */
export function involvementOf(column: Column): Involvement | null {
	return INVOLVEMENTS.includes(column as Involvement) ? (column as Involvement) : null;
}

/** The several values of a cell, in the words of the screen. The project has its organisations under their names of today. */
export function cellItems(
	project: Project,
	column: Column,
	language: Language,
	catalog: PortfolioCatalog,
): readonly string[] {
	const role = involvementOf(column);
	if (role) return project.organisations.filter((one) => one.role === role).map((one) => one.name);
	if (column === "strategies") return project.strategies.map((key) => strategyName(key, language));
	if (column === "sectors" || column === "populations") return project[column];
	if (column === "blockers" || column === "conditions")
		return project[column].flatMap((id) => catalog.obstacle(id)?.label ?? []);
	const text = cellText(project, column, language, catalog);
	return text === "" ? [] : [text];
}

/** A cell as one text, for reading, sorting and exporting. */
export function cellText(project: Project, column: Column, language: Language, catalog: PortfolioCatalog): string {
	switch (column) {
		case "name":
		case "territory":
		case "externalCode":
			return project[column];
		case "start":
		case "end":
			return project[column] ?? "";
		case "stage":
			return catalog.stageName(project.stage, language);
		case "readiness":
			return catalog.readiness.of(project.id)?.words[language] ?? "";
		case "evidenceStrength":
			return project.evidenceStrength === "" ? "" : portfolioWords[language].evidenceStrength[project.evidenceStrength];
		case "budget":
			return Object.keys(project.budget).length === 0 ? "" : formatFor(language).money(budgetTotal(project));
		default: {
			const field = ownFieldOf(column);
			if (field === null) return cellItems(project, column, language, catalog).join(", ");
			return ownCellText(project, field, language, catalog);
		}
	}
}

function ownCellText(project: Project, id: string, language: Language, catalog: PortfolioCatalog): string {
	const field = catalog.field(id);
	if (!field) return "";
	const value = ownValue(project, field);
	if (value?.type === "number") {
		const number = formatFor(language).number(value.number, { maximumFractionDigits: 10 });
		return field.unit === "" ? number : `${number}\u00a0${field.unit}`;
	}
	if (value?.type === "person") return catalog.personName(value.named);
	return ownText(project, field, (named) => catalog.organisationName(named), language);
}

/** The address that a cell leads to, checked again; null when it leads nowhere. */
export function linkOf(project: Project, column: Column, catalog: PortfolioCatalog): string | null {
	const field = catalog.field(ownFieldOf(column) ?? "");
	const value = field?.type === "link" ? ownValue(project, field) : null;
	return value?.type === "link" && isWebAddress(value.text) ? value.text : null;
}

/** The words of an own field of text that cites, as they are kept; null for any other cell. */
export function citingTextOf(project: Project, column: Column, catalog: PortfolioCatalog): string | null {
	const field = catalog.field(ownFieldOf(column) ?? "");
	const value = field?.type === "text" ? ownValue(project, field) : null;
	return value?.type === "text" && value.text.includes(CITATION_SIGN) ? value.text : null;
}

export function strategyName(key: string, language: Language): string {
	const names: Partial<Record<string, string>> = portfolioWords[language].strategy;
	return Object.hasOwn(names, key) ? (names[key as Strategy] ?? key) : key;
}

/** What a column sorts by when it is no text: a place in a list, an amount, a number. Undefined where the cell is empty. */
function rankOf(column: Column, catalog: PortfolioCatalog): ((project: Project) => number | undefined) | null {
	if (column === "stage")
		return ({ stage }) => (catalog.stageName(stage, "fr") === "" ? undefined : catalog.stageRank(stage));
	if (column === "readiness") return ({ id }) => catalog.readiness.of(id)?.rank;
	if (column === "evidenceStrength")
		return ({ evidenceStrength }) =>
			evidenceStrength === "" ? undefined : EVIDENCE_STRENGTHS.indexOf(evidenceStrength);
	if (column === "budget")
		return (project) => (Object.keys(project.budget).length === 0 ? undefined : budgetTotal(project));
	const field = catalog.field(ownFieldOf(column) ?? "");
	if (field?.type === "choice" || field?.type === "number") {
		return (project) => {
			const value = ownValue(project, field);
			if (value?.type === "number") return value.number;
			return value?.type === "choice" ? field.choices.indexOf(value.choice) : undefined;
		};
	}
	return null;
}

/** What sorts before what: stages by their place on the way, amounts and numbers by size, the rest as text. Empty cells always come last. */
export function compareByColumn(
	column: Column,
	isDescending: boolean,
	language: Language,
	catalog: PortfolioCatalog,
	compareText: (a: string, b: string) => number,
): (a: Project, b: Project) => number {
	const way = isDescending ? -1 : 1;
	const rank = rankOf(column, catalog);
	if (rank) {
		return (a, b) => {
			const left = rank(a);
			const right = rank(b);
			if (left === right) return compareText(a.name, b.name);
			if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
			return (left - right) * way;
		};
	}
	const isDate = column === "start" || column === "end";
	const compare = isDate ? (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) : compareText;
	return (a, b) => {
		const left = cellText(a, column, language, catalog);
		const right = cellText(b, column, language, catalog);
		if (left === "" || right === "") return left === right ? compareText(a.name, b.name) : left === "" ? 1 : -1;
		return compare(left, right) * way || (column === "name" ? 0 : compareText(a.name, b.name));
	};
}
