/** Finds everything that can be cited by what people type after « # »: without accents or case, by any words of the name or the code. Fast for 10,000 of them. */

import type { CitableKind } from "#shared/domain/citable.ts";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import { foldText } from "#shared/lib/fold-text.ts";

type Folded = { entry: DirectoryEntry; text: string; code: string };

const folded = new WeakMap<readonly DirectoryEntry[], Folded[]>();

/** The folded names, made once for each state of the directory and once for each entry that does not change. */
const foldedEntry = new WeakMap<DirectoryEntry, Folded>();

function foldedOf(entries: readonly DirectoryEntry[]): Folded[] {
	let list = folded.get(entries);
	if (!list) {
		list = entries.map((entry) => {
			let one = foldedEntry.get(entry);
			if (!one) {
				one = { entry, text: foldText(entry.name), code: foldText(entry.code ?? "") };
				foldedEntry.set(entry, one);
			}
			return one;
		});
		folded.set(entries, list);
	}
	return list;
}

export type Found = Record<CitableKind, DirectoryEntry[]> & {
	/** How many match, shown or not. */
	total: number;
};

/** What matches, the nearest first, at most `limit` of each kind. Archived things, cancelled votes and replaced decisions come last; what has no name is left out. */
export function searchCitable(entries: readonly DirectoryEntry[], query: string, limit = 6): Found {
	const needle = foldText(query);
	const words = needle === "" ? [] : needle.split(" ");
	const scored: { entry: DirectoryEntry; score: number; text: string }[] = [];
	for (const { entry, text, code } of foldedOf(entries)) {
		if (text === "" && code === "") continue;
		let score = 0;
		if (words.length > 0) {
			if (code !== "" && code === needle) score = 5;
			else if (text.startsWith(needle)) score = 4;
			else if (code !== "" && code.startsWith(needle)) score = 3;
			else if (words.every((word) => startsAWord(text, word) || code.startsWith(word))) score = 2;
			else if (words.every((word) => text.includes(word) || code.includes(word))) score = 1;
			else continue;
		}
		scored.push({ entry, score: isBehind(entry) ? score - 10 : score, text });
	}
	const found: Found = {
		project: [],
		indicator: [],
		balise: [],
		recommendation: [],
		resource: [],
		term: [],
		organisation: [],
		cohort: [],
		vote: [],
		decision: [],
		total: scored.length,
	};
	scored.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
	for (const { entry } of scored) {
		const list = found[entry.kind];
		if (list.length < limit) list.push(entry);
	}
	return found;
}

function isBehind({ archived, status }: DirectoryEntry): boolean {
	return archived || status === "replaced" || status === "cancelled";
}

function startsAWord(text: string, word: string): boolean {
	let at = text.indexOf(word);
	while (at >= 0) {
		if (at === 0 || !/[a-z0-9]/.test(text[at - 1] ?? "")) return true;
		at = text.indexOf(word, at + 1);
	}
	return false;
}
