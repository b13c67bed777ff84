/** The headings of a text, whatever level a peer gave them. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { blocksUnder, headingsOf } from "#shared/document/headings.ts";

function textOf(...levels: unknown[]): Y.Doc {
	const doc = new Y.Doc();
	const headings = levels.map((level, index) => {
		const heading = new Y.XmlElement("heading");
		heading.setAttribute("id", `h${index}`);
		heading.setAttribute("level", level as string);
		heading.insert(0, [new Y.XmlText(`Titre ${index}`)]);
		return heading;
	});
	doc.getXmlFragment("content").insert(0, headings);
	return doc;
}

test("[R900] a level that is none is the first: lists of headings are indented by it", () => {
	const doc = textOf(1, 2, 1e9, -3, 0.5, "x", new Y.Map(), { valueOf: 1, toString: 1 }, 10n);
	expect(headingsOf(doc, "content").map(({ level }) => level)).toEqual([1, 2, 1, 1, 1, 1, 1, 1, 1]);
	expect(blocksUnder(doc, "content", "h0")).toEqual(["h0", "h1"]);
});
