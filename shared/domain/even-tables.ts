/** People put at tables: each sector spread as evenly as can be, tables of the same size but for one person. The same people always give the same tables. */

export type ToSeat<Id extends string> = { readonly id: Id; readonly sector: string };

/** Everybody at `count` tables. Dealt like cards, one sector after another, the largest first: neither a table nor a sector is ahead by more than one. */
export function evenTables<Id extends string>(people: readonly ToSeat<Id>[], count: number): Id[][] {
	const tables: Id[][] = Array.from({ length: Math.max(0, count) }, () => []);
	for (const [place, { id }] of bySector(people).entries()) tables[place % tables.length]?.push(id);
	return tables;
}

/** How many tables hold so many people, `size` at each or one fewer. */
export function tablesOfSize(people: number, size: number): number {
	return Math.max(1, Math.ceil(people / Math.max(1, size)));
}

/** Where somebody who comes late sits: the smallest table, then the one with the fewest of their sector, then the first. Null when there is none. */
export function tableForOneMore<Table extends { readonly members: readonly Id[] }, Id extends string>(
	tables: readonly Table[],
	sector: string,
	sectorOf: (id: Id) => string,
): Table | null {
	const alike = ({ members }: Table) => members.filter((one) => sectorOf(one) === sector).length;
	return tables.reduce<Table | null>((best, table) => {
		if (best === null) return table;
		const [size, smallest] = [table.members.length, best.members.length];
		return size < smallest || (size === smallest && alike(table) < alike(best)) ? table : best;
	}, null);
}

function bySector<Id extends string>(people: readonly ToSeat<Id>[]): ToSeat<Id>[] {
	const sizes = new Map<string, number>();
	for (const { sector } of people) sizes.set(sector, (sizes.get(sector) ?? 0) + 1);
	const size = (sector: string) => sizes.get(sector) ?? 0;
	const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
	return [...people].sort(
		(a, b) => size(b.sector) - size(a.sector) || compare(a.sector, b.sector) || compare(a.id, b.id),
	);
}
