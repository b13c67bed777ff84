/** What the answers of an assessment say together: the rule of each instrument, on worked examples. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answers, answerFaults, type DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import type { Instrument, InstrumentRule } from "#shared/domain/instrument.ts";
import { overallLevel } from "#shared/domain/overall-level.ts";
import { READINESS_AND_USE } from "#shared/method/readiness-and-use.ts";
import { SCALABILITY_CHECKLIST } from "#shared/method/scalability-checklist.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { englishFaults, frenchFaults } from "#test/support/french.ts";

const both = (text: string) => ({ fr: text, en: text });

/** Four dimensions, as in TNO's Societal Embeddedness Level, where the lowest is the level of the whole. */
function embeddedness(rule: InstrumentRule = "weakest-dimension"): Instrument {
	const levels = [1, 2, 3, 4].map((value) => ({ value, label: both(`Palier ${value}`), help: both("") }));
	const dimension = (id: string) => ({ id, label: both(id), help: both(""), levels });
	return {
		id: "embeddedness",
		version: 1,
		title: both("Ancrage"),
		about: both(""),
		notice: both(""),
		source: { text: both("TNO"), links: [] },
		rule,
		notApplicable: true,
		dimensions: [dimension("environment"), dimension("people"), dimension("policy"), dimension("market")],
	};
}

const says = (dimension: string, level: number): DimensionAnswer => ({
	kind: "level",
	dimension,
	level,
	reason: "Vu sur le terrain",
	evidence: [],
});

const shows = (dimension: string, level: number, evidence: readonly [level: number, isComplete: boolean][]) => ({
	...says(dimension, level),
	evidence: evidence.map(([at, isComplete]) => ({ text: "Rapport", link: null, level: at, isComplete })),
});

describe("the weakest dimension decides", () => {
	test("[R300] the level of the whole is the lowest, with who decided it and what has to rise", () => {
		const answers = [says("environment", 3), says("people", 2), says("policy", 4), says("market", 2)];
		const overall = overallLevel(embeddedness(), answers);
		expect(overall).toMatchObject({ kind: "level", level: { value: 2 }, decidedBy: ["people", "market"] });
		expect(overall.gaps.map((gap) => [gap.dimension, gap.from?.value, gap.to?.value])).toEqual([
			["people", 2, 3],
			["market", 2, 3],
		]);
		expect(overall.explanation.fr).toBe(
			"Ensemble\u00a0: niveau 2, «\u00a0Palier 2\u00a0». La dimension la moins avancée décide\u00a0: people et market.",
		);
	});

	test("[R300] the gap to an expected level is the list of what to do", () => {
		const answers = [says("environment", 3), says("people", 2), says("policy", 4), says("market", 2)];
		const { gaps } = overallLevel(embeddedness(), answers, { expected: 4 });
		expect(gaps.map((gap) => gap.dimension)).toEqual(["environment", "people", "market"]);
	});

	test("[R301] what is unknown or not answered keeps the level open, and says how high it can be at most", () => {
		const answers: Answers = [
			says("environment", 3),
			{ kind: "unknown", dimension: "people", reason: "" },
			{ kind: "not-applicable", dimension: "policy", reason: "Aucune règle en jeu" },
		];
		const overall = overallLevel(embeddedness(), answers);
		expect(overall).toMatchObject({ kind: "undecided", missing: ["people", "market"], atMost: { value: 3 } });
		expect(overall.gaps.filter(({ needs }) => needs === "answer").map(({ dimension }) => dimension)).toEqual([
			"people",
			"market",
		]);
	});

	test("[R300] one dimension alone is told as what was chosen, with the next step", () => {
		const overall = overallLevel(SOCIETAL_READINESS, [says("readiness", 4)]);
		expect(overall.explanation.fr).toBe(
			"Le projet est situé au niveau 4, «\u00a0Le problème est confirmé sur le terrain\u00a0».",
		);
		expect(overall.gaps[0]?.to?.label.fr).toBe("La réponse convient aux acteurs du milieu");
	});

	test("[R300] whatever the answers, the whole is never above any dimension, and never decided with one missing", () => {
		const instrument = embeddedness();
		const answer = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
		fc.assert(
			fc.property(fc.tuple(answer, answer, answer, answer), (levels) => {
				const answers = instrument.dimensions.flatMap(({ id }, index) => {
					const level = levels[index] ?? null;
					return level === null ? [] : [says(id, level)];
				});
				const overall = overallLevel(instrument, answers);
				const lowest = Math.min(...levels.filter((level) => level !== null));
				if (overall.kind === "level") expect([overall.level.value, levels.includes(null)]).toEqual([lowest, false]);
				else expect([overall.kind, levels.includes(null)]).toEqual(["undecided", true]);
			}),
		);
	});
});

