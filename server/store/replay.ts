/** Rebuilds a document from logged changes, exactly as the live one was built, and sums them up in a snapshot that was compared with it. */

import * as Y from "yjs";
import { countSteps, TooManyStepsError } from "#server/store/counted-integration.ts";
import { documentDigest } from "#server/store/document-digest.ts";

/**
 * Applies a change without letting Yjs add changes of its own. On a remote transaction Yjs tidies redundant formatting marks by deleting them: on a server
 * those deletions would be in nobody's update, and a replay in one go would tidy differently from the live document. Editors do that tidying, and send it.
 */
export function applyFaithfully(doc: Y.Doc, updates: Iterable<Uint8Array>, origin: unknown): void {
	doc.transact((transaction) => {
		for (const update of updates) Y.applyUpdate(doc, update, origin);
		// Read by Yjs only after this callback, to decide on the tidying above.
		transaction.local = true;
	}, origin);
}

/** Whether everything that was applied found its place: nothing waits for a change that never came. */
export function isWhole(doc: Y.Doc): boolean {
	return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}

/** Where the log is read for one room, every other waits for its turn. */
const MOST_STEPS = 3_000_000;

/** A fresh document with these changes applied in order. Throws TooManyStepsError when that would take far longer than for any honest document. */
export function replay(updates: readonly Uint8Array[], mostSteps = MOST_STEPS): Y.Doc {
	const doc = new Y.Doc({ gc: true });
	if (updates.length > 0) countSteps(doc, mostSteps, () => applyFaithfully(doc, updates, { source: "store" }));
	return doc;
}

/** The state of replayed changes; null when it takes far longer to put together than that of any honest document. */
export function stateOf(updates: readonly Uint8Array[]): Uint8Array | null {
	try {
		return Y.encodeStateAsUpdate(replay(updates));
	} catch (error) {
		if (error instanceof TooManyStepsError) return null;
		throw error;
	}
}

/** A log read within a number of steps. `costly`: the changes, by their place among those given, that would have taken more, and were left out. */
export type BoundedReplay = { doc: Y.Doc; steps: number; costly: number[] };

/** How many changes are left out of a log before it is given up: finding each takes a reading. */
const MOST_COSTLY = 1;

/** R915: the same as {@link replay}, without what would stop everybody to read it. Null when too much of it would. */
export function replayWithin(updates: readonly Uint8Array[], most: number): BoundedReplay | null {
	const costly: number[] = [];
	while (costly.length <= MOST_COSTLY) {
		const doc = new Y.Doc({ gc: true });
		let reading = 0;
		const inOrder = function* (): Iterable<Uint8Array> {
			for (const [index, update] of updates.entries()) {
				reading = index;
				if (!costly.includes(index)) yield update;
			}
		};
		try {
			const steps = countSteps(doc, most, () => applyFaithfully(doc, inOrder(), { source: "store" }));
			return { doc, steps, costly };
		} catch (error) {
			if (!(error instanceof TooManyStepsError)) throw error;
			costly.push(reading);
		}
	}
	return null;
}

/** The state of replayed changes, or null when their content is not the one of the live document or takes too long to put together. Never made with `mergeUpdates`: over overlapping changes it can erase text that everybody still sees. */
export function summarise(updates: readonly Uint8Array[], digest: string, mostSteps = MOST_STEPS): Uint8Array | null {
	try {
		const doc = replay(updates, mostSteps);
		if (!isWhole(doc) || documentDigest(doc) !== digest) return null;
		const state = Y.encodeStateAsUpdate(doc);
		const reopened = replay([state], mostSteps);
		return isWhole(reopened) && documentDigest(reopened) === digest ? state : null;
	} catch (error) {
		if (error instanceof TooManyStepsError) return null;
		throw error;
	}
}
