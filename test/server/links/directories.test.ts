/** The directory follows the rooms: names, citations, archives, removals, and what changed while nobody looked. */

import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { Directories } from "#server/links/directories.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import type { DocumentRecord, Registry } from "#server/store/registry.ts";
import { baliseTable } from "#shared/document/balise-set.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { Directory } from "#shared/document/directory.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { type Block, frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { type DocumentKind, type RoomName, roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { directoryViewOf } from "#client/document/directory-view.ts";
import { MovingClock, QuietRooms, RememberingLogger } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";

const workspace = newId<WorkspaceId>();
const portfolio = roomName(workspace, "portfolio");
let rooms: QuietRooms;
let registry: Registry;
let directories: Directories;
let logger: RememberingLogger;

const start = () => new Directories({ registry, rooms, log: rooms, logger, waits: { pauseMs: 0, longestMs: 0 } });
beforeEach(async () => {
	rooms = new QuietRooms();
	registry = await memoryRegistry();
	logger = new RememberingLogger();
	directories = start();
});
afterEach(async () => {
	await directories.close();
});

const directory = () => new Directory(rooms.doc(roomName(workspace, "directory")));
const settled = () => directories.settled(workspace);

async function document(kind: DocumentKind, title: string): Promise<DocumentId> {
	const id = newId<DocumentId>();
	const record: DocumentRecord = {
		id,
		workspace,
		kind,
		title,
		createdAt: "2027-01-15T13:00:00.000Z",
		createdBy: null,
		archivedAt: null,
		example: false,
	};
	await registry.change((draft) => void draft.documents.set(id, record));
	directories.changed(workspace, id);
	return id;
}

function project(name: string): RecordId {
	const id = newId<RecordId>();
	projectTable(rooms.doc(portfolio)).add(id, { name });
	return id;
}

const writes = (id: DocumentId, blocks: Block[], text = frameworkTextName()) =>
	rooms.edit(roomName(workspace, id), null, (doc) => writeBlocks(richText(doc, text), blocks));

/** How many times the directory itself was written. */
const writings = () => rooms.lastSeq(roomName(workspace, "directory"));

test("[R100] a project's new name, archive and removal reach its entry", async () => {
	const id = project("Frigos de quartier");
	await settled();
	const key = citableKey("project", id);
	expect(directory().entry(key)).toMatchObject({ name: "Frigos de quartier", document: null, archived: false });
	const table = projectTable(rooms.doc(portfolio));
	table.set(id, "name", "Frigos solidaires");
	table.setArchived(id, true);
	await settled();
	expect(directory().entry(key)).toMatchObject({ name: "Frigos solidaires", archived: true });
	table.remove(id);
	await settled();
	expect(directory().entry(key)).toBeNull();
});

test("[R100] indicators and balises are listed with their code, their document, and why", async () => {
	const indicators = await document("indicator-set", "Indicateurs");
	const balises = await document("balise-set", "Balises");
	const [one, two] = [newId<RecordId>(), newId<RecordId>()];
	indicatorTable(rooms.doc(roomName(workspace, indicators))).add(one, {
		code: "I1",
		name: "Reprises",
		unit: "projets",
	});
	baliseTable(rooms.doc(roomName(workspace, balises))).add(two, { code: "B1", name: "Relève" });
	await settled();
	expect(directory().entry(citableKey("indicator", one))).toMatchObject({
		code: "I1",
		unit: "projets",
		document: indicators,
	});
	await writes(balises, [{ paragraph: "Parce que les gens partent." }], recordTextName("why", two));
	await settled();
	expect(directory().entry(citableKey("balise", two))).toMatchObject({
		code: "B1",
		summary: "Parce que les gens partent.",
	});
});

