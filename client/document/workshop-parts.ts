/** What a step of a workshop shows of other features: the application hands it in, since features do not know each other. */

import { type ComponentType, createContext } from "react";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { StepVote } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";

type DocumentPart = ComponentType<{ workspace: WorkspaceId; document: DocumentId }>;

/** Somebody in the workshop, to be chosen among those who vote. `isGuest`: they came by its code, and vote where its steps let them. */
export type VoterToChoose = {
	readonly id: MemberId;
	readonly name: string;
	readonly organisation: string | null;
	readonly isGuest: boolean;
};

export type WorkshopParts = {
	/** A framework, whole, at a passage when one is named. */
	readonly Framework: DocumentPart;
	readonly Balises: DocumentPart;
	readonly Indicators: DocumentPart;
	readonly Recommendations: DocumentPart;
	readonly Resources: DocumentPart;
	readonly Glossary: DocumentPart;
	/** A vote in a step: its words, when `heading` above does not say them already, one’s ballot, how many of `people` have voted; then its result, readable from afar when `isLarge`, without the names of ballots. */
	readonly VoteInStep: ComponentType<{
		workspace: WorkspaceId;
		place: VotePlace;
		id: string;
		heading: string;
		people: number;
		isLarge: boolean;
	}>;
	/** The short form that opens a vote: `subject` is what it is about, null for a question, which begins as `question`. */
	readonly PrepareVote: ComponentType<{
		workspace: WorkspaceId;
		place: VotePlace;
		subject: VoteSubject | null;
		question: string;
		/** What people may choose among; none for ways of voting that need none. */
		options: readonly string[];
		/** A vote of the same place that it takes up again. */
		previous: string | null;
		/** Those who are in the workshop. */
		room: readonly VoterToChoose[];
		onOpened: (vote: string) => void;
	}>;
	/** The form that says where a follow-up of a decision is. */
	readonly FollowUpUpdate: ComponentType<{
		workspace: WorkspaceId;
		place: VotePlace;
		decision: string;
		followUp: string;
		onClose: () => void;
	}>;
	/** The votes of the workspace, one of them to be put in a step. */
	readonly ChooseVote: ComponentType<{
		workspace: WorkspaceId;
		workshop: DocumentId;
		/** Those that the people of the workshop read already. */
		documents: ReadonlySet<DocumentId>;
		/** The one the step works on. */
		preferred: DocumentId | null;
		/** The vote that is in the step already. */
		attached: string | null;
		/** Those of whom the step asks something. */
		room: readonly VoterToChoose[];
		/** `leavesOut`: some of them have no voice in it. `adds`: a document that they do not read yet. */
		onChosen: (
			vote: { place: DocumentId; vote: string },
			what: { leavesOut: boolean; adds: DocumentId | null },
		) => Promise<void>;
	}>;
	/** What is decided in a place, and on `votes` in others, with what follows; written in the name of `people` by whoever may; readable from afar when `isLarge`. */
	readonly Decisions: ComponentType<{
		workspace: WorkspaceId;
		place: VotePlace;
		votes: readonly StepVote[];
		people: readonly MemberId[];
		isLarge: boolean;
	}>;
	/** A round of assessments. */
	readonly Round: ComponentType<{ workspace: WorkspaceId; id: string }>;
	/** The same for the back of a room: how far apart the answers are, once they are revealed. */
	readonly RoundOnScreen: ComponentType<{ workspace: WorkspaceId; id: string }>;
};

/** Null where nothing more is shown. */
export const WorkshopPartsContext = createContext<WorkshopParts | null>(null);
