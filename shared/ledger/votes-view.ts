/** Votes and decisions as the server reads them for somebody: as JSON, with the ballots that person may know and the number of all of them. */

import { countedBallots } from "#shared/domain/tally.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import type { Ballot, Decision, HandledObjection, Vote, VotesState } from "#shared/ledger/votes-state.ts";

/** The document or the portfolio whose ledger it is in. */
export type VotePlace = DocumentId | "portfolio";

/** How many voted, known to everybody even while what they said is not. */
export type VoteCount = {
	/** People whose ballot is in. */
	voted: number;
	/** Voices: less than people when an organisation has one. */
	voices: number;
};

export type VoteView = Omit<Vote, "ballots" | "objections"> &
	VoteCount & {
		ballots: readonly Ballot[];
		objections: readonly (readonly [MemberId, HandledObjection])[];
	};

/** `GET /api/workspaces/:workspace/decisions`: the votes and decisions of every ledger of the workspace, newest first in each. */
export type DecisionsReply = {
	places: readonly {
		place: VotePlace;
		votes: readonly VoteView[];
		decisions: readonly Decision[];
		/** The decisions in force whose words are no longer those of the document. */
		changed: readonly string[];
	}[];
	/** Places whose ledger cannot be read. */
	damaged: readonly VotePlace[];
};

export function voteCount(vote: Vote): VoteCount {
	return { voted: vote.ballots.size, voices: countedBallots(vote.ballots.values(), vote.voice).length };
}

/** R405: of a secret vote that is not closed, whoever asks is given their own ballot and no other. */
export function voteView(vote: Vote, viewer: MemberId): VoteView {
	const isKnown = (ballot: Ballot) => !vote.isSecret || vote.closed !== null || ballot.member === viewer;
	const ballots = [...vote.ballots.values()].filter(isKnown);
	return { ...vote, ...voteCount(vote), ballots, objections: [...vote.objections] };
}

/** The vote again, as a ledger folds it. */
export function voteOfView({ voted: _voted, voices: _voices, ballots, objections, ...vote }: VoteView): Vote {
	const byMember = new Map(ballots.map((ballot) => [ballot.member, ballot]));
	return { ...vote, ballots: byMember, objections: new Map(objections) };
}

/** Everything of one ledger, newest first. */
export function placeView(state: VotesState, viewer: MemberId) {
	return {
		votes: [...state.votes.values()].map((vote) => voteView(vote, viewer)).reverse(),
		decisions: [...state.decisions.values()].reverse(),
	};
}
