/** What changed from one wording to another, word by word, to be shown as words taken away and words added. */

export type DifferencePart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Past this many comparisons the middle is shown as replaced whole: a reader would not follow it word by word anyway. */
const MOST_COMPARISONS = 1_000_000;

/**
 * The parts in reading order; `same` and `added` together are `after`, `same` and `removed` together are `before`, blanks collapsed.
 * The longest common run of words is kept (LCS), once what both begin and end with is set apart.
 */
export function wordDifference(before: string, after: string): DifferencePart[] {
	const [a, b] = [wordsOf(before), wordsOf(after)];
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	const middle = middleParts(a.slice(start, a.length - end), b.slice(start, b.length - end));
	return joined([
		...a.slice(0, start).map((text) => ({ kind: "same" as const, text })),
		...middle,
		...a.slice(a.length - end).map((text) => ({ kind: "same" as const, text })),
	]);
}

function wordsOf(text: string): string[] {
	return text
		.normalize("NFC")
		.split(/\s+/)
		.filter((word) => word !== "");
}

function middleParts(a: readonly string[], b: readonly string[]): DifferencePart[] {
	const removed = (text: string) => ({ kind: "removed" as const, text });
	const added = (text: string) => ({ kind: "added" as const, text });
	if (a.length * b.length > MOST_COMPARISONS) return [...a.map(removed), ...b.map(added)];
	// lengths[i][j]: the longest run that a from i and b from j have in common.
	const width = b.length + 1;
	const lengths = new Uint32Array((a.length + 1) * width);
	const at = (i: number, j: number) => lengths[i * width + j] as number;
	for (let i = a.length - 1; i >= 0; i -= 1)
		for (let j = b.length - 1; j >= 0; j -= 1)
			lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const parts: DifferencePart[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			parts.push({ kind: "same", text: a[i] as string });
			i += 1;
			j += 1;
		} else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) parts.push(removed(a[i++] as string));
		else parts.push(added(b[j++] as string));
	}
	return parts;
}

/** Words of the same kind that follow each other become one part. */
function joined(words: readonly DifferencePart[]): DifferencePart[] {
	const parts: DifferencePart[] = [];
	for (const { kind, text } of words) {
		const last = parts.at(-1);
		if (last?.kind === kind) parts[parts.length - 1] = { kind, text: `${last.text} ${text}` };
		else parts.push({ kind, text });
	}
	return parts;
}
