/** Votes and decisions as the server reads them for somebody: as JSON, with the ballots that person may know and the number of all of them. */

import { countedBallots } from "#shared/domain/tally.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import {
	isAnonymous,
	type Ballot,
	type Decision,
	type HandledObjection,
	type Vote,
	type VotesState,
} from "#shared/ledger/votes-state.ts";

/** The document or the portfolio whose ledger it is in. */
export type VotePlace = DocumentId | "portfolio";

/** How many voted, known to everybody even while what they said is not. */
export type VoteCount = {
	/** People whose ballot is in. */
	voted: number;
	/** Voices: less than people when an organisation has one. */
	voices: number;
};

export type VoteView = Omit<Vote, "ballots" | "objections" | "taken"> &
	VoteCount & {
		ballots: readonly Ballot[];
		/** Of an anonymous vote: whether whoever asks has voted. */
		taken: readonly MemberId[];
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
	const anonymous = vote.counted?.voted ?? vote.taken.size;
	if (isAnonymous(vote)) return { voted: anonymous, voices: anonymous };
	return { voted: vote.ballots.size, voices: countedBallots(vote.ballots.values(), vote.voice).length };
}

/** R405: of a secret vote that is not closed, whoever asks is given their own ballot and no other. */
export function voteView(vote: Vote, viewer: MemberId): VoteView {
	const isKnown = (ballot: Ballot) => !vote.isSecret || vote.closed !== null || ballot.member === viewer;
	const ballots = [...vote.ballots.values()].filter(isKnown);
	const taken = [...vote.taken].filter((member) => member === viewer);
	return { ...vote, ...voteCount(vote), ballots, taken, objections: [...vote.objections] };
}

/** The vote again, as a ledger folds it. */
export function voteOfView({ voted: _voted, voices: _voices, ballots, taken, objections, ...vote }: VoteView): Vote {
	const byMember = new Map(ballots.map((ballot) => [ballot.member, ballot]));
	return { ...vote, ballots: byMember, taken: new Set(taken), objections: new Map(objections) };
}

/** Everything of one ledger, newest first. */
export function placeView(state: VotesState, viewer: MemberId) {
	return {
		votes: [...state.votes.values()].map((vote) => voteView(vote, viewer)).reverse(),
		decisions: [...state.decisions.values()].reverse(),
	};
}
