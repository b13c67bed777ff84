/**
 * The stream of votes and decisions. A vote freezes the exact words it is about; each person has one ballot, the last one, until the close;
 * nothing is taken after it. A secret ballot is sealed to all but its author, then repeated for all by the close. An anonymous one is in no event: what
 * all of them came to is. A decision says what was
 * decided, on which words, by whom, and what follows; it is never rewritten: a later one takes its place.
 */

import { type AnonymousBallot, countAnonymous, fitsItsPlace } from "#shared/ledger/anonymous-ballots.ts";
import { countedBallots } from "#shared/domain/tally.ts";
import { choiceFault, methodFault } from "#shared/domain/vote-method.ts";
import { can } from "#shared/domain/role.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { wordingMark } from "#shared/document/block-wording.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { CommandContext, Stream } from "#shared/ledger/stream.ts";
import {
	type Ballot,
	type Decision,
	evolveVotes,
	isAnonymous,
	isOpen,
	noVotes,
	objectionsOf,
	type Vote,
	type VotesState,
} from "#shared/ledger/votes-state.ts";
import { VoteBody, VoteCommand, type VoteSubject, type VoteTerms } from "#shared/ledger/votes-wire.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

type Decided = Result<VoteBody[], Refusal>;
type Counted = Extract<VoteBody, { kind: "ballots-counted" }>;
type Revealed = Extract<VoteBody, { kind: "ballots-revealed" }>;
type Command<Kind extends VoteCommand["kind"]> = Extract<VoteCommand, { kind: Kind }>;

/** Characters of ballots revealed in one event, so that each is read and sent like any other. */
const REVEALED_AT_ONCE = 100_000;

export const votesStream: Stream<VotesState, VoteCommand, VoteBody> = {
	name: "votes",
	place: "any",
	command: VoteCommand,
	body: VoteBody,
	maxCommandBytes: 262_144,
	needs: ({ kind }) => {
		switch (kind) {
			case "cast-ballot":
			case "withdraw-ballot":
			// Whoever sees to it says where it is; `decide` asks whether it is theirs.
			case "update-follow-up":
				return "vote";
			case "open-vote":
			case "close-vote":
			case "cancel-vote":
			case "handle-objection":
				return "runVotes";
			case "record-decision":
			case "add-follow-up":
				return "decide";
		}
	},
	initial: noVotes,
	evolve: evolveVotes,
	decide,
	// R405: a secret ballot is its author's alone; `ballots-revealed` repeats it for all when the vote is closed.
	readableBy: ({ body, member }, viewer) => {
		if (body.kind === "ballot-taken") return member === viewer;
		return (body.kind !== "ballot-cast" && body.kind !== "ballot-withdrawn") || !body.isSecret || member === viewer;
	},
	due: {
		of: (state) => [...state.votes.values()].flatMap(waitsFor),
		decide(state, asked, { found }) {
			const { kind, vote: id } = asked as DueVote;
			if (kind === "close-vote") return closeVote(state, id, found);
			const vote = state.votes.get(id);
			return ok(vote && remindsAt(vote) !== null ? [{ kind: "vote-closing-soon", vote: id }] : []);
		},
	},
};

/** What the server gives itself when the instant has come. */
type DueVote = { kind: "close-vote" | "remind-voters"; vote: string };

/** Before its deadline, when those who have not voted are told. */
const REMINDER_MS = 24 * 3_600_000;

function waitsFor(vote: Vote): { at: string; command: DueVote }[] {
	const { id, closed, cancelled, deadline } = vote;
	if (closed || cancelled || deadline === null) return [];
	const reminder = remindsAt(vote);
	return [
		...(reminder === null ? [] : [{ at: reminder, command: { kind: "remind-voters" as const, vote: id } }]),
		{ at: deadline, command: { kind: "close-vote", vote: id } },
	];
}

/** Null when nobody is to be told any more, or the vote was opened less than that before its deadline. */
function remindsAt({ deadline, openedAt, reminded, closed, cancelled }: Vote): string | null {
	if (deadline === null || reminded || closed || cancelled) return null;
	const at = new Date(Date.parse(deadline) - REMINDER_MS).toISOString();
	return at > openedAt ? at : null;
}

/** What the server hands to the close of a vote: the ballots of its box, in no order, none when no ballot is in; and those whose role lets them vote. */
export type FoundAtClose = { readonly ballots: readonly AnonymousBallot[]; readonly electors: readonly MemberId[] };

/** What the server hands to whatever freezes words: their SHA-256. */
export type FoundPrint = { readonly print: string };

/** Which words these are, options included: what a ballot and a decision say they had in front of them. */
export function subjectMark(subject: VoteSubject, options: readonly { label: string }[] = []): string {
	const labels = options.map(({ label }) => label);
	return subject.kind === "question"
		? wordingMark([{ id: "text", text: subject.text }], labels)
		: wordingMark(subject.parts, labels);
}

