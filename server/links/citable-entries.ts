/** What the directory says of everything that can be cited: read from the document it lives in. */

import type * as Y from "yjs";
import { type Balise, baliseTable } from "#shared/document/balise-set.ts";
import { type CitableKey, type CitableKind, citableKey } from "#shared/domain/citable.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { type Cohort, cohortTable } from "#shared/document/cohorts.ts";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import { avoidedOf, type Term, termTable } from "#shared/document/glossary.ts";
import { type Indicator, indicatorTable } from "#shared/document/indicator-set.ts";
import { type OrganisationRecord, organisationTable } from "#shared/document/organisations.ts";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import {
	type Recommendation,
	recommendationName,
	recommendationTable,
	wordsOf,
} from "#shared/document/recommendation-set.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { type Resource, resourceTable } from "#shared/document/resource-set.ts";
import { stageTable } from "#shared/document/stages.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import { clip, firstWords } from "#shared/lib/clip.ts";
import type { DocumentId, RecordId } from "#shared/lib/ids.ts";

/** R194: how much of a thing the directory says. Everybody who opens the workspace loads all of it, and each change sends an entry again. */
const LONGEST = {
	name: 300,
	summary: 120,
	code: 40,
	unit: 40,
	territory: 200,
	stage: 80,
	sector: 120,
	sectors: 20,
	form: 120,
	forms: 30,
} as const;

/** A document as a source of things that can be cited. */
export type EntrySource = {
	kind: CitableKind;
	/** Ids of the records a finished transaction touched. */
	changedIn(transaction: Y.Transaction): ReadonlySet<RecordId>;
	ids(): RecordId[];
	/** The entry of a record; null when the record is gone. */
	entry(id: RecordId): DirectoryEntry | null;
};

/** Opens what a document offers to citations; nothing for a framework, which only cites. */
export function entrySources(
	doc: Y.Doc,
	kind: DocumentKind | "portfolio",
	document: DocumentId | null,
): readonly EntrySource[] {
	switch (kind) {
		case "portfolio":
			return [
				projectSource(doc),
				source("organisation", organisationTable(doc), organisationEntry),
				source("cohort", cohortTable(doc), cohortEntry),
			];
		case "indicator-set":
			return [source("indicator", indicatorTable(doc), (indicator) => indicatorEntry(indicator, document))];
		case "balise-set":
			return [source("balise", baliseTable(doc), (balise) => baliseEntry(doc, balise, document))];
		case "resource-set":
			return [source("resource", resourceTable(doc), (resource) => resourceEntry(doc, resource, document))];
		case "recommendation-set":
			return [
				source("recommendation", recommendationTable(doc), (recommendation) =>
					recommendationEntry(doc, recommendation, document),
				),
			];
		case "glossary":
			return [source("term", termTable(doc), (term) => termEntry(doc, term, document))];
		case "framework":
		case "workshop":
			return [];
	}
}

/** The key of a record of that source, there or gone. */
export function entryKey(source: EntrySource, id: RecordId): CitableKey {
	return citableKey(source.kind, id);
}

type Table<Record> = {
	changedIn(transaction: Y.Transaction): ReadonlySet<RecordId>;
	list(): { id: RecordId }[];
	get(id: string): Record | null;
};

function source<Record>(
	kind: CitableKind,
	table: Table<Record>,
	read: (record: Record) => DirectoryEntry,
): EntrySource {
	return {
		kind,
		changedIn: (transaction) => table.changedIn(transaction),
		ids: () => table.list().map((record) => record.id),
		entry: (id) => {
			const record = table.get(id);
			return record === null ? null : read(record);
		},
	};
}

/** Projects; when the workspace names its stages otherwise, every project is read again. */
function projectSource(doc: Y.Doc): EntrySource {
	const projects = projectTable(doc);
	const stages = stageTable(doc);
	const ofProjects = source("project", projects, (project) =>
		projectEntry(project, clip(stages.get(project.stage)?.label ?? "", LONGEST.stage)),
	);
	return {
		...ofProjects,
		changedIn: (transaction) =>
			stages.changedIn(transaction).size > 0
				? // What is gone in the same change is no longer among the ids.
					new Set([...ofProjects.ids(), ...ofProjects.changedIn(transaction)])
				: ofProjects.changedIn(transaction),
	};
}

