/** What a vote is called, what its answers and ballots say, and what it came to, in words: the same on the screen, to the ear and in a file. */

import type { Tally } from "#shared/domain/tally.ts";
import type { Choice, VoteMethod, VoteMethodKind, VoteOption } from "#shared/domain/vote-method.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { CRITERION_PART } from "#shared/document/criterion-part.ts";
import { isOpen, subjectName, tallyOf, type Vote } from "#shared/ledger/votes-state.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { Language } from "#shared/lib/language.ts";
import { levelWords } from "#shared/document/balise-words.ts";
import { methodTexts } from "#client/document/method-texts.ts";
import { recordVoteTexts } from "#client/document/record-vote-texts.ts";
import { formatFor } from "#client/i18n/use-format.ts";

type Ways = Pick<Vote, "method" | "options">;

const TITLE_LENGTH = 90;

export function voteTitle({ title, subject }: Pick<Vote, "title" | "subject">, language: Language): string {
	return title || subjectTitle(subject, language);
}

export function subjectTitle(subject: VoteSubject, language: Language): string {
	return short(subjectName(subject)) || methodTexts[language].untitledPassage;
}

function short(text: string): string {
	// Spaces that keep a sign with its word stay.
	const line = text.replace(/[^\S\u00a0\u202f]+/g, " ").trim();
	if (line.length <= TITLE_LENGTH) return line;
	return `${line.slice(0, line.lastIndexOf(" ", TITLE_LENGTH - 1) || TITLE_LENGTH)}…`;
}

export function methodName(kind: VoteMethodKind, language: Language): string {
	const t = methodTexts[language];
	return {
		gradients: t.gradients,
		consent: t.consent,
		"yes-no": t.yesNo,
		dots: t.dots,
		ranking: t.ranking,
		score: t.score,
	}[kind];
}

export type VoteStage = "open" | "due" | "closed" | "cancelled";

export function stageOf(vote: Pick<Vote, "closed" | "cancelled" | "deadline">, now: number): VoteStage {
	if (vote.cancelled) return "cancelled";
	if (vote.closed) return "closed";
	return isOpen(vote, new Date(now).toISOString()) ? "open" : "due";
}

/** What an answer of a tally is called. */
export function answerLabel(method: VoteMethod, answer: string, language: Language): string {
	const t = methodTexts[language];
	if (method.kind === "gradients") {
		const words = method.scale[Number(answer)];
		return words ? wordingIn(words, language) : answer;
	}
	const known: Record<string, string> = {
		yes: t.yes,
		no: t.no,
		abstain: t.abstain,
		consent: t.consentShort,
		reservation: t.reservationShort,
		objection: t.objectionShort,
	};
	return known[answer] ?? answer;
}

export function optionLabel(options: readonly VoteOption[], id: string): string {
	return options.find((option) => option.id === id)?.label ?? id;
}

/** What one ballot says, in a line. */
export function choiceWords({ method, options }: Ways, choice: Choice, language: Language): string {
	const name = (id: string) => optionLabel(options, id);
	switch (choice.kind) {
		case "gradients":
			return answerLabel(method, String(choice.point), language);
		case "consent":
		case "yes-no":
			return answerLabel(method, choice.answer, language);
		case "dots":
			return choice.dots.map(({ option, dots }) => `${name(option)} (${dots})`).join(", ");
		case "ranking":
			return choice.order.map((id, place) => `${place + 1}. ${name(id)}`).join(", ");
		case "score":
			return choice.scores.map(({ option, score }) => `${name(option)} (${score})`).join(", ");
	}
}

export type TallyLine = { id: string; label: string; words: string; value: number };

/** A result, a line an answer or an option; the options that received most come first. `value` is what its bar shows. */
export function tallyLines({ method, options }: Ways, tally: Tally, language: Language): TallyLine[] {
	const t = methodTexts[language];
	const format = formatFor(language);
	if (tally.kind === "answers")
		return tally.counts.map(({ answer, count }) => ({
			id: answer,
			label: answerLabel(method, answer, language),
			words: format.number(count),
			value: count,
		}));
	return tally.options
		.map(({ option, total, named }): TallyLine => {
			const line = { id: option, label: optionLabel(options, option) };
			if (method.kind === "ranking") return { ...line, value: total, words: t.rankingPoints(total, named) };
			if (method.kind === "score") {
				const mean = named === 0 ? 0 : total / named;
				const said = format.number(mean, { maximumFractionDigits: 1 });
				return { ...line, value: mean, words: t.meanOf(said, named) };
			}
			return { ...line, value: total, words: t.dotsCount(total) };
		})
		.sort((a, b) => b.value - a.value);
}

/** The whole of a result in one line. */
export function tallyWords(ways: Ways, tally: Tally, language: Language): string {
	return tallyLines(ways, tally, language)
		.map(({ label, words }) => (language === "fr" ? `${label}\u00a0: ${words}` : `${label}: ${words}`))
		.join(language === "fr" ? "\u00a0; " : "; ");
}

/** What a vote came to, in one line; said as such when nobody voted, or too few for an anonymous vote to have a result. */
export function resultWords(vote: Vote, language: Language): string {
	const t = recordVoteTexts[language];
	const tally = tallyOf(vote);
	if (tally === null) return t.tooFew;
	return tally.voices === 0 ? t.nobody : tallyWords(vote, tally, language);
}

/** The name of a part of a balise or of a recommendation; null for a block of a text, which needs none. */
export function partLabel(subject: VoteSubject, part: string, language: Language): string | null {
	if (subject.kind !== "record") return null;
	const t = methodTexts[language];
	if (part.startsWith(CRITERION_PART)) return t.partCriterion;
	const names: Record<string, string> = {
		name: t.partName,
		level: t.partLevel,
		statement: t.partStatement,
		why: t.partWhy,
		original: t.partOriginal,
		wording: t.partWording,
	};
	return names[part] ?? null;
}

/** A level is kept by its code. */
export function partText(subject: VoteSubject, part: { id: string; text: string }, language: Language): string {
	const levels: Record<string, string> = levelWords[language];
	return subject.kind === "record" && part.id === "level" ? (levels[part.text] ?? part.text) : part.text;
}

/** Everything a subject says, for a search or a file. */
export function subjectText(subject: VoteSubject | null, language: Language): string {
	if (!subject) return "";
	if (subject.kind === "question") return subject.text;
	return subject.parts.map((part) => partText(subject, part, language)).join("\n");
}
