/** Writes a planned import in one transaction. Run it under `doOnce` to be able to take it back in one step. */

import type { ProjectFields } from "#shared/document/portfolio.ts";
import { type RecordTable, sameValue } from "#shared/document/record-table.ts";
import type { ImportPlan } from "#client/features/portfolio/import/plan-import.ts";

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
	});
	return leftAlone;
}

/** How many of the imported projects somebody has changed since. */
export function touchedSince(projects: RecordTable<ProjectFields>, plan: ImportPlan): number {
	let touched = 0;
	for (const { id, values } of plan.additions) {
		const now = projects.get(id);
		if (
			!now ||
			now.archived ||
			Object.entries(values).some(([field, value]) => !sameValue(now[field as "name"], value))
		) {
			touched++;
		}
	}
	for (const { id, fields } of plan.changes) {
		const now = projects.get(id);
		if (!now || fields.some(({ field, after }) => !sameValue(now[field], after))) touched++;
	}
	return touched;
}
