/** The archive of a workspace: every document to be read and to be taken up again, the portfolio, the images, who was there. No invitation, no session, no deleted text. */

import * as Y from "yjs";
import {
	ARCHIVE_FORMAT,
	type ArchiveContents,
	type ArchiveFile,
	archivePaths,
	CONTENTS_FILE,
	READ_ME,
	READ_ME_FILE,
} from "#server/archive/archive-format.ts";
import { noteAct, signedBy } from "#server/access/note-act.ts";
import { type Standing, stillAllowed } from "#server/access/standing.ts";
import { type ZipEntry, zipStream } from "#server/archive/zip-stream.ts";
import { isoNow } from "#server/clock.ts";
import { eventLines, type LedgerArchiveParts, ledgersOf } from "#server/commands/archive-ledgers.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import type { DocumentRecord, WorkspaceRecord } from "#server/store/registry.ts";
import { ATTACHMENT_EXTENSIONS } from "#shared/domain/attachment.ts";
import { readableDocument } from "#shared/document/readable.ts";
import { type DocumentKind, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

type ExportParts = Parts & LedgerArchiveParts & { media: MediaStore };

/** Notes that somebody takes the archive, before a byte of it leaves: one that is cut half-way is told all the same. */
export async function noteExport(parts: Parts, who: Standing): Promise<Result<undefined, Refusal>> {
	return await parts.registry.change((draft): Result<undefined, Refusal> => {
		const taker = stillAllowed(draft, who, "exportWorkspace");
		if (!taker.ok) return taker;
		noteAct(draft, signedBy(parts, who), { kind: "archive-taken-out" });
		return ok();
	});
}

/** The bytes of the archive as one of its members takes it, made as they are read. A document that cannot be opened is named in it, and does not keep the others in. */
export async function* exportWorkspace(
	parts: ExportParts,
	workspace: WorkspaceRecord,
	reader: MemberId,
): AsyncGenerator<Uint8Array> {
	const { registry, clock } = parts;
	const documents = [...registry.now.documents.values()].filter((one) => one.workspace === workspace.id);
	const members = [...registry.now.members.values()].filter((one) => one.workspace === workspace.id);
	const contents: ArchiveContents = {
		palier: "archive",
		format: ARCHIVE_FORMAT,
		madeAt: isoNow(clock),
		workspace: {
			id: workspace.id,
			name: workspace.name,
			createdAt: workspace.createdAt,
			sectors: workspace.sectors,
			hasExamples: workspace.hasExamples,
			guestNameDays: workspace.guestNameDays,
		},
		members: members.map(({ id, name, organisation, sector, role, joinedAt, removedAt }) => ({
			id,
			name,
			organisation,
			sector,
			role,
			joinedAt,
			removedAt,
		})),
		documents: [],
		media: [],
		unreadable: [],
		ledgers: [],
		unreadableLedgers: [],
		files: [],
	};
	const noteFile = (file: ArchiveFile) => {
		if (file.path !== CONTENTS_FILE && file.path !== READ_ME_FILE) contents.files.push(file);
	};
	yield* zipStream(entriesOf(parts, workspace.id, documents, reader, contents), clock.now(), noteFile);
}

async function* entriesOf(
	parts: ExportParts,
	workspace: WorkspaceId,
	documents: readonly DocumentRecord[],
	reader: MemberId,
	contents: ArchiveContents,
): AsyncGenerator<ZipEntry> {
	yield { path: READ_ME_FILE, bytes: encode(READ_ME) };
	const images = new Map<string, string>();
	for (const id of await parts.media.list(workspace)) {
		const image = await parts.media.file(workspace, id);
		if (!image) continue;
		const path = archivePaths.media(id, ATTACHMENT_EXTENSIONS[image.type]);
		images.set(`/media/${workspace}/${id}`, path);
		contents.media.push({ id, path });
		yield { path, isPacked: true, bytes: image.open() };
	}
	const readdress = (address: string) => images.get(address) ?? address;
	yield* roomEntries(parts, workspace, PORTFOLIO, PORTFOLIO, readdress);
	for (const { id, kind, title, createdAt, createdBy, archivedAt, example } of documents) {
		try {
			yield* roomEntries(parts, workspace, id, kind, readdress);
		} catch (error) {
			parts.logger.error({ err: error, room: roomName(workspace, id) }, "a document is not in the archive");
			contents.unreadable.push({ id, title });
			continue;
		}
		contents.documents.push({ id, kind, title, createdAt, createdBy, archivedAt, example });
	}
	yield* ledgerEntries(parts, workspace, reader, contents);
	// Last: the fingerprints of all the others are known.
	yield { path: CONTENTS_FILE, bytes: encode(`${JSON.stringify(contents, null, "\t")}\n`) };
}

/** Those of the portfolio and of the documents that are in the archive. */
async function* ledgerEntries(
	parts: ExportParts,
	workspace: WorkspaceId,
	reader: MemberId,
	contents: ArchiveContents,
): AsyncGenerator<ZipEntry> {
	for (const { ledger, place, stream } of await ledgersOf(parts, workspace)) {
		if (place !== PORTFOLIO && !contents.documents.some(({ id }) => id === place)) continue;
		const lines = await eventLines(parts, ledger, reader);
		if (lines === null) {
			parts.logger.error({ ...ledger }, "a ledger is not in the archive");
			contents.unreadableLedgers.push({ place, stream });
			continue;
		}
		const path = archivePaths.ledger(place, stream);
		contents.ledgers.push({ place, stream, path });
		yield { path, bytes: encode(lines) };
	}
}

async function* roomEntries(
	parts: ExportParts,
	workspace: WorkspaceId,
	place: DocumentId | typeof PORTFOLIO,
	kind: DocumentKind | typeof PORTFOLIO,
	readdress: (address: string) => string,
): AsyncGenerator<ZipEntry> {
	const { json, state } = await parts.rooms.read(roomName(workspace, place), (doc) => ({
		json: readableDocument(doc, kind, readdress),
		state: Y.encodeStateAsUpdate(doc),
	}));
	yield { path: archivePaths.json(place), bytes: encode(`${JSON.stringify(json, null, "\t")}\n`) };
	yield { path: archivePaths.state(place), bytes: state };
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
