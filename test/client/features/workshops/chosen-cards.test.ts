/** Which cards are chosen, as one goes on choosing. */

import { expect, test } from "vitest";
import { MOST_PLACED } from "#shared/ledger/cards-wire.ts";
import { inSightOf, NONE_CHOSEN, rangedTo, toggled } from "#client/features/workshops/group/chosen-cards.ts";

const columns = [
	["a", "b", "c", "d"],
	["x", "y"],
];
const words = ({ cards }: { cards: ReadonlySet<string> }) => [...cards].sort().join("");

test("[R811] a card is chosen, then let go of; a range goes from the last one, either way, and adds to what is chosen", () => {
	const one = toggled(NONE_CHOSEN, "c");
	expect(words(one)).toBe("c");
	expect(words(toggled(one, "c"))).toBe("");
	expect(words(rangedTo(one, "a", columns))).toBe("abc");
	expect(words(rangedTo(toggled(one, "x"), "y", columns))).toBe("cxy");
});

test("[R811] a range stays in its column: from another one, it is the card alone", () => {
	expect(words(rangedTo(toggled(NONE_CHOSEN, "b"), "y", columns))).toBe("by");
	expect(words(rangedTo(NONE_CHOSEN, "d", columns))).toBe("d");
});

test("[R812] what others hide or take away is not chosen any more", () => {
	const both = rangedTo(toggled(NONE_CHOSEN, "a"), "b", columns);
	expect(words(inSightOf(both, [["b"], ["x"]]))).toBe("b");
	expect(inSightOf(both, columns)).toBe(both);
});

test("[R811] no more are chosen than one act moves", () => {
	const many = Array.from({ length: MOST_PLACED + 1 }, (_, place) => `card${place}`);
	const first = toggled(NONE_CHOSEN, "card0");
	expect(rangedTo(first, `card${MOST_PLACED}`, [many]).cards.size).toBe(1);
	expect(rangedTo(first, `card${MOST_PLACED - 1}`, [many]).cards.size).toBe(MOST_PLACED);
});
