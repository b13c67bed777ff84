/** Mentions in a comment: `@[member id]` for somebody, `@[all]` for the whole table. */

/** The mention of everybody. */
export const EVERYBODY = "all";

const MENTION = /@\[([0-9a-z]{26}|all)\]/g;

export type TextPart = { text: string } | { mention: string };

/** A text cut into words and mentions (a member id, or {@link EVERYBODY}), in order. */
export function textParts(text: string): TextPart[] {
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

/** The text as people read it. */
export function spokenText(text: string, nameOf: (mention: string) => string): string {
	return textParts(text)
		.map((part) => ("text" in part ? part.text : `@${nameOf(part.mention)}`))
		.join("");
}
