/** A room in the browser: what « Enregistré » means, what survives, what happens to what the server refuses. */

import * as Y from "yjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { projectTable } from "#shared/document/portfolio.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { LiveRoom, type LiveRoomParts } from "#client/document/live-room.ts";
import type { OpenRoom, RoomStatus } from "#client/document/open-room.ts";
import type { SetAside, SetAsideStore } from "#client/document/set-aside.ts";
import { FakeDevice } from "#test/client/document/fake-device.ts";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { until } from "#test/support/until.ts";

const NAME = roomName(newId<WorkspaceId>(), PORTFOLIO);

let server: FakeSyncServer;
let device: FakeDevice;
let now: number;
let opened: LiveRoom[];
let network: Set<(isBack: boolean) => void>;

beforeEach(() => {
	server = new FakeSyncServer();
	device = new FakeDevice();
	now = 1000;
	opened = [];
	network = new Set();
});

afterEach(() => {
	for (const room of opened) room.close();
});

function open(parts: Partial<LiveRoomParts> = {}): LiveRoom {
	const room = new LiveRoom(NAME, {
		serverUrl: "ws://test/sync",
		WebSocket: server.WebSocket,
		openCopy: device.openCopy,
		lastMember: device.lastMember,
		whyRefused: async () => null,
		now: () => now,
		onNetwork: (listener) => {
			network.add(listener);
			return () => network.delete(listener);
		},
		...parts,
	});
	opened.push(room);
	return room;
}

const status = (room: LiveRoom): RoomStatus => room.current.get().status.get();
const becomes = (room: LiveRoom, save: RoomStatus["save"]) =>
	until(() => status(room).save === save, `save is ${save}`);
const settles = (room: LiveRoom) =>
	until(() => {
		server.keeps();
		return status(room).save === "saved";
	}, "everything is saved");
const words = (room: OpenRoom | FakeSyncServer) => room.doc.getText("t").toString();
const writes = (room: LiveRoom, text: string) => {
	const { doc } = room.current.get();
	doc.getText("t").insert(doc.getText("t").length, text);
};

describe("what « Enregistré » means", () => {
	test("[R70] a change is saved when the server has said that it keeps it, not when it was sent", async () => {
		server.keepsAtOnce = false;
		const room = open();
		await settles(room);
		writes(room, "bonjour");
		expect(status(room)).toMatchObject({ save: "saving", unsentChanges: 1 });
		await until(() => words(server) === "bonjour", "the server has it");
		expect(status(room).save).toBe("saving");
		server.keeps();
		await becomes(room, "saved");
		expect(status(room).unsentChanges).toBe(0);
	});

	test("[R70] after 40 s without an answer the change is said not to be saved", async () => {
		server.keepsAtOnce = false;
		const room = open();
		await settles(room);
		writes(room, "a");
		now += 41_000;
		writes(room, "b");
		expect(status(room).save).toBe("unsaved");
		await settles(room);
	});

	test("a storage problem of the server is told, and what waits is not saved", async () => {
		server.keepsAtOnce = false;
		const room = open();
		await settles(room);
		server.says({ notice: "storage", healthy: false, kind: "storage-full" });
		await until(() => status(room).problem === "storage-full", "the problem is known");
		writes(room, "a");
		expect(status(room).save).toBe("unsaved");
		server.says({ notice: "storage", healthy: true });
		await settles(room);
		expect(status(room).problem).toBeNull();
	});
});

describe("without a network", () => {
	test("[R71] what was written offline is kept on the device, then merged and saved at return", async () => {
		device.member = "ana";
		const room = open();
		await becomes(room, "saved");
		server.isDown = true;
		server.cuts();
		await becomes(room, "offline");
		writes(room, "hors ligne");
		await becomes(room, "kept-on-device");
		expect(status(room).unsentChanges).toBe(1);
		server.edits((doc) => doc.getText("u").insert(0, "meanwhile"));
		server.isDown = false;
		room.current.get().reconnect();
		await becomes(room, "saved");
		expect(words(server)).toBe("hors ligne");
		expect(room.current.get().doc.getText("u").toString()).toBe("meanwhile");
	});

	test("[R71] what waited when the page was closed is still there, and still said to be waiting, at the next visit", async () => {
		device.member = "ana";
		const first = open();
		await becomes(first, "saved");
		server.isDown = true;
		server.cuts();
		writes(first, "demain");
		await becomes(first, "kept-on-device");
		first.close();
		const second = open();
		await becomes(second, "kept-on-device");
		expect(words(second.current.get())).toBe("demain");
		expect(status(second)).toMatchObject({ loaded: true, unsentChanges: 1 });
		server.isDown = false;
		second.current.get().reconnect();
		await becomes(second, "saved");
		expect(words(server)).toBe("demain");
	});

	test("a device that cannot keep anything says so rather than pretend", async () => {
		device.member = "ana";
		device.isFull = true;
		const room = open();
		await becomes(room, "saved");
		server.isDown = true;
		server.cuts();
		writes(room, "x");
		await becomes(room, "unsaved");
	});

	test("what was typed between the opening of a connection and its step 2 leaves once, with everything before it", async () => {
		const room = open();
		await becomes(room, "saved");
		server.isDown = true;
		server.cuts();
		writes(room, "un ");
		server.isDown = false;
		room.current.get().reconnect();
		await until(() => server.sockets.length === 1, "a connection is open");
		writes(room, "deux");
		await becomes(room, "saved");
		expect(words(server)).toBe("un deux");
	});

	test("the loss of the network is felt at once, and its return too", async () => {
		const room = open();
		await becomes(room, "saved");
		const { length } = server.urls;
		for (const listener of network) listener(false);
		expect(status(room).connected).toBe(false);
		await becomes(room, "saved");
		expect(server.urls.length).toBe(length + 1);
	});
});

