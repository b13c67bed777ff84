/** Who and what a comment calls: `@[member id]` for somebody, `@[all]` for the whole table, `#[project:id|name]` for what can be cited. */

import { type CitedPart, citedParts, citedWords } from "#shared/domain/cited-text.ts";

/** The mention of everybody. */
export const EVERYBODY = "all";

const MENTION = /@\[([0-9a-z]{26}|all)\]/g;

export type TextPart = CitedPart | { mention: string };

/** A text cut into words, mentions (a member id, or {@link EVERYBODY}) and citations, in order. */
export function textParts(text: string): TextPart[] {
	return citedParts(text).flatMap((part) => ("text" in part ? mentionParts(part.text) : part));
}

function mentionParts(text: string): TextPart[] {
	const parts: TextPart[] = [];
	let end = 0;
	for (const match of text.matchAll(MENTION)) {
		if (match.index > end) parts.push({ text: text.slice(end, match.index) });
		parts.push({ mention: match[1] ?? "" });
		end = match.index + match[0].length;
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

/** The text as people read it. */
export function spokenText(text: string, nameOf: (mention: string) => string): string {
	return citedWords(text).replaceAll(MENTION, (_, mention: string) => `@${nameOf(mention)}`);
}
