/** What a part of a text cites: sections by headings, each thing once, with the blocks that cite it. */

import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { citedIn, sectionAt, wholeText } from "#client/features/framework/touched/cited-in.ts";

const schema = getSchema(textExtensions());

function heading(level: number, text: string) {
	return { type: "heading", attrs: { id: `h-${text}`, level }, content: [{ type: "text", text }] };
}

function paragraph(id: string, ...cited: [kind: string, target: string][]) {
	const chips = cited.map(([kind, target]) => ({ type: "citation", attrs: { kind, target, label: target } }));
	return { type: "paragraph", attrs: { id }, content: [{ type: "text", text: `passage ${id} ` }, ...chips] };
}

const doc = schema.nodeFromJSON({
	type: "doc",
	content: [
		paragraph("a", ["project", "p1"]),
		heading(1, "Un"),
		paragraph("b", ["project", "p1"], ["balise", "b1"]),
		heading(2, "Un point un"),
		{
			type: "bulletList",
			attrs: { id: "l" },
			content: [
				{ type: "listItem", attrs: { id: "i" }, content: [paragraph("c", ["project", "p1"], ["indicator", "i1"])] },
			],
		},
		heading(1, "Deux"),
		{ type: "citationCard", attrs: { id: "k", kind: "cohort", target: "c1", label: "Cohorte" } },
	],
});

function placeOf(id: string): number {
	let place = -1;
	doc.descendants((node, pos) => {
		if (node.attrs.id === id) place = pos + 1;
	});
	return place;
}

const keysAt = (id: string) => citedIn(doc, sectionAt(doc, placeOf(id))).map(({ key }) => key);

test("[R370] a section goes from its heading to the next one of its rank or above", () => {
	expect(sectionAt(doc, placeOf("a")).heading).toBe("");
	expect(keysAt("a")).toEqual(["project:p1"]);
	expect(sectionAt(doc, placeOf("b")).heading).toBe("Un");
	expect(keysAt("b")).toEqual(["project:p1", "balise:b1", "indicator:i1"]);
	expect(keysAt("c")).toEqual(["project:p1", "indicator:i1"]);
	expect(keysAt("k")).toEqual(["cohort:c1"]);
});

test("[R370] a thing is listed once, with every block that cites it, the innermost one", () => {
	const all = citedIn(doc, wholeText(doc));
	expect(all.map(({ key, blocks }) => [key, blocks])).toEqual([
		["project:p1", ["a", "b", "c"]],
		["balise:b1", ["b"]],
		["indicator:i1", ["c"]],
		["cohort:c1", ["k"]],
	]);
});

test("[R370] what a peer wrote in the place of a citation is nothing", () => {
	const odd = schema.nodeFromJSON({
		type: "doc",
		content: [paragraph("a", ["project", ""])],
	});
	expect(citedIn(odd, wholeText(odd))).toEqual([]);
});

test("[R822] what a figure, a plot or a view shows live is touched as what is cited is, each thing once", () => {
	const live = schema.nodeFromJSON({
		type: "doc",
		content: [
			paragraph("a", ["indicator", "i1"]),
			{
				type: "paragraph",
				attrs: { id: "b" },
				content: [
					{ type: "figure", attrs: { measure: "indicator", indicator: "i1", label: "Repas" } },
					{ type: "figure", attrs: { measure: "projects-by-sector" } },
				],
			},
			{ type: "liveBlock", attrs: { id: "c", kind: "view", target: "v1", label: "En cours" } },
			{ type: "liveBlock", attrs: { id: "d", kind: "indicator", target: "i1", label: "Repas" } },
		],
	});
	expect(citedIn(live, wholeText(live)).map(({ key, blocks }) => [key, blocks])).toEqual([
		["indicator:i1", ["a", "b", "d"]],
		["portfolio:projects", ["b"]],
		["view:v1", ["c"]],
	]);
});
