/** The kinds of fields a record may have. Each reads whatever a peer may have written and gives back a value of its type. */

import { clip } from "#shared/lib/clip.ts";
import type { CellValue, Field } from "#shared/document/record-table.ts";

const MAX_TEXT = 20_000;
const MAX_ITEMS = 500;

function readText(raw: unknown): string {
	if (typeof raw !== "string") return "";
	return raw.length <= MAX_TEXT ? raw : clip(raw, MAX_TEXT);
}

/** A text, empty at first. */
export function text(): Field<string> {
	return { initial: "", read: readText };
}

/** A finite number, or null when not given. */
export function numberOrNull(): Field<number | null> {
	return { initial: null, read: (raw) => (typeof raw === "number" && Number.isFinite(raw) ? raw : null) };
}

export function flag(): Field<boolean> {
	return { initial: false, read: (raw) => raw === true };
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date `yyyy-mm-dd`, or null. */
export function dateOrNull(): Field<string | null> {
	return { initial: null, read: (raw) => (typeof raw === "string" && ISO_DATE.test(raw) ? raw : null) };
}

/** One of a fixed list. */
export function oneOf<const Values extends readonly string[]>(
	values: Values,
	initial: Values[number],
): Field<Values[number]> {
	return { initial, read: (raw) => (values.includes(raw as string) ? (raw as Values[number]) : initial) };
}

/** A list of texts without repeats. */
export function texts(): Field<readonly string[]> {
	return {
		initial: [],
		read: (raw) =>
			Array.isArray(raw)
				? [
						...new Set(
							raw
								.slice(0, MAX_ITEMS)
								.map(readText)
								.filter((item) => item !== ""),
						),
					]
				: [],
	};
}

/** A list of small objects, each read by `readItem`; what cannot be read is left out. */
export function listOf<Item>(
	readItem: (raw: Readonly<Record<string, unknown>>) => Item | null,
): Field<readonly Item[]> {
	return {
		initial: [],
		read: (raw) => {
			if (!Array.isArray(raw)) return [];
			const items: Item[] = [];
			for (const value of raw.slice(0, MAX_ITEMS)) {
				if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
				const item = readItem(Object.assign(Object.create(null), value) as Record<string, unknown>);
				if (item !== null) items.push(item);
			}
			return items;
		},
	};
}

const RECORD_ID = /^[a-z0-9_-]{1,64}$/i;

/** The id of a record of another table or of a fixed list; empty when none. */
export function reference(): Field<string> {
	return { initial: "", read: (raw) => (typeof raw === "string" && RECORD_ID.test(raw) ? raw : "") };
}

/** Ids of records of another table, without repeats. */
export function references(): Field<readonly string[]> {
	const { read } = texts();
	return { initial: [], read: (raw) => read(raw).filter((item) => RECORD_ID.test(item)) };
}

const NOTHING: Readonly<Record<string, never>> = Object.freeze(Object.create(null));

/** An open field: values under keys that are ids, each with a cell of its own. `readItem` gives null for what cannot be read. */
export function openOf<Item extends CellValue>(
	readItem: (raw: unknown) => Item | null,
): Field<Readonly<Record<string, Item>>> {
	return { initial: NOTHING, read: () => NOTHING, readItem };
}

/** Reads an object a peer wrote without ever meeting its prototype; null when it is none. */
export function asPlain(raw: unknown): Readonly<Record<string, unknown>> | null {
	if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return null;
	return Object.assign(Object.create(null), raw) as Record<string, unknown>;
}
