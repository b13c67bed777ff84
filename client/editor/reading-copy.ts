/** A copy of a live document that follows it and never writes to it: what somebody who may only read looks at. */

import * as Y from "yjs";

const FOLLOWING = "reading-copy";

/** The copy, and how to stop following. */
export function makeReadingCopy(source: Y.Doc): { doc: Y.Doc; stop: () => void } {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(source), FOLLOWING);
	const follow = (update: Uint8Array) => Y.applyUpdate(doc, update, FOLLOWING);
	source.on("update", follow);
	return {
		doc,
		stop: () => {
			source.off("update", follow);
			doc.destroy();
		},
	};
}
