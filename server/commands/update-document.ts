/** A document's title, and putting it away or bringing it back. */

import { noteAct, signedBy } from "#server/access/note-act.ts";
import { cleanLine } from "#server/access/people.ts";
import { type Standing, stillAllowed } from "#server/access/standing.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { DocumentRecord } from "#server/store/registry.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { UpdateDocumentRequest } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export async function updateDocument(
	parts: Parts,
	who: Standing,
	id: string,
	asked: UpdateDocumentRequest,
): Promise<Result<DocumentRecord, Refusal>> {
	const title = asked.title === undefined ? undefined : cleanLine(asked.title);
	if (title === null) return refused({ kind: "bad-request", detail: "title" });

	const changed = await parts.registry.change((draft): Result<DocumentRecord, Refusal> => {
		const mayRename = title === undefined ? ok() : stillAllowed(draft, who, "write");
		const mayArchive = asked.archived === undefined ? ok() : stillAllowed(draft, who, "archiveDocument");
		if (!mayRename.ok) return mayRename;
		if (!mayArchive.ok) return mayArchive;
		const document = draft.documents.get(id as DocumentId);
		if (!document || document.workspace !== who.workspace.id) return refused({ kind: "not-found" });
		const next = { ...document };
		if (title !== undefined) next.title = title;
		if (asked.archived === true) next.archivedAt ??= isoNow(parts.clock);
		if (asked.archived === false) next.archivedAt = null;
		if ((next.archivedAt === null) !== (document.archivedAt === null)) {
			const kind = next.archivedAt === null ? "document-brought-back" : "document-archived";
			noteAct(draft, signedBy(parts, who), { kind, document: document.id });
		}
		draft.documents.set(next.id, next);
		return ok(next);
	});
	if (!changed.ok) return changed;
	parts.directories.changed(who.workspace.id);
	// An archived document may still be read; whoever has it open learns at once that they no longer write in it.
	if (asked.archived !== undefined) parts.rooms.recheck(who.workspace.id);
	return changed;
}
