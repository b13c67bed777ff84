/** What a project keeps for an own field of the workspace, before the type of the field says how to read it. */

import { asPlain } from "#shared/document/field.ts";
import { type Named, readNamed } from "#shared/document/named.ts";
import { clip } from "#shared/lib/clip.ts";

/** Words, a date or the id of a choice; a number; a person or an organisation. */
export type OwnRaw = string | number | Named;

const LONGEST = 20_000;

export function readOwnRaw(raw: unknown): OwnRaw | null {
	if (typeof raw === "string") return raw === "" ? null : clip(raw, LONGEST);
	if (typeof raw === "number") return Number.isFinite(raw) ? raw : null;
	const named = asPlain(raw);
	return named && readNamed(named);
}
