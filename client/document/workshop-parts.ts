/** What a step of a workshop shows of other features: the application hands it in, since features do not know each other. */

import { type ComponentType, createContext } from "react";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";

export type WorkshopParts = {
	/** A framework, whole, at a passage when one is named. */
	readonly Framework: ComponentType<{ workspace: WorkspaceId; document: DocumentId }>;
	readonly Balises: ComponentType<{ workspace: WorkspaceId; document: DocumentId }>;
	readonly Indicators: ComponentType<{ workspace: WorkspaceId; document: DocumentId }>;
	readonly Recommendations: ComponentType<{ workspace: WorkspaceId; document: DocumentId }>;
	/** A vote: its words, one’s ballot, then its result. */
	readonly Vote: ComponentType<{ workspace: WorkspaceId; place: VotePlace; id: string }>;
	/** A vote as it is projected: nothing of what was said before its close. `people`: how many are in the room. */
	readonly VoteOnScreen: ComponentType<{ workspace: WorkspaceId; place: VotePlace; id: string; people: number }>;
	/** A round of assessments. */
	readonly Round: ComponentType<{ workspace: WorkspaceId; id: string }>;
};

/** Null where nothing more is shown. */
export const WorkshopPartsContext = createContext<WorkshopParts | null>(null);
