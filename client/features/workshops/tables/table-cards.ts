/** The cards of a step told table by table, as every screen has them once the group is back. */

import type { Table } from "#shared/ledger/workshop-tables.ts";

export type CardsOfTable<Card> = {
	/** Null: those of no table, or of one that is gone. */
	readonly table: Readonly<Table> | null;
	readonly cards: readonly Card[];
};

/** In the order of the tables, each once, even one that wrote nothing; then what no table wrote, when there is some. */
export function cardsByTable<Card extends { readonly table: string | null }>(
	tables: readonly Readonly<Table>[],
	cards: readonly Card[],
): CardsOfTable<Card>[] {
	const known = new Set(tables.map(({ id }) => id));
	const others = cards.filter(({ table }) => table === null || !known.has(table));
	return [
		...tables.map((table) => ({ table, cards: cards.filter((card) => card.table === table.id) })),
		...(others.length > 0 ? [{ table: null, cards: others }] : []),
	];
}
