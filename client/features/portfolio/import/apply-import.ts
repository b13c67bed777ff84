/** Puts a prepared import into the portfolio, in one piece and as one step of undo. */

import * as Y from "yjs";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";

/** Notes which projects change, from now until it is asked. */
export function watchProjects(projects: RecordTable<ProjectFields>): {
	changed: ReadonlySet<string>;
	stop: () => void;
} {
	const changed = new Set<string>();
	const stop = projects.observe((ids) => {
		for (const id of ids) changed.add(id);
	});
	return { changed, stop };
}

/** R95: what the worker prepared, as one change made here. */
export function applyPrepared(doc: Y.Doc, update: Uint8Array): void {
	doc.transact((transaction) => {
		Y.applyUpdate(doc, update);
		// Reading an update marks a transaction as somebody else's; this one was made on this page, and can be undone here.
		transaction.local = true;
	});
}
