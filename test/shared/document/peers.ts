/** Some people who write in the same document, each on their own copy, until they exchange what they did. */

import * as Y from "yjs";

/** Documents that began from the same state, each with a client id of its own, the same at every run. */
export function peers(count: number, start?: Y.Doc): Y.Doc[] {
	return Array.from({ length: count }, (_, index) => {
		const doc = new Y.Doc();
		doc.clientID = index + 1;
		if (start) Y.applyUpdate(doc, Y.encodeStateAsUpdate(start));
		return doc;
	});
}

/** Gives everybody everything, in an order of the test's choosing. */
export function exchange(docs: readonly Y.Doc[], order: readonly number[] = docs.map((_, index) => index)): void {
	const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
	for (const doc of docs) for (const index of order) Y.applyUpdate(doc, updates[index] as Uint8Array);
}
