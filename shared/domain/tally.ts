/** What ballots come to: how many said what, never an average alone; whose voice counts; and the sectors that are large enough to be shown. */

import type { Choice, VoteMethod, VoteOption } from "#shared/domain/vote-method.ts";
import { CONSENT_ANSWERS, YES_NO_ANSWERS } from "#shared/domain/vote-method.ts";
import { foldText } from "#shared/lib/fold-text.ts";

/** One voice a person, or one an organisation: then the last ballot of an organisation counts. */
export const VOICES = ["person", "organisation"] as const;
export type Voice = (typeof VOICES)[number];

/** A ballot as it is counted; `organisation` and `sector` are what its author said of themselves, empty when nothing. */
export type Cast = { readonly organisation: string; readonly sector: string; readonly choice: Choice };

export type AnswersTally = {
	readonly kind: "answers";
	readonly voices: number;
	/** Every answer there is, in order, those of nobody included. Points of a scale are named by their place. */
	readonly counts: readonly { readonly answer: string; readonly count: number }[];
};
export type OptionTally = {
	readonly option: string;
	/** Dots received; points of a ranking (first of n: n points, last: 1, not named: none); the sum of scores. */
	readonly total: number;
	/** How many ballots say something of it. */
	readonly named: number;
	/** How many ballots gave each value: ranks from the first, scores from 0. Empty for dots. */
	readonly counts: readonly number[];
};
export type OptionsTally = {
	readonly kind: "options";
	readonly voices: number;
	/** In the order of the vote. */
	readonly options: readonly OptionTally[];
};
export type Tally = AnswersTally | OptionsTally;

/** The ballots that count. `ballots` come in the order they were cast; the same order is kept. */
export function countedBallots<Ballot extends Cast>(ballots: Iterable<Ballot>, voice: Voice): Ballot[] {
	const all = [...ballots];
	if (voice === "person") return all;
	const last = new Map<string, Ballot>();
	for (const ballot of all) {
		const organisation = foldText(ballot.organisation);
		// Whoever speaks for no organisation speaks for themselves.
		if (organisation !== "") last.set(organisation, ballot);
	}
	return all.filter((ballot) => {
		const organisation = foldText(ballot.organisation);
		return organisation === "" || last.get(organisation) === ballot;
	});
}

/** What these ballots come to. Those that do not fit the method count as voices, and say nothing. */
export function tally(
	method: VoteMethod,
	options: readonly VoteOption[],
	ballots: readonly { readonly choice: Choice }[],
): Tally {
	const voices = ballots.length;
	const choices = ballots.map(({ choice }) => choice);
	switch (method.kind) {
		case "gradients":
			return answers(
				voices,
				method.scale.map((_, place) => String(place)),
				choices.map((choice) => (choice.kind === "gradients" ? String(choice.point) : "")),
			);
		case "consent":
			return answers(
				voices,
				CONSENT_ANSWERS,
				choices.map((choice) => (choice.kind === "consent" ? choice.answer : "")),
			);
		case "yes-no":
			return answers(
				voices,
				YES_NO_ANSWERS,
				choices.map((choice) => (choice.kind === "yes-no" ? choice.answer : "")),
			);
		case "dots":
			return {
				kind: "options",
				voices,
				options: options.map(({ id }) => {
					const given = choices.flatMap((choice) =>
						choice.kind === "dots" ? choice.dots.filter(({ option }) => option === id) : [],
					);
					return { option: id, total: sum(given.map(({ dots }) => dots)), named: given.length, counts: [] };
				}),
			};
		case "ranking":
			return {
				kind: "options",
				voices,
				options: options.map(({ id }) => {
					const ranks = choices.flatMap((choice) => {
						const place = choice.kind === "ranking" ? choice.order.indexOf(id) : -1;
						return place < 0 ? [] : [place];
					});
					return {
						option: id,
						total: sum(ranks.map((rank) => options.length - rank)),
						named: ranks.length,
						counts: options.map((_, rank) => ranks.filter((one) => one === rank).length),
					};
				}),
			};
		case "score":
			return {
				kind: "options",
				voices,
				options: options.map(({ id }) => {
					const scores = choices.flatMap((choice) =>
						choice.kind === "score"
							? choice.scores.filter(({ option }) => option === id).map(({ score }) => score)
							: [],
					);
					return {
						option: id,
						total: sum(scores),
						named: scores.length,
						counts: Array.from(
							{ length: method.to + 1 },
							(_, value) => scores.filter((score) => score === value).length,
						),
					};
				}),
			};
	}
}

/** Fewer than this many voices of a sector are not shown by themselves. */
export const LEAST_OF_SECTOR = 3;

export type SectorBallots<Ballot> = { readonly sector: string | null; readonly ballots: readonly Ballot[] };

/**
 * Ballots by sector, in the order of their first ballot; `sector: null` for all the others together. No group has fewer than three, and
 * none can be found by taking the others from the whole. Empty when fewer than two groups would be left.
 */
export function bySector<Ballot extends Pick<Cast, "sector">>(ballots: readonly Ballot[]): SectorBallots<Ballot>[] {
	const groups = new Map<string, Ballot[]>();
	for (const ballot of ballots) groups.set(ballot.sector, [...(groups.get(ballot.sector) ?? []), ballot]);
	const shown = [...groups].filter(([sector, own]) => sector !== "" && own.length >= LEAST_OF_SECTOR);
	const isShown = (ballot: Ballot) => shown.some(([sector]) => sector === ballot.sector);
	let others = ballots.filter((ballot) => !isShown(ballot));
	while (others.length > 0 && others.length < LEAST_OF_SECTOR && shown.length > 0) {
		const smallest = shown.reduce((least, one) => (one[1].length < least[1].length ? one : least));
		shown.splice(shown.indexOf(smallest), 1);
		others = ballots.filter((ballot) => !isShown(ballot));
	}
	const found: SectorBallots<Ballot>[] = shown.map(([sector, own]) => ({ sector, ballots: own }));
	if (others.length > 0) found.push({ sector: null, ballots: others });
	return found.length >= 2 ? found : [];
}

function answers(voices: number, known: readonly string[], given: readonly string[]): AnswersTally {
	const counts = known.map((answer) => ({ answer, count: given.filter((one) => one === answer).length }));
	return { kind: "answers", voices, counts };
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
