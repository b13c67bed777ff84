/**
 * The search of Yjs for the place of a piece among those written at the same place without knowing of it, step by step: the one part of taking a change
 * in whose cost may grow with the square of the change. Here so that it can be counted, on a document or on a sketch of one.
 */

import * as Y from "yjs";

/** A piece of a list: what it says it was written after and before, and by which client. */
export type Piece = { readonly origin: Y.ID | null; readonly rightOrigin: Y.ID | null };

/** How the pieces of a list are read. */
export type ListReading<P extends Piece> = {
	clientOf(piece: P): number;
	rightOf(piece: P): P | null;
	find(id: Y.ID): P | null;
};

/** Where the search begins: after `left`, at `first`, and as far as `right`. */
export type Gap<P extends Piece> = { left: P | null; first: P | null; right: P | null };

/** What the piece comes after. `step` is called at each piece that is looked at, and may throw. */
export function placeAmongConflicts<P extends Piece>(
	piece: P,
	gap: Gap<P>,
	reading: ListReading<P>,
	step: () => void,
): P | null {
	let { left } = gap;
	const seen = new Set<P>();
	const conflicting = new Set<P>();
	for (let other = gap.first; other !== null && other !== gap.right; other = reading.rightOf(other)) {
		step();
		seen.add(other);
		conflicting.add(other);
		if (Y.compareIDs(piece.origin, other.origin)) {
			if (reading.clientOf(other) < reading.clientOf(piece)) {
				left = other;
				conflicting.clear();
			} else if (Y.compareIDs(piece.rightOrigin, other.rightOrigin)) return left;
			continue;
		}
		const before = other.origin && reading.find(other.origin);
		if (!before || !seen.has(before)) return left;
		if (!conflicting.has(before)) {
			left = other;
			conflicting.clear();
		}
	}
	return left;
}
