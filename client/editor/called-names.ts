/** Between what is written in a plain field (« #École des aînés ») and what is kept (`#[project:id|École des aînés]`). */

import { type Cited, citationWritten, citedLabel, citedParts } from "#shared/domain/cited-text.ts";

/** What was chosen in a list, as it is written, sign included, with what is kept for it. */
export type Called = ReadonlyMap<string, string>;

/** What is kept: each name chosen that is still there is called; the longest first, so that « Ana » leaves « Ana-Maria » alone. */
export function toKept(written: string, called: Called): string {
	const names = [...called.keys()].sort((a, b) => b.length - a.length).map(escaped);
	if (names.length === 0) return written;
	const known = new RegExp(`(?:${names.join("|")})(?![\\p{L}\\p{N}])`, "gu");
	return written.replaceAll(known, (name) => called.get(name) ?? name);
}

/** What is put back in a field to be edited, each thing by its name of today; what it calls goes to `called`. */
export function citedWritten(kept: string, called: Map<string, string>, nameOf: (cited: Cited) => string): string {
	return citedParts(kept)
		.map((part) => ("text" in part ? part.text : callCited({ ...part.cited, label: nameOf(part.cited) }, called)))
		.join("");
}

/** Remembers what was chosen; returns how that is written. */
export function callCited(cited: Cited, called: Map<string, string>): string {
	return rememberCall(`#${citedLabel(cited.label) || cited.kind}`, citationWritten(cited), called);
}

/** Two that have the same name are told apart by a number. */
export function rememberCall(name: string, kept: string, called: Map<string, string>): string {
	let written = name;
	for (let count = 2; called.has(written) && called.get(written) !== kept; count += 1) written = `${name} (${count})`;
	called.set(written, kept);
	return written;
}

function escaped(name: string): string {
	return name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
