/** The register as its page reads it: every decision with its vote, what a search finds, what a filter keeps, and the same as a file. */

import { isLate } from "#shared/domain/follow-up.ts";
import { objectionsOf } from "#shared/ledger/votes-state.ts";
import type { Decision, FollowUp, Vote } from "#shared/ledger/votes-state.ts";
import { type DecisionsReply, voteOfView, type VotePlace, type VoteView } from "#shared/ledger/votes-view.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { csvText, type CsvValue } from "#shared/lib/csv.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { Language } from "#shared/lib/language.ts";
import { paths } from "#client/api/paths.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { OUTCOME_WORDS } from "#client/features/votes/outcome-words.ts";
import { resultWords, subjectText, voteTitle } from "#client/document/vote-words.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { formatFor } from "#client/i18n/use-format.ts";

export type VoteRow = { place: VotePlace; vote: Vote; view: VoteView };
export type DecisionRow = {
	place: VotePlace;
	decision: Decision;
	vote: Vote | null;
	/** The document no longer says the words that were decided on. */
	isChanged: boolean;
};
export type Register = { votes: readonly VoteRow[]; decisions: readonly DecisionRow[] };

/** Every vote and decision, newest first whatever their place. */
export function registerOf(reply: DecisionsReply): Register {
	const votes = reply.places.flatMap(({ place, votes: own }) =>
		own.map((view): VoteRow => ({ place, view, vote: voteOfView(view) })),
	);
	const decisions = reply.places.flatMap(({ place, decisions: own, changed }) =>
		own.map((decision): DecisionRow => {
			const row = votes.find((one) => one.place === place && one.vote.id === decision.vote);
			return { place, decision, vote: row?.vote ?? null, isChanged: changed.includes(decision.id) };
		}),
	);
	return {
		votes: votes.sort((a, b) => (a.vote.openedAt < b.vote.openedAt ? 1 : -1)),
		decisions: decisions.sort((a, b) => (a.decision.recordedAt < b.decision.recordedAt ? 1 : -1)),
	};
}

export const REGISTER_FILTERS = ["all", "standing", "replaced", "changed", "open", "late"] as const;
export type RegisterFilter = (typeof REGISTER_FILTERS)[number];

export type Named = {
	nameOf: (member: string | null) => string;
	placeOf: (place: VotePlace) => string;
	language: Language;
};

export function chosenRows(
	rows: readonly DecisionRow[],
	sought: { words: string; filter: RegisterFilter; today: string },
	named: Named,
): DecisionRow[] {
	const words = foldText(sought.words).split(" ").filter(Boolean);
	return rows.filter((row) => {
		const { supersededBy, followUps } = row.decision;
		const fits = {
			all: true,
			standing: supersededBy === null,
			replaced: supersededBy !== null,
			changed: row.isChanged,
			open: supersededBy === null && followUps.some(({ state }) => state === "open"),
			late: supersededBy === null && followUps.some((one) => isLate(one, sought.today)),
		}[sought.filter];
		if (!fits || words.length === 0) return fits;
		const text = foldText(wordsOf(row, named));
		return words.every((word) => text.includes(word));
	});
}

function wordsOf({ place, decision, vote }: DecisionRow, { nameOf, placeOf, language }: Named): string {
	return [
		decision.text,
		subjectText(decision.subject, language),
		vote ? voteTitle(vote, language) : "",
		placeOf(place),
		nameOf(decision.recordedBy),
		...decision.participants.map(nameOf),
		...decision.followUps.flatMap((one) => [one.text, ownerName(one, nameOf)]),
	].join(" ");
}

/** What is said of a decision whose text moved on. */
export function changedWords(vote: Vote | null, t: { changedSince: string; changedSinceVote: string }): string {
	return vote ? t.changedSinceVote : t.changedSince;
}

export function ownerName({ owner }: Pick<FollowUp, "owner">, nameOf: Named["nameOf"]): string {
	return "member" in owner ? nameOf(owner.member) : owner.name;
}

/** The register as a file that a spreadsheet opens, and that runs nothing there. */
export function registerCsv(
	rows: readonly DecisionRow[],
	workspace: WorkspaceId,
	origin: string,
	named: Named,
): string {
	const { nameOf, placeOf, language } = named;
	const t = decisionTexts[language];
	const tVote = voteTexts[language];
	const format = formatFor(language);
	const lines = (texts: readonly string[]) => texts.join("\n");
	const said = (label: string, words: string) =>
		language === "fr" ? `${label}\u00a0: ${words}` : `${label}: ${words}`;
	const states = { open: t.todo, done: t.done, dropped: t.dropped };
	const head = [
		t.csvDecision,
		t.csvState,
		t.csvDate,
		t.csvBy,
		t.csvPlace,
		t.csvWording,
		t.csvVote,
		t.csvResult,
		t.csvObjections,
		t.csvParticipants,
		t.csvFollowUps,
		t.csvLink,
	];
	const row = ({ place, decision, vote, isChanged }: DecisionRow): CsvValue[] => [
		decision.text,
		decision.supersededBy === null ? (isChanged ? `${t.standing} – ${changedWords(vote, t)}` : t.standing) : t.replaced,
		format.shortDate(decision.recordedAt),
		nameOf(decision.recordedBy),
		placeOf(place),
		subjectText(decision.subject, language),
		vote ? voteTitle(vote, language) : t.noVote,
		vote ? resultWords(vote, language) : null,
		vote
			? lines(
					objectionsOf(vote).map(({ member, reason }) => {
						const handled = vote.objections.get(member);
						const became = handled ? `${tVote[OUTCOME_WORDS[handled.outcome]]} – ${handled.how}` : tVote.unhandled;
						return `${said(nameOf(member), reason)} (${became})`;
					}),
				)
			: null,
		lines(decision.participants.map(nameOf)),
		lines(
			decision.followUps.map((one) =>
				[one.text, ownerName(one, nameOf), one.due ?? t.noDue, states[one.state], one.note].filter(Boolean).join(" – "),
			),
		),
		`${origin}${paths.decision(workspace, place, decision.id)}`,
	];
	return csvText([head, ...rows.map(row)], language);
}