test("[R100] each passage that cites a thing is found, with its words and its heading", async () => {
	const id = project("Frigos");
	const framework = await document("framework", "Cadre");
	await writes(framework, [
		{ heading: 1, text: "Contexte" },
		{ paragraph: ["Nous partons de ", { cite: "project", target: id, label: "Frigos" }, "."] },
		{ paragraph: "Rien ici." },
		{ card: "project", target: id, label: "Frigos" },
	]);
	await settled();
	const passages = directory().passagesCiting(citableKey("project", id));
	expect(passages).toMatchObject([
		{ document: framework, heading: "Contexte", excerpt: "Nous partons de Frigos." },
		{ document: framework, excerpt: "Frigos" },
	]);
	const text = richText(rooms.doc(roomName(workspace, framework)), frameworkTextName());
	text.delete(0, text.length);
	await settled();
	expect(directory().passagesCiting(citableKey("project", id))).toEqual([]);
});

test("[R100] a balise's own statement may cite, and says whose it is", async () => {
	const id = project("Frigos");
	const set = await document("balise-set", "Balises");
	const balise = newId<RecordId>();
	baliseTable(rooms.doc(roomName(workspace, set))).add(balise, { name: "Relève" });
	await writes(
		set,
		[{ paragraph: [{ cite: "project", target: id, label: "Frigos" }] }],
		recordTextName("statement", balise),
	);
	await settled();
	expect(directory().passagesCiting(citableKey("project", id))).toMatchObject([{ document: set, record: balise }]);
});

test("[R820] the notes of a project are read as the texts of documents are: what they cite knows it", async () => {
	const cited = project("Potagers");
	const citing = project("Cuisines");
	await rooms.edit(portfolio, null, (doc) =>
		writeBlocks(richText(doc, recordTextName("notes", citing)), [
			{ paragraph: ["Avec ", { cite: "project", target: cited, label: "Potagers" }] },
		]),
	);
	await settled();
	const key = citableKey("project", cited);
	expect(directory().passagesCiting(key)).toMatchObject([
		{ document: "portfolio", record: citing, excerpt: "Avec Potagers" },
	]);
	// What was deleted cites nothing any more, though its notes stay in the document.
	const view = directoryViewOf(rooms.doc(roomName(workspace, "directory")));
	expect(view.passagesCiting(key)).toHaveLength(1);
	projectTable(rooms.doc(portfolio)).remove(citing);
	await settled();
	expect(view.passagesCiting(key)).toEqual([]);
});

test("[R823] an indicator knows the formulas that use it, of its set or another, as long as they do", async () => {
	const [first, second] = [await document("indicator-set", "Un"), await document("indicator-set", "Deux")];
	const [cost, meals] = [newId<RecordId>(), newId<RecordId>()];
	indicatorTable(rooms.doc(roomName(workspace, first))).add(meals, { code: "I3", name: "Repas" });
	const table = indicatorTable(rooms.doc(roomName(workspace, second)));
	table.add(cost, { code: "I5", name: "Coût d’un repas", expression: `1000 / [${meals}]` });
	await settled();
	const key = citableKey("indicator", meals);
	expect(directory().passagesCiting(key)).toMatchObject([
		{ document: second, record: cost, excerpt: "I5 · Coût d’un repas" },
	]);
	table.set(cost, "expression", "");
	await settled();
	expect(directory().passagesCiting(key)).toEqual([]);
});

test("[R100] a document's title and archive show; one that leaves takes its entries and passages along", async () => {
	const id = project("Frigos");
	const set = await document("indicator-set", "Indicateurs");
	const framework = await document("framework", "Cadre");
	const indicator = newId<RecordId>();
	indicatorTable(rooms.doc(roomName(workspace, set))).add(indicator, { name: "Reprises" });
	await writes(framework, [{ paragraph: [{ cite: "project", target: id, label: "Frigos" }] }]);
	await settled();
	await registry.change((draft) => {
		const record = draft.documents.get(set) as DocumentRecord;
		draft.documents.set(set, { ...record, title: "Autre titre", archivedAt: record.createdAt });
	});
	directories.changed(workspace);
	await settled();
	expect(directory().document(set)).toMatchObject({ title: "Autre titre", archived: true });
	await registry.change((draft) => {
		draft.documents.delete(set);
		draft.documents.delete(framework);
	});
	directories.changed(workspace);
	await settled();
	expect(directory().documents()).toEqual([]);
	expect(
		directory()
			.entries()
			.map((entry) => entry.kind),
	).toEqual(["project"]);
	expect(directory().passages()).toEqual([]);
});

