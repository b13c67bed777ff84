/** Commands of votes with everything in them, so that a test says only what matters to it. */

import { subjectMark } from "#shared/ledger/votes.ts";
import type { VoteCommand } from "#shared/ledger/votes-wire.ts";

type Open = Extract<VoteCommand, { kind: "open-vote" }>;
type Record = Extract<VoteCommand, { kind: "record-decision" }>;

/** An open yes-or-no question to everybody, without a deadline. */
export function openVote(more: Partial<Open> = {}): Open {
	return {
		kind: "open-vote",
		title: "Le cadre",
		note: "",
		subject: { kind: "question", text: "Adoptons-nous le cadre\u00a0?" },
		options: [],
		method: { kind: "yes-no" },
		voters: "everyone",
		isSecret: false,
		anonymity: "none",
		reasons: "optional",
		deadline: null,
		quorum: null,
		voice: "person",
		previous: null,
		...more,
	};
}

/** The mark of the words that this vote is about. */
export function markOf({ subject, options }: Pick<Open, "subject" | "options">): string {
	return subjectMark(subject, options);
}

export function recordDecision(participants: Record["participants"], more: Partial<Record> = {}): Record {
	return {
		kind: "record-decision",
		text: "Le cadre est adopté.",
		vote: null,
		subject: null,
		fingerprint: null,
		participants,
		followUps: [],
		supersedes: null,
		...more,
	};
}
