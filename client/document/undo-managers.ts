/** Undo of what was done on this screen, and of nothing else: one manager for each scope of a document. */

import * as Y from "yjs";

export class UndoManagers {
	readonly #managers = new Map<Y.AbstractType<unknown>, Y.UndoManager>();

	/** The manager of a scope, told apart by its first type. Each transaction is one step; use `doc.transact` to make several writes one. */
	of(scope: Y.AbstractType<unknown>[]): Y.UndoManager {
		const [first] = scope;
		if (!first) throw new Error("UndoManagers.of: the scope is empty");
		let manager = this.#managers.get(first);
		if (!manager) {
			manager = new Y.UndoManager(scope, {
				captureTimeout: 0,
				// Local is what this page did, under whatever origin it was named.
				captureTransaction: (transaction) => transaction.local,
				trackedOrigins: new EveryOrigin(),
			});
			this.#managers.set(first, manager);
		}
		return manager;
	}

	destroy(): void {
		for (const manager of this.#managers.values()) manager.destroy();
		this.#managers.clear();
	}
}

class EveryOrigin extends Set<unknown> {
	override has(): boolean {
		return true;
	}
}
