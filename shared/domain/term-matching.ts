/**
 * Finds the terms of glossaries in the words of a text, as French writes them: whole words, elided articles, plurals, capitals that lose their accents,
 * spaces that do not break. The longest term wins. Pure, and made to go through a hundred pages at once.
 */

import type { CitableKey } from "#shared/domain/citable.ts";
import { type Word, wordPlurals, type WordOf, wordOf } from "#shared/domain/term-words.ts";

/** One way of writing a term, or something that is not to be written: then `key` is the term that says so. */
export type TermForm = { readonly words: string; readonly kind: "term" | "avoid"; readonly key: CitableKey };

/** Words of a text that are a form, `from` a sign `to` another; what several glossaries say of them stands side by side. */
export type TermMatch = {
	readonly from: number;
	readonly to: number;
	/** `avoid` when nobody retains these words. */
	readonly kind: TermForm["kind"];
	readonly forms: readonly TermForm[];
	/** A plural that is not declared as a form of its own. */
	readonly isPlural: boolean;
};

type Step = { word: Word; separator: string };
type End = { form: TermForm; steps: readonly Step[] };
type Node = { next: Map<string, Node>; ends: End[] };

/** Letters, digits and what hides between them; a hyphen holds a word together. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*(?:[-\u2010\u2011][\p{L}\p{N}\p{M}\u00ad]+)*/gu;
const RUN = /\S+/g;
const WEB_START = /(?:https?:\/\/|www\.)(?=\S)/;
const APOSTROPHE = /^['’ʼ‘]$/;
/** What is elided before a vowel: elsewhere an apostrophe is inside a word (« prud’hommes », « aujourd’hui »). */
const ELIDED = new Set(["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]);
const MOST_WORDS = 30_000;

type Token = Known & { from: number; to: number; separator: string };
/** A word met before, and whether some form begins with it. */
type Known = { word: Word; mayBegin: boolean };

export class TermMatcher {
	readonly #root: Node = { next: new Map(), ends: [] };
	/** The words met so far: a text says the same ones over and over. */
	readonly #words = new Map<string, Known>();
	readonly size: number;

	constructor(forms: Iterable<TermForm>) {
		let size = 0;
		for (const form of forms) if (this.#add(form)) size += 1;
		this.size = size;
		// What was read before the last form was there does not know which words begin one.
		this.#words.clear();
	}

	/** Every form in a text, from left to right, none over another. */
	find(text: string): TermMatch[] {
		if (this.size === 0) return [];
		const tokens = this.#tokens(text);
		const found: TermMatch[] = [];
		for (let at = 0; at < tokens.length; ) {
			const match = (tokens[at] as Token).mayBegin ? this.#longestAt(tokens, at) : null;
			if (match) found.push(match.match);
			at = match?.next ?? at + 1;
		}
		return found.length > 0 ? withoutAddresses(text, found) : found;
	}

	#add(form: TermForm): boolean {
		const tokens = this.#tokens(form.words);
		// One letter alone is everywhere.
		if (tokens.reduce((length, { word }) => length + word.written.length, 0) < 2) return false;
		let node = this.#root;
		for (const [index, { word, separator }] of tokens.entries()) {
			const key = `${index === 0 ? "" : separator}${word.folded}`;
			let next = node.next.get(key);
			if (!next) {
				next = { next: new Map(), ends: [] };
				node.next.set(key, next);
			}
			node = next;
		}
		node.ends.push({ form, steps: tokens });
		return true;
	}

	#tokens(text: string): Token[] {
		const tokens: Token[] = [];
		let end = 0;
		for (const { 0: written, index } of text.matchAll(WORD)) {
			const between = text.slice(end, index);
			const { word, mayBegin } = this.#known(written);
			tokens.push({ word, mayBegin, from: index, to: index + written.length, separator: plain(between) });
			end = index + written.length;
		}
		return tokens;
	}

	#known(written: string): Known {
		let known = this.#words.get(written);
		if (!known) {
			const word = wordOf(written);
			known = { word, mayBegin: word.keys.some((key) => this.#root.next.has(key)) };
			if (this.#words.size < MOST_WORDS) this.#words.set(written, known);
		}
		return known;
	}

	#longestAt(tokens: readonly Token[], start: number): { match: TermMatch; next: number } | null {
		if (!isAtStart(tokens, start)) return null;
		let best: { ends: readonly WrittenEnd[]; last: number } | null = null;
		let nodes: readonly Node[] = [this.#root];
		for (let at = start; at < tokens.length && nodes.length > 0; at += 1) {
			const token = tokens[at] as Token;
			const separator = at === start ? "" : token.separator;
			nodes = nodes.flatMap((node) => token.word.keys.flatMap((key) => node.next.get(separator + key) ?? []));
			const ends = nodes.flatMap((node) => node.ends).flatMap((end) => writtenAs(end, tokens, start));
			if (ends.length > 0 && mayEnd(tokens, at)) best = { ends, last: at };
		}
		if (best === null) return null;
		const { ends, last } = best;
		// Words that stand as they are say more than those of which they would be the plural.
		const exact = ends.filter((end) => !end.isPlural);
		const kept = exact.length > 0 ? exact : ends;
		const forms = kept.map(({ form }) => form);
		return {
			match: {
				from: (tokens[start] as Token).from,
				to: (tokens[last] as Token).to,
				kind: forms.some(({ kind }) => kind === "term") ? "term" : "avoid",
				forms,
				isPlural: exact.length === 0,
			},
			next: last + 1,
		};
	}
}

type WrittenEnd = { form: TermForm; isPlural: boolean };

/** Whether the words of the text are those of the form, accents included. */
function writtenAs({ form, steps }: End, tokens: readonly Token[], start: number): WrittenEnd[] {
	let isPlural = false;
	for (const [index, step] of steps.entries()) {
		const how: WordOf | null = wordPlurals((tokens[start + index] as Token).word, step.word);
		if (how === null) return [];
		isPlural ||= how === "plural";
	}
	return [{ form, isPlural }];
}

function isAtStart(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	if (before === undefined || (tokens[at] as Token).separator !== "'") return true;
	return ELIDED.has(before.word.folded);
}

/** « project’s » ends a word, « prud’hommes » does not. */
function mayEnd(tokens: readonly Token[], at: number): boolean {
	const after = tokens[at + 1];
	return after === undefined || after.separator !== "'" || after.word.folded === "s";
}

/** What stands between two words, as far as it matters. */
function plain(between: string): string {
	if (between === " ") return between;
	if (APOSTROPHE.test(between)) return "'";
	return /^\s+$/.test(between) ? " " : between;
}

function withoutAddresses(text: string, found: TermMatch[]): TermMatch[] {
	if (!/@|:\/\/|www\./.test(text)) return found;
	const addresses = addressesIn(text);
	let next = 0;
	return found.filter((one) => {
		while ((addresses[next]?.to ?? Number.POSITIVE_INFINITY) <= one.from) next += 1;
		return (addresses[next]?.from ?? Number.POSITIVE_INFINITY) >= one.to;
	});
}

/** What is written without a blank and leads somewhere: all of it where it is a mail address, else from where the web address begins. */
function addressesIn(text: string): { from: number; to: number }[] {
	return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
		const at = run.slice(1, -1).includes("@") ? 0 : run.search(WEB_START);
		return at < 0 ? [] : [{ from: index + at, to: index + run.length }];
	});
}
