/** Between what is written in a field (« @Ana Gagnon », « #École des aînés ») and what is sent (`@[id]`, `#[project:id|École des aînés]`). */

import { citationWritten, type Cited, citedLabel, mentionWritten, textParts } from "#shared/ledger/mentions.ts";

/** What was chosen in a list, as it is written, sign included, with what is sent for it. */
export type Called = ReadonlyMap<string, string>;

/** What is sent: each name chosen that is still there is called; the longest first, so that « Ana » leaves « Ana-Maria » alone. */
export function toSent(written: string, called: Called): string {
	const names = [...called.keys()].sort((a, b) => b.length - a.length).map(escaped);
	if (names.length === 0) return written.trim();
	const known = new RegExp(`(?:${names.join("|")})(?![\\p{L}\\p{N}])`, "gu");
	return written.replaceAll(known, (name) => called.get(name) ?? name).trim();
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
	return remember(`@${name}`, mentionWritten(mention), called);
}

/** The same for what is cited. */
export function callCited(cited: Cited, called: Map<string, string>): string {
	return remember(`#${citedLabel(cited.label) || cited.kind}`, citationWritten(cited), called);
}

/** Two that have the same name are told apart by a number. */
function remember(name: string, sent: string, called: Map<string, string>): string {
	let written = name;
	for (let count = 2; called.has(written) && called.get(written) !== sent; count += 1) written = `${name} (${count})`;
	called.set(written, sent);
	return written;
}

function escaped(name: string): string {
	return name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
