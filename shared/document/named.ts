/** An organisation as something else names it: its record, or words somebody typed. */

import { clip } from "#shared/lib/clip.ts";

/** With an `id`, `name` is what the record was called when it was linked: what is shown once the record is gone. */
export type Named = { readonly id?: string; readonly name: string };

const ID = /^[a-z0-9_-]{1,64}$/i;
const LONGEST = 500;

/** Reads what a peer wrote; null when there is no name in it. */
export function readNamed(raw: Readonly<Record<string, unknown>>): Named | null {
	if (typeof raw.name !== "string" || raw.name.trim() === "") return null;
	const name = clip(raw.name, LONGEST);
	return typeof raw.id === "string" && ID.test(raw.id) ? { id: raw.id, name } : { name };
}
