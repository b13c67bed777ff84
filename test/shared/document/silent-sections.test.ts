/** Which sections of a framework link nothing. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { type Block, frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { MOST_SILENT_SECTIONS, silentSections } from "#shared/document/silent-sections.ts";
import { atOnce } from "#shared/lib/steps.ts";

function framework(blocks: readonly Block[]): Y.Doc {
	const doc = new Y.Doc();
	writeBlocks(richText(doc, frameworkTextName()), blocks);
	return doc;
}

const cited = { cite: "project", target: "p1", label: "Frigos" } as const;

test("[R373] a section with text and no citation, card, figure or live view is silent; each stands for its own text", () => {
	const doc = framework([
		{ paragraph: "Un mot d’abord." },
		{ heading: 1, text: "Contexte" },
		{ paragraph: "Rien n’est cité ici." },
		{ heading: 2, text: "Projets" },
		{ bullets: [["Comme ", cited]] },
		{ heading: 1, text: "Portée" },
		{ paragraph: [{ figure: "projects-by-sector" }] },
		{ heading: 1, text: "Obstacles" },
		{ heading: 2, text: "Financement" },
		{ quote: "On manque de tout." },
	]);
	expect(atOnce(silentSections(doc)).map(({ heading, excerpt }) => [heading, excerpt])).toEqual([
		["", "Un mot d’abord."],
		["Contexte", undefined],
		["Financement", undefined],
	]);
	const headings = doc.getXmlFragment("content").toArray() as Y.XmlElement[];
	expect(atOnce(silentSections(doc))[1]?.block).toBe(headings[1]?.getAttribute("id"));
});

test("[R373] nothing is said of an empty text, and no more than a bounded number of a long one", () => {
	expect(atOnce(silentSections(new Y.Doc()))).toEqual([]);
	const long = framework(
		Array.from({ length: MOST_SILENT_SECTIONS + 50 }, (_, index) => index).flatMap((index) => [
			{ heading: 1, text: `Titre ${index}` } as const,
			{ paragraph: "Sans lien." } as const,
		]),
	);
	expect(atOnce(silentSections(long))).toHaveLength(MOST_SILENT_SECTIONS);
});
