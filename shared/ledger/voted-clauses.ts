/** Where the group stands on the clauses of a text or on a record: the last vote on each, and what objects still. */

import { tallyOf, isAnonymous, isOpen, objectionsOf, type Vote, type VotesState } from "#shared/ledger/votes-state.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";

/** Which clauses: those of a record, or passages among these blocks of a text; `blocks` null: of all of it. `whole`: every passage and every record of a document. */
export type ClauseScope =
	| { readonly record: string }
	| { readonly blocks: readonly string[] | null }
	| { readonly whole: true };

/** The last closed vote on each clause in scope, the latest first; a vote of which all words were voted on again since is of the past. */
export function votedClauses({ votes }: Pick<VotesState, "votes">, scope: ClauseScope): Vote[] {
	const closed = [...votes.values()].filter(({ closed: end }) => end !== null);
	const covered = new Set<string>();
	return closed
		.sort((a, b) => ((a.closed?.at ?? "") < (b.closed?.at ?? "") ? 1 : -1))
		.filter(({ subject }) => {
			const keys = keysOf(subject);
			const isPast = keys.length > 0 && keys.every((key) => covered.has(key));
			for (const key of keys) covered.add(key);
			return !isPast && isIn(scope, subject);
		});
}

/** The votes that still take ballots on these clauses, the first to be opened first. */
export function openClauses({ votes }: Pick<VotesState, "votes">, scope: ClauseScope, now: string): Vote[] {
	return [...votes.values()].filter((vote) => isOpen(vote, now) && isIn(scope, vote.subject));
}

function isIn(scope: ClauseScope, subject: VoteSubject): boolean {
	if ("whole" in scope) return subject.kind !== "question";
	if ("record" in scope) return subject.kind === "record" && subject.record === scope.record;
	if (subject.kind !== "passage") return false;
	return scope.blocks === null || subject.parts.some(({ id }) => scope.blocks?.includes(id));
}

function keysOf(subject: VoteSubject): string[] {
	if (subject.kind === "question") return [];
	return subject.parts.map(({ id }) => (subject.kind === "record" ? `${subject.record}/${id}` : id));
}

export type Objected = { readonly all: number; readonly left: number };

/** How many objected in a vote by consent, and how many of those objections nothing has lifted; null for other ways of voting, and while too few voted for it to be told. */
export function objected(vote: Vote): Objected | null {
	if (vote.method.kind !== "consent") return null;
	if (isAnonymous(vote)) {
		const tally = tallyOf(vote);
		if (tally?.kind !== "answers") return null;
		const all = tally.counts.find(({ answer }) => answer === "objection")?.count ?? 0;
		return { all, left: all };
	}
	const objections = objectionsOf(vote);
	const left = objections.filter(
		({ member }) => (vote.objections.get(member)?.outcome ?? "maintained") === "maintained",
	);
	return { all: objections.length, left: left.length };
}

/** How a group stands on several clauses, in three numbers. */
export type Glance = { readonly voted: number; readonly objecting: number; readonly changed: number };

/** `changed`: the votes whose words are no longer what the document says. */
export function glanceAt(votes: readonly Vote[], changed: readonly string[]): Glance {
	const objecting = votes.filter((vote) => (objected(vote)?.left ?? 0) > 0).length;
	return { voted: votes.length, objecting, changed: votes.filter(({ id }) => changed.includes(id)).length };
}

/** What the group may have to come back to first: what is objected to, then what changed since; the rest as it came. */
export function byWhatIsLeft(votes: readonly Vote[], changed: readonly string[]): Vote[] {
	const rank = (vote: Vote) => ((objected(vote)?.left ?? 0) > 0 ? 0 : changed.includes(vote.id) ? 1 : 2);
	return votes
		.map((vote, at) => ({ vote, at, rank: rank(vote) }))
		.sort((a, b) => a.rank - b.rank || a.at - b.at)
		.map(({ vote }) => vote);
}
