/** What changed from one text to another, word by word, blanks and signs included: put together again, the parts are exactly both texts. */

import { sequenceDifference } from "#shared/lib/sequence-difference.ts";

export type ExactPart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

const TOKEN = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** In reading order; what is taken away comes before what takes its place. */
export function exactDifference(before: string, after: string): ExactPart[] {
	const [a, b] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
	return joined(
		sequenceDifference(a, b).flatMap(({ kind, before: i, after: j, length }) => {
			const tokens: readonly string[] = kind === "removed" ? a.slice(i, i + length) : b.slice(j, j + length);
			return tokens.map((text): ExactPart => ({ kind, text }));
		}),
	);
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
