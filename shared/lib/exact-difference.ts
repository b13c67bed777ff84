/** What changed from one text to another, word by word, blanks and signs included: put together again, the parts are exactly both texts. */

export type ExactPart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Past this many comparisons the middle is replaced whole. */
const MOST_COMPARISONS = 1_000_000;
const TOKEN = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** In reading order; what is taken away comes before what takes its place. The longest common run is kept (LCS). */
export function exactDifference(before: string, after: string): ExactPart[] {
	const [a, b] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	const same = (tokens: readonly string[]): ExactPart[] => tokens.map((text) => ({ kind: "same", text }));
	const middle = middleParts(a.slice(start, a.length - end), b.slice(start, b.length - end));
	return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

function middleParts(a: readonly string[], b: readonly string[]): ExactPart[] {
	const removed = (text: string): ExactPart => ({ kind: "removed", text });
	const added = (text: string): ExactPart => ({ kind: "added", text });
	if (a.length * b.length > MOST_COMPARISONS) return [...a.map(removed), ...b.map(added)];
	const width = b.length + 1;
	const lengths = new Uint32Array((a.length + 1) * width);
	const at = (i: number, j: number) => lengths[i * width + j] as number;
	for (let i = a.length - 1; i >= 0; i -= 1)
		for (let j = b.length - 1; j >= 0; j -= 1)
			lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const parts: ExactPart[] = [];
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

/** Parts of a kind that follow each other become one; a lone blank between two changes goes with them, so that a replaced group of words reads as one. */
function joined(tokens: readonly ExactPart[]): ExactPart[] {
	const parts: { kind: ExactPart["kind"]; text: string }[] = [];
	let removed = "";
	let added = "";
	const flush = () => {
		if (removed !== "") parts.push({ kind: "removed", text: removed });
		if (added !== "") parts.push({ kind: "added", text: added });
		removed = "";
		added = "";
	};
	for (const [index, { kind, text }] of tokens.entries()) {
		const isBetween = removed !== "" && added !== "" && /^\s+$/u.test(text) && tokens[index + 1]?.kind !== "same";
		if (kind === "removed") removed += text;
		else if (kind === "added") added += text;
		else if (isBetween && index + 1 < tokens.length) {
			removed += text;
			added += text;
		} else {
			flush();
			const last = parts.at(-1);
			if (last?.kind === "same") last.text += text;
			else parts.push({ kind: "same", text });
		}
	}
	flush();
	return parts;
}