test("[R101] many changes at once are written once, and only what differs", async () => {
	const ids = Array.from({ length: 50 }, (_, index) => project(`Projet ${index}`));
	await settled();
	const before = await writings();
	const table = projectTable(rooms.doc(portfolio));
	for (const id of ids) table.set(id, "summary", "Un résumé");
	await settled();
	expect(await writings()).toBe(before + 1);
	for (const id of ids) table.set(id, "start", "2027-01-01");
	await settled();
	expect(await writings()).toBe(before + 1);
});

test("[R101] ten thousand imported projects are all listed", async () => {
	rooms
		.doc(portfolio)
		.transact(() =>
			projectTable(rooms.doc(portfolio)).addMany(
				Array.from({ length: 10_000 }, (_, index) => ({ id: newId<RecordId>(), values: { name: `Projet ${index}` } })),
			),
		);
	await settled();
	expect(directory().entries()).toHaveLength(10_000);
});

test("[R102] what changed while the directory was not looking is read again at first use", async () => {
	const id = project("Frigos");
	const framework = await document("framework", "Cadre");
	await settled();
	await directories.close();
	projectTable(rooms.doc(portfolio)).set(id, "name", "Frigos solidaires");
	await writes(framework, [{ paragraph: [{ cite: "project", target: id, label: "Frigos" }] }]);
	directories = start();
	directories.use(workspace);
	await settled();
	expect(directory().entry(citableKey("project", id))?.name).toBe("Frigos solidaires");
	expect(directory().passagesCiting(citableKey("project", id))).toHaveLength(1);
});

test("[R106] what an older derivation left wrong is read again at first use, though no room changed since", async () => {
	const id = project("Frigos");
	await settled();
	await directories.close();
	const kept = rooms.doc(roomName(workspace, "directory"));
	directory().putEntry({ ...directory().entry(citableKey("project", id))!, name: "Faux" });
	// As they were kept before derivations were told apart.
	kept.getMap("indexed").set(portfolio, await rooms.lastSeq(portfolio));
	directories = start();
	directories.use(workspace);
	await settled();
	expect(directory().entry(citableKey("project", id))?.name).toBe("Frigos");
});

test("[R191] the very first change after a start is followed, in records and in texts", async () => {
	const id = project("Frigos");
	const framework = await document("framework", "Cadre");
	await writes(framework, [{ paragraph: "Rien encore." }]);
	await settled();
	await directories.close();
	// Loaded from the log: bytes that nobody has opened as a table or as a text yet.
	const before = rooms;
	const { lastSeq } = before;
	const loaded = (room: RoomName, peer = new Y.Doc()) => {
		Y.applyUpdate(peer, Y.encodeStateAsUpdate(before.doc(room)));
		return peer;
	};
	rooms = new QuietRooms();
	for (const place of ["portfolio", "directory", framework] as const)
		loaded(roomName(workspace, place), rooms.doc(roomName(workspace, place)));
	rooms.lastSeq = lastSeq;
	directories = start();
	directories.use(workspace);
	await settled();
	const sends = (room: RoomName, change: (doc: Y.Doc) => void) => {
		const peer = loaded(room);
		const known = Y.encodeStateVector(peer);
		change(peer);
		Y.applyUpdate(rooms.doc(room), Y.encodeStateAsUpdate(peer, known));
	};
	sends(portfolio, (doc) => projectTable(doc).set(id, "name", "Frigos solidaires"));
	sends(roomName(workspace, framework), (doc) =>
		writeBlocks(richText(doc, frameworkTextName()), [
			{ paragraph: [{ cite: "project", target: id, label: "Frigos" }] },
		]),
	);
	await settled();
	expect(directory().entry(citableKey("project", id))?.name).toBe("Frigos solidaires");
	expect(directory().passagesCiting(citableKey("project", id))).toHaveLength(1);
});

