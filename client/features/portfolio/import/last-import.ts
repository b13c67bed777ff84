/** The last import made on this page into a portfolio, kept while the page is open so that it can be taken back. */

import type * as Y from "yjs";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { Cell } from "#client/document/cell.ts";
import { applyImport, type LeftAlone, touchedSince } from "#client/features/portfolio/import/apply-import.ts";
import type { ImportPlan } from "#client/features/portfolio/import/plan-import.ts";
import { doOnce } from "#client/features/portfolio/take-back.ts";

export type ImportDone = {
	fileName: string;
	added: number;
	changed: number;
	leftAlone: LeftAlone[];
	/** How many of its projects were changed since. */
	touched: () => number;
	takeBack: () => boolean;
};

const cells = new WeakMap<Y.Doc, Cell<ImportDone | null>>();

export function lastImportOf(doc: Y.Doc): Cell<ImportDone | null> {
	let cell = cells.get(doc);
	if (!cell) {
		cell = new Cell<ImportDone | null>(null);
		cells.set(doc, cell);
	}
	return cell;
}

/** Imports, and remembers how to take it back. */
export function runImport(projects: RecordTable<ProjectFields>, plan: ImportPlan, fileName: string): ImportDone {
	const cell = lastImportOf(projects.doc);
	const { value, takeBack } = doOnce(projects, () => applyImport(projects, plan));
	const done: ImportDone = {
		fileName,
		added: plan.additions.length,
		changed: plan.changes.length,
		leftAlone: value,
		touched: () => touchedSince(projects, plan),
		takeBack: () => {
			if (cell.get() === done) cell.set(null);
			return takeBack();
		},
	};
	cell.set(done);
	return done;
}
