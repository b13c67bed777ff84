/** Recommendations in the directory: cited as the rest, by what they say now. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { Directories } from "#server/links/directories.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import { Directory } from "#shared/document/directory.ts";
import { recommendationTable } from "#shared/document/recommendation-set.ts";
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
			kind: "recommendation-set",
			title: "Rapport",
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

test("[R489] a recommendation is in the directory by its first words until it has a name, and what it cites knows it", async () => {
	const doc = rooms.doc(roomName(workspace, document));
	const id = newId<RecordId>();
	const table = recommendationTable(doc);
	table.add(id, { code: "R12", agreement: "reserved" });
	writeBlocks(richText(doc, recordTextName("original", id)), [{ paragraph: "Créer un guichet." }]);
	const directory = new Directory(rooms.doc(roomName(workspace, "directory")));
	const entry = async () => {
		await directories.settled(workspace);
		return directory.entry(citableKey("recommendation", id));
	};
	expect(await entry()).toMatchObject({
		name: "Créer un guichet.",
		code: "R12",
		status: "to-discuss",
		agreement: "reserved",
		document,
	});
	writeBlocks(richText(doc, recordTextName("wording", id)), [
		{ paragraph: ["Un guichet, comme à ", { cite: "project", target: "p1", label: "Frigos" }] },
	]);
	expect(await entry()).toMatchObject({ name: "Un guichet, comme à Frigos", summary: "Un guichet, comme à Frigos" });
	expect(directory.passagesCiting(citableKey("project", "p1")).map(({ record }) => record)).toEqual([id]);
	table.update(id, { name: "Guichet unique", status: "agreed" });
	expect(await entry()).toMatchObject({ name: "Guichet unique", status: "agreed" });
});