describe("the highest level that completed evidence supports", () => {
	test("[R302] unfinished evidence supports nothing: the claim and what is held are both said", () => {
		const one = { ...READINESS_AND_USE, dimensions: READINESS_AND_USE.dimensions.slice(0, 1) };
		const overall = overallLevel(one, [
			shows("readiness", 7, [
				[5, true],
				[7, false],
			]),
		]);
		expect(overall).toMatchObject({ kind: "level", level: { value: 5 } });
		expect(overall.gaps).toMatchObject([{ needs: "completed-evidence", from: { value: 5 }, to: { value: 7 } }]);
		expect(overall.explanation.en).toContain("The claim was level 7");
	});

	test("[R302] evidence above the claim does not raise it", () => {
		const one = { ...READINESS_AND_USE, dimensions: READINESS_AND_USE.dimensions.slice(0, 1) };
		const overall = overallLevel(one, [
			shows("readiness", 3, [
				[3, true],
				[8, true],
			]),
		]);
		expect(overall).toMatchObject({ kind: "level", level: { value: 3 } });
	});

	test("[R302] readiness and use stay side by side", () => {
		const overall = overallLevel(READINESS_AND_USE, [shows("readiness", 8, [[8, true]]), shows("use", 2, [[2, true]])]);
		expect(overall.kind).toBe("by-dimension");
		expect(overall).not.toHaveProperty("level");
	});

	test("[R302] with no completed evidence there is no level", () => {
		expect(overallLevel(READINESS_AND_USE, [says("readiness", 8), says("use", 3)])).toMatchObject({
			kind: "undecided",
			atMost: null,
		});
	});
});

describe("an aid to dialogue", () => {
	test("[R303] the checklist gives no level: it says what to look at first", () => {
		const overall = overallLevel(SCALABILITY_CHECKLIST, [
			says("strategy", 3),
			says("credibility", 2),
			says("funding", 1),
			{ kind: "not-applicable", dimension: "fit", reason: "Sans milieu preneur pour l’instant" },
			{ kind: "unknown", dimension: "support", reason: "" },
		]);
		expect(overall).toMatchObject({
			kind: "dialogue",
			discussFirst: ["support", "advantage", "transfer", "funding", "credibility"],
		});
		expect(overall).not.toHaveProperty("level");
	});
});

describe("answers", () => {
	test("[R304] what does not fit the instrument is named, dimension by dimension", () => {
		const answers: Answers = [says("readiness", 10), says("readiness", 4), says("courage", 1)];
		expect(answerFaults(SOCIETAL_READINESS, answers)).toEqual([
			{ kind: "no-such-level", dimension: "readiness" },
			{ kind: "answered-twice", dimension: "readiness" },
			{ kind: "no-such-dimension", dimension: "courage" },
		]);
		expect(
			answerFaults(SOCIETAL_READINESS, [{ kind: "not-applicable", dimension: "readiness", reason: "Non" }]),
		).toEqual([{ kind: "must-apply", dimension: "readiness" }]);
	});

	test("explanations are well written in both languages", () => {
		const results = [
			overallLevel(SOCIETAL_READINESS, [says("readiness", 9)]),
			overallLevel(SOCIETAL_READINESS, []),
			overallLevel(SCALABILITY_CHECKLIST, [says("funding", 1)]),
			overallLevel(READINESS_AND_USE, [shows("readiness", 8, [[8, true]]), says("use", 1)]),
		];
		expect(
			results.flatMap(({ explanation }) => [...frenchFaults(explanation.fr), ...englishFaults(explanation.en)]),
		).toEqual([]);
	});
});
