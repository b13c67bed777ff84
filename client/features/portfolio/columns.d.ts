/** The columns of the portfolio's table: what each holds, how it is edited, how it sorts, how it reads as text. */
import { type Involvement, type Project, type ProjectFields } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { Language } from "#shared/lib/language.ts";
/** The columns every portfolio has. */
export declare const COLUMN_IDS: readonly ["name", "carrier", "sectors", "populations", "territory", "stage", "readiness", "strategies", "start", "end", "adopter", "companion", "funder", "partner", "evidenceStrength", "blockers", "conditions", "budget", "externalCode"];
export type ColumnId = (typeof COLUMN_IDS)[number];
/** The column of an own field of the workspace, by the field's id. */
export type OwnColumn = `own.${string}`;
export type Column = ColumnId | OwnColumn;
/** Shown until a person chooses otherwise. */
export declare const DEFAULT_COLUMNS: readonly ColumnId[];
/** How a cell is edited; what is of the type « sheet » is edited in the project's sheet. */
export type ColumnType = "text" | "date" | "stage" | "strategies" | "tags" | "organisations" | "own" | "sheet";
export type ColumnDefinition = {
    type: ColumnType;
    /** The field of the project behind the column. */
    field: keyof ProjectFields;
    width: number;
};
export declare const MIN_COLUMN_WIDTH = 88;
export declare const MAX_COLUMN_WIDTH = 720;
export declare function isColumnId(text: string): text is ColumnId;
/** Whether a text names a column; an own field it names may be gone. */
export declare function isColumn(text: string): text is Column;
export declare function ownColumn(field: string): OwnColumn;
/** The id of the own field of a column; null for those every portfolio has. */
export declare function ownFieldOf(column: string): string | null;
export declare function definitionOf(column: Column): ColumnDefinition;
/** Every column of a workspace that may be shown. */
export declare function allColumns(catalog: PortfolioCatalog): Column[];
/** Empty when its own field is gone. */
export declare function columnName(column: Column, language: Language, catalog: PortfolioCatalog): string;
/** The role whose organisations a column shows. */
export declare function involvementOf(column: Column): Involvement | null;
/** The several values of a cell, in the words of the screen. The project has its organisations under their names of today. */
export declare function cellItems(project: Project, column: Column, language: Language, catalog: PortfolioCatalog): readonly string[];
/** A cell as one text, for reading, sorting and exporting. */
export declare function cellText(project: Project, column: Column, language: Language, catalog: PortfolioCatalog): string;
/** The address that a cell leads to, checked again; null when it leads nowhere. */
export declare function linkOf(project: Project, column: Column, catalog: PortfolioCatalog): string | null;
export declare function strategyName(key: string, language: Language): string;
/** What sorts before what: stages by their place on the way, amounts and numbers by size, the rest as text. Empty cells always come last. */
export declare function compareByColumn(column: Column, isDescending: boolean, language: Language, catalog: PortfolioCatalog, compareText: (a: string, b: string) => number): (a: Project, b: Project) => number;
