/** Terms in the directory: what marks them in texts, and no more. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { Directories } from "#server/links/directories.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import { Directory } from "#shared/document/directory.ts";
import { termTable } from "#shared/document/glossary.ts";
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
			kind: "glossary",
			title: "Nos mots",
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

test("[R553] the directory says the words of a term and those to avoid, follows them, and leaves its senses in the glossary", async () => {
	const doc = rooms.doc(roomName(workspace, document));
	const id = newId<RecordId>();
	const table = termTable(doc);
	table.add(id, { name: "Accompagnateur", variants: ["accompagnatrice"] });
	table.setItem(id, "avoid", "a1", { words: "agent multiplicateur", why: "Trop technique", use: "" });
	table.setItem(id, "senses", "s1", { sector: "Santé", sense: "Pair aidant", source: "" });
	writeBlocks(richText(doc, recordTextName("definition", id)), [
		{ paragraph: ["Soutient ", { cite: "project", target: "p1", label: "Frigos" }] },
	]);
	await directories.settled(workspace);
	const directory = new Directory(rooms.doc(roomName(workspace, "directory")));
	const entry = () => directory.entry(citableKey("term", id));
	expect(entry()).toEqual({
		key: citableKey("term", id),
		kind: "term",
		id,
		document,
		name: "Accompagnateur",
		archived: false,
		example: false,
		status: "proposed",
		variants: ["accompagnatrice"],
		avoid: [{ words: "agent multiplicateur" }],
		summary: "Soutient Frigos",
	});
	expect(directory.passagesCiting(citableKey("project", "p1")).map(({ record }) => record)).toEqual([id]);
	table.setItem(id, "avoid", "a1", null);
	table.setArchived(id, true);
	await directories.settled(workspace);
	expect(entry()).toMatchObject({ archived: true });
	expect(entry()?.avoid).toBeUndefined();
});
