/** Writes a planned import in one transaction with an origin of its own, so that it can be taken back in one step. */

import type { ProjectFields } from "#shared/document/portfolio.ts";
import { type RecordTable, sameValue } from "#shared/document/record-table.ts";
import type { ImportPlan } from "#client/features/portfolio/import/plan-import.ts";

/** The origin of every import, for the undo manager that keeps them. */
export const IMPORT_ORIGIN = { source: "portfolio-import" } as const;

/** Values that somebody changed between the dry run and the import: left as they are, and told. */
export type LeftAlone = { id: string; field: keyof ProjectFields };

/** R95: one transaction. A value that is no longer what the dry run showed is left alone. */
export function applyImport(projects: RecordTable<ProjectFields>, plan: ImportPlan): LeftAlone[] {
	const leftAlone: LeftAlone[] = [];
	projects.doc.transact(() => {
		projects.addMany(plan.additions.map(({ id, values }) => ({ id, values })));
		for (const change of plan.changes) {
			const now = projects.get(change.id);
			for (const { field, before, after } of change.fields) {
				if (now && sameValue(now[field], before))
					projects.update(change.id, { [field]: after } as Partial<ProjectFields>);
				else leftAlone.push({ id: change.id, field });
			}
		}
	}, IMPORT_ORIGIN);
	return leftAlone;
}
