/** Which passages cite what: read block by block, whatever the nesting. */

import fc from "fast-check";
import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { citingPassages } from "#shared/document/citations.ts";
import { citableKey, parseCitableKey } from "#shared/domain/citable.ts";
import { type Block, frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";

function written(blocks: readonly Block[], name = frameworkTextName()): Y.Doc {
	const doc = new Y.Doc();
	writeBlocks(richText(doc, name), blocks);
	return doc;
}

describe("citing passages", () => {
	test("[R79] a passage is the innermost block that cites, with its words and the heading above", () => {
		const doc = written([
			{ heading: 2, text: "Portefeuille" },
			{ paragraph: "Rien ici." },
			{ bullets: [["Voir ", { cite: "project", target: "p1", label: "Cuisine" }, " et la suite."], "autre"] },
			{ card: "indicator", target: "i1", label: "Repas servis" },
		]);
		const passages = citingPassages(doc);
		expect(passages.map(({ cites, excerpt, heading }) => ({ cites, excerpt, heading }))).toEqual([
			{ cites: ["project:p1"], excerpt: "Voir Cuisine et la suite.", heading: "Portefeuille" },
			{ cites: ["indicator:i1"], excerpt: "Repas servis", heading: "Portefeuille" },
		]);
		expect(new Set(passages.map((passage) => passage.block)).size).toBe(2);
	});

	test("[R79] a thing cited twice in a block is one citation, and two things are two", () => {
		const doc = written([
			{
				paragraph: [
					{ cite: "balise", target: "b1", label: "B1" },
					{ cite: "project", target: "p1", label: "P" },
					{ cite: "balise", target: "b1", label: "B1" },
				],
			},
		]);
		expect(citingPassages(doc)[0]?.cites).toEqual(["balise:b1", "project:p1"]);
	});

	test("a citation in the text of a record names the record", () => {
		const doc = written([{ paragraph: [{ cite: "project", target: "p1", label: "P" }] }], recordTextName("why", "b7"));
		expect(citingPassages(doc)[0]).toMatchObject({ record: "b7", cites: ["project:p1"] });
	});

	test("a citation that points at nothing known, or sits in no block with an id, is left out", () => {
		const doc = new Y.Doc();
		const fragment = richText(doc, frameworkTextName());
		const bare = new Y.XmlElement("paragraph");
		const odd = new Y.XmlElement("citation");
		odd.setAttribute("kind", "wish");
		odd.setAttribute("target", "p1");
		const lost = new Y.XmlElement("citation");
		lost.setAttribute("kind", "project");
		bare.insert(0, [odd, lost]);
		fragment.push([bare]);
		expect(citingPassages(doc)).toEqual([]);
	});

	test("every block that cites is found, once, whatever the text around it", () => {
		const target = fc.constantFrom("p1", "p2", "p3");
		const block: fc.Arbitrary<Block> = fc.oneof(
			fc.record({ paragraph: fc.string() }),
			fc.record({ heading: fc.constant(2 as const), text: fc.string() }),
			target.map((one): Block => ({ paragraph: ["x ", { cite: "project", target: one, label: one }] })),
			target.map((one): Block => ({ card: "project", target: one, label: one })),
		);
		fc.assert(
			fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
				const passages = citingPassages(written(blocks));
				const citing = blocks.filter((one) => "card" in one || ("paragraph" in one && Array.isArray(one.paragraph)));
				expect(passages).toHaveLength(citing.length);
				for (const passage of passages) expect(passage.excerpt.length).toBeLessThanOrEqual(200);
			}),
		);
	});
});

test("a citable key is read back as it was written, and nothing else is", () => {
	expect(parseCitableKey(citableKey("balise", "b_1-X"))).toEqual({ kind: "balise", id: "b_1-X" });
	for (const text of [
		"",
		"project",
		"project:",
		"wish:1",
		"project:a b",
		"project:a/b",
		":x",
		`project:${"a".repeat(65)}`,
	]) {
		expect(parseCitableKey(text)).toBeNull();
	}
});