describe("what the server refuses", () => {
	test("[R72] a refused change is set aside with its words, on screen and on the device, and the common version comes back", async () => {
		device.member = "ana";
		server.edits((doc) => projectTable(doc).add("p1" as RecordId, { name: "Cuisine" }));
		const room = open();
		await becomes(room, "saved");
		const before = room.current.get();
		server.refuses = "write-refused";
		projectTable(before.doc).set("p1", "name", "Intrus");
		await until(() => room.current.get() !== before, "another document takes its place");
		server.refuses = null;
		await becomes(room, "saved");
		const after = room.current.get();
		expect(after.generation).toBe(before.generation + 1);
		expect(projectTable(after.doc).get("p1")?.name).toBe("Cuisine");
		expect(status(room).rolledBack).toEqual({ kind: "write-refused", text: expect.stringContaining("Intrus") });
		expect(projectTable(server.doc).get("p1")?.name).toBe("Cuisine");
		const kept = new Y.Doc();
		Y.applyUpdate(kept, device.kept.get(`ana/${NAME}`)?.update ?? new Uint8Array([0, 0]));
		expect(projectTable(kept).get("p1")?.name).toBe("Cuisine");
		after.forgetRolledBack();
		expect(status(room).rolledBack).toBeNull();
	});

	test("[R72] a gap in what was sent is asked again, not set aside", async () => {
		const room = open();
		await becomes(room, "saved");
		const before = room.current.get();
		server.says({ notice: "refused", kind: "clock-gap", count: 1 });
		writes(room, "a");
		await becomes(room, "saved");
		expect(room.current.get()).toBe(before);
	});

	test("[R73] rights that change while somebody works are known at once, both ways", async () => {
		const room = open();
		await until(() => status(room).access === "write", "may write");
		server.says({
			notice: "access",
			member: "ana",
			role: "reader",
			access: "read",
			reason: "write-refused",
			epoch: "e1",
		});
		await until(() => status(room).access === "read", "may only read");
		server.says({ notice: "access", member: "ana", role: "editor", access: "write", epoch: "e1" });
		await until(() => status(room).access === "write", "may write again");
	});

	test("[R73] a final close stops the connection and says why; a passing one does not", async () => {
		const room = open();
		await becomes(room, "saved");
		server.cuts(4101, "server-stopping");
		await becomes(room, "saved");
		server.cuts(4403, "removed-from-workspace");
		expect(status(room).closed).toBe("removed-from-workspace");
		const { length } = server.urls;
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(server.urls.length).toBe(length);
	});

	test("[R73] a connection refused before it opens is explained by asking why", async () => {
		server.isDown = true;
		const room = open({ whyRefused: async () => "not-signed-in" });
		await until(() => status(room).closed === "not-signed-in", "the reason is known");
	});

	test("a network that is only away closes nothing", async () => {
		server.isDown = true;
		const room = open();
		await until(() => server.urls.length >= 2, "it tried again");
		expect(status(room).closed).toBeNull();
	});
});

