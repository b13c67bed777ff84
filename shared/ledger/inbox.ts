/** What waits for somebody, made from ledgers: each stream that calls people says in one function what of it is for whom, and in another what is new in it. Pure. */

import type { Role } from "#shared/domain/role.ts";
import { administrationStream, type JournalState, namesWaitingFor } from "#shared/ledger/administration.ts";
import { adoptionsStream, type AdoptionsState } from "#shared/ledger/adoptions.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import { commentNews, commentsWaitingFor } from "#shared/ledger/comments-inbox.ts";
import type { CommentsState } from "#shared/ledger/comments-state.ts";
import type { Place } from "#shared/ledger/comments-wire.ts";
import { documentAdoptionNews, documentAdoptionsWaitingFor } from "#shared/ledger/document-adoptions-inbox.ts";
import { type DocumentAdoptionsState, documentAdoptionsStream } from "#shared/ledger/document-adoptions.ts";
import { deletionsWaitingFor, type MassDeletionsState, massDeletionsStream } from "#shared/ledger/mass-deletions.ts";
import type { MeasurementColumns } from "#shared/ledger/measurement-columns.ts";
import { measurementsStream } from "#shared/ledger/measurements.ts";
import { proposalNews, proposalsWaitingFor } from "#shared/ledger/proposals-inbox.ts";
import { type ProposalsState, proposalsStream } from "#shared/ledger/proposals.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { voteNews, votesWaitingFor } from "#shared/ledger/votes-inbox.ts";
import type { VotesState } from "#shared/ledger/votes-state.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { StreamName } from "#shared/protocol/ledger.ts";

/** Why something waits for somebody. `everybody`: the whole table was mentioned; `thread`: opened in a document they follow; `vote`: waits for their ballot; `deadline`: closes soon without it; `decision`: recorded where they took part or follow; `adopted`: the whole of a document they follow; `proposal`: waits for those who may accept it, or follow its document; `alternative`: for the passage they proposed a wording for; `accepted`, `adapted` and `declined`: what became of their own; `deletion`: much of a text went at once, for those who moderate; `guest-names`: the names of guests go soon, for owners. */
export const INBOX_REASONS = [
	"mention",
	"everybody",
	"answer",
	"thread",
	"resolved",
	"vote",
	"deadline",
	"decision",
	"adopted",
	"proposal",
	"alternative",
	"accepted",
	"adapted",
	"declined",
	"deletion",
	"guest-names",
] as const;
export type InboxReason = (typeof INBOX_REASONS)[number];

/** One event that is for somebody. */
export type Waiting = {
	/** The number of the event in its ledger: with the ledger, it names the item for good. */
	readonly seq: number;
	readonly time: string;
	readonly by: MemberId | null;
	readonly reason: InboxReason;
	/** The thread it leads to. */
	readonly thread: string | null;
	/** The vote or the decision it leads to, when it is about one. */
	readonly vote?: string;
	readonly decision?: string;
	/** So many names that go, and when at the earliest (ISO). */
	readonly names?: { readonly people: number; readonly at: string };
	/** The number of the adopted version it leads to. */
	readonly adoption?: number;
	/** How many things wait as one: the passages that somebody proposed together. One when it does not say. */
	readonly count?: number;
	readonly on: Place;
	/** The words that wait, mentions as they are written; empty when there are none. */
	readonly words: string;
};

/** For whom: whoever looks, what they may do, and whether they follow the document of this ledger. */
export type InboxViewer = {
	readonly member: MemberId;
	readonly role: Role;
	readonly isFollowing: boolean;
	/** They said that they do not follow it: what waits for a role does not wait for them. */
	readonly isAside?: boolean;
};

/** What happened in a ledger since somebody last looked, in one line. */
export type News = {
	/** A document, or `portfolio`. */
	readonly place: string;
	readonly kind:
		| "threads"
		| "resolved"
		| "adopted"
		| "documentAdopted"
		| "measured"
		| "votes"
		| "decided"
		| "proposed"
		| "accepted"
		| "declined";
	readonly count: number;
	readonly by: readonly (MemberId | null)[];
};

export type NewsViewer = {
	readonly member: MemberId;
	readonly role: Role;
	/** Where this ledger is. */
	readonly place: string;
	/** When they last looked at a place (ISO). */
	readonly since: (place: string) => string;
};

export type InboxSource<State> = {
	readonly stream: StreamName;
	/** What of it is for somebody, in any order. It gives nothing away that is sealed for them. */
	waiting?(state: State, viewer: InboxViewer): Waiting[];
	news?(state: State, viewer: NewsViewer): News[];
};

/** A source whose nouns do not matter to whoever holds it. */
export type AnyInboxSource = InboxSource<never>;

const comments: InboxSource<CommentsState> = {
	stream: commentsStream.name,
	waiting: commentsWaitingFor,
	news: commentNews,
};

const adoptions: InboxSource<AdoptionsState> = {
	stream: adoptionsStream.name,
	news(state, { member, since }) {
		const found = new Map<string, { count: number; by: Set<MemberId | null> }>();
		for (const { versions } of state.values())
			for (const { document, member: by, time } of versions) {
				if (by === member || time <= since(document)) continue;
				const one = found.get(document) ?? { count: 0, by: new Set() };
				found.set(document, { count: one.count + 1, by: one.by.add(by) });
			}
		return [...found].map(([place, { count, by }]) => ({ place, kind: "adopted", count, by: [...by] }));
	},
};

const measurements: InboxSource<MeasurementColumns> = {
	stream: measurementsStream.name,
	news(columns, { member, place, since }) {
		const counts = columns.reportedSince(since(place));
		counts.delete(member);
		const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
		return count === 0 ? [] : [{ place, kind: "measured", count, by: [...counts.keys()] }];
	},
};

const deletions: InboxSource<MassDeletionsState> = { stream: massDeletionsStream.name, waiting: deletionsWaitingFor };

const votes: InboxSource<VotesState> = { stream: votesStream.name, waiting: votesWaitingFor, news: voteNews };

const administration: InboxSource<JournalState> = { stream: administrationStream.name, waiting: namesWaitingFor };

const proposals: InboxSource<ProposalsState> = {
	stream: proposalsStream.name,
	waiting: proposalsWaitingFor,
	news: proposalNews,
};

const documentAdoptions: InboxSource<DocumentAdoptionsState> = {
	stream: documentAdoptionsStream.name,
	waiting: documentAdoptionsWaitingFor,
	news: documentAdoptionNews,
};

/** Every stream that calls people or has news. Another one joins by one entry. */
export const INBOX_SOURCES: readonly AnyInboxSource[] = [
	comments,
	adoptions,
	measurements,
	votes,
	deletions,
	administration,
	proposals,
	documentAdoptions,
];
