/** Cards in the margin: beside their passages, never over one another, the one being read exactly at its own. */

import { expect, test } from "vitest";
import { placeCards } from "#client/comments/margin-layout.ts";

const card = (id: string, top: number, height = 100) => ({ id, top, height });
const placed = (cards: ReturnType<typeof card>[], active: string | null = null) =>
	Object.fromEntries(placeCards(cards, active, 10));

test("[R390] far from each other, each stands beside its passage; close, they go down one under another", () => {
	expect(placed([card("a", 0), card("b", 500)])).toEqual({ a: 0, b: 500 });
	expect(placed([card("b", 20), card("a", 0), card("c", 25)])).toEqual({ a: 0, b: 110, c: 220 });
});

test("[R390] the one being read is beside its passage, and those before it make room", () => {
	expect(placed([card("a", 300), card("b", 320), card("c", 330)], "b")).toEqual({ a: 210, b: 320, c: 430 });
	expect(placed([card("a", 300), card("b", 320), card("c", 330)], "c")).toEqual({ a: 110, b: 220, c: 330 });
});

test("[R390] none goes above the margin: there is no room before the first line", () => {
	expect(placed([card("a", 0), card("b", 20)], "b")).toEqual({ a: 0, b: 110 });
	expect(placed([])).toEqual({});
});
