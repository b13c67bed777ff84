/** Order keys: short texts that sort by code unit and leave room between any two, so that a move writes one value. */

import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

const LONGEST_KEY = 1000;
const DIGITS = /^[A-Za-z][0-9A-Za-z]*$/;
const SMALLEST = `A${"0".repeat(26)}`;

/** Whether a text can be an order key. One that cannot (a peer may write anything) would stop every later insertion beside it. */
export function isOrderKey(text: unknown): text is string {
	if (typeof text !== "string" || text.length > LONGEST_KEY || text === SMALLEST || !DIGITS.test(text)) return false;
	// The first letter says how long the whole part is: a, Z: 2 characters; b, Y: 3; up to z, A: 27.
	const head = text.charCodeAt(0);
	const wholeLength = head >= 97 ? head - 97 + 2 : 90 - head + 2;
	return text.length === wholeLength || (text.length > wholeLength && !text.endsWith("0"));
}

/** A key between two neighbours; `null` means the very start or the very end. Falls back to after `before` when two people made equal keys. */
export function orderKeyBetween(before: string | null, after: string | null): string {
	if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null);
	return generateKeyBetween(before, after);
}

/** `count` keys in a row after `before`. */
export function orderKeysAfter(before: string | null, count: number): string[] {
	return generateNKeysBetween(before, null, count);
}

/** Compares by order key, then by id so that every screen shows equal keys in the same order. */
export function compareByOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
	if (a.order !== b.order) return a.order < b.order ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
