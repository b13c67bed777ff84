/** The portfolio of a workspace: its projects, one record each. What they lean on (stages, organisations, obstacles, cohorts, own fields, views) has its own tables in the same document. */

import { clip } from "#shared/lib/clip.ts";
import type * as Y from "yjs";
import { type BudgetLine, readBudgetLine } from "#shared/document/budget.ts";
import { dateOrNull, listOf, oneOf, openOf, reference, references, text, texts } from "#shared/document/field.ts";
import { readNamed } from "#shared/document/named.ts";
import { type OwnRaw, readOwnRaw } from "#shared/document/own-raw.ts";
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
/** A stage of the starter list. */
export type Stage = (typeof STAGES)[number];
/** What a project keeps of its stage: an id of the starter list or of the workspace's own (stages.ts); empty when nobody said. */
export type StageId = string;

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

/**
 * An organisation in a project, with its role. With an `id`, the name shown is that of the record (organisations.ts), whatever it becomes;
 * `name` is then what it was called when it was linked. Without, the name is the one somebody typed.
 */
export type Organisation = { readonly id?: string; readonly name: string; readonly role: Involvement };

/** How solid what is known of a project's results is, from the weakest. In our own words; empty when nobody said. */
export const EVIDENCE_STRENGTHS = ["", "promise", "accounts", "observation", "comparison", "confirmation"] as const;
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

/** The four readings of the setting of a project. */
export const ENVIRONMENTS = ["legal", "normative", "institutional", "political"] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

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
	stage: StageId;
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
	/** What is known of the results, and how solid it is. */
	evidence: string;
	evidenceStrength: EvidenceStrength;
	/** What the project needs to go further. */
	needs: string;
	/** What the law, the standards, the institutions and the politics around it allow or hinder. */
	legal: string;
	normative: string;
	institutional: string;
	political: string;
	/** Ids of obstacles (obstacles.ts): what blocks it, what must be there. */
	blockers: readonly string[];
	conditions: readonly string[];
	/** The lines of the budget under their ids; `budgetLines` gives them in order. */
	budget: Readonly<Record<string, BudgetLine>>;
	/** The values of the workspace's own fields, under the ids of the fields; `ownValue` reads one by its type. */
	own: Readonly<Record<string, OwnRaw>>;
	/** The project this one turned out to be: what leads to this one then leads to that one (project-merge.ts). */
	mergedInto: string;
};

export type Project = RecordOf<ProjectFields>;

const PROJECT_FIELDS = {
	name: text(),
	summary: text(),
	organisations: listOf((raw): Organisation | null => {
		if (!INVOLVEMENTS.includes(raw.role as Involvement)) return null;
		const named = readNamed(raw);
		return named && { ...named, role: raw.role as Involvement };
	}),
	sectors: texts(),
	populations: texts(),
	territory: text(),
	stage: reference(),
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
	evidence: text(),
	evidenceStrength: oneOf(EVIDENCE_STRENGTHS, ""),
	needs: text(),
	legal: text(),
	normative: text(),
	institutional: text(),
	political: text(),
	blockers: references(),
	conditions: references(),
	budget: openOf(readBudgetLine),
	own: openOf(readOwnRaw),
	mergedInto: reference(),
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
