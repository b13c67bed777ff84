/** Resources and mechanisms in the directory: cited as the rest, and linked both ways by their fields. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { Directories } from "#server/links/directories.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import { Directory } from "#shared/document/directory.ts";
import { resourceTable } from "#shared/document/resource-set.ts";
import { recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, type MemberId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { QuietRooms, RememberingLogger } from "#test/support/doors.ts";

const workspace = newId<WorkspaceId>();
const document = newId<DocumentId>();
let rooms: QuietRooms;
let directories: Directories;

beforeEach(async () => {
	rooms = new QuietRooms();
	const registry = await memoryRegistry();
	await registry.change((draft) =>
		draft.documents.set(document, {
			id: document,
			workspace,
			kind: "resource-set",
			title: "Ressources",
			createdAt: "2026-03-03T12:00:00.000Z",
			createdBy: "ana" as MemberId,
			archivedAt: null,
			example: false,
		}),
	);
	const logger = new RememberingLogger();
	directories = new Directories({ registry, rooms, log: rooms, logger, waits: { pauseMs: 0, longestMs: 0 } });
});
afterEach(async () => {
	await directories.close();
});

test("[R377] a resource is in the directory with its nature and status, and what it links to knows it, as soon as a field changes", async () => {
	const doc = rooms.doc(roomName(workspace, document));
	const id = newId<RecordId>();
	const table = resourceTable(doc);
	table.add(id, { code: "R1", name: "Jumelage", nature: "mechanism" });
	writeBlocks(richText(doc, recordTextName("statement", id)), [
		{ paragraph: ["Comme à ", { cite: "project", target: "p1", label: "Frigos" }] },
	]);
	await directories.settled(workspace);
	const directory = new Directory(rooms.doc(roomName(workspace, "directory")));
	expect(directory.entry(citableKey("resource", id))).toMatchObject({
		name: "Jumelage",
		code: "R1",
		nature: "mechanism",
		status: "draft",
		document,
		summary: "Comme à Frigos",
	});
	const citing = (key: ReturnType<typeof citableKey>) =>
		directory.passagesCiting(key).map(({ record, block }) => [record, block === ""]);
	expect(citing(citableKey("project", "p1"))).toEqual([[id, false]]);
	table.set(id, "balises", ["b1"]);
	table.set(id, "projects", ["p1"]);
	await directories.settled(workspace);
	expect(citing(citableKey("balise", "b1"))).toEqual([[id, true]]);
	expect(citing(citableKey("project", "p1"))).toEqual([
		[id, false],
		[id, true],
	]);
	table.set(id, "balises", []);
	await directories.settled(workspace);
	expect(citing(citableKey("balise", "b1"))).toEqual([]);
});
