/** Finds a passage again by its words and what stood around them, when its mark is no longer in the text. */

import type { Node } from "@tiptap/pm/model";
import type { QuotedWords } from "#shared/ledger/comments-wire.ts";

export type Run = { words: string; start: number };

/** Where the words stand in one block: the only place, or the one whose surroundings are alike; null when there is none, or nothing to tell two apart. */
export function findQuote(
	runs: readonly Run[],
	{ quote, before, after }: Omit<QuotedWords, "block">,
): { from: number; to: number } | null {
	if (quote.trim() === "") return null;
	const found: { from: number; to: number; likeness: number }[] = [];
	for (const { words, start } of runs) {
		for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) {
			const end = at + quote.length;
			const likeness = alikeAtEnd(words.slice(0, at), before) + alikeAtStart(words.slice(end), after);
			found.push({ from: start + at, to: start + end, likeness });
		}
	}
	const [best, next] = found.sort((a, b) => b.likeness - a.likeness);
	if (!best || (next && next.likeness === best.likeness)) return null;
	return { from: best.from, to: best.to };
}

/** The words of each block of words, a sign for each chip in it, so that places count alike. */
export function runsOf(doc: Node): Run[] {
	const runs: Run[] = [];
	doc.descendants((node, pos) => {
		if (!node.isTextblock) return true;
		runs.push({ words: node.textBetween(0, node.content.size, undefined, "\ufffc"), start: pos + 1 });
		return false;
	});
	return runs;
}

function alikeAtEnd(words: string, wanted: string): number {
	let count = 0;
	while (count < wanted.length && count < words.length && words.at(-1 - count) === wanted.at(-1 - count)) count += 1;
	return count;
}

function alikeAtStart(words: string, wanted: string): number {
	let count = 0;
	while (count < wanted.length && count < words.length && words[count] === wanted[count]) count += 1;
	return count;
}
