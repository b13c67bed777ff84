/** A subject that is being chosen, read live from its document, and the ledger it goes to. */

import { roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useRoom } from "#client/document/use-room.ts";
import {
	labelOfDraft,
	partsOfDraft,
	placeOfDraft,
	type SubjectDraft,
	subjectOf,
} from "#client/features/votes/subject-draft.ts";
import { useVotes } from "#client/features/votes/use-votes.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";

export function useSubject(workspace: WorkspaceId, draft: SubjectDraft) {
	const place = placeOfDraft(draft);
	const room = useRoom(roomName(workspace, place));
	const ledger = useVotes(room);
	const parts = useDocReading(room.doc, draft, partsOfDraft);
	const name = useDocReading(room.doc, draft, labelOfDraft);
	return { here: { workspace, place, room, ledger }, parts, subject: subjectOf(draft, parts, name) };
}
