/** The plain fields of records where « # » cites: what they cite, as passages. They have no block: the field is the place. */

import type * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import type { CitingPassage } from "#shared/document/citations.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { type OwnField, ownFieldTable, ownValue } from "#shared/document/own-fields.ts";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import { isSameRoot } from "#shared/document/same-root.ts";
import { linkKey } from "#shared/domain/citable.ts";
import { CITATION_SIGN, type Cited, citedParts, citedWords, keysCited } from "#shared/domain/cited-text.ts";
import { clip } from "#shared/lib/clip.ts";
import { STRIDE, type Steps } from "#shared/lib/steps.ts";

/** By table. */
export const CITING_FIELDS = {
	projects: ["summary", "evidence", "needs", "legal", "normative", "institutional", "political"],
	organisations: ["note"],
	cohorts: ["about"],
	indicators: ["formula", "source"],
	criteria: ["text"],
} as const;
type CitingTable = keyof typeof CITING_FIELDS;
/** The field a passage is, as `recordLabels` names it. */
export type CitingFieldName = Exclude<(typeof CITING_FIELDS)[CitingTable][number], "text"> | "criteria" | "own";
/** Own fields of text cite too. */
const OWN = "own";
const OWN_FIELDS = "fields";

/** A project as one reads it: what its fields cite by its name. */
export function withNames<One extends Pick<Project, (typeof CITING_FIELDS.projects)[number] | "own">>(
	project: One,
	nameOf: (cited: Cited) => string,
): One {
	const said = CITING_FIELDS.projects.filter((field) => project[field].includes(CITATION_SIGN));
	const own = Object.entries(project.own).filter(([, value]) => holdsCitation(value));
	if (said.length + own.length === 0) return project;
	return {
		...project,
		...Object.fromEntries(said.map((field) => [field, citedWords(project[field], nameOf)])),
		own: { ...project.own, ...Object.fromEntries(own.map(([id, value]) => [id, citedWords(String(value), nameOf)])) },
	};
}

function holdsCitation(value: unknown): boolean {
	return typeof value === "string" && value.includes(CITATION_SIGN);
}

/** The names of today of all that projects cite in their fields, by the key of each. */
export function namesCitedBy(projects: readonly Project[], nameOf: (cited: Cited) => string): Map<string, string> {
	const names = new Map<string, string>();
	for (const project of projects)
		for (const text of [...CITING_FIELDS.projects.map((field) => project[field]), ...Object.values(project.own)])
			for (const part of typeof text === "string" ? citedParts(text) : [])
				if ("cited" in part) names.set(linkKey(part.cited.kind, part.cited.target), nameOf(part.cited));
	return names;
}

const EXCERPT_LENGTH = 200;

const TABLES = {
	projects: projectTable,
	organisations: organisationTable,
	cohorts: cohortTable,
	indicators: indicatorTable,
} as const;

/** Every field of the document that cites something, a stretch of it at a step; criteria are told with their balise. */
export function* fieldPassages(doc: Y.Doc): Steps<CitingPassage[]> {
	const passages: CitingPassage[] = [];
	const note = (record: string, field: CitingFieldName, texts: readonly string[], heading = "") => {
		const cites = [...new Set(texts.flatMap(keysCited))];
		const excerpt = clip(texts.map((text) => citedWords(text)).join("\n"), EXCERPT_LENGTH);
		if (cites.length > 0) passages.push({ block: "", record, field, cites, excerpt, heading });
	};
	for (const name of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
		const table = TABLES[name](doc);
		const citing = yield* recordsCiting(doc, name);
		const own = name === "projects" && citing.size > 0 ? ownFieldTable(doc).list() : [];
		for (const id of citing) {
			const record = table.get(id) as Readonly<Record<string, unknown>> | null;
			if (!record) continue;
			for (const field of CITING_FIELDS[name]) note(id, field, [String(record[field])]);
			for (const { label, text } of ownTexts(record as unknown as Project, own)) note(id, OWN, [text], label);
		}
	}
	const criteria = criterionTable(doc);
	const ofBalise = new Map<string, string[]>();
	for (const id of yield* recordsCiting(doc, "criteria")) {
		const criterion = criteria.get(id);
		if (!criterion || criterion.archived || keysCited(criterion.text).length === 0) continue;
		ofBalise.set(criterion.balise, [...(ofBalise.get(criterion.balise) ?? []), criterion.text]);
	}
	const balises = baliseTable(doc);
	for (const [balise, texts] of ofBalise) if (balises.has(balise)) note(balise, "criteria", texts);
	return passages;
}

/** What a project says in the own fields of text. */
function ownTexts(project: Project, fields: readonly OwnField[]): { label: string; text: string }[] {
	return fields.flatMap((field) => {
		const value = field.archived ? null : ownValue(project, field);
		return value?.type === "text" ? [{ label: field.label, text: value.text }] : [];
	});
}

/** The records whose fields may cite, found without reading them all: 10,000 projects are read at each change of a field. */
function* recordsCiting(doc: Y.Doc, table: CitingTable): Steps<Set<string>> {
	const found = new Set<string>();
	// A table that nobody wrote in is not opened.
	if (!doc.share.has(table)) return found;
	const fields: readonly string[] = CITING_FIELDS[table];
	const holds = (base: Json) =>
		fields.some((field) => holdsCitation(base[field])) || Object.values((base[OWN] ?? {}) as Json).some(holdsCitation);
	let read = 0;
	for (const [id, base] of doc.getMap(table).entries()) {
		if (typeof base === "object" && base !== null && holds(base as Json)) found.add(id);
		read += 1;
		if (read % STRIDE === 0) yield;
	}
	for (const [cell, value] of doc.getMap(`${table}.cells`).entries()) {
		const slash = cell.indexOf("/");
		if (holdsCitation(value) && isCiting(fields, cell.slice(slash + 1))) found.add(cell.slice(0, slash));
		read += 1;
		if (read % STRIDE === 0) yield;
	}
	return found;
}

/** `own.<id>` is the cell of an own field. */
function isCiting(fields: readonly string[], field: string): boolean {
	return fields.includes(field) || field === OWN || field.startsWith(`${OWN}.`);
}

type Json = Readonly<Record<string, unknown>>;

/** Whether a finished transaction touched a field that may cite, or brought or took away a record. Called inside the live room: it looks at what changed alone. */
export function touchesCitingFields(doc: Y.Doc, transaction: Y.Transaction): boolean {
	// An own field that gets another name, or another type.
	for (const root of [OWN_FIELDS, `${OWN_FIELDS}.cells`])
		if (doc.share.has(root) && [...transaction.changed.keys()].some((type) => isSameRoot(type, doc.getMap(root))))
			return true;
	for (const [type, keys] of transaction.changed)
		for (const table of Object.keys(CITING_FIELDS) as CitingTable[]) {
			// A root that nobody opened says nothing.
			if (doc.share.has(table) && isSameRoot(type, doc.getMap(table))) return true;
			if (!doc.share.has(`${table}.cells`) || !isSameRoot(type, doc.getMap(`${table}.cells`))) continue;
			const fields: readonly string[] = [...CITING_FIELDS[table], "archived", "balise"];
			for (const key of keys) if (key !== null && isCiting(fields, key.slice(key.indexOf("/") + 1))) return true;
		}
	return false;
}
