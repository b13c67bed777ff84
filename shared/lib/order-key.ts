/** Order keys: short texts that sort by code unit and leave room between any two, so that a move writes one value. */

import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

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
