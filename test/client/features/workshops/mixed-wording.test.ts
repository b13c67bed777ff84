/** One wording made of several versions: what is taken, what it is owed to, and the blocks it comes to. */

import { expect, test } from "vitest";
import { type BlockJson, idsOfBlocks, wordsOfBlocks } from "#shared/document/block-json.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import {
	blocksOfMix,
	creditsOf,
	lineOf,
	losesForm,
	type MixLine,
	piecesOf,
	withSentence,
} from "#client/features/workshops/tables/mixed-wording.ts";

const [one, two] = [newId<DocumentId>(), newId<DocumentId>()];
const paragraph = (id: string, text: string, marks?: object): BlockJson => ({
	...{ type: "paragraph", attrs: { id } },
	content: [{ text, ...(marks ? { marks: marks as never } : {}) }],
});
const piece = (block: BlockJson) => {
	const [found] = piecesOf([block]);
	if (!found) throw new Error("a piece is expected");
	return found;
};

test("[R962] a passage is taken whole, or sentence by sentence; a sentence goes on from what is there", () => {
	const said = piece(paragraph("a", "Le milieu décide. Il rend compte."));
	expect(said.sentences).toEqual(["Le milieu décide.", "Il rend compte."]);
	expect(piece(paragraph("b", "Une seule phrase.")).sentences).toEqual([]);
	expect(piecesOf([paragraph("c", " ")])).toEqual([]);
	const begun = withSentence([], "Le milieu décide.", [one]);
	const [line, ...more] = withSentence(begun, "Et il y reste.", [two]);
	expect(more).toEqual([]);
	expect(line?.text).toBe("Le milieu décide. Et il y reste.");
	expect(creditsOf([line as MixLine])).toEqual([one, two]);
});

test("[R962] words nobody touched keep their block whole; others are plain, which is said of those that lose a form", () => {
	const bold = paragraph("a", "En gras.", { bold: {} });
	const whole = lineOf(piece(bold), [one]);
	expect(blocksOfMix([whole], ["a"])).toEqual([bold]);
	expect(losesForm(whole)).toBe(false);
	const edited = { ...whole, text: "En maigre." };
	expect(losesForm(edited)).toBe(true);
	expect(blocksOfMix([edited], ["a"])).toEqual([paragraph("a", "En maigre.")]);
	expect(losesForm({ ...lineOf(piece(paragraph("b", "Nu.")), []), text: "Vêtu." })).toBe(false);
});

test("[R962] ids that stood in the passage are taken up once each, those of others never; what is empty is left out and owes nothing", () => {
	const lines = [
		lineOf(piece(paragraph("a", "Un.")), [one]),
		lineOf(piece(paragraph("a", "Un, autrement.")), [two]),
		lineOf(piece(paragraph("z", "D’une table.")), [two]),
		{ ...lineOf(piece(paragraph("b", "Effacé.")), [newId<DocumentId>()]), text: "  " },
	];
	const blocks = blocksOfMix(lines, ["a", "b"]);
	const ids = idsOfBlocks(blocks);
	expect(ids.slice(0, 2)).toEqual(["a", "b"]);
	expect(new Set(ids).size).toBe(3);
	expect(ids).not.toContain("z");
	expect(wordsOfBlocks(blocks)).toBe("Un.\nUn, autrement.\nD’une table.");
	expect(creditsOf(lines)).toEqual([one, two]);
});
