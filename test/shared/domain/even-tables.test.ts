/** People put at tables, by the hundred: whatever the sectors, nobody is left out and nothing leans. */

import { describe, expect, test } from "vitest";
import { evenTables, tableForOneMore, tablesOfSize } from "#shared/domain/even-tables.ts";
import { randomFrom } from "#test/support/random.ts";

const people = (sectors: readonly number[]) =>
	sectors.flatMap((count, sector) =>
		Array.from({ length: count }, (_, place) => ({ id: `${sector}-${place}`, sector: `Secteur ${sector}` })),
	);
const apart = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

describe("people put at tables", () => {
	test("[R774] each sector is spread as evenly as can be, and tables are of one size but for one person", () => {
		const random = randomFrom(17);
		for (let round = 0; round < 200; round += 1) {
			const sectors = Array.from({ length: 1 + random.below(6) }, () => random.below(30));
			const count = 1 + random.below(12);
			const everybody = people(sectors);
			const tables = evenTables(everybody, count);
			expect(tables.flat().sort()).toEqual(everybody.map(({ id }) => id).sort());
			expect(apart(tables.map(({ length }) => length))).toBeLessThanOrEqual(1);
			for (const sector of sectors.keys())
				expect(apart(tables.map((ids) => ids.filter((id) => id.startsWith(`${sector}-`)).length))).toBeLessThanOrEqual(
					1,
				);
		}
	});

	test("[R774] the same people always give the same tables, in whatever order they came", () => {
		const everybody = people([5, 3, 3, 1]);
		expect(evenTables([...everybody].reverse(), 4)).toEqual(evenTables(everybody, 4));
	});

	test("[R774] so many at a table make so many tables, and nobody makes one", () => {
		expect([tablesOfSize(24, 6), tablesOfSize(25, 6), tablesOfSize(3, 6), tablesOfSize(0, 6)]).toEqual([4, 5, 1, 1]);
		expect(evenTables(people([2]), 0)).toEqual([]);
	});
});

test("[R775] whoever comes late sits at the smallest table, then where their sector is the fewest, then at the first", () => {
	const sectorOf = (id: string) => id.slice(0, 1);
	const at = (tables: string[][], sector: string) =>
		tables.indexOf(
			tableForOneMore(
				tables.map((one) => ({ members: one })),
				sector,
				sectorOf,
			)?.members ?? [],
		);
	expect(at([["a1", "b1"], ["a2"], ["b2", "b3"]], "a")).toBe(1);
	expect(
		at(
			[
				["a1", "b1"],
				["b2", "b3"],
			],
			"a",
		),
	).toBe(1);
	expect(at([["a1"], ["a2"]], "a")).toBe(0);
	expect(at([], "a")).toBe(-1);
});
