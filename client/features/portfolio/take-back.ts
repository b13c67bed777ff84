/** Does one thing to the projects, and knows how to take back that thing alone. */

import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { doOnce as doOnceIn, type Done } from "#client/document/do-once.ts";

export type { Done };

/** Runs `act` in one transaction that can be taken back alone. */
export function doOnce<Value>(projects: RecordTable<ProjectFields>, act: () => Value): Done<Value> {
	return doOnceIn(projects.doc, projects.scope, act);
}