describe("one browser, several people", () => {
	test("[R74] somebody else on the same browser never sees nor sends what the former person left", async () => {
		device.member = "ana";
		server.isDown = true;
		const first = open();
		writes(first, "à Ana");
		await becomes(first, "kept-on-device");
		first.close();
		server.isDown = false;
		server.access = { member: "bo", role: "editor", access: "write", epoch: "e1" };
		const second = open();
		await until(() => status(second).member === "bo" && status(second).save === "saved", "Bo is in");
		expect(words(second.current.get())).toBe("");
		expect(device.member).toBe("bo");
	});

	test("only one's own presence is sent, whatever is heard of others", async () => {
		const room = open();
		await becomes(room, "saved");
		const { awareness } = room.current.get();
		await until(() => server.socket.presence.length > 0, "one's own presence left");
		const { length } = server.socket.presence;
		awareness.states.set(77, { user: { id: "bo", name: "Bo" } });
		awareness.emit("update", [{ added: [77], updated: [], removed: [] }, "remote"]);
		awareness.setLocalStateField("cell", { record: "r1" });
		await until(() => server.socket.presence.length > length, "the new state left");
		expect(server.socket.presence.length).toBe(length + 1);
	});

	test("undo takes back one's own changes and leaves those of others", async () => {
		server.edits((doc) => projectTable(doc).add("p1" as RecordId, { name: "Cuisine", territory: "Laval" }));
		const room = open();
		await becomes(room, "saved");
		const { doc, undo } = room.current.get();
		const table = projectTable(doc);
		const manager = undo(table.scope);
		table.set("p1", "name", "Cuisine collective");
		server.edits((other) => projectTable(other).set("p1", "territory", "Gaspé"));
		await until(() => table.get("p1")?.territory === "Gaspé", "the other change is here");
		manager.undo();
		expect(table.get("p1")).toMatchObject({ name: "Cuisine", territory: "Gaspé" });
		expect(undo(table.scope)).toBe(manager);
	});
});

describe("what is set aside", () => {
	const keeper = () => {
		const kept: SetAside[] = [];
		const store: SetAsideStore = {
			keep: async (one) => void kept.push(one),
			list: async (member, room) => kept.filter((one) => one.member === member && one.room === room),
			forget: async (id) => void kept.splice(0, kept.length, ...kept.filter((one) => one.id !== id)),
		};
		return { kept, store };
	};
	const wordsOf = (one: SetAside | undefined) => {
		const doc = new Y.Doc();
		if (one) Y.applyUpdate(doc, one.update);
		return doc.getText("t").toString();
	};

	test("[R138] a refused text stays on the device, whole, through visits, until its author lets it go", async () => {
		const { kept, store } = keeper();
		device.member = "ana";
		const room = open({ setAside: store });
		await becomes(room, "saved");
		server.refuses = "write-refused";
		writes(room, "trois jours de travail");
		await until(() => room.current.get().setAside.get().length === 1, "it is set aside");
		server.refuses = null;
		await becomes(room, "saved");
		expect(words(room.current.get())).toBe("");
		expect(wordsOf(kept[0])).toBe("trois jours de travail");
		expect(kept[0]).toMatchObject({ member: "ana", room: NAME, kind: "write-refused" });
		room.close();
		const later = open({ setAside: store });
		await until(() => later.current.get().setAside.get().length === 1, "it is found again");
		later.current.get().letGo(kept[0]?.id ?? "");
		expect(later.current.get().setAside.get()).toEqual([]);
		await until(() => kept.length === 0);
	});

	test("[R138] somebody else on the same browser is not shown it", async () => {
		const { store } = keeper();
		device.member = "ana";
		const room = open({ setAside: store });
		await becomes(room, "saved");
		server.refuses = "write-refused";
		writes(room, "à Ana");
		await until(() => room.current.get().setAside.get().length === 1);
		server.refuses = null;
		room.close();
		server.access = { member: "bo", role: "editor", access: "write", epoch: "e1" };
		const second = open({ setAside: store });
		await until(() => status(second).member === "bo" && status(second).save === "saved", "Bo is in");
		expect(second.current.get().setAside.get()).toEqual([]);
	});

	test("[R139] a server restored meanwhile gets nothing of what was here: it is set aside, and the room opens afresh", async () => {
		const { kept, store } = keeper();
		device.member = "ana";
		const room = open({ setAside: store });
		await becomes(room, "saved");
		writes(room, "avant. ");
		await becomes(room, "saved");
		room.close();
		await until(() => device.kept.get(`ana/${NAME}`)?.notes.epoch === "e1", "the epoch is kept with the copy");
		server.doc = new Y.Doc();
		server.access = { ...server.access, epoch: "e2", access: "read", reason: "restored" };
		const later = open({ setAside: store });
		await until(() => kept.length === 1, "it is set aside");
		expect(server.urls.some((url) => url.includes("epoch=e1"))).toBe(true);
		await until(() => later.current.get().generation === 2);
		await becomes(later, "saved");
		expect(kept).toHaveLength(1);
		expect(server.urls.at(-1)).not.toContain("epoch=e1");
		expect(words(server)).toBe("");
		expect(wordsOf(kept[0])).toBe("avant. ");
		expect(kept[0]?.kind).toBe("restored");
	});
});
