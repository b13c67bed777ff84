/** What changed from one wording to another, word by word, to be shown as words taken away and words added. */

import { sequenceDifference } from "#shared/lib/sequence-difference.ts";

export type DifferencePart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/**
 * The parts in reading order; `same` and `added` together are `after`, `same` and `removed` together are `before`, blanks collapsed.
 * As many words as possible are kept.
 */
export function wordDifference(before: string, after: string): DifferencePart[] {
	const [a, b] = [wordsOf(before), wordsOf(after)];
	return sequenceDifference(a, b).map((run) => {
		const words =
			run.kind === "added" ? b.slice(run.after, run.after + run.length) : a.slice(run.before, run.before + run.length);
		return { kind: run.kind, text: words.join(" ") };
	});
}

/** Whether two wordings are the same, word for word: blanks and the way accents are stored do not count. */
export function isSameWording(before: string, after: string): boolean {
	return wordsOf(before).join(" ") === wordsOf(after).join(" ");
}

function wordsOf(text: string): string[] {
	return text
		.normalize("NFC")
		.split(/\s+/)
		.filter((word) => word !== "");
}
