/** The archive of a workspace: every document to be read and to be taken up again, the portfolio, the images, who was there. No invitation, no session, no deleted text. */

import * as Y from "yjs";
import {
	ARCHIVE_FORMAT,
	type ArchiveContents,
	type ArchivedCopy,
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
import { copiesOut } from "#server/commands/archive-copies.ts";
import { eventLines, type LedgerArchiveParts, ledgersOf } from "#server/commands/archive-ledgers.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import type { DocumentRecord, WorkspaceRecord } from "#server/store/registry.ts";
import { ATTACHMENT_EXTENSIONS } from "#shared/domain/attachment.ts";
import { readableDocument } from "#shared/document/readable.ts";
import { type DocumentKind, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

type ExportParts = Parts & LedgerArchiveParts & { media: MediaStore; seats: WorkshopSeats };

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
		copies: [],
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
	const place = { workspace, readdress };
	yield* roomEntries(parts, place, PORTFOLIO, PORTFOLIO, PORTFOLIO);
	for (const { id, kind, title, createdAt, createdBy, archivedAt, example } of documents) {
		try {
			yield* roomEntries(parts, place, id, kind, archivePaths.document(id));
		} catch (error) {
			parts.logger.error({ err: error, room: roomName(workspace, id) }, "a document is not in the archive");
			contents.unreadable.push({ id, title });
			continue;
		}
		contents.documents.push({ id, kind, title, createdAt, createdBy, archivedAt, example });
	}
	yield* copyEntries(parts, place, reader, contents);
	yield* ledgerEntries(parts, workspace, reader, contents);
	// Last: the fingerprints of all the others are known.
	yield { path: CONTENTS_FILE, bytes: encode(`${JSON.stringify(contents, null, "\t")}\n`) };
}

/** What tables of the workshops that are in the archive wrote. Before the ledgers: each copy that is in it is told of in them. */
async function* copyEntries(
	parts: ExportParts,
	place: RoomPlace,
	reader: MemberId,
	contents: ArchiveContents,
): AsyncGenerator<ZipEntry> {
	const { registry, logger } = parts;
	const member = registry.now.members.get(reader);
	const workspace = registry.now.workspaces.get(place.workspace);
	if (!member || !workspace) return;
	for (const { id: workshop, title } of contents.documents)
		for (const copy of copiesOut(parts, workspace, member, workshop)) {
			const { id, table } = copy;
			try {
				yield* roomEntries(parts, place, id, "framework", archivePaths.copy(id));
			} catch (error) {
				logger.error({ err: error, room: roomName(workspace.id, id) }, "the copy of a table is not in the archive");
				contents.unreadable.push({ id, title: `${title} – ${table}` });
				continue;
			}
			contents.copies.push(copy);
		}
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
	// What no ledger tells of would not be taken back.
	const isTold = ({ workshop }: ArchivedCopy) =>
		contents.ledgers.some(({ place, stream }) => place === workshop && stream === workshopStream.name);
	contents.copies = contents.copies.filter(isTold);
}

/** How an address of the workspace's media is written in the archive. */
type RoomPlace = { workspace: WorkspaceId; readdress: (address: string) => string };

async function* roomEntries(
	parts: ExportParts,
	{ workspace, readdress }: RoomPlace,
	place: DocumentId | typeof PORTFOLIO,
	kind: DocumentKind | typeof PORTFOLIO,
	path: string,
): AsyncGenerator<ZipEntry> {
	const { json, state } = await parts.rooms.read(roomName(workspace, place), (doc) => ({
		json: readableDocument(doc, kind, readdress),
		state: Y.encodeStateAsUpdate(doc),
	}));
	yield { path: archivePaths.json(path), bytes: encode(`${JSON.stringify(json, null, "\t")}\n`) };
	yield { path: archivePaths.state(path), bytes: state };
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