function organisationEntry(organisation: OrganisationRecord): DirectoryEntry {
	return {
		...common("organisation", organisation, null),
		// What it was merged into is cited from then on; its page leads there.
		archived: organisation.archived || organisation.mergedInto !== "",
		code: clip(organisation.acronym, LONGEST.code),
		territory: clip(organisation.territory, LONGEST.territory),
		summary: firstWords(citedWords(organisation.note), LONGEST.summary),
	};
}

function cohortEntry(cohort: Cohort): DirectoryEntry {
	return { ...common("cohort", cohort, null), summary: firstWords(citedWords(cohort.about), LONGEST.summary) };
}

function projectEntry(project: Project, stageLabel: string): DirectoryEntry {
	return {
		...common("project", project, null),
		stage: project.stage,
		...(stageLabel === "" ? {} : { stageLabel }),
		sectors: project.sectors.slice(0, LONGEST.sectors).map((sector) => clip(sector, LONGEST.sector)),
		territory: clip(project.territory, LONGEST.territory),
		summary: project.archived ? "" : firstWords(citedWords(project.summary), LONGEST.summary),
		...(project.mergedInto === "" ? {} : { mergedInto: project.mergedInto }),
	};
}

function indicatorEntry(indicator: Indicator, document: DocumentId | null): DirectoryEntry {
	return {
		...common("indicator", indicator, document),
		code: clip(indicator.code, LONGEST.code),
		unit: clip(indicator.unit, LONGEST.unit),
	};
}

function baliseEntry(doc: Y.Doc, balise: Balise, document: DocumentId | null): DirectoryEntry {
	return {
		...common("balise", balise, document),
		code: clip(balise.code, LONGEST.code),
		status: balise.status,
		level: balise.level,
		...(balise.mergedInto === "" ? {} : { mergedInto: balise.mergedInto }),
		summary: firstWords(plainText(richText(doc, recordTextName("why", balise.id))), LONGEST.summary),
	};
}

function recommendationEntry(doc: Y.Doc, one: Recommendation, document: DocumentId | null): DirectoryEntry {
	return {
		...common("recommendation", { ...one, name: recommendationName(doc, one) }, document),
		code: clip(one.code, LONGEST.code),
		status: one.status,
		agreement: one.agreement,
		summary: firstWords(wordsOf(doc, "wording", one.id) || wordsOf(doc, "original", one.id), LONGEST.summary),
	};
}

function resourceEntry(doc: Y.Doc, resource: Resource, document: DocumentId | null): DirectoryEntry {
	return {
		...common("resource", resource, document),
		code: clip(resource.code, LONGEST.code),
		status: resource.status,
		nature: resource.nature,
		summary: firstWords(plainText(richText(doc, recordTextName("statement", resource.id))), LONGEST.summary),
	};
}

/** What marks it in texts is said to every page; its definition and its senses are read in its glossary (decision 0017). */
function termEntry(doc: Y.Doc, term: Term, document: DocumentId | null): DirectoryEntry {
	return {
		...common("term", term, document),
		status: term.status,
		variants: term.variants.slice(0, LONGEST.forms).map((form) => clip(form, LONGEST.form)),
		avoid: avoidedOf(term)
			.slice(0, LONGEST.forms)
			.map(({ words, use }) => ({ words: clip(words, LONGEST.form), ...(use === "" ? {} : { use }) })),
		summary: firstWords(wordsOf(doc, "definition", term.id), LONGEST.summary),
	};
}

type Common = { id: RecordId; name: string; archived: boolean; example: boolean };

function common(kind: CitableKind, record: Common, document: DocumentId | null): DirectoryEntry {
	return {
		key: citableKey(kind, record.id),
		kind,
		id: record.id,
		document,
		name: clip(record.name, LONGEST.name),
		archived: record.archived,
		example: record.example,
	};
}
