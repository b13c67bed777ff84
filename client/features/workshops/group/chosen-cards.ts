/** The cards somebody chose to move together, by their ids; pure. */

import { MOST_PLACED } from "#shared/ledger/cards-wire.ts";

export type Chosen = {
	readonly cards: ReadonlySet<string>;
	/** The last one that was chosen or let go of: a range begins there. */
	readonly last: string | null;
};

export const NONE_CHOSEN: Chosen = { cards: new Set(), last: null };

/** Chosen when it was not, let go of when it was. */
export function toggled({ cards }: Chosen, card: string): Chosen {
	const next = new Set(cards);
	if (!next.delete(card)) next.add(card);
	return atMost(next, card, cards);
}

/** Every card from the last one to this one, when both are in the same column; this one alone otherwise. */
export function rangedTo({ cards, last }: Chosen, card: string, columns: readonly (readonly string[])[]): Chosen {
	const column = columns.find((one) => one.includes(card)) ?? [card];
	const from = last === null ? -1 : column.indexOf(last);
	const to = column.indexOf(card);
	const range = from < 0 ? [card] : column.slice(Math.min(from, to), Math.max(from, to) + 1);
	return atMost(new Set([...cards, ...range]), card, cards);
}

/** Those that are still in sight: the others were hidden, taken away or are of another step. */
export function inSightOf(chosen: Chosen, columns: readonly (readonly string[])[]): Chosen {
	const there = new Set(columns.flat());
	const cards = new Set([...chosen.cards].filter((card) => there.has(card)));
	return cards.size === chosen.cards.size ? chosen : { ...chosen, cards };
}

/** One act moves them all: no more are chosen than it takes. */
function atMost(next: Set<string>, last: string, before: ReadonlySet<string>): Chosen {
	return next.size > MOST_PLACED ? { cards: before, last } : { cards: next, last };
}
