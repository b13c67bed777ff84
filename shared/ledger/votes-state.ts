/** What the events of votes and decisions add up to, for whoever may read them: a secret ballot is here for its author alone until the close. */

import type { FollowUpState } from "#shared/domain/follow-up.ts";
import { countedBallots, type Tally, tally } from "#shared/domain/tally.ts";
import type { AnonymousCount } from "#shared/ledger/anonymous-ballots.ts";
import type { Choice } from "#shared/domain/vote-method.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { isSealed, type LedgerEvent, type SealedEvent } from "#shared/ledger/stream.ts";
import type { FollowUpOwner, ObjectionOutcome, VoteBody, VoteSubject, VoteTerms } from "#shared/ledger/votes-wire.ts";

export type Ballot = {
	readonly member: MemberId;
	readonly choice: Choice;
	readonly reason: string;
	readonly organisation: string;
	readonly sector: string;
};

export type HandledObjection = {
	readonly outcome: ObjectionOutcome;
	readonly how: string;
	readonly by: MemberId | null;
	readonly at: string;
};

type Ended = { readonly by: MemberId | null; readonly at: string };

export type Vote = VoteTerms & {
	id: string;
	/** The number of the event that opened it. */
	seq: number;
	fingerprint: string;
	/** The SHA-256 of the words; absent where an older program opened it. */
	print?: string | undefined;
	openedBy: MemberId | null;
	openedAt: string;
	/** One a person, in the order they count: the last of an organisation is the one that stands. */
	ballots: Map<MemberId, Ballot>;
	/** Of an anonymous vote: who has voted, as far as whoever looks may know. What they said is elsewhere. */
	taken: Set<MemberId>;
	/** What the ballots of an anonymous vote came to, at its close. */
	counted: AnonymousCount | null;
	/** When those who had not voted were told that it closes soon. */
	reminded: { readonly seq: number; readonly time: string } | null;
	/** `electorate`: those who could vote at that instant; null when its close, an older one, does not say. */
	closed: (Ended & { readonly electorate: readonly MemberId[] | null }) | null;
	cancelled: (Ended & { readonly reason: string }) | null;
	/** By who objected. */
	objections: Map<MemberId, HandledObjection>;
};

export type FollowUp = {
	id: string;
	text: string;
	owner: FollowUpOwner;
	/** A day. */
	due: string | null;
	state: FollowUpState;
	note: string;
	updatedBy: MemberId | null;
	updatedAt: string;
};

export type Decision = {
	id: string;
	/** The number of its event. */
	seq: number;
	text: string;
	vote: string | null;
	subject: VoteSubject | null;
	fingerprint: string | null;
	/** The SHA-256 of the words; absent where an older program recorded it. */
	print?: string | undefined;
	participants: readonly MemberId[];
	followUps: FollowUp[];
	supersedes: string | null;
	/** The decision that takes its place, when there is one. */
	supersededBy: string | null;
	recordedBy: MemberId | null;
	recordedAt: string;
};

export type VotesState = { votes: Map<string, Vote>; decisions: Map<string, Decision> };

/** Without those that another one took the place of. */
export function standingDecisions({ decisions }: VotesState): Decision[] {
	return [...decisions.values()].filter(({ supersededBy }) => supersededBy === null);
}

export function noVotes(): VotesState {
	return { votes: new Map(), decisions: new Map() };
}

/** What a vote goes by: its title, else what it is on. Empty for a passage without words. */
export function voteName({ title, subject }: Pick<Vote, "title" | "subject">): string {
	return title || subjectName(subject);
}

/** What a vote without a title goes by. */
export function subjectName(subject: VoteSubject): string {
	if (subject.kind === "question") return subject.text;
	return (subject.kind === "record" && subject.label) || (subject.parts[0]?.text ?? "");
}

/** Whether ballots are taken at this instant (ISO). */
export function isOpen({ closed, cancelled, deadline }: Pick<Vote, "closed" | "cancelled" | "deadline">, now: string) {
	return closed === null && cancelled === null && (deadline === null || Date.parse(now) < Date.parse(deadline));
}

export function isAnonymous({ anonymity }: Pick<Vote, "anonymity">): boolean {
	return anonymity !== "none";
}

