/** Who is in a room: one entry a person, names from the server alone, oneself last. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type { OpenRoom } from "#client/document/open-room.ts";
import { peopleViewOf } from "#client/document/people-view.ts";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";

let room: OpenRoom;
let close: () => void;

beforeEach(async () => {
	({ room, close } = await openTestRoom(new FakeSyncServer()));
});

afterEach(() => close());

function sees(states: Record<number, unknown>) {
	for (const [clientId, state] of Object.entries(states)) room.awareness.states.set(Number(clientId), state as object);
	room.awareness.emit("change", [{ added: [], updated: [], removed: [] }, "test"]);
}

test("a person with two tabs is one person, by name, me last", () => {
	sees({
		1: { user: { id: "ana", name: "Ana", colour: 3 } },
		2: { user: { id: "zoe", name: "Zoé", colour: 40 }, cell: { record: "r1", field: "name" } },
		3: { user: { id: "eve", name: "Ève", colour: 1, sector: "Santé" } },
		4: { user: { id: "zoe", name: "Zoé", colour: 40 } },
	});
	const people = peopleViewOf(room).people();
	expect(people.map((person) => [person.name, person.isMe])).toEqual([
		["Ève", false],
		["Zoé", false],
		["Ana", true],
	]);
	expect(people[1]).toMatchObject({ clientIds: [2, 4], colour: 4, where: { record: "r1", field: "name" } });
});

test("a state without what the server writes, or with odd contents, is nobody", () => {
	sees({ 1: {}, 2: { user: "Ana" }, 3: { user: { id: 3, name: "Ana" } }, 4: { user: null }, 5: { name: "Ana" } });
	expect(peopleViewOf(room).people()).toEqual([]);
});

test("a caret that moves changes nobody: the list stays the same object", () => {
	sees({ 2: { user: { id: "zoe", name: "Zoé", colour: 4 }, cursor: 1 } });
	const before = peopleViewOf(room).people();
	let notices = 0;
	peopleViewOf(room).subscribe(() => notices++);
	sees({ 2: { user: { id: "zoe", name: "Zoé", colour: 4 }, cursor: 2 } });
	expect([peopleViewOf(room).people() === before, notices]).toEqual([true, 0]);
});
