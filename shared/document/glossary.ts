/**
 * A glossary: the terms a group retains, the sense each milieu gives them, and what it would rather not write. The rich text of each is
 * `definition:<id>`.
 */

import type * as Y from "yjs";
import { asPlain, oneOf, openOf, text, texts } from "#shared/document/field.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { clip } from "#shared/lib/clip.ts";
import { foldText } from "#shared/lib/fold-text.ts";

export const TERM_STATUSES = ["proposed", "retained"] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

/** What a term means in one milieu. */
export type Sense = {
	/** A sector of the workspace, or words of one's own. */
	readonly sector: string;
	readonly sense: string;
	readonly source: string;
};

/** Words that are not to be written. */
export type Avoided = {
	readonly words: string;
	readonly why: string;
	/** The id of another term to write instead; empty: the term itself. */
	readonly use: string;
};

export type TermFields = {
	/** The preferred term, in French. */
	name: string;
	english: string;
	/** Other forms that name the same thing and are marked in texts too: an acronym, an irregular plural, a feminine. */
	variants: readonly string[];
	/** By keys of their own, so that two people who add one at once both do. */
	senses: Readonly<Record<string, Sense>>;
	avoid: Readonly<Record<string, Avoided>>;
	/** A passage where it is used. */
	context: string;
	source: string;
	status: TermStatus;
};
export type Term = RecordOf<TermFields>;

/** Opens the terms of a glossary. */
export function termTable(doc: Y.Doc): RecordTable<TermFields> {
	return new RecordTable<TermFields>(doc, "terms", {
		name: text(),
		english: text(),
		variants: texts(),
		senses: openOf(readSense),
		avoid: openOf(readAvoided),
		context: text(),
		source: text(),
		status: oneOf(TERM_STATUSES, "proposed"),
	});
}

const LONGEST = { words: 200, sense: 2_000 } as const;
const ID = /^[a-z0-9_-]{1,64}$/i;

function readSense(raw: unknown): Sense | null {
	const said = asPlain(raw);
	if (!said) return null;
	const sense = {
		sector: words(said.sector, LONGEST.words),
		sense: words(said.sense, LONGEST.sense),
		source: words(said.source, LONGEST.sense),
	};
	return sense.sector === "" && sense.sense === "" ? null : sense;
}

function readAvoided(raw: unknown): Avoided | null {
	const said = asPlain(raw);
	if (!said) return null;
	const avoided = words(said.words, LONGEST.words);
	if (avoided.trim() === "") return null;
	const use = typeof said.use === "string" && ID.test(said.use) ? said.use : "";
	return { words: avoided, why: words(said.why, LONGEST.sense), use };
}

function words(raw: unknown, longest: number): string {
	return typeof raw === "string" ? clip(raw, longest) : "";
}

/** Its senses by milieu, in alphabetical order. */
export function sensesOf({ senses }: Pick<Term, "senses">): (Sense & { id: string })[] {
	return Object.entries(senses)
		.map(([id, sense]) => ({ id, ...sense }))
		.sort((a, b) => compareWords(a.sector, b.sector) || (a.id < b.id ? -1 : 1));
}

/** Whether a term can be written in the place of words to avoid: one with a name that was not put away. */
export function canBeWritten({ archived, name }: Pick<Term, "archived" | "name">): boolean {
	return !archived && name !== "";
}

/** What it takes the place of, in alphabetical order. */
export function avoidedOf({ avoid }: Pick<Term, "avoid">): (Avoided & { id: string })[] {
	return Object.entries(avoid)
		.map(([id, avoided]) => ({ id, ...avoided }))
		.sort((a, b) => compareWords(a.words, b.words) || (a.id < b.id ? -1 : 1));
}

const collator = new Intl.Collator("fr-CA", { numeric: true });

/** The order of a dictionary: accents and case count last. */
export function compareWords(one: string, other: string): number {
	return collator.compare(one, other);
}

/** Terms under the letter they begin with, both in alphabetical order; what begins with no letter stands under « # », the nameless under the same. */
export function alphabet<Named>(
	all: readonly Named[],
	nameOf: (one: Named) => string,
): { letter: string; members: Named[] }[] {
	const groups = new Map<string, Named[]>();
	for (const one of [...all].sort((a, b) => compareWords(nameOf(a), nameOf(b)))) {
		const first = foldText(nameOf(one)).charAt(0).toUpperCase();
		const letter = /^[A-Z]$/.test(first) ? first : "#";
		const group = groups.get(letter);
		if (group) group.push(one);
		else groups.set(letter, [one]);
	}
	const letters = [...groups].map(([letter, members]) => ({ letter, members }));
	return letters.sort(
		(a, b) => Number(a.letter === "#") - Number(b.letter === "#") || compareWords(a.letter, b.letter),
	);
}
