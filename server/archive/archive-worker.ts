/** Opens an archive that came from outside, in a process of its own: whatever it does (inflate for ever, fill the memory), only this process ends. */

import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { unzipSync } from "fflate";
import * as Y from "yjs";
import { workApart } from "#server/apart/work-apart.ts";
import {
	ARCHIVE_FORMAT,
	ARCHIVE_NAME,
	ArchiveContents,
	ArchivedEvent,
	archivePaths,
	CONTENTS_FILE,
} from "#server/archive/archive-format.ts";
import type { ArchiveAnswer, ArchiveLimits, ArchiveWork, OpenedArchive } from "#server/archive/open-archive.ts";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { inspectUpdate } from "#server/rooms/update-gate.ts";
import { fileType, HEAD_BYTES, TAIL_BYTES } from "#server/store/file-type.ts";
import { isWhole, replay } from "#server/store/replay.ts";
import { documentSchema, SCHEMA_VERSION } from "#shared/document/document-meta.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { newId } from "#shared/lib/ids.ts";
import type { Refusal, RefusalKind } from "#shared/protocol/refusals.ts";

class Unfit extends Error {
	readonly refusal: Refusal;
	constructor(kind: RefusalKind, detail?: string) {
		super(kind);
		this.refusal = { kind, ...(detail === undefined ? {} : { detail }) };
	}
}

function open({ path: archive, limits }: ArchiveWork): OpenedArchive {
	const files = inflate(archive, limits);
	const contents = readContents(files);
	for (const { path, bytes: size, sha256 } of contents.files) {
		const file = files.get(path);
		const isSame = file?.byteLength === size && createHash("sha256").update(file).digest("hex") === sha256;
		if (!isSame) throw new Unfit("archive-damaged", path);
	}
	const listed = new Set(contents.files.map((file) => file.path));
	const take = (path: string): Uint8Array => {
		const file = listed.has(path) ? files.get(path) : undefined;
		if (!file) throw new Unfit("archive-damaged", path);
		return file;
	};
	const takeState = (path: string) => checkState(take(archivePaths.state(path)), archivePaths.state(path));
	const states = contents.documents.map(({ id }) => takeState(archivePaths.document(id)));
	const portfolio = takeState(PORTFOLIO);
	const copies = contents.copies.map(({ id }) => takeState(archivePaths.copy(id)));
	const images = contents.media.map(({ path }) => {
		const image = take(path);
		const type = fileType(image.subarray(0, HEAD_BYTES), image.subarray(-TAIL_BYTES));
		if (type === null || image.byteLength > limits.imageBytes) throw new Unfit("archive-damaged", path);
		return image;
	});
	// A copy that had the id of a document would be written over it.
	const rooms = [...contents.documents, ...contents.copies].map(({ id }) => id);
	if (new Set(rooms).size !== rooms.length) throw new Unfit("archive-damaged", CONTENTS_FILE);
	const documents = new Set<string>(contents.documents.map(({ id }) => id));
	const ledgers = contents.ledgers.map((ledger) => {
		const { place, stream, path } = ledger;
		const isPlaced = path === archivePaths.ledger(place, stream) && (place === "portfolio" || documents.has(place));
		if (!isPlaced) throw new Unfit("archive-damaged", path);
		return { ledger, events: readEvents(take(path), path) };
	});
	return { contents, portfolio, states, copies, images, ledgers };
}

/** Inflates only what has a name of ours, and only when the whole of it fits. Nothing is ever written under a name of the archive. */
function inflate(archive: string, limits: ArchiveLimits): Map<string, Uint8Array> {
	let total = 0;
	let count = 0;
	const names = new Set<string>();
	const isWanted = (file: { name: string; size: number; originalSize: number }): boolean => {
		count += 1;
		if (count > limits.entries) throw new Unfit("archive-too-large");
		if (!ARCHIVE_NAME.test(file.name)) return false;
		if (names.has(file.name)) throw new Unfit("archive-damaged", file.name);
		names.add(file.name);
		total += file.originalSize;
		const isBomb = file.originalSize > limits.ratio * file.size + limits.slackBytes;
		if (total > limits.inflatedBytes || isBomb) throw new Unfit("archive-too-large");
		return true;
	};
	if (statSync(archive).size > limits.archiveBytes) throw new Unfit("archive-too-large");
	try {
		return new Map(Object.entries(unzipSync(readFileSync(archive), { filter: isWanted })));
	} catch (error) {
		if (error instanceof Unfit) throw error;
		throw new Unfit("archive-damaged");
	}
}

function readContents(files: ReadonlyMap<string, Uint8Array>): ArchiveContents {
	const file = files.get(CONTENTS_FILE);
	if (!file) throw new Unfit("archive-damaged", CONTENTS_FILE);
	let content: unknown;
	try {
		content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file));
	} catch {
		throw new Unfit("archive-damaged", CONTENTS_FILE);
	}
	const format: unknown = typeof content === "object" && content !== null && "format" in content ? content.format : 0;
	if (typeof format === "number" && format > ARCHIVE_FORMAT) throw new Unfit("archive-newer");
	const read = ArchiveContents.safeParse(content);
	if (!read.success) throw new Unfit("archive-damaged", CONTENTS_FILE);
	return read.data;
}

function readEvents(file: Uint8Array, path: string): ArchivedEvent[] {
	try {
		const lines = new TextDecoder("utf-8", { fatal: true }).decode(file).split("\n");
		return lines.filter((line) => line !== "").map((line) => ArchivedEvent.parse(JSON.parse(line)));
	} catch {
		throw new Unfit("archive-damaged", path);
	}
}

/** The same gate as for a change that comes by the socket, and a schema this program knows. */
function checkState(state: Uint8Array, path: string): Uint8Array {
	const view = { doc: new Y.Doc(), owners: new Map<number, MemberId | null>(), member: newId<MemberId>() };
	const roomLimits = {
		...ROOM_LIMITS,
		maxMessageBytes: ROOM_LIMITS.maxDocumentBytes,
		maxStructs: ROOM_LIMITS.maxDocumentStructs,
		maxNewClients: ROOM_LIMITS.maxClients,
		maxClientsPerMember: ROOM_LIMITS.maxClients,
	};
	if (!inspectUpdate(state, view, roomLimits).ok) throw new Unfit("archive-damaged", path);
	let doc: Y.Doc;
	try {
		doc = replay([state]);
	} catch {
		throw new Unfit("archive-damaged", path);
	}
	if (!isWhole(doc)) throw new Unfit("archive-damaged", path);
	if (documentSchema(doc) > SCHEMA_VERSION) throw new Unfit("archive-newer", path);
	return state;
}

workApart((work: ArchiveWork): ArchiveAnswer => {
	try {
		return { ok: true, value: open(work) };
	} catch (error) {
		return { ok: false, error: error instanceof Unfit ? error.refusal : { kind: "archive-damaged" } };
	}
});
