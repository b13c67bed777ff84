/** Does one thing to a document in a transaction of its own, and knows how to take back that thing alone, whatever was done since. */

import * as Y from "yjs";

export type Done<Value> = {
	value: Value;
	/** Takes the act back. Values that others changed since are left as they are. False when there is nothing left to take back. */
	takeBack: () => boolean;
};

/** Runs `act` in one transaction under an origin that nobody else has; `scope` is what it may touch. */
export function doOnce<Value>(doc: Y.Doc, scope: Y.AbstractType<unknown>[], act: () => Value): Done<Value> {
	const origin = { source: "once" };
	const manager = new Y.UndoManager(scope, { trackedOrigins: new Set([origin]) });
	const value = doc.transact(act, origin);
	return {
		value,
		takeBack: () => {
			const done = manager.undo() !== null;
			manager.clear();
			return done;
		},
	};
}
