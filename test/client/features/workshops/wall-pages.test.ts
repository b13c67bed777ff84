/** How a wall of cards is laid out for the back of a room. */

import { expect, test } from "vitest";
import { wallTries } from "#client/features/workshops/screen/use-wall-layout.ts";
import { type MeasuredSection, type WallPage, wallPages } from "#client/features/workshops/screen/wall-pages.ts";
import { randomFrom } from "#test/support/random.ts";

const space = { columns: 3, height: 100, gap: 5, apart: 10 };
const of = (...cards: number[]): MeasuredSection => ({ head: 10, cards });
const told = (pages: readonly WallPage[]) =>
	pages.map((page) =>
		page.map((column) => column.map(({ section, from, to }) => `${section}:${from}-${to}`).join(" ")).join(" | "),
	);

test("[R792] tables that all fit have a column each, side by side", () => {
	expect(told(wallPages([of(20, 20), of(20), of(20, 20, 20)], space))).toEqual(["0:0-2 | 1:0-1 | 2:0-3"]);
});

test("[R792] more tables than columns follow one another, none cut in two when a column can hold it, columns about as high", () => {
	expect(told(wallPages([of(20, 20), of(5), of(20), of(20)], space))).toEqual(["0:0-2 | 1:0-1 2:0-1 | 3:0-1"]);
});

test("[R792] a table that is longer than a column goes on in the next, and on the next page", () => {
	const long = of(...Array.from({ length: 14 }, () => 20));
	expect(told(wallPages([long], space))).toEqual(["0:0-3 | 0:3-6 | 0:6-9", "0:9-12 | 0:12-14"]);
});

test.each([1, 2, 3])(
	"[R792] every card is on one page, once, in its order, and no column is too high (seed %i)",
	(seed) => {
		const random = randomFrom(seed);
		const sections = Array.from({ length: 30 }, () =>
			of(...Array.from({ length: random.below(25) }, () => 10 + random.below(40))),
		);
		const pages = wallPages(sections, space);
		const pieces = pages.flat(2);
		for (const [section, { cards }] of sections.entries()) {
			const own = pieces.filter((piece) => piece.section === section);
			expect(own.flatMap(({ from, to }) => cards.slice(from, to))).toEqual(cards);
		}
		for (const column of pages.flat()) {
			const tall = column.map(({ section, from, to }) =>
				(sections[section]?.cards.slice(from, to) ?? []).reduce((sum, card) => sum + 5 + card, 10),
			);
			expect(tall.reduce((sum, one) => sum + one + 10, -10)).toBeLessThanOrEqual(100);
		}
	},
);

test("[R792] letters are as large as what there is allows, and never smaller than those of the screen", () => {
	const screen = { width: 1808, em: 32 };
	expect(wallTries(3, 12, screen).map(({ scale, columns }) => [scale, columns])).toEqual([
		[1.5, 2],
		[1.2, 3],
		[1, 3],
		[1, 4],
	]);
	// Five hundred stand on no page: only how they turn is measured.
	expect(wallTries(12, 500, screen).map(({ scale, columns }) => [scale, columns])).toEqual([[1, 4]]);
});