function decide(state: VotesState, command: VoteCommand, context: CommandContext): Decided {
	switch (command.kind) {
		case "open-vote":
			return openVote(state, command, context);
		case "cast-ballot":
			return castBallot(state, command, context);
		case "withdraw-ballot": {
			const vote = openTo(state, command.vote, context);
			if (!vote.ok) return vote;
			// R421: nobody knows which of them it is any more.
			if (isAnonymous(vote.value)) return refused({ kind: "ballot-final" });
			const { isSecret } = vote.value;
			const isThere = vote.value.ballots.has(context.member);
			return ok(isThere ? [{ kind: "ballot-withdrawn", vote: command.vote, isSecret }] : []);
		}
		case "close-vote":
			return closeVote(state, command.vote, context.found);
		case "cancel-vote": {
			const vote = state.votes.get(command.vote);
			if (!vote) return refused({ kind: "not-found" });
			if (vote.closed) return refused({ kind: "vote-closed" });
			return ok(vote.cancelled ? [] : [{ kind: "vote-cancelled", vote: vote.id, reason: command.reason }]);
		}
		case "handle-objection": {
			const vote = state.votes.get(command.vote);
			if (!vote) return refused({ kind: "not-found" });
			if (!vote.closed) return refused({ kind: "vote-not-closed" });
			const { member, outcome, how } = command;
			if (!objectionsOf(vote).some((one) => one.member === member)) return refused({ kind: "not-found" });
			const before = vote.objections.get(member);
			if (before?.outcome === outcome && before.how === how) return ok([]);
			return ok([{ kind: "objection-handled", vote: vote.id, member, outcome, how }]);
		}
		case "record-decision":
			return recordDecision(state, command, context);
		case "add-follow-up": {
			const decision = standing(state, command.decision);
			if (!decision.ok) return decision;
			const { text, owner, due } = command;
			return ok([{ kind: "follow-up-added", decision: command.decision, id: context.newId(), text, owner, due }]);
		}
		case "update-follow-up":
			return updateFollowUp(state, command, context);
	}
}

function openVote(state: VotesState, command: Command<"open-vote">, { now, newId, found }: CommandContext): Decided {
	const { kind: _, ...terms } = command;
	if (methodFault(terms.method, terms.options) || !mayBeAnonymous(terms)) return refused({ kind: "vote-incomplete" });
	if (terms.deadline !== null && Date.parse(terms.deadline) <= Date.parse(now))
		return refused({ kind: "deadline-passed" });
	if (terms.previous !== null && !state.votes.has(terms.previous)) return refused({ kind: "not-found" });
	const voters = terms.voters === "everyone" ? terms.voters : [...new Set(terms.voters)];
	const fingerprint = subjectMark(terms.subject, terms.options);
	return ok([{ kind: "vote-opened", vote: newId(), fingerprint, ...printed(found), ...terms, voters }]);
}

function castBallot(state: VotesState, command: Command<"cast-ballot">, context: CommandContext): Decided {
	const open = openTo(state, command.vote, context);
	if (!open.ok) return open;
	const vote = open.value;
	// R404: nobody's voice goes to words they did not have in front of them.
	if (command.fingerprint !== vote.fingerprint) return refused({ kind: "wording-changed" });
	const fault = choiceFault(vote.method, vote.options, command.choice);
	if (fault) return refused({ kind: "ballot-does-not-fit", detail: fault });
	const isObjection = command.choice.kind === "consent" && command.choice.answer === "objection";
	const reason = vote.reasons === "none" && !isObjection ? "" : command.reason;
	if (reason === "" && (isObjection || vote.reasons === "required")) return refused({ kind: "reason-required" });
	if (isAnonymous(vote)) {
		// R421: a ballot that nobody can find again is cast once.
		if (vote.taken.has(context.member)) return refused({ kind: "ballot-final" });
		if (!fitsItsPlace({ choice: command.choice, reason })) return refused({ kind: "too-large" });
		return ok([{ kind: "ballot-taken", vote: vote.id }]);
	}
	const { organisation = "", sector = "" } = context.affiliation ?? {};
	const ballot = { choice: command.choice, reason, organisation, sector };
	const before = vote.ballots.get(context.member);
	if (before && sameValue({ ...ballot, member: context.member }, before)) return ok([]);
	return ok([{ kind: "ballot-cast", vote: vote.id, isSecret: vote.isSecret, ...ballot }]);
}

/** R425: an objection is handled with whoever makes it, and a voice for each organisation needs to know whose it is: these have names. */
function mayBeAnonymous({ anonymity, isSecret, voice, method }: VoteTerms): boolean {
	return anonymity === "none" || (isSecret && voice === "person" && method.kind !== "consent");
}

/** What an anonymous ballot says, for its box: exactly what `decide` judged. */
export function anonymousBallot(vote: Pick<Vote, "reasons">, command: Command<"cast-ballot">): AnonymousBallot {
	return { choice: command.choice, reason: vote.reasons === "none" ? "" : command.reason };
}

