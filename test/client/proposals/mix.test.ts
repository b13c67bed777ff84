/** Taking a part of a proposal: words, chips, marks, forms, items and rows, each by itself. */

import { expect, test } from "vitest";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { changeSentence } from "#client/proposals/form-words.ts";
import { changesOf, withChanges } from "#client/proposals/mix.ts";

const bold = { bold: {} };
const p = (...content: NonNullable<BlockJson["content"]>): BlockJson => ({
	type: "paragraph",
	attrs: { id: "p" },
	content,
});
const say = (text: string) => p({ text });
const chip: BlockJson = { type: "citation", attrs: { label: "Potagers" } };

test("[R510] the changes of a proposal are told one by one, and each may be taken alone", () => {
	const before = [say("Le milieu décide avec les gens.")];
	const after = [say("Le milieu preneur décide avec les personnes.")];
	expect(changesOf(before, after)).toEqual([
		{ index: 0, kind: "words", removed: "", added: "preneur " },
		{ index: 1, kind: "words", removed: "gens", added: "personnes" },
	]);
	const taking = (...taken: number[]) => wordsOfBlocks(withChanges(before, after, (index) => taken.includes(index)));
	expect(taking(0)).toBe("Le milieu preneur décide avec les gens.");
	expect(taking(1)).toBe("Le milieu décide avec les personnes.");
	expect(withChanges(before, after, () => true)).toEqual(after);
	expect(withChanges(before, after, () => false)).toEqual(before);
});

test("[R510] marks and chips stay what they are on each side", () => {
	const before = [p({ text: "Voir " }, chip, { text: " et " }, { text: "décider", marks: bold })];
	const after = [
		p({ text: "Voir " }, chip, { text: " puis " }, { text: "décider", marks: bold }, { text: " ensemble" }),
	];
	expect(withChanges(before, after, (index) => index === 1)).toEqual([
		p({ text: "Voir " }, chip, { text: " et " }, { text: "décider", marks: bold }, { text: " ensemble" }),
	]);
});

const cited = (target: string, label: string): BlockJson => ({
	type: "citation",
	attrs: { kind: "project", target, label },
});
const sentences = (before: readonly BlockJson[], after: readonly BlockJson[]) =>
	changesOf(before, after).map((change) => changeSentence(change, "fr").replaceAll("\u00a0", " "));

test("[R866] chips are told apart by what they cite: one that takes the place of another is a change, one whose name changed is not", () => {
	const before = [p({ text: "Voir " }, cited("a", "Cuisines"), { text: " et décider." })];
	const after = [p({ text: "Voir " }, cited("b", "La Navette"), { text: " et trancher." })];
	expect(sentences(before, after)).toEqual(["« Cuisines » devient « La Navette »", "« décider » devient « trancher »"]);
	expect(withChanges(before, after, (index) => index === 1)[0]?.content).toEqual([
		...[{ text: "Voir " }, cited("a", "Cuisines"), { text: " et trancher." }],
	]);
	expect(withChanges(before, after, () => false)).toEqual(before);
	expect(changesOf(before, [p({ text: "Voir " }, cited("a", "Cuisines de palier"), { text: " et décider." })])).toEqual(
		[],
	);
});

test("[R866] words made bold and a paragraph made a title are changes of their own, taken or left one by one", () => {
	const before = [p({ text: "Le budget vient ensuite." })];
	const title = { type: "heading", attrs: { id: "p", level: 2 } };
	const after = [{ ...title, content: [{ text: "Le " }, { text: "budget", marks: bold }, { text: " vient après." }] }];
	expect(sentences(before, after)).toEqual([
		"« Le budget vient après. » : Devient un titre 2",
		"« budget » : en gras",
		"« ensuite » devient « après »",
	]);
	expect(withChanges(before, after, (index) => index === 0)).toEqual([
		{ ...title, content: [{ text: "Le budget vient ensuite." }] },
	]);
	expect(withChanges(before, after, (index) => index === 1)).toEqual([
		p({ text: "Le " }, { text: "budget", marks: bold }, { text: " vient ensuite." }),
	]);
	expect(withChanges(before, after, () => true)).toEqual(after);
});

const block = (type: string, id: string, ...content: NonNullable<BlockJson["content"]>): BlockJson => ({
	...{ type, attrs: { id }, content },
});
const item = (id: string, words: string) => block("listItem", id, block("paragraph", `${id}p`, { text: words }));
const row = (id: string, ...cells: string[]) =>
	block(
		"tableRow",
		id,
		...cells.map((words, at) => ({ type: "tableCell", content: [block("paragraph", `${id}${at}`, { text: words })] })),
	);

test("[R867] of a list, each item that comes, goes or changes may be taken alone; one that moves goes whole", () => {
	const before = [block("bulletList", "l", item("a", "Un"), item("b", "Deux"), item("c", "Trois"))];
	const after = [
		block("bulletList", "l", item("b", "Deux"), item("d", "Quatre"), item("a", "Un"), item("c", "Trois bis")),
	];
	expect(sentences(before, after)).toEqual(["« Un » : Change de place", "Ajouter « Quatre »", "Ajouter « bis »"]);
	const taking = (...taken: number[]) => wordsOfBlocks(withChanges(before, after, (index) => taken.includes(index)));
	expect(taking(0)).toBe("Deux\nUn\nTrois");
	expect(taking(1)).toBe("Un\nDeux\nQuatre\nTrois");
	expect(taking(2)).toBe("Un\nDeux\nTrois bis");
	expect(withChanges(before, after, () => true)).toEqual(after);
	expect(withChanges(before, after, () => false)).toEqual(before);
});

test("[R867] of a table, each row and each cell may be taken alone, and a column only with its whole table", () => {
	const before = [block("table", "t", row("a", "Un", "2025"), row("b", "Deux", "2026"))];
	const after = [block("table", "t", row("a", "Un", "2027"), row("b", "Deux", "2026"), row("c", "Trois", "2028"))];
	expect(sentences(before, after)).toEqual(["« 2025 » devient « 2027 »", "Ajouter « Trois | 2028 »"]);
	expect(withChanges(before, after, (index) => index === 1)).toEqual([
		block("table", "t", row("a", "Un", "2025"), row("b", "Deux", "2026"), row("c", "Trois", "2028")),
	]);
	const wider = [block("table", "t", row("a", "Un", "2025", "x"), row("b", "Deux", "2026", "y"))];
	expect(changesOf(before, wider).map(({ kind }) => kind)).toEqual(["blocks"]);
	expect(withChanges(before, wider, () => false)).toEqual(before);
	expect(withChanges(before, wider, () => true)).toEqual(wider);
});

test("[R867] a passage that gains or loses a block is taken block by block; a paragraph put in a list is one change", () => {
	const [one, two, three] = [
		say("Un"),
		block("paragraph", "q", { text: "Deux" }),
		block("paragraph", "r", { text: "Trois" }),
	];
	const list = block("bulletList", "l", block("listItem", "i", two));
	expect(sentences([one, two], [one, list, three])).toEqual([
		"« Deux » : Devient une liste à puces",
		"Ajouter « Trois »",
	]);
	expect(withChanges([one, two], [one, list, three], (index) => index === 1)).toEqual([one, two, three]);
	expect(withChanges([one, two], [one, list, three], (index) => index === 0)).toEqual([one, list]);
});