/** What the known ballots come to: everything once a vote is closed. Null when an anonymous vote has nothing to show: not yet, or too few voted. */
export function tallyOf(
	vote: Pick<Vote, "method" | "options" | "voice" | "ballots" | "anonymity" | "counted">,
): Tally | null {
	if (isAnonymous(vote)) return vote.counted?.tally ?? null;
	return tally(vote.method, vote.options, countedBallots(vote.ballots.values(), vote.voice));
}

/** The ballots of a vote by consent that object. */
export function objectionsOf(vote: Pick<Vote, "ballots">): Ballot[] {
	return [...vote.ballots.values()].filter(({ choice }) => choice.kind === "consent" && choice.answer === "objection");
}

/** Folds one event. What it does not find (a vote it was never told of) changes nothing. */
export function evolveVotes(state: VotesState, event: LedgerEvent<VoteBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time, seq } = event;
	switch (body.kind) {
		case "vote-opened": {
			const { kind: _, vote: id, ...terms } = body;
			state.votes.set(id, {
				...terms,
				id,
				seq,
				openedBy: member,
				openedAt: time,
				ballots: new Map(),
				taken: new Set(),
				counted: null,
				reminded: null,
				closed: null,
				cancelled: null,
				objections: new Map(),
			});
			return;
		}
		case "decision-recorded": {
			const { kind: _, decision: id, ...said } = body;
			const followUps = body.followUps.map((one) => unseen(one, member, time));
			const made = { ...said, id, seq, followUps, supersededBy: null, recordedBy: member, recordedAt: time };
			state.decisions.set(id, made);
			const before = body.supersedes === null ? undefined : state.decisions.get(body.supersedes);
			if (before) before.supersededBy = id;
			return;
		}
		case "follow-up-added": {
			const { kind: _, decision, ...one } = body;
			state.decisions.get(decision)?.followUps.push(unseen(one, member, time));
			return;
		}
		case "follow-up-updated": {
			const one = state.decisions.get(body.decision)?.followUps.find(({ id }) => id === body.followUp);
			if (one) Object.assign(one, { state: body.state, note: body.note, updatedBy: member, updatedAt: time });
			// R971: one that is carried on has another day.
			if (one && body.due !== undefined) one.due = body.due;
			return;
		}
		default: {
			const vote = state.votes.get(body.vote);
			if (vote && body.kind === "vote-closing-soon") vote.reminded ??= { seq, time };
			else if (vote && body.kind !== "vote-closing-soon") evolveVote(vote, body, member, time);
		}
	}
}

type OfVote = Extract<
	VoteBody,
	{
		kind:
			| "ballot-cast"
			| "ballot-withdrawn"
			| "ballots-revealed"
			| "ballot-taken"
			| "ballots-counted"
			| "vote-closed"
			| "vote-cancelled"
			| "objection-handled";
	}
>;

function evolveVote(vote: Vote, body: OfVote, member: MemberId | null, time: string): void {
	switch (body.kind) {
		case "ballot-cast":
			if (member !== null) take(vote, { member, ...contentOf(body) });
			return;
		case "ballot-withdrawn":
			if (member !== null) vote.ballots.delete(member);
			return;
		case "ballots-revealed":
			for (const ballot of body.ballots) take(vote, { member: ballot.member, ...contentOf(ballot) });
			return;
		case "ballot-taken":
			if (member !== null) vote.taken.add(member);
			return;
		case "ballots-counted": {
			const { voted, tally: came, reasons } = body;
			vote.counted = { voted, tally: came, reasons: [...(vote.counted?.reasons ?? []), ...reasons] };
			return;
		}
		case "vote-closed":
			vote.closed ??= { by: member, at: time, electorate: body.electorate ?? null };
			return;
		case "vote-cancelled":
			vote.cancelled ??= { by: member, at: time, reason: body.reason };
			return;
		case "objection-handled":
			vote.objections.set(body.member, { outcome: body.outcome, how: body.how, by: member, at: time });
			return;
	}
}

/** The newest is the last of the map. */
function take(vote: Vote, ballot: Ballot): void {
	vote.ballots.delete(ballot.member);
	vote.ballots.set(ballot.member, ballot);
}

function contentOf({ choice, reason, organisation, sector }: Omit<Ballot, "member">): Omit<Ballot, "member"> {
	return { choice, reason, organisation, sector };
}

function unseen(
	one: { id: string; text: string; owner: FollowUpOwner; due: string | null },
	member: MemberId | null,
	time: string,
): FollowUp {
	return { ...one, state: "open", note: "", updatedBy: member, updatedAt: time };
}
