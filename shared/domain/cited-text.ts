/** Plain words that cite: `#[project:id|name]` among them, in a comment or in a field of a record. */

import { type CitableKey, citableKey, type CitableKind, parseCitableKey } from "#shared/domain/citable.ts";
import { clip } from "#shared/lib/clip.ts";

/** What every citation begins with: a text without it has none. */
export const CITATION_SIGN = "#[";

const CITATION = /#\[([a-z]{1,20}:[\w-]{1,64})\|([^[\]|\n]{0,120})\]/g;
const LONGEST_LABEL = 80;

/** What is cited, by the name it had when it was: its name now comes from the directory. */
export type Cited = { kind: CitableKind; target: string; label: string };
export type CitedPart = { text: string } | { cited: Cited };

/** A text cut into words and citations, in order. */
export function citedParts(text: string): CitedPart[] {
	const parts: CitedPart[] = [];
	let end = 0;
	for (const match of text.includes(CITATION_SIGN) ? text.matchAll(CITATION) : []) {
		const [whole, key = "", label = ""] = match;
		const cited = parseCitableKey(key);
		if (cited === null) continue;
		if (match.index > end) parts.push({ text: text.slice(end, match.index) });
		parts.push({ cited: { kind: cited.kind, target: cited.id, label } });
		end = match.index + whole.length;
	}
	if (end < text.length) parts.push({ text: text.slice(end) });
	return parts;
}

/** What a text cites, in order, each as often as it does. */
export function keysCited(text: string): CitableKey[] {
	return citedParts(text).flatMap((part) => ("cited" in part ? [citableKey(part.cited.kind, part.cited.target)] : []));
}

/** The text as people read it: what it cites by its name. */
export function citedWords(text: string, nameOf: (cited: Cited) => string = ({ label }) => label): string {
	if (!text.includes(CITATION_SIGN)) return text;
	return citedParts(text)
		.map((part) => ("text" in part ? part.text : nameOf(part.cited)))
		.join("");
}

export function citationWritten({ kind, target, label }: Cited): string {
	return `#[${kind}:${target}|${citedLabel(label)}]`;
}

/** A name as a text keeps it: in one line, without the signs that would end it. */
export function citedLabel(label: string): string {
	return clip(label.replaceAll(/[[\]|\p{Cc} ]+/gu, " ").trim(), LONGEST_LABEL);
}
