/** From the answers on each dimension to what they say together: a level with what decided it and what is missing for the next one, never a bare number. */

import type { Answers, DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import {
	type Instrument,
	type InstrumentDimension,
	type InstrumentLevel,
	levelAbove,
	levelOf,
} from "#shared/domain/instrument.ts";
import { type OverallFacts, overallWords } from "#shared/domain/overall-words.ts";
import { type Wording, wordingIn } from "#shared/domain/wording.ts";

/** Where a project stands on one dimension. `claimed` is what was said, `held` what the rule of the instrument keeps of it. */
export type Standing =
	| { state: "level"; dimension: string; claimed: InstrumentLevel; held: InstrumentLevel | null }
	| { state: "not-applicable"; dimension: string }
	| { state: "unknown"; dimension: string }
	| { state: "unanswered"; dimension: string };

/** One thing to do: answer, finish the evidence of a level, or reach the next one. */
export type Gap = {
	dimension: string;
	needs: "answer" | "completed-evidence" | "next-level";
	from: InstrumentLevel | null;
	/** The level to reach; null when there is only an answer to give. */
	to: InstrumentLevel | null;
};

type Common = { standings: readonly Standing[]; gaps: readonly Gap[]; explanation: Wording };

export type Overall =
	| ({ kind: "level"; level: InstrumentLevel; decidedBy: readonly string[] } & Common)
	/** Several scales side by side, as readiness × use: they are crossed, never merged. */
	| ({ kind: "by-dimension" } & Common)
	/** Not enough is known; the level cannot be above `atMost`. */
	| ({ kind: "undecided"; missing: readonly string[]; atMost: InstrumentLevel | null } & Common)
	/** The instrument gives no level: where to talk first. */
	| ({ kind: "dialogue"; discussFirst: readonly string[] } & Common);

/**
 * Applies the rule of an instrument to answers that fit it.
 *
 * - `weakest-dimension`: the lowest applicable dimension decides, and each dimension on that level has to rise; as in TNO's
 *   Societal Embeddedness Level (Energies 15(17) 6252). With `expected` the gaps are those up to that level.
 * - `highest-with-completed-evidence`: the highest level that finished evidence supports, never above what was claimed; as
 *   in CGIAR Scaling Readiness.
 * - `none`: no level; the lowest answers come first, as a subject of conversation.
 */
export function overallLevel(instrument: Instrument, answers: Answers, options: { expected?: number } = {}): Overall {
	const standings = instrument.dimensions.map((dimension) => standingOn(instrument, dimension, answers));
	switch (instrument.rule) {
		case "weakest-dimension":
			return weakest(instrument, standings, options.expected);
		case "highest-with-completed-evidence":
			return withEvidence(instrument, standings);
		case "none":
			return dialogue(instrument, standings);
	}
}

function standingOn(instrument: Instrument, dimension: InstrumentDimension, answers: Answers): Standing {
	const at = { dimension: dimension.id };
	const answer = answers.find((one) => one.dimension === dimension.id);
	if (!answer) return { state: "unanswered", ...at };
	if (answer.kind !== "level") return { state: answer.kind, ...at };
	const claimed = levelOf(dimension, answer.level);
	if (!claimed) return { state: "unanswered", ...at };
	const held = instrument.rule === "highest-with-completed-evidence" ? evidenced(dimension, claimed, answer) : claimed;
	return { state: "level", ...at, claimed, held };
}

function evidenced(
	dimension: InstrumentDimension,
	claimed: InstrumentLevel,
	answer: Extract<DimensionAnswer, { kind: "level" }>,
): InstrumentLevel | null {
	const supported = answer.evidence
		.filter((one) => one.isComplete && one.level <= claimed.value)
		.map(({ level }) => level);
	return supported.length === 0 ? null : levelOf(dimension, Math.max(...supported));
}

function weakest(instrument: Instrument, standings: readonly Standing[], expected: number | undefined): Overall {
	const placed = standings.filter((one) => one.state === "level");
	const lowest = placed.reduce<InstrumentLevel | null>(
		(low, { claimed }) => (low === null || claimed.value < low.value ? claimed : low),
		null,
	);
	const missing = withoutAnswer(standings);
	const isBelow = (value: number) => (expected === undefined ? value === lowest?.value : value < expected);
	const gaps = [
		...answersToGive(missing),
		...placed
			.filter(({ claimed }) => isBelow(claimed.value))
			.flatMap(({ dimension, claimed }) => nextLevel(instrument, dimension, claimed)),
	];
	if (lowest === null || missing.length > 0) return undecided(instrument, standings, gaps, missing, lowest);
	const decidedBy = placed.filter(({ claimed }) => claimed.value === lowest.value).map(({ dimension }) => dimension);
	return {
		kind: "level",
		level: lowest,
		decidedBy,
		standings,
		gaps,
		explanation: explain(instrument, { kind: "weakest", level: lowest, decidedBy, of: placed.length }),
	};
}

function withEvidence(instrument: Instrument, standings: readonly Standing[]): Overall {
	const missing = withoutAnswer(standings);
	const placed = standings.filter((one) => one.state === "level");
	const gaps = [
		...answersToGive(missing),
		...placed.flatMap(({ dimension, claimed, held }): Gap[] =>
			held?.value === claimed.value
				? nextLevel(instrument, dimension, held)
				: [{ dimension, needs: "completed-evidence", from: held, to: claimed }],
		),
	];
	const [first] = placed;
	if (instrument.dimensions.length === 1 && first?.held) {
		const facts: OverallFacts = { kind: "evidence", level: first.held, claimed: first.claimed };
		const decidedBy = [first.dimension];
		return { kind: "level", level: first.held, decidedBy, standings, gaps, explanation: explain(instrument, facts) };
	}
	if (!placed.some(({ held }) => held)) return undecided(instrument, standings, gaps, missing, null);
	const levels = placed.map(({ dimension, held }) => ({ dimension, level: held }));
	return { kind: "by-dimension", standings, gaps, explanation: explain(instrument, { kind: "side-by-side", levels }) };
}

function dialogue(instrument: Instrument, standings: readonly Standing[]): Overall {
	const rank = (one: Standing) => (one.state === "level" ? one.claimed.value : -1);
	const discussFirst = [...standings]
		.filter((one) => {
			if (one.state !== "level") return one.state !== "not-applicable";
			const dimension = instrument.dimensions.find(({ id }) => id === one.dimension);
			return dimension !== undefined && levelAbove(dimension, one.claimed.value) !== null;
		})
		.sort((a, b) => rank(a) - rank(b))
		.map(({ dimension }) => dimension);
	const gaps = answersToGive(withoutAnswer(standings));
	const explanation = explain(instrument, { kind: "dialogue", discussFirst });
	return { kind: "dialogue", discussFirst, standings, gaps, explanation };
}

function undecided(
	instrument: Instrument,
	standings: readonly Standing[],
	gaps: readonly Gap[],
	missing: readonly string[],
	atMost: InstrumentLevel | null,
): Overall {
	const explanation = explain(instrument, { kind: "undecided", missing, atMost });
	return { kind: "undecided", missing, atMost, standings, gaps, explanation };
}

function withoutAnswer(standings: readonly Standing[]): string[] {
	return standings.filter(({ state }) => state === "unknown" || state === "unanswered").map((one) => one.dimension);
}

function answersToGive(missing: readonly string[]): Gap[] {
	return missing.map((dimension) => ({ dimension, needs: "answer", from: null, to: null }));
}

function nextLevel(instrument: Instrument, id: string, from: InstrumentLevel): Gap[] {
	const dimension = instrument.dimensions.find((one) => one.id === id);
	const to = dimension ? levelAbove(dimension, from.value) : null;
	return to ? [{ dimension: id, needs: "next-level", from, to }] : [];
}

function explain(instrument: Instrument, facts: OverallFacts): Wording {
	const said = (language: "fr" | "en") => {
		const labelOf = (id: string) => {
			const dimension = instrument.dimensions.find((one) => one.id === id);
			return dimension ? wordingIn(dimension.label, language) : id;
		};
		return overallWords(language, facts, labelOf);
	};
	return { fr: said("fr"), en: said("en") };
}
