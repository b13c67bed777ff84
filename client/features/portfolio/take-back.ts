/** Does one thing to the portfolio in a transaction of its own, and knows how to take back that thing alone, whatever was done since. */

import * as Y from "yjs";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";

export type Done<Value> = {
	value: Value;
	/** Takes the act back. Values that others changed since are left as they are. False when there is nothing left to take back. */
	takeBack: () => boolean;
};

/** Runs `act` in one transaction under an origin that nobody else has. */
export function doOnce<Value>(projects: RecordTable<ProjectFields>, act: () => Value): Done<Value> {
	const origin = { source: "portfolio" };
	const manager = new Y.UndoManager(projects.scope, { trackedOrigins: new Set([origin]) });
	const value = projects.doc.transact(act, origin);
	return {
		value,
		takeBack: () => {
			const done = manager.undo() !== null;
			manager.clear();
			return done;
		},
	};
}
