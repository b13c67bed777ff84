/** Rebuilds a document from logged changes, exactly as the live one was built, and sums them up in a snapshot that was compared with it. */

import * as Y from "yjs";
import { documentDigest } from "#server/store/document-digest.ts";

/**
 * Applies a change without letting Yjs add changes of its own. On a remote transaction Yjs tidies redundant formatting marks by deleting them: on a server
 * those deletions would be in nobody's update, and a replay in one go would tidy differently from the live document. Editors do that tidying, and send it.
 */
export function applyFaithfully(doc: Y.Doc, updates: readonly Uint8Array[], origin: unknown): void {
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

/** A fresh document with these changes applied in order. */
export function replay(updates: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc({ gc: true });
	if (updates.length > 0) applyFaithfully(doc, updates, { source: "store" });
	return doc;
}

/** The state of replayed changes, or null when their content is not the one of the live document. Never made with `mergeUpdates`: over overlapping changes it can erase text that everybody still sees. */
export function summarise(updates: readonly Uint8Array[], digest: string): Uint8Array | null {
	const doc = replay(updates);
	if (!isWhole(doc) || documentDigest(doc) !== digest) return null;
	const state = Y.encodeStateAsUpdate(doc);
	const reopened = replay([state]);
	return isWhole(reopened) && documentDigest(reopened) === digest ? state : null;
}
