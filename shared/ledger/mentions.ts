/** Who and what a comment calls: `@[member id]` for somebody, `@[all]` for the whole table, `#[project:id|name]` for what can be cited. */

import { type CitableKind, parseCitableKey } from "#shared/domain/citable.ts";
import { clip } from "#shared/lib/clip.ts";

/** The mention of everybody. */
export const EVERYBODY = "all";

const CALL = /@\[([0-9a-z]{26}|all)\]|#\[([a-z]{1,20}:[\w-]{1,64})\|([^[\]|\n]{0,120})\]/g;
const LONGEST_LABEL = 80;

/** What is cited, by the name it had when it was: its name now comes from the directory. */
export type Cited = { kind: CitableKind; target: string; label: string };
export type TextPart = { text: string } | { mention: string } | { cited: Cited };

/** A text cut into words, mentions (a member id, or {@link EVERYBODY}) and citations, in order. */
export function textParts(text: string): TextPart[] {
	const parts: TextPart[] = [];
	let end = 0;
	for (const match of text.matchAll(CALL)) {
		const [whole, mention, key = "", label = ""] = match;
		const cited = parseCitableKey(key);
		if (mention === undefined && cited === null) continue;
		if (match.index > end) parts.push({ text: text.slice(end, match.index) });
		if (mention !== undefined) parts.push({ mention });
		else if (cited) parts.push({ cited: { kind: cited.kind, target: cited.id, label } });
		end = match.index + whole.length;
	}
	if (end < text.length) parts.push({ text: text.slice(end) });
	return parts;
}

/** Who is mentioned, each once. */
export function mentionsOf(text: string): Set<string> {
	return new Set(textParts(text).flatMap((part) => ("mention" in part ? [part.mention] : [])));
}

export function mentionWritten(mention: string): string {
	return `@[${mention}]`;
}

export function citationWritten({ kind, target, label }: Cited): string {
	return `#[${kind}:${target}|${citedLabel(label)}]`;
}

/** A name as a comment keeps it: in one line, without the signs that would end it. */
export function citedLabel(label: string): string {
	return clip(label.replaceAll(/[[\]|\p{Cc} ]+/gu, " ").trim(), LONGEST_LABEL);
}

/** The text as people read it. */
export function spokenText(text: string, nameOf: (mention: string) => string): string {
	return textParts(text)
		.map((part) => ("text" in part ? part.text : "cited" in part ? part.cited.label : `@${nameOf(part.mention)}`))
		.join("");
}
