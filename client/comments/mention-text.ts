/** Between what is written in a comment (« @Ana Gagnon », « #École des aînés ») and what is sent (`@[id]`, `#[project:id|École des aînés]`). */

import { mentionWritten, textParts } from "#shared/ledger/mentions.ts";
import { type Called, callCited, rememberCall, toKept } from "#client/editor/called-names.ts";

export function toSent(written: string, called: Called): string {
	return toKept(written, called).trim();
}

/** What is put back in a field to be edited. */
export function toWritten(sent: string, nameOf: (mention: string) => string): { written: string; called: Called } {
	const called = new Map<string, string>();
	let written = "";
	for (const part of textParts(sent)) {
		if ("text" in part) written += part.text;
		else if ("cited" in part) written += callCited(part.cited, called);
		else written += callPerson(part.mention, nameOf(part.mention), called);
	}
	return { written, called };
}

/** Remembers somebody who was chosen; returns how that is written. */
export function callPerson(mention: string, name: string, called: Map<string, string>): string {
	return rememberCall(`@${name}`, mentionWritten(mention), called);
}
