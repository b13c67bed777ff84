/** Which passages cite what: read block by block, whatever the nesting. */

import fc from "fast-check";
import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { citingPassages } from "#shared/document/citations.ts";
import { citableKey, parseCitableKey } from "#shared/domain/citable.ts";
import { type Block, frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { silentSections } from "#shared/document/silent-sections.ts";
import { newId } from "#shared/lib/ids.ts";
import { atOnce } from "#shared/lib/steps.ts";

function written(blocks: readonly Block[], name = frameworkTextName()): Y.Doc {
	const doc = new Y.Doc();
	writeBlocks(richText(doc, name), blocks);
	return doc;
}

/** A block of its own, or a paragraph around what stands in a line. */
function liveNode(doc: Y.Doc, name: string, attributes: Record<string, string>): void {
	const node = new Y.XmlElement(name);
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
	const isInline = name === "figure" || name === "citation";
	const block = isInline ? new Y.XmlElement("paragraph") : node;
	block.setAttribute("id", newId());
	if (isInline) block.insert(0, [node]);
	richText(doc, frameworkTextName()).push([block]);
}

describe("citing passages", () => {
	test("[R79] a passage is the innermost block that cites, with its words and the heading above", () => {
		const doc = written([
			{ heading: 2, text: "Portefeuille" },
			{ paragraph: "Rien ici." },
			{ bullets: [["Voir ", { cite: "project", target: "p1", label: "Cuisine" }, " et la suite."], "autre"] },
			{ card: "indicator", target: "i1", label: "Repas servis" },
		]);
		const passages = atOnce(citingPassages(doc));
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
		expect(atOnce(citingPassages(doc))[0]?.cites).toEqual(["balise:b1", "project:p1"]);
	});

	test("a citation in the text of a record names the record", () => {
		const doc = written([{ paragraph: [{ cite: "project", target: "p1", label: "P" }] }], recordTextName("why", "b7"));
		expect(atOnce(citingPassages(doc))[0]).toMatchObject({ record: "b7", cites: ["project:p1"] });
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
		expect(atOnce(citingPassages(doc))).toEqual([]);
	});

	test("[R822] a live figure, a plot and a live view are links: of the indicator, of its project or cohort, of the view, of the projects that are counted", () => {
		const doc = written([{ heading: 1, text: "Portée" }]);
		const [project, cohort] = [newId(), newId()];
		liveNode(doc, "figure", { measure: "indicator", indicator: "i1", scope: `project:${project}`, label: "Repas" });
		liveNode(doc, "figure", { measure: "projects-by-sector" });
		liveNode(doc, "liveBlock", { kind: "view", target: "v1", label: "En cours" });
		liveNode(doc, "liveBlock", { kind: "indicator", target: "i2", label: "Places", scope: `cohort:${cohort}` });
		liveNode(doc, "liveBlock", { kind: "view", target: "" });
		expect(atOnce(citingPassages(doc)).map(({ cites, excerpt, heading }) => ({ cites, excerpt, heading }))).toEqual([
			{ cites: ["indicator:i1", `project:${project}`], excerpt: "Repas", heading: "Portée" },
			{ cites: ["portfolio:projects"], excerpt: "", heading: "Portée" },
			{ cites: ["view:v1"], excerpt: "En cours", heading: "Portée" },
			{ cites: ["indicator:i2", `cohort:${cohort}`], excerpt: "Places", heading: "Portée" },
		]);
		expect(atOnce(silentSections(doc))).toEqual([]);
	});

	test.each([
		["figure", { measure: "indicator", indicator: "i1", scope: "portfolio" }],
		["figure", { measure: "projects-by-sector" }],
		["liveBlock", { kind: "view", target: "v1" }],
		["liveBlock", { kind: "view", target: "" }],
		["liveBlock", { kind: "indicator", target: "i1" }],
		["citation", { kind: "project", target: "p1" }],
		["citation", { kind: "wish", target: "p1" }],
		["citationCard", { kind: "cohort", target: "c1" }],
	])(
		"[R822] a section is silent when, and only when, the same reading finds no link in it: %s %j",
		(node, attributes) => {
			const doc = written([{ heading: 1, text: "Portée" }, { paragraph: "Des mots." }]);
			liveNode(doc, node, attributes);
			expect(atOnce(silentSections(doc)).length === 0).toBe(atOnce(citingPassages(doc)).length > 0);
		},
	);

	test("two texts of a document with a block of the same id are two passages", () => {
		const doc = new Y.Doc();
		for (const record of ["b1", "b2"]) {
			const paragraph = new Y.XmlElement("paragraph");
			paragraph.setAttribute("id", "same");
			const chip = new Y.XmlElement("citation");
			chip.setAttribute("kind", "project");
			chip.setAttribute("target", "p1");
			paragraph.insert(0, [chip]);
			richText(doc, recordTextName("why", record)).push([paragraph]);
		}
		expect(atOnce(citingPassages(doc)).map(({ record }) => record)).toEqual(["b1", "b2"]);
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
				const passages = atOnce(citingPassages(written(blocks)));
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
