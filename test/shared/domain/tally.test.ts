/** What ballots come to: distributions, one voice an organisation, and sectors that are shown only when nobody can be picked out. */

import { expect, test } from "vitest";
import { bySector, type Cast, countedBallots, tally } from "#shared/domain/tally.ts";
import type { Choice } from "#shared/domain/vote-method.ts";

const OPTIONS = [
	{ id: "a", label: "Un" },
	{ id: "b", label: "Deux" },
	{ id: "c", label: "Trois" },
];
const said = (...choices: Choice[]) => choices.map((choice) => ({ choice }));
const yes: Choice = { kind: "yes-no", answer: "yes" };
const cast = (sector: string, organisation = "", choice = yes): Cast => ({ sector, organisation, choice });

test("[R408] every answer there is has its count, those of nobody included", () => {
	const scale = [
		{ fr: "Oui", en: "Yes" },
		{ fr: "Bof", en: "Meh" },
		{ fr: "Non", en: "No" },
	];
	const point = (place: number): Choice => ({ kind: "gradients", point: place });
	expect(tally({ kind: "gradients", scale }, [], said(point(0), point(2), point(0)))).toEqual({
		kind: "answers",
		voices: 3,
		counts: [
			{ answer: "0", count: 2 },
			{ answer: "1", count: 0 },
			{ answer: "2", count: 1 },
		],
	});
});

test("[R408] a ranking gives as many points as there are options from that place on, and none to what is not named", () => {
	const order = (...ids: string[]): Choice => ({ kind: "ranking", order: ids });
	const result = tally({ kind: "ranking" }, OPTIONS, said(order("a", "b", "c"), order("b"), order("b", "a")));
	expect(result).toMatchObject({
		voices: 3,
		options: [
			{ option: "a", total: 5, named: 2, counts: [1, 1, 0] },
			{ option: "b", total: 8, named: 3, counts: [2, 1, 0] },
			{ option: "c", total: 1, named: 1, counts: [0, 0, 1] },
		],
	});
});

test("[R408] dots add up; scores keep how many gave each, for those who gave one", () => {
	const dots = (a: number, b: number): Choice => ({
		kind: "dots",
		dots: [
			{ option: "a", dots: a },
			{ option: "b", dots: b },
		],
	});
	expect(tally({ kind: "dots", dots: 5 }, OPTIONS, said(dots(3, 2), dots(1, 4)))).toMatchObject({
		options: [
			{ total: 4, named: 2 },
			{ total: 6, named: 2 },
			{ total: 0, named: 0 },
		],
	});
	const score = (value: number): Choice => ({ kind: "score", scores: [{ option: "a", score: value }] });
	expect(tally({ kind: "score", to: 2 }, OPTIONS, said(score(2), score(0), score(2)))).toMatchObject({
		options: [{ total: 4, named: 3, counts: [1, 0, 2] }, { named: 0 }, { named: 0 }],
	});
});

test("[R409] of an organisation the last ballot counts, however its name is written; whoever has none counts alone", () => {
	const ballots = [cast("", "Ville de Québec"), cast("", ""), cast("", " VILLE DE QUEBEC"), cast("", "")];
	expect(countedBallots(ballots, "person")).toHaveLength(4);
	expect(countedBallots(ballots, "organisation")).toEqual(ballots.slice(1));
});

test("[R410] a sector of fewer than three voices is with the others, and cannot be found by taking away", () => {
	const many = (sector: string, count: number) => Array.from({ length: count }, () => cast(sector));
	const groups = (...ballots: Cast[][]) =>
		bySector(ballots.flat()).map(({ sector, ballots: own }) => [sector, own.length]);
	expect(groups(many("Santé", 4), many("Municipal", 3))).toEqual([
		["Santé", 4],
		["Municipal", 3],
	]);
	expect(groups(many("Santé", 4), many("Municipal", 3), many("Recherche", 2), many("", 1))).toEqual([
		["Santé", 4],
		["Municipal", 3],
		[null, 3],
	]);
	// One voice left over would be that of whoever is not in the sectors shown.
	expect(groups(many("Santé", 4), many("Municipal", 3), many("Recherche", 1))).toEqual([
		["Santé", 4],
		[null, 4],
	]);
	expect(groups(many("Santé", 5), many("Recherche", 1))).toEqual([]);
	expect(groups(many("Santé", 2), many("Recherche", 2))).toEqual([]);
});
