/** What each sector made of options: shown where it is large enough, and where no smaller group can be found from it. */

import { expect, test } from "vitest";
import type { Choice } from "#shared/domain/vote-method.ts";
import { sectorPlot, sectorTallies } from "#client/features/votes/result-plots.ts";

const options = [
	{ id: "a", label: "Un" },
	{ id: "b", label: "Deux" },
];
const ranks = (...order: string[]): Choice => ({ kind: "ranking", order });
const scores = (a: number, b: number): Choice => ({
	kind: "score",
	scores: [
		{ option: "a", score: a },
		{ option: "b", score: b },
	],
});
const of = (sector: string, choices: readonly Choice[]) =>
	choices.map((choice) => ({ organisation: "", sector, choice }));

test("[R571] a ranking and a score are shown for each sector of three voices or more, the others together", () => {
	const ranking = { method: { kind: "ranking" as const }, options };
	const ballots = [
		...of("Santé", [ranks("a", "b"), ranks("a"), ranks("b", "a")]),
		...of("Éducation", [ranks("b"), ranks("b", "a")]),
		...of("Municipal", [ranks("b")]),
	];
	const groups = sectorTallies(ranking, ballots);
	expect(groups.map(({ sector, tally }) => [sector, tally.voices])).toEqual([
		["Santé", 3],
		[null, 3],
	]);
	const [first] = groups;
	expect(first?.tally).toMatchObject({
		options: [
			{ option: "a", total: 5 },
			{ option: "b", total: 3 },
		],
	});
	expect(sectorPlot(ranking, ballots, "fr")).toBeNull();

	const score = { method: { kind: "score" as const, to: 5 }, options };
	const noted = [...of("Santé", [scores(1, 5), scores(2, 5), scores(3, 5)]), ...of("Municipal", [scores(5, 0)])];
	expect(sectorTallies(score, noted)).toEqual([]);
});
