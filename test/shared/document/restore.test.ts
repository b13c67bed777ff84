/** An earlier moment put back in a document that went on. */

import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { documentMarkdown } from "#shared/document/markdown.ts";
import { restoreDocument, restorePassage } from "#shared/document/restore.ts";
import { type Block, frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { documentDifference } from "#shared/document/text-difference.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { randomFrom } from "#test/support/random.ts";

let doc: Y.Doc;
let text: Y.XmlFragment;
beforeEach(() => {
	doc = new Y.Doc();
	text = richText(doc, frameworkTextName());
});

const write = (...blocks: Block[]) => writeBlocks(text, blocks);
const paragraphs = (...sentences: string[]) => write(...sentences.map((paragraph) => ({ paragraph })));
const said = (one: Y.Doc = doc) => documentMarkdown(one, { language: "fr" });
const wordsAt = (place: number) => (text.get(place) as Y.XmlElement).get(0) as Y.XmlText;

function moment(): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}

/** Where the first passage that went, or changed, since a moment can be put back. */
function changedPlace(then: Y.Doc) {
	const changed = documentDifference(then, doc, { language: "fr" }).find(({ change }) => change !== "same");
	if (!changed?.place) throw new Error("a change with a place is expected");
	return changed.place;
}

describe("[R440] a whole document", () => {
	test("says again what it said; what was the same was not touched; one's own undo takes it back", () => {
		write({ heading: 1, text: "Contexte" });
		paragraphs("un", "deux", "trois");
		const then = moment();
		const before = said();
		wordsAt(1).insert(2, " et demi");
		text.delete(2, 1);
		paragraphs("quatre");
		const after = said();
		const untouched = text.get(0);
		const undo = new Y.UndoManager([text], { captureTimeout: 0 });
		expect(restoreDocument(doc, then)).toBe(true);
		expect(said()).toBe(before);
		expect(text.get(0)).toBe(untouched);
		expect(restoreDocument(doc, then)).toBe(false);
		undo.undo();
		expect(said()).toBe(after);
	});

	test("what somebody writes meanwhile in a passage that was the same stays", () => {
		paragraphs("un", "deux");
		const then = moment();
		text.delete(1, 1);
		const peer = moment();
		const theirs = (richText(peer, frameworkTextName()).get(0) as Y.XmlElement).get(0) as Y.XmlText;
		theirs.insert(2, ", écrit pendant ce temps");
		restoreDocument(doc, then);
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
		expect(said()).toBe("un, écrit pendant ce temps\n\ndeux\n");
	});

	test("records get their values and their texts back, and those that came since are put away, whole", () => {
		const [one, other] = [newId<RecordId>(), newId<RecordId>()];
		const table = indicatorTable(doc);
		table.add(one, { code: "I1", name: "Repas", unit: "repas" });
		writeBlocks(richText(doc, recordTextName("definition", one)), [{ paragraph: "Servis aux familles." }]);
		const then = moment();
		const before = said();
		table.set(one, "unit", "assiettes");
		richText(doc, recordTextName("definition", one)).delete(0, 1);
		table.add(other, { code: "I2", name: "Familles", unit: "familles" });
		writeBlocks(richText(doc, recordTextName("definition", other)), [{ paragraph: "Venue depuis." }]);
		restoreDocument(doc, then);
		expect(table.get(other)).toMatchObject({ archived: true, unit: "familles" });
		expect(said()).toContain("Venue depuis.");
		expect(restoreDocument(doc, then)).toBe(false);
		table.remove(other);
		richText(doc, recordTextName("definition", other)).delete(0, 1);
		expect(said()).toBe(before);
	});

	test("whatever was done in between, at random", () => {
		const random = randomFrom(440);
		for (let round = 0; round < 60; round += 1) {
			const live = new Y.Doc();
			const own = richText(live, frameworkTextName());
			const acts = [
				() => writeBlocks(own, [{ paragraph: `mot ${random.below(100)}` }]),
				() => writeBlocks(own, [{ bullets: ["a", "b"] }, { callout: "idea", text: "c" }]),
				() => own.length > 0 && own.delete(random.below(own.length), 1),
				() => own.length > 0 && own.insert(0, [(own.get(random.below(own.length)) as Y.XmlElement).clone()]),
			];
			const act = () => random.pick(acts)();
			for (let turn = 0; turn < 12; turn += 1) act();
			const then = new Y.Doc();
			Y.applyUpdate(then, Y.encodeStateAsUpdate(live));
			for (let turn = 0; turn < 12; turn += 1) act();
			restoreDocument(live, then);
			expect(said(live), `round ${round}`).toBe(said(then));
		}
	});
});

describe("[R441] one passage", () => {
	test("comes back where it stood, with the rest as it is now", () => {
		paragraphs("un", "deux", "trois");
		const then = moment();
		text.delete(1, 1);
		wordsAt(0).insert(2, " changé");
		expect(restorePassage(doc, then, { kind: "block", text: "content", block: idAt(then, 1) })).toBe(true);
		expect(said()).toBe("un changé\n\ndeux\n\ntrois\n");
	});

	test("one that changed gets its words back; one that is as it was is left alone", () => {
		paragraphs("un", "deux");
		const then = moment();
		wordsAt(0).insert(2, " changé");
		const place = changedPlace(then);
		expect(restorePassage(doc, then, place)).toBe(true);
		expect(said()).toBe("un\n\ndeux\n");
		expect(restorePassage(doc, then, place)).toBe(false);
	});

	test("an item comes back in its list, or brings the list without the other items", () => {
		paragraphs("avant");
		write({ bullets: ["a", "b", "c"] });
		const then = moment();
		const list = text.get(1) as Y.XmlElement;
		list.delete(1, 1);
		restorePassage(doc, then, changedPlace(then));
		expect(said()).toBe("avant\n\n- a\n- b\n- c\n");
		text.delete(1, 1);
		restorePassage(doc, then, changedPlace(then));
		expect(said()).toBe("avant\n\n- a\n");
	});

	test("a field of a record gets its value back, and a record that is gone comes back whole", () => {
		const id = newId<RecordId>();
		const table = indicatorTable(doc);
		table.add(id, { code: "I1", name: "Repas", unit: "repas" });
		table.set(id, "source", "Registre");
		const definition = richText(doc, recordTextName("definition", id));
		writeBlocks(definition, [{ paragraph: "Servis aux familles." }]);
		const then = moment();
		const before = said();
		table.set(id, "unit", "assiettes");
		expect(restorePassage(doc, then, changedPlace(then))).toBe(true);
		expect(said()).toBe(before);
		table.remove(id);
		definition.delete(0, 1);
		restorePassage(doc, then, { kind: "record", table: "indicators", record: id, field: null });
		expect(said()).toBe(before);
	});
});

function idAt(one: Y.Doc, place: number): string {
	return String((richText(one, frameworkTextName()).get(place) as Y.XmlElement).getAttribute("id"));
}
