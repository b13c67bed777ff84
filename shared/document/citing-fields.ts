/** The plain fields of records where « # » cites: what they cite, as passages. They have no block: the field is the place. */

import type * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import type { CitingPassage } from "#shared/document/citations.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import { isSameRoot } from "#shared/document/same-root.ts";
import { linkKey, type LinkKey } from "#shared/domain/citable.ts";
import { CITATION_SIGN, type Cited, citedParts, citedWords } from "#shared/domain/cited-text.ts";
import { clip } from "#shared/lib/clip.ts";

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
export type CitingFieldName = Exclude<(typeof CITING_FIELDS)[CitingTable][number], "text"> | "criteria";

/** A project as one reads it: what its fields cite by its name. */
export function withNames<One extends Pick<Project, (typeof CITING_FIELDS.projects)[number]>>(
	project: One,
	nameOf: (cited: Cited) => string,
): One {
	const said = CITING_FIELDS.projects.filter((field) => project[field].includes(CITATION_SIGN));
	if (said.length === 0) return project;
	return { ...project, ...Object.fromEntries(said.map((field) => [field, citedWords(project[field], nameOf)])) };
}

/** The names of today of all that projects cite in their fields, by the key of each. */
export function namesCitedBy(projects: readonly Project[], nameOf: (cited: Cited) => string): Map<string, string> {
	const names = new Map<string, string>();
	for (const project of projects)
		for (const field of CITING_FIELDS.projects)
			for (const part of citedParts(project[field]))
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

/** Every field of the document that cites something; criteria are told with their balise. */
export function fieldPassages(doc: Y.Doc): CitingPassage[] {
	const passages: CitingPassage[] = [];
	const note = (record: string, field: CitingFieldName, texts: readonly string[]) => {
		const cites = [...new Set(texts.flatMap(linksIn))];
		const excerpt = clip(texts.map((text) => citedWords(text)).join("\n"), EXCERPT_LENGTH);
		if (cites.length > 0) passages.push({ block: "", record, field, cites, excerpt, heading: "" });
	};
	for (const name of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
		const table = TABLES[name](doc);
		for (const id of recordsCiting(doc, name)) {
			const record = table.get(id) as Readonly<Record<string, unknown>> | null;
			if (!record) continue;
			for (const field of CITING_FIELDS[name]) note(id, field, [String(record[field])]);
		}
	}
	const criteria = criterionTable(doc);
	const ofBalise = new Map<string, string[]>();
	for (const id of recordsCiting(doc, "criteria")) {
		const criterion = criteria.get(id);
		if (!criterion || criterion.archived || linksIn(criterion.text).length === 0) continue;
		ofBalise.set(criterion.balise, [...(ofBalise.get(criterion.balise) ?? []), criterion.text]);
	}
	const balises = baliseTable(doc);
	for (const [balise, texts] of ofBalise) if (balises.has(balise)) note(balise, "criteria", texts);
	return passages;
}

function linksIn(text: string): LinkKey[] {
	return citedParts(text).flatMap((part) => ("cited" in part ? linkKey(part.cited.kind, part.cited.target) : []));
}

/** The records whose fields may cite, found without reading them all: 10,000 projects are read at each change of a field. */
function recordsCiting(doc: Y.Doc, table: CitingTable): Set<string> {
	const found = new Set<string>();
	// A table that nobody wrote in is not opened.
	if (!doc.share.has(table)) return found;
	const holds = (value: unknown) => typeof value === "string" && value.includes(CITATION_SIGN);
	const fields: readonly string[] = CITING_FIELDS[table];
	for (const [id, base] of doc.getMap(table).entries())
		if (typeof base === "object" && base !== null && fields.some((field) => holds((base as Json)[field])))
			found.add(id);
	for (const [cell, value] of doc.getMap(`${table}.cells`).entries()) {
		const slash = cell.indexOf("/");
		if (holds(value) && fields.includes(cell.slice(slash + 1))) found.add(cell.slice(0, slash));
	}
	return found;
}

type Json = Readonly<Record<string, unknown>>;

/** Whether a finished transaction touched a field that may cite, or brought or took away a record. Called inside the live room: it looks at what changed alone. */
export function touchesCitingFields(doc: Y.Doc, transaction: Y.Transaction): boolean {
	for (const [type, keys] of transaction.changed)
		for (const table of Object.keys(CITING_FIELDS) as CitingTable[]) {
			// A root that nobody opened says nothing.
			if (doc.share.has(table) && isSameRoot(type, doc.getMap(table))) return true;
			if (!doc.share.has(`${table}.cells`) || !isSameRoot(type, doc.getMap(`${table}.cells`))) continue;
			const fields: readonly string[] = [...CITING_FIELDS[table], "archived", "balise"];
			for (const key of keys) if (key !== null && fields.includes(key.slice(key.indexOf("/") + 1))) return true;
		}
	return false;
}
