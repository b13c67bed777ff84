/** What the terms of a table would change in a glossary: those it has not are added, those it has are completed, and nothing that is written is written over. */

import * as Y from "yjs";
import {
	avoidedOf,
	type Avoided,
	type Sense,
	sensesOf,
	type Term,
	type TermFields,
	termTable,
} from "#shared/document/glossary.ts";
import { writePlain } from "#shared/document/plain-blocks.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { type ReadTerm, SINGLE } from "#client/features/glossary/import/read-terms.ts";

/** What a term would gain. */
export type Gains = {
	fields: Partial<Pick<TermFields, "english" | "context" | "source" | "status">>;
	definition: string;
	variants: readonly string[];
	senses: readonly Omit<Sense, "source">[];
	avoid: readonly Omit<Avoided, "use">[];
};
export type KeptField = "english" | "context" | "source" | "definition" | "sense" | "status";
export type PlannedTerm = {
	name: string;
	/** The term that is there; null for a new one. */
	id: RecordId | null;
	gains: Gains;
	/** What the table says otherwise than the glossary, which keeps its own. */
	kept: readonly KeptField[];
};

/** Compares with the terms that are not put away. */
export function planTerms(doc: Y.Doc, read: readonly ReadTerm[]): PlannedTerm[] {
	const live = termTable(doc)
		.list()
		.filter(({ archived }) => !archived);
	const byName = new Map(live.map((term) => [foldText(term.name), term]));
	return read.map((said) => planTerm(doc, said, byName.get(foldText(said.name)) ?? null));
}

/** Whether anything would change. */
export function isGain({ id, gains }: PlannedTerm): boolean {
	const { fields, definition, variants, senses, avoid } = gains;
	const some = Object.keys(fields).length + variants.length + senses.length + avoid.length > 0;
	return id === null || some || definition !== "";
}

/** Writes what was planned, in one step; returns how to take it back. */
export function applyTerms(doc: Y.Doc, plan: readonly PlannedTerm[]): () => void {
	const table = termTable(doc);
	const gaining = plan.filter(isGain).map((one) => ({ ...one, at: one.id ?? newId<RecordId>() }));
	const texts = gaining
		.filter(({ gains }) => gains.definition !== "")
		.map(({ at, gains }) => ({ text: richText(doc, recordTextName("definition", at)), words: gains.definition }));
	const origin = {};
	const undo = new Y.UndoManager([...table.scope, ...texts.map(({ text }) => text)], {
		trackedOrigins: new Set([origin]),
	});
	doc.transact(() => {
		const added = gaining.filter(({ id }) => id === null);
		table.addMany(added.map(({ at, name, gains }) => ({ id: at, values: { name, ...valuesOf(gains) } })));
		for (const { id, gains } of gaining) {
			const term = id === null ? null : table.get(id);
			if (!term) continue;
			const { variants = [], senses, avoid, ...fields } = valuesOf(gains);
			table.update(term.id, fields);
			table.setList(term.id, "variants", term.variants, [...term.variants, ...variants]);
			for (const [key, sense] of Object.entries(senses)) table.setItem(term.id, "senses", key, sense);
			for (const [key, avoided] of Object.entries(avoid)) table.setItem(term.id, "avoid", key, avoided);
		}
		for (const { text, words } of texts)
			writePlain(
				text,
				words.split("\n").map((line) => ({ text: line, isItem: false })),
			);
	}, origin);
	// It remembers that step, and hears nothing more.
	undo.destroy();
	return () => undo.undo();
}

/** As a term keeps it: under keys of their own where several people may add. */
function valuesOf({ fields, variants, senses, avoid }: Gains) {
	return {
		...fields,
		variants,
		senses: Object.fromEntries(senses.map((sense) => [newId(), { ...sense, source: "" }])),
		avoid: Object.fromEntries(avoid.map((avoided) => [newId(), { ...avoided, use: "" }])),
	};
}

function planTerm(doc: Y.Doc, said: ReadTerm, term: Term | null): PlannedTerm {
	const kept = new Set<KeptField>();
	const fields: Gains["fields"] = {};
	for (const field of SINGLE) {
		const words = said[field];
		if (words === undefined || words === term?.[field]) continue;
		if (!term || term[field] === "") fields[field] = words;
		else kept.add(field);
	}
	if (said.status !== undefined) {
		if (!term) fields.status = said.status;
		else if (term.status !== said.status) kept.add("status");
	}
	const written = term ? plainText(richText(doc, recordTextName("definition", term.id))).trim() : "";
	const isDefined = written !== "";
	if (isDefined && said.definition !== undefined && foldText(said.definition) !== foldText(written))
		kept.add("definition");
	const senses = term ? sensesOf(term) : [];
	const newSenses = said.senses.filter(({ sector, sense }) => {
		const same = senses.filter((one) => foldText(one.sector) === foldText(sector));
		if (same.length > 0 && !same.some((one) => one.sense.trim() === sense)) kept.add("sense");
		return same.length === 0;
	});
	const isIn = (all: readonly string[], words: string) => all.some((one) => foldText(one) === foldText(words));
	const avoided = term ? avoidedOf(term).map(({ words }) => words) : [];
	return {
		name: said.name,
		id: term?.id ?? null,
		kept: [...kept],
		gains: {
			fields,
			definition: isDefined ? "" : (said.definition ?? ""),
			variants: said.variants.filter((form) => !isIn(term?.variants ?? [], form)),
			senses: newSenses,
			avoid: said.avoid.filter(({ words }) => !isIn(avoided, words)),
		},
	};
}
