/** What a node of a text says of itself, read whatever a peer wrote: an attribute that is no plain value is not there, a number has bounds before anything is made of that size. */

import type * as Y from "yjs";

export type PlainAttributes = Readonly<Record<string, unknown>>;

/** Levels a heading may have in files; the editor writes the first three. */
export const DEEPEST_HEADING = 6;
/** No list of a text begins further: a larger number is a slip, or a trap. */
const LARGEST_START = 1_000_000;
/** What a peer may have written as a key that would give an object another prototype. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
/** A frozen figure is a record of values: nothing of ours is deeper. */
const DEEPEST_VALUE = 4;

/** The attributes that are texts, finite numbers, yes or no, or lists and records of these. A type of Yjs, bytes, a huge integer are none. */
export function plainAttributes(element: Y.XmlElement): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(element.getAttributes() as Record<string, unknown>).filter(
			([name, value]) => value !== null && !FORBIDDEN.has(name) && isPlain(value, 0),
		),
	);
}

function isPlain(value: unknown, depth: number): boolean {
	if (value === null || typeof value === "string" || typeof value === "boolean") return true;
	if (typeof value === "number") return Number.isFinite(value);
	if (typeof value !== "object" || depth >= DEEPEST_VALUE) return false;
	if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
	const prototype: unknown = Object.getPrototypeOf(value);
	if (prototype !== Object.prototype && prototype !== null) return false;
	return Object.entries(value).every(([name, item]) => !FORBIDDEN.has(name) && isPlain(item, depth + 1));
}

/** A text, empty when it is something else. Never `String(…)`: what a peer wrote may have no way to become one. */
export function textIn(attributes: PlainAttributes | undefined, name: string): string {
	const value = attributes?.[name];
	return typeof value === "string" ? value : "";
}

/** The level of a heading, 1 when it is none. */
export function headingLevel(value: unknown): number {
	return wholeNumber(value, 1, DEEPEST_HEADING) ?? 1;
}

/** The first number of a list. */
export function listStart(value: unknown): number {
	return wholeNumber(value, 0, LARGEST_START) ?? 1;
}

/** A whole number within bounds, whatever was written; a digit in letters, as old editors wrote them, is one too. Null when it is none. */
export function wholeNumber(value: unknown, least: number, most: number): number | null {
	const number = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
	return typeof number === "number" && Number.isInteger(number) && number >= least && number <= most ? number : null;
}
