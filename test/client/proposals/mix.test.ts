/** Taking a part of a proposal, and taking it upon what changed meanwhile. */

import { expect, test } from "vitest";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { changesOf, isMixable, rebased, withChanges } from "#client/proposals/mix.ts";

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
		{ index: 0, removed: "", added: "preneur " },
		{ index: 1, removed: "gens", added: "personnes" },
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

test("[R511] what is proposed goes upon what changed elsewhere in the passage; on the same words, nobody chooses for people", () => {
	const before = [say("Le milieu décide avec les gens.")];
	const after = [say("Le milieu preneur décide avec les gens.")];
	const live = [p({ text: "Le " }, { text: "milieu", marks: bold }, { text: " décide toujours avec les gens." })];
	const merged = rebased(before, after, live);
	expect(merged && wordsOfBlocks(merged)).toBe("Le milieu preneur décide toujours avec les gens.");
	expect(merged?.[0]?.content).toContainEqual({ text: "milieu", marks: bold });
	expect(
		rebased(before, [say("Le milieu tranche avec les gens.")], [say("Le milieu choisit avec les gens.")]),
	).toBeNull();
	expect(rebased(before, after, after)).toEqual(after);
});

test("[R511] more than words is not mixed: a list, a block that came or went", () => {
	const list: BlockJson = { type: "bulletList", attrs: { id: "p" }, content: [] };
	expect(isMixable([say("a")], [list])).toBe(false);
	expect(isMixable([say("a")], [])).toBe(false);
	expect(rebased([say("a")], [say("b")], [list])).toBeNull();
});
