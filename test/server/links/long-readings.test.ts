/** A long document is read for the directory between the turns of those who write: what changes meanwhile is told right in the end. */

import { expect, test } from "vitest";
import type * as Y from "yjs";
import { Directories } from "#server/links/directories.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { Directory } from "#shared/document/directory.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { type Block, frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { type RoomName, roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { Steps } from "#shared/lib/steps.ts";
import { QuietRooms, RememberingLogger } from "#test/support/doors.ts";

test("[R975] what changes between two steps of a reading is read again", async () => {
	const workspace = newId<WorkspaceId>();
	const framework = newId<DocumentId>();
	const room = roomName(workspace, framework);
	const registry = await memoryRegistry();
	await registry.change((draft) => {
		const said = { id: framework, workspace, kind: "framework", title: "Cadre", example: false } as const;
		draft.documents.set(framework, {
			...said,
			createdAt: "2027-01-15T13:00:00.000Z",
			createdBy: null,
			archivedAt: null,
		});
	});
	const rooms = new QuietRooms();
	/** What is done at each stop of the next reading of the text. */
	const meanwhile: (() => void)[] = [];
	let stops = 0;
	const readInTurns = async <T>(name: RoomName, reader: (doc: Y.Doc) => Steps<T>): Promise<T> => {
		const steps = reader(rooms.doc(name));
		for (let step = steps.next(); ; step = steps.next()) {
			if (step.done) return step.value;
			if (name !== room) continue;
			stops += 1;
			meanwhile.shift()?.();
		}
	};
	const { edit, read, onChange } = rooms;
	const directories = new Directories({
		...{ registry, rooms: { edit, read, onChange, readInTurns }, log: rooms, logger: new RememberingLogger() },
		waits: { pauseMs: 0, longestMs: 0 },
	});

	const [first, last, added] = ["Frigos", "Potagers", "Ruches"].map((name) => {
		const id = newId<RecordId>();
		projectTable(rooms.doc(roomName(workspace, "portfolio"))).add(id, { name });
		return id;
	}) as [RecordId, RecordId, RecordId];
	const cites = (target: RecordId): Block => ({ paragraph: [{ cite: "project", target, label: "Projet" }] });
	const text = richText(rooms.doc(room), frameworkTextName());
	const plain = Array.from({ length: 2_000 }, (): Block => ({ paragraph: "Un paragraphe." }));
	writeBlocks(text, [cites(first), ...plain, cites(last)]);
	// One that was read goes, one that was not yet comes, and the last one moves up.
	meanwhile.push(
		() => text.delete(0, 1),
		() => writeBlocks(text, [cites(added)]),
		() => text.delete(text.length - 2, 1),
	);
	await directories.settled(workspace);

	expect(stops).toBeGreaterThan(3);
	expect(meanwhile).toEqual([]);
	const directory = new Directory(rooms.doc(roomName(workspace, "directory")));
	const told = (id: RecordId) => directory.passagesCiting(citableKey("project", id)).length;
	expect([first, last, added].map(told)).toEqual([0, 0, 1]);
	await directories.close();
});
