/** Which cards may be projected. */

import type { Card, CardsState } from "#shared/ledger/cards-state.ts";

/** Those that everybody’s screen has: neither hidden, nor written by whoever projects and not shown yet. */
export function cardsForAll({ cards }: Pick<CardsState, "cards">, step: string): Card[] {
	return [...cards.values()].filter((card) => card.step === step && !card.isHidden && !card.isPrivate);
}