test("[R103] a start after which nothing changed writes nothing", async () => {
	project("Frigos");
	await document("framework", "Cadre");
	await settled();
	await directories.close();
	const before = await writings();
	directories = start();
	directories.use(workspace);
	await settled();
	expect(await writings()).toBe(before);
});

test("[R104] a room that cannot be opened does not keep the others from being read", async () => {
	const broken = await document("framework", "Cadre");
	await settled();
	const { read } = rooms;
	rooms.read = (room, reader) =>
		room === roomName(workspace, broken) ? Promise.reject(new Error("damaged")) : read(room, reader);
	const id = project("Frigos");
	directories.changed(workspace, broken);
	await settled();
	expect(directory().entry(citableKey("project", id))?.name).toBe("Frigos");
	expect(logger.lines.join("\n")).toContain("room not read");
});

test("[R192] a directory that cannot be written, or never opens, keeps neither the others nor the stop waiting", async () => {
	project("Frigos");
	await settled();
	const elsewhere = newId<WorkspaceId>();
	directories.changed(elsewhere);
	const { read, edit } = rooms;
	const isDirectory = (room: RoomName) => room === roomName(workspace, "directory");
	rooms.edit = (room, member, change) =>
		isDirectory(room) ? Promise.reject(new Error("damaged")) : edit(room, member, change);
	project("Jardins");
	await directories.close();
	expect(logger.lines.join("\n")).toContain("directory not written at stop");
	expect(await rooms.lastSeq(roomName(elsewhere, "directory"))).toBe(0);

	rooms.read = (room, reader) => (isDirectory(room) ? new Promise(() => undefined) : read(room, reader));
	directories = new Directories({
		registry,
		rooms,
		log: rooms,
		logger,
		waits: { pauseMs: 0, longestMs: 0, closingMs: 20 },
	});
	directories.use(workspace);
	await directories.close();
});

test("[R194] one fat project weighs little in the directory, however often it is renamed", async () => {
	const id = newId<RecordId>();
	const table = projectTable(rooms.doc(portfolio));
	const fat = (letter: string) => letter.repeat(20_000);
	const sectors = Array.from({ length: 250 }, (_, index) => `${index}${fat("s")}`);
	table.add(id, { name: fat("🌱"), summary: fat("m"), territory: fat("t"), sectors });
	await settled();
	let sent = 0;
	rooms.doc(roomName(workspace, "directory")).on("update", (update: Uint8Array) => (sent += update.length));
	for (let turn = 0; turn < 20; turn += 1) {
		table.set(id, "name", `${turn}${fat("🌱")}`);
		await settled();
	}
	expect(sent).toBeLessThan(20 * 6_000);
	const entry = directory().entry(citableKey("project", id));
	expect([...(entry?.name ?? "")]).toHaveLength(300);
	expect(entry?.sectors).toHaveLength(20);
});

test("[R105] a document says when it last changed, at most once a minute, and what was left at stop", async () => {
	const clock = new MovingClock();
	directories = new Directories({ registry, rooms, log: rooms, logger, clock, waits: { pauseMs: 0, longestMs: 0 } });
	const framework = await document("framework", "Cadre");
	await settled();
	const changedAt = () => directory().document(framework)?.changedAt;
	expect(changedAt()).toBeUndefined();
	await writes(framework, [{ paragraph: "Un." }]);
	await settled();
	await until(() => changedAt() === new Date(clock.time).toISOString());
	const first = changedAt();
	const before = await writings();
	clock.passes({ minutes: 0.5 });
	await writes(framework, [{ paragraph: "Deux." }]);
	await settled();
	expect([changedAt(), await writings()]).toEqual([first, before]);
	clock.passes({ minutes: 0.75 });
	await writes(framework, [{ paragraph: "Trois." }]);
	await until(() => changedAt() === new Date(clock.time).toISOString());
	clock.passes({ minutes: 0.25 });
	await writes(framework, [{ paragraph: "Quatre." }]);
	await directories.close();
	expect(changedAt()).toBe(new Date(clock.time).toISOString());
});
