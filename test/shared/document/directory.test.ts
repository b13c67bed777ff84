/** The directory: what is put is read back, a change is told by what it touched, odd contents are passed over. */

import * as Y from "yjs";
import { expect, test } from "vitest";
import { Directory, type DirectoryDocument, type DirectoryEntry } from "#shared/document/directory.ts";
import type { LinkKey } from "#shared/domain/citable.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { DocumentId } from "#shared/lib/ids.ts";

const document = (id: string, title: string): DirectoryDocument => ({
	id: id as DocumentId,
	kind: "framework",
	title,
	createdAt: "2026-01-01T00:00:00.000Z",
	archived: false,
	example: false,
});
const entry = (id: string, home: string): DirectoryEntry => ({
	key: `balise:${id}`,
	kind: "balise",
	id,
	document: home as DocumentId,
	name: id,
	archived: false,
	example: false,
});

test("documents come by title as French sorts them, numbers by value", () => {
	const directory = new Directory(new Y.Doc());
	for (const [id, title] of [
		["a", "Zone"],
		["b", "Étape 10"],
		["c", "Étape 2"],
		["d", "école"],
	] as const) {
		directory.putDocument(document(id, title));
	}
	expect(directory.documents().map((one) => one.title)).toEqual(["école", "Étape 2", "Étape 10", "Zone"]);
});

test("[R79] the passages that cite a thing are those of every document, each with its own", () => {
	const directory = new Directory(new Y.Doc());
	const passage = (block: string) => ({ block, cites: ["balise:b1" as const], excerpt: "", heading: "" });
	directory.putPassages("d1" as DocumentId, [passage("x"), { ...passage("y"), cites: ["project:p1"] }]);
	directory.putPassages("d2" as DocumentId, [passage("z")]);
	expect(directory.passagesCiting("balise:b1").map((one) => [one.document, one.block])).toEqual([
		["d1", "x"],
		["d2", "z"],
	]);
	directory.putPassages("d1" as DocumentId, []);
	expect(directory.passagesCiting("balise:b1")).toHaveLength(1);
});

test("[R194] what the notes of one project cite is written again alone, however many others cite", () => {
	const doc = new Y.Doc();
	const directory = new Directory(doc);
	const cites: LinkKey[] = ["balise:b1"];
	const notes = (record: string, excerpt: string) => ({ block: "x", record, cites, excerpt, heading: "" });
	directory.putPassages(PORTFOLIO, [notes("p1", "un"), notes("p2", "deux"), notes("p3", "trois")]);
	const sizes: number[] = [];
	doc.on("update", (update) => sizes.push(update.length));
	const after = [notes("p1", "un"), notes("p2", "deux fois")];
	expect(directory.saysPassages(PORTFOLIO, after)).toBe(false);
	doc.transact(() => directory.putPassages(PORTFOLIO, after));
	expect(directory.saysPassages(PORTFOLIO, [...after].reverse())).toBe(true);
	expect(directory.passagesCiting("balise:b1").map(({ document: place, excerpt }) => [place, excerpt])).toEqual([
		[PORTFOLIO, "un"],
		[PORTFOLIO, "deux fois"],
	]);
	expect(sizes).toHaveLength(1);
	expect(sizes[0]).toBeLessThan(150);
});

test("a removed document takes its entries and passages with it, and leaves the others", () => {
	const directory = new Directory(new Y.Doc());
	directory.putDocument(document("d1", "Un"));
	directory.putEntry(entry("b1", "d1"));
	directory.putEntry(entry("b2", "d2"));
	directory.removeDocument("d1" as DocumentId);
	expect(directory.documents()).toEqual([]);
	expect(directory.entries().map((one) => one.id)).toEqual(["b2"]);
});

test("what is put again unchanged writes nothing and tells nobody", () => {
	const doc = new Y.Doc();
	const directory = new Directory(doc);
	directory.putEntry(entry("b1", "d1"));
	const told: unknown[] = [];
	const stop = directory.observe((touched) => told.push(touched));
	const before = Y.encodeStateVector(doc);
	directory.putEntry(entry("b1", "d1"));
	expect(Y.encodeStateVector(doc)).toEqual(before);
	directory.putDocument(document("d1", "Un"));
	stop();
	directory.putEntry(entry("b3", "d1"));
	expect(told).toEqual([{ documents: true, entries: false, passages: false, silent: false }]);
});

test("odd contents are passed over", () => {
	const doc = new Y.Doc();
	for (const name of ["documents", "entries", "passages"]) {
		doc.getMap(name).set("__proto__", { kind: "x" });
		doc.getMap(name).set("x", null);
		doc.getMap(name).set("y", "text");
	}
	const directory = new Directory(doc);
	expect([directory.documents(), directory.entries(), directory.passages()]).toEqual([[], [], []]);
	expect(directory.document("x")).toBeNull();
	expect(directory.entry("project:x")).toBeNull();
});

test("[R194] an entry is kept without what its key says, and read back whole, the same object until it changes", () => {
	const doc = new Y.Doc();
	const directory = new Directory(doc);
	directory.putEntry(entry("b1", "d1"));
	expect(doc.getMap("entries").get("balise:b1")).toEqual({ name: "b1", document: "d1" });
	expect(directory.entry("balise:b1")).toMatchObject(entry("b1", "d1"));
	expect(directory.entry("balise:b1")).toBe(directory.entry("balise:b1"));
});

test("a thing nobody has named yet is in the directory like any other", () => {
	const directory = new Directory(new Y.Doc());
	directory.putEntry({ ...entry("b1", "d1"), name: "" });
	expect(directory.entry("balise:b1")).toMatchObject({ id: "b1", name: "", document: "d1" });
	expect(directory.entries()).toHaveLength(1);
});
