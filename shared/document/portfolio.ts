/** The portfolio of a workspace: its projects, one record each. */

import { clip } from "#shared/lib/clip.ts";
import type * as Y from "yjs";
import { dateOrNull, listOf, oneOf, text, texts } from "#shared/document/field.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";

/** Where a project stands on its way to scale. A starter list in our own words; an empty stage means nobody said. */
export const STAGES = [
	"",
	"idea",
	"experimentation",
	"evidence",
	"preparation",
	"scaling",
	"consolidation",
	"ended",
] as const;
export type Stage = (typeof STAGES)[number];

/** How a project is brought to scale; a project may follow several. */
export const STRATEGIES = [
	"replication",
	"adaptation",
	"diversification",
	"transposition",
	"spreading",
	"collaboration",
	"scaling-up",
	"scaling-deep",
] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** What an organisation is to a project: these are different things, see docs/words.md. */
export const INVOLVEMENTS = ["carrier", "adopter", "companion", "funder", "partner"] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

export type Organisation = { readonly name: string; readonly role: Involvement };

/** What a spreadsheet said of a project that has no field of its own here: its column and its words. */
export type Detail = { readonly label: string; readonly text: string };

export type ProjectFields = {
	name: string;
	summary: string;
	/** Organisations with their role, carriers first among equals. */
	organisations: readonly Organisation[];
	sectors: readonly string[];
	populations: readonly string[];
	territory: string;
	stage: Stage;
	strategies: readonly string[];
	/** `yyyy-mm-dd`. */
	start: string | null;
	end: string | null;
	/** Web addresses, http or https. */
	links: readonly string[];
	/** The code a project had in the spreadsheet it came from. */
	externalCode: string;
	/** What else is known, under headings of the group's own. */
	details: readonly Detail[];
};

export type Project = RecordOf<ProjectFields>;

const PROJECT_FIELDS = {
	name: text(),
	summary: text(),
	organisations: listOf((raw): Organisation | null =>
		typeof raw.name === "string" && raw.name !== "" && INVOLVEMENTS.includes(raw.role as Involvement)
			? { name: clip(raw.name, 500), role: raw.role as Involvement }
			: null,
	),
	sectors: texts(),
	populations: texts(),
	territory: text(),
	stage: oneOf(STAGES, ""),
	strategies: texts(),
	start: dateOrNull(),
	end: dateOrNull(),
	links: texts(),
	externalCode: text(),
	details: listOf((raw): Detail | null =>
		typeof raw.label === "string" && raw.label !== "" && typeof raw.text === "string"
			? { label: clip(raw.label, 200), text: clip(raw.text, 20_000) }
			: null,
	),
};

/** The most live projects one portfolio holds. */
export const MAX_PROJECTS = 10_000;

/** Opens the projects of a portfolio document. */
export function projectTable(doc: Y.Doc): RecordTable<ProjectFields> {
	return new RecordTable<ProjectFields>(doc, "projects", PROJECT_FIELDS);
}

/** The organisations that carry a project, by name. */
export function carriers(project: Pick<ProjectFields, "organisations">): string[] {
	return project.organisations.filter((organisation) => organisation.role === "carrier").map((one) => one.name);
}
