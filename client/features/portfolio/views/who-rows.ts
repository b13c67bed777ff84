/** Who is in which projects, and as what: a line an organisation, a column a role. */

import { INVOLVEMENTS, type Involvement, type Organisation, type Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { foldText } from "#shared/lib/fold-text.ts";

export type WhoRow = {
	/** The organisation's own record, or its folded name when it has none. */
	readonly key: string;
	/** The record, for a link to its page; null when it is only a name. */
	readonly id: string | null;
	readonly name: string;
	/** Different projects, whatever the role. */
	readonly total: number;
	readonly byRole: Readonly<Record<Involvement, readonly Project[]>>;
};

/** The organisations of some projects, those in most projects first. */
export function whoRows(
	projects: readonly Project[],
	catalog: PortfolioCatalog,
	compareText: (a: string, b: string) => number,
): WhoRow[] {
	const rows = new Map<
		string,
		{ id: string | null; name: string; all: Set<string>; byRole: Record<Involvement, Project[]> }
	>();
	for (const project of projects) {
		for (const one of project.organisations) {
			const { key, id, name } = identityOf(one, catalog);
			const row = rows.get(key) ?? { id, name, all: new Set<string>(), byRole: emptyRoles() };
			rows.set(key, row);
			row.all.add(project.id);
			const inRole = row.byRole[one.role];
			if (inRole.at(-1) !== project) inRole.push(project);
		}
	}
	return [...rows]
		.map(([key, { id, name, all, byRole }]) => ({ key, id, name, total: all.size, byRole }))
		.sort((a, b) => b.total - a.total || compareText(a.name, b.name));
}

function identityOf(one: Organisation, catalog: PortfolioCatalog): { key: string; id: string | null; name: string } {
	const record = one.id === undefined ? catalog.organisations.byName(one.name) : catalog.organisations.get(one.id);
	if (record) return { key: record.id, id: record.id, name: record.name };
	return { key: `name/${foldText(one.name)}`, id: null, name: one.name };
}

function emptyRoles(): Record<Involvement, Project[]> {
	return Object.fromEntries(INVOLVEMENTS.map((role) => [role, [] as Project[]])) as Record<Involvement, Project[]>;
}
