/** How a wall of cards is laid out for the back of a room. */

import { expect, test } from "vitest";
import { bestPaged, wallTries } from "#client/features/workshops/screen/use-wall-layout.ts";
import {
	isCut,
	type MeasuredSection,
	type WallPage,
	wallPages,
	wallParts,
} from "#client/features/workshops/screen/wall-pages.ts";
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

test("[R967] a long card is never cut: on columns wide enough to hold it, as many as can be", () => {
	const size = { width: 1800, em: 32 };
	const columns = (longest: number) =>
		wallTries(1, 60, size, longest).flatMap(({ scale, columns: count }) => (scale === 1 ? [count] : []));
	expect(columns(40)).toEqual([4]);
	expect(columns(500)).toEqual([4, 2, 1]);
	expect(isCut([of(20, 96)], space)).toBe(true);
	expect(isCut([of(20, 80)], space)).toBe(false);
	const paged = [4, 2, 1].map((count) => ({ scale: 1, columns: count, cuts: count > 2 }));
	expect(bestPaged([{ scale: 1.5, columns: 1, cuts: false }, ...paged])?.columns).toBe(2);
	expect(bestPaged(paged.map((one) => ({ ...one, cuts: true })))?.columns).toBe(1);
});

test("[R967] a card of more lines than a wall can hold goes on in another, all of its words in their order", () => {
	expect(wallParts("Un seul numéro")).toEqual(["Un seul numéro"]);
	expect(wallParts("mot ".repeat(125))).toHaveLength(1);
	const lines = Array.from({ length: 40 }, (_, at) => `Ligne ${at}`);
	const parts = wallParts(lines.join("\n"));
	expect(parts.length).toBeGreaterThan(1);
	expect(parts.join("\n")).toBe(lines.join("\n"));
});
