/** Several proposals for one passage, each shown upon the same wording. */

import { expect, test } from "vitest";
import type { BlockJson } from "#shared/document/block-json.ts";
import { wordsOfBlocks } from "#shared/document/block-json.ts";
import { asAccepted, sharedPassage } from "#client/proposals/side-by-side.ts";

const paragraph = (id: string, text: string): BlockJson => ({ type: "paragraph", attrs: { id }, content: [{ text }] });
const [A, B, C, D] = ["a", "b", "c", "d"].map((id) => paragraph(id, id.toUpperCase())) as [
	BlockJson,
	BlockJson,
	BlockJson,
	BlockJson,
];
const TEXT = [A, B, C, D];

test("[R582] proposals for one passage are each read upon all that any of them touches", () => {
	const one = { prev: "a", before: [B], after: [paragraph("b", "B reformulé")] };
	const other = { prev: "a", before: [B, C], after: [] };
	const passage = sharedPassage(TEXT, [one, other]);
	expect(passage).toEqual([B, C]);
	expect(wordsOfBlocks(asAccepted(passage, one))).toBe("B reformulé\nC");
	expect(asAccepted(passage, other)).toEqual([]);
});

test("[R582] what is only added stands after the block that it follows, or alone", () => {
	const added = { prev: "b", before: [], after: [paragraph("n", "Nouveau")] };
	const touching = { prev: null, before: [A, B], after: [A] };
	const passage = sharedPassage(TEXT, [added, touching]);
	expect(wordsOfBlocks(asAccepted(passage, added))).toBe("A\nB\nNouveau");
	expect(sharedPassage(TEXT, [added])).toEqual([]);
	expect(wordsOfBlocks(asAccepted([], added))).toBe("Nouveau");
	expect(wordsOfBlocks(asAccepted([A], { ...added, prev: null }))).toBe("Nouveau\nA");
});
