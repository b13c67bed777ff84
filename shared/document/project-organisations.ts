/** The organisations of projects: linking them to their records, and writing them without losing what others wrote meanwhile. */

import type { Named } from "#shared/document/named.ts";
import type { OrganisationIndex } from "#shared/document/organisations.ts";
import type { Involvement, Organisation, Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";

/**
 * Applies what somebody added and removed since `before`. Organisations are told apart by role and record (else by their typed name), not by the
 * name shown, which may have changed meanwhile.
 */
export function writeOrganisations(
	projects: RecordTable<ProjectFields>,
	id: string,
	before: readonly Organisation[],
	after: readonly Organisation[],
): void {
	const project = projects.get(id);
	if (!project) return;
	const now = new Map(project.organisations.map((one) => [placeOf(one), one]));
	const wanted = after.map((one) => now.get(placeOf(one)) ?? one);
	const known = before.map((one) => now.get(placeOf(one)) ?? one);
	projects.setList(id, "organisations", known, wanted);
}

function placeOf({ id, name, role }: Organisation): string {
	return `${role}/${id ?? `"${name}"`}`;
}

/** A typed name as the record that has it, if one does; else the words themselves. */
export function linked(name: string, index: OrganisationIndex): Named {
	const record = index.byName(name);
	return record ? { id: record.id, name: record.name } : { name };
}

/** How many live projects an organisation has, in all and by role. */
export type Involvements = { readonly total: number; readonly byRole: Readonly<Partial<Record<Involvement, number>>> };

type Involving = Pick<Project, "id" | "archived" | "organisations">;

/** The projects of each organisation by its key (`OrganisationIndex.keyOf`), each counted once in all and once a role. */
export function involvements(
	projects: readonly Involving[],
	index: OrganisationIndex,
): ReadonlyMap<string, Involvements> {
	const counts = new Map<string, { total: number; byRole: Partial<Record<Involvement, number>> }>();
	const keys = new Map<string, string>();
	const keyOf = (one: Organisation) => {
		if (one.id !== undefined) return index.keyOf(one);
		const key = keys.get(one.name) ?? index.keyOf(one);
		keys.set(one.name, key);
		return key;
	};
	for (const project of projects) {
		if (project.archived) continue;
		const seen = new Set<string>();
		for (const one of project.organisations) {
			const key = keyOf(one);
			const count = counts.get(key) ?? { total: 0, byRole: {} };
			counts.set(key, count);
			if (!seen.has(key)) count.total += 1;
			if (!seen.has(`${key}/${one.role}`)) count.byRole[one.role] = (count.byRole[one.role] ?? 0) + 1;
			seen.add(key).add(`${key}/${one.role}`);
		}
	}
	return counts;
}

/** A name typed in projects that no record has, with where it is written. */
export type LooseName = { readonly name: string; readonly projects: number };

/** Names typed in live projects that are linked to no record, most used first. */
export function looseNames(projects: readonly Involving[]): LooseName[] {
	const found = new Map<string, { name: string; projects: Set<string> }>();
	for (const project of projects) {
		if (project.archived) continue;
		for (const { id, name } of project.organisations) {
			if (id !== undefined) continue;
			const folded = foldText(name);
			const one = found.get(folded) ?? { name, projects: new Set<string>() };
			found.set(folded, one);
			one.projects.add(project.id);
		}
	}
	return [...found.values()]
		.map((one) => ({ name: one.name, projects: one.projects.size }))
		.sort((a, b) => b.projects - a.projects || (a.name < b.name ? -1 : 1));
}

/** Links to a record every unlinked mention of a name, accents and case apart. Says in how many projects. */
export function linkMentions(projects: RecordTable<ProjectFields>, name: string, record: Required<Named>): number {
	const folded = foldText(name);
	let count = 0;
	projects.doc.transact(() => {
		for (const project of projects.list()) {
			const isMention = (one: Organisation) => one.id === undefined && foldText(one.name) === folded;
			if (!project.organisations.some(isMention)) continue;
			count += 1;
			const after = project.organisations.map((one) => (isMention(one) ? { ...record, role: one.role } : one));
			projects.set(project.id, "organisations", withoutRepeats(after));
		}
	});
	return count;
}

function withoutRepeats(organisations: readonly Organisation[]): Organisation[] {
	const seen = new Set<string>();
	return organisations.filter((one) => !seen.has(placeOf(one)) && seen.add(placeOf(one)));
}
