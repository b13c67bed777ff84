/** Entries of the directory as they are kept: without what their key says already, nor what is so of most of them. Every member loads them all. */

import { type CitableKey, parseCitableKey } from "#shared/domain/citable.ts";
import type { DirectoryEntry } from "#shared/document/directory.ts";

/** An entry is the same object as long as what is kept of it is: who watches one sees no change where there is none. */
const unpacked = new WeakMap<object, DirectoryEntry>();

export function packEntry(entry: DirectoryEntry): Record<string, unknown> {
	const { key: _key, kind: _kind, id: _id, document, archived, example, ...rest } = entry;
	const kept: Record<string, unknown> = {};
	for (const [field, value] of Object.entries(rest))
		if (value !== "" && !(Array.isArray(value) && value.length === 0)) kept[field] = value;
	if (document !== null) kept.document = document;
	if (archived) kept.archived = true;
	if (example) kept.example = true;
	return kept;
}

/** The entry kept under a key; null when what is there is not one. */
export function unpackEntry(key: string, kept: unknown): DirectoryEntry | null {
	const parsed = parseCitableKey(key);
	if (!parsed || typeof kept !== "object" || kept === null || Array.isArray(kept)) return null;
	const said: Partial<DirectoryEntry> = kept as Partial<DirectoryEntry>;
	let entry = unpacked.get(kept);
	if (!entry) {
		const usual = { document: null, name: "", archived: false, example: false, ...USUAL_WORDS[parsed.kind] };
		entry = { ...usual, ...said, key: key as CitableKey, ...parsed };
		unpacked.set(kept, entry);
	}
	return entry;
}

const USUAL_WORDS = {
	project: { stage: "", sectors: [], territory: "", summary: "" },
	indicator: { code: "", unit: "" },
	balise: { code: "", summary: "" },
	recommendation: { code: "", summary: "" },
	resource: { code: "", summary: "" },
	term: { summary: "" },
	organisation: { code: "", territory: "", summary: "" },
	cohort: { summary: "" },
	vote: { summary: "" },
	decision: { summary: "" },
} as const;
