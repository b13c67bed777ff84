/** A new document: its first content in its room, then its line in the registry, so that nobody opens it half-made. */

import { noteAct, signedBy } from "#server/access/note-act.ts";
import { type Standing, stillAllowed } from "#server/access/standing.ts";
import { cleanLine } from "#server/access/people.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { DocumentRecord } from "#server/store/registry.ts";
import { stampSchema } from "#shared/document/document-meta.ts";
import { writeEmptyFramework, writeFrameworkOutline } from "#shared/document/framework-outline.ts";
import { type DocumentKind, roomName } from "#shared/domain/document-kind.ts";
import { documentQuota } from "#shared/domain/document-quota.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import type * as Y from "yjs";

export type NewDocument = { kind: DocumentKind; title: string; start: "empty" | "outline"; language: Language };

export async function createDocument(
	parts: Parts,
	who: Standing,
	asked: NewDocument,
): Promise<Result<DocumentRecord, Refusal>> {
	const title = cleanLine(asked.title);
	if (title === null) return refused({ kind: "bad-request", detail: "title" });
	const document: DocumentRecord = {
		id: newId<DocumentId>(),
		workspace: who.workspace.id,
		kind: asked.kind,
		title,
		createdAt: isoNow(parts.clock),
		createdBy: who.member.id,
		archivedAt: null,
		example: false,
	};
	const before = quota(parts, parts.registry.now, who);
	if (!before.ok) return before;
	await parts.rooms.edit(roomName(document.workspace, document.id), who.member.id, firstContent(asked));
	const listed = await parts.registry.change((draft): Result<DocumentRecord, Refusal> => {
		const maker = stillAllowed(draft, who, "createDocument");
		if (!maker.ok) return maker;
		// Again: many may have been asked for at once.
		const now = quota(parts, draft, who);
		if (!now.ok) return now;
		draft.documents.set(document.id, document);
		noteAct(draft, signedBy(parts, who), { kind: "document-created", document: document.id, type: document.kind });
		return ok(document);
	});
	if (!listed.ok) return listed;
	parts.directories.changed(document.workspace, document.id);
	return listed;
}

function quota(
	parts: Parts,
	{ documents }: { documents: ReadonlyMap<DocumentId, DocumentRecord> },
	who: Standing,
): Result<null, Refusal> {
	const own = [...documents.values()].filter(({ workspace }) => workspace === who.workspace.id);
	const kind = documentQuota(own, who.member.id, parts.clock.now());
	return kind ? refused({ kind }) : ok(null);
}

function firstContent({ kind, start, language }: NewDocument): (doc: Y.Doc) => void {
	if (kind === "workshop") return writeEmptyFramework;
	if (kind !== "framework") return (doc) => stampSchema(doc);
	return start === "outline" ? (doc) => writeFrameworkOutline(doc, language) : writeEmptyFramework;
}
