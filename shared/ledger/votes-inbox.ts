/** What of the votes and decisions of a room is for somebody: a vote waits for their ballot, closes soon without it, or a decision was recorded where they took part. */

import { can } from "#shared/domain/role.ts";
import type { InboxViewer, News, NewsViewer, Waiting } from "#shared/ledger/inbox.ts";
import { type Decision, type Vote, voteName, type VotesState } from "#shared/ledger/votes-state.ts";
import { firstWords } from "#shared/lib/clip.ts";
import type { MemberId } from "#shared/lib/ids.ts";

const LONGEST_WORDS = 300;

export function votesWaitingFor(state: VotesState, viewer: InboxViewer): Waiting[] {
	const waiting: Waiting[] = [];
	const onDocument = { thread: null, on: { kind: "document" as const } };
	for (const vote of state.votes.values()) {
		if (!awaits(vote, viewer)) continue;
		const words = firstWords(voteName(vote), LONGEST_WORDS);
		const item = { ...onDocument, by: vote.openedBy, vote: vote.id, words };
		if (vote.reminded) waiting.push({ ...item, ...vote.reminded, reason: "deadline" });
		else if (vote.openedBy !== viewer.member)
			waiting.push({ ...item, seq: vote.seq, time: vote.openedAt, reason: "vote" });
	}
	for (const decision of state.decisions.values()) {
		const { id, recordedBy, recordedAt, seq, text } = decision;
		if (recordedBy === viewer.member || !(viewer.isFollowing || tookPart(state, decision, viewer.member))) continue;
		const words = firstWords(text, LONGEST_WORDS);
		const said = { seq, time: recordedAt, by: recordedBy, words, decision: id };
		waiting.push({ ...onDocument, ...said, reason: "decision" });
	}
	return waiting;
}

/** The votes that wait for somebody, whenever they were opened, and the decisions that others recorded since. */
export function voteNews(state: VotesState, { member, role, place, since }: NewsViewer): News[] {
	const votes = [...state.votes.values()].filter((vote) => awaits(vote, { member, role }));
	const decisions = [...state.decisions.values()].filter(
		({ recordedBy, recordedAt }) => recordedBy !== member && recordedAt > since(place),
	);
	const by = (people: (MemberId | null)[]) => [...new Set(people)];
	const news: News[] = [];
	if (votes.length > 0)
		news.push({ place, kind: "votes", count: votes.length, by: by(votes.map(({ openedBy }) => openedBy)) });
	if (decisions.length > 0)
		news.push({
			place,
			kind: "decided",
			count: decisions.length,
			by: by(decisions.map(({ recordedBy }) => recordedBy)),
		});
	return news;
}

/** Whether a vote still takes ballots, and has none of somebody who may vote in it. */
function awaits(vote: Vote, { member, role }: Pick<InboxViewer, "member" | "role">): boolean {
	if (!can(role, "vote") || vote.closed || vote.cancelled) return false;
	if (vote.voters !== "everyone" && !vote.voters.includes(member)) return false;
	return !vote.ballots.has(member) && !vote.taken.has(member);
}

function tookPart(state: VotesState, { participants, vote }: Decision, member: MemberId): boolean {
	if (participants.includes(member)) return true;
	const voted = vote === null ? undefined : state.votes.get(vote);
	return voted !== undefined && (voted.ballots.has(member) || voted.taken.has(member));
}
