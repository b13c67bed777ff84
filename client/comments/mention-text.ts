/** Between what is written in a field (« @Ana Gagnon ») and what is sent (`@[id]`). */

import { textParts } from "#shared/ledger/mentions.ts";

/** Names chosen in the list, with what each stands for. */
export type Named = ReadonlyMap<string, string>;

/** What is sent: each chosen name that is still there becomes a mention; the longest first, so that « Ana » leaves « Ana-Maria » alone. */
export function toSent(written: string, named: Named): string {
	let sent = written;
	for (const [name, mention] of [...named].sort(([a], [b]) => b.length - a.length))
		sent = sent.replaceAll(new RegExp(`@${escaped(name)}(?![\\p{L}\\p{N}])`, "gu"), `@[${mention}]`);
	return sent.trim();
}

/** What is put back in a field to be edited. */
export function toWritten(sent: string, nameOf: (mention: string) => string): { written: string; named: Named } {
	const named = new Map<string, string>();
	let written = "";
	for (const part of textParts(sent)) {
		if ("text" in part) written += part.text;
		else {
			const name = nameOf(part.mention);
			named.set(name, part.mention);
			written += `@${name}`;
		}
	}
	return { written, named };
}

function escaped(name: string): string {
	return name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