function closeVote(state: VotesState, id: string, found: unknown): Decided {
	const vote = state.votes.get(id);
	if (!vote) return refused({ kind: "not-found" });
	if (vote.cancelled) return refused({ kind: "vote-closed" });
	// Closed already: the same press twice, or the deadline in between.
	if (vote.closed) return ok([]);
	const { ballots = [], electors } = (found as FoundAtClose | undefined) ?? {};
	// R888: whoever comes, leaves or changes role later changes nothing of what was.
	const electorate = electors?.filter((one) => vote.voters === "everyone" || vote.voters.includes(one));
	const closed: VoteBody = { kind: "vote-closed", vote: id, ...(electorate ? { electorate } : {}) };
	if (!isAnonymous(vote)) return ok([...(vote.isSecret ? revealed(vote) : []), closed]);
	// R423: neither one less nor one more than those who voted.
	if (ballots.length !== vote.taken.size) return refused({ kind: "ballots-unreadable" });
	return ok([...countedIn(vote, ballots), closed]);
}

function countedIn(vote: Vote, ballots: readonly AnonymousBallot[]): Counted[] {
	const { voted, tally, reasons } = countAnonymous(vote, ballots);
	const page = (some: string[]): Counted => ({ kind: "ballots-counted", vote: vote.id, voted, tally, reasons: some });
	const pages = [page([])];
	let room = REVEALED_AT_ONCE;
	for (const reason of reasons) {
		if (reason.length > room) {
			pages.push(page([]));
			room = REVEALED_AT_ONCE;
		}
		pages.at(-1)?.reasons.push(reason);
		room -= reason.length;
	}
	return pages;
}

/** The vote, if it takes a ballot of this person at this instant. */
function openTo(state: VotesState, id: string, { member, now }: CommandContext): Result<Vote, Refusal> {
	const vote = state.votes.get(id);
	if (!vote) return refused({ kind: "not-found" });
	if (vote.voters !== "everyone" && !vote.voters.includes(member)) return refused({ kind: "not-a-voter" });
	return isOpen(vote, now) ? ok(vote) : refused({ kind: "vote-closed" });
}

/** R406: who voted first is not told: ballots come out by member, those of an organisation that stand after those that do not. */
function revealed(vote: Vote): Revealed[] {
	const counted = new Set<Ballot>(countedBallots(vote.ballots.values(), vote.voice));
	const inOrder = [...vote.ballots.values()].sort(
		(a, b) => Number(counted.has(a)) - Number(counted.has(b)) || (a.member < b.member ? -1 : 1),
	);
	const pages: Revealed[] = [];
	let room = 0;
	for (const ballot of inOrder) {
		const length = JSON.stringify(ballot).length;
		const page = pages.at(-1);
		const fits = page !== undefined && length <= room;
		if (fits) page.ballots.push(ballot);
		else pages.push({ kind: "ballots-revealed", vote: vote.id, ballots: [ballot] });
		room = (fits ? room : REVEALED_AT_ONCE) - length;
	}
	return pages;
}

function recordDecision(state: VotesState, command: Command<"record-decision">, context: CommandContext): Decided {
	const vote = command.vote === null ? null : state.votes.get(command.vote);
	if (vote === undefined) return refused({ kind: "not-found" });
	if (vote?.cancelled) return refused({ kind: "vote-closed" });
	if (vote && !vote.closed) return refused({ kind: "vote-not-closed" });
	const subject = command.subject ?? vote?.subject ?? null;
	const isOfVote = command.subject === null && vote !== null;
	const mark = isOfVote ? vote.fingerprint : subject && subjectMark(subject);
	if (mark !== command.fingerprint) return refused({ kind: "wording-changed" });
	if (command.supersedes !== null) {
		const before = standing(state, command.supersedes);
		if (!before.ok) return before;
	}
	const { text, participants, supersedes } = command;
	return ok([
		{
			kind: "decision-recorded",
			decision: context.newId(),
			text,
			vote: command.vote,
			subject,
			fingerprint: mark,
			...(isOfVote ? (vote.print === undefined ? {} : { print: vote.print }) : printed(context.found)),
			participants: [...new Set(participants)],
			followUps: command.followUps.map((one) => ({ ...one, id: context.newId() })),
			supersedes,
		},
	]);
}

function printed(found: unknown): Partial<FoundPrint> {
	const { print } = (found as Partial<FoundPrint> | undefined) ?? {};
	return print === undefined ? {} : { print };
}

/** A decision that no later one took the place of. */
function standing(state: VotesState, id: string): Result<Decision, Refusal> {
	const decision = state.decisions.get(id);
	if (!decision) return refused({ kind: "not-found" });
	return decision.supersededBy === null ? ok(decision) : refused({ kind: "decision-superseded" });
}

function updateFollowUp(state: VotesState, command: Command<"update-follow-up">, context: CommandContext): Decided {
	const one = state.decisions.get(command.decision)?.followUps.find(({ id }) => id === command.followUp);
	if (!one) return refused({ kind: "not-found" });
	const isTheirs = "member" in one.owner && one.owner.member === context.member;
	if (!isTheirs && !can(context.role, "decide")) return refused({ kind: "not-yours" });
	const { kind: _, due = one.due, ...said } = command;
	const isMoved = due !== one.due;
	if (one.state === said.state && one.note === said.note && !isMoved) return ok([]);
	return ok([{ kind: "follow-up-updated", ...said, ...(isMoved ? { due } : {}) }]);
}
