/** Taking a proposal upon what changed meanwhile in its passage. */

import { expect, test } from "vitest";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { rebased } from "#client/proposals/rebased.ts";

const bold = { bold: {} };
const p = (...content: NonNullable<BlockJson["content"]>): BlockJson => ({
	type: "paragraph",
	attrs: { id: "p" },
	content,
});
const say = (text: string) => p({ text });
const cited = (target: string, label: string): BlockJson => ({
	type: "citation",
	attrs: { kind: "project", target, label },
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

test("[R511] more than words is not mixed: what became a list, a block that came or went", () => {
	const list: BlockJson = { type: "bulletList", attrs: { id: "p" }, content: [] };
	expect(rebased([say("a")], [say("b")], [list])).toBeNull();
	expect(rebased([say("a")], [say("b")], [])).toBeNull();
	expect(rebased([], [say("b")], [])).toBeNull();
});

test("[R866] a chip that was exchanged, words made bold and a paragraph made a title come along into the mix", () => {
	const before = [p({ text: "Voir " }, cited("a", "Cuisines"), { text: " pour décider." })];
	const title = { type: "heading", attrs: { id: "p", level: 2 } };
	const after = [
		{ ...title, content: [{ text: "Voir ", marks: bold }, cited("b", "Navette"), { text: " pour décider." }] },
	];
	const live = [p({ text: "Voir " }, cited("a", "Cuisines de palier"), { text: " pour trancher." })];
	expect(rebased(before, after, live)).toEqual([
		{ ...title, content: [{ text: "Voir ", marks: bold }, cited("b", "Navette"), { text: " pour trancher." }] },
	]);
});

test("[R866] nobody chooses for people between two chips, two links or two forms", () => {
	const before = [p({ text: "Voir " }, cited("a", "Cuisines"))];
	const chip = (target: string) => [p({ text: "Voir " }, cited(target, target))];
	expect(rebased(before, chip("b"), chip("c"))).toBeNull();
	const link = (href: string) => [p({ text: "Voir ", marks: { link: { href } } }, cited("a", "Cuisines"))];
	expect(rebased(before, link("https://a.example"), link("https://b.example"))).toBeNull();
	const title = (level: number) => before.map((one) => ({ ...one, type: "heading", attrs: { id: "p", level } }));
	expect(rebased(before, title(1), title(2))).toBeNull();
	// Marked by one, replaced by the other.
	expect(rebased(before, link("https://a.example"), [p({ text: "Lire " }, cited("a", "Cuisines"))])).toBeNull();
});

test("[R867] items of a list that each changed for itself are mixed", () => {
	const item = (id: string, words: string): BlockJson => ({
		...{
			type: "listItem",
			attrs: { id },
			content: [{ type: "paragraph", attrs: { id: `${id}p` }, content: [{ text: words }] }],
		},
	});
	const list = (...content: BlockJson[]): BlockJson => ({ type: "bulletList", attrs: { id: "l" }, content });
	const merged = rebased(
		[list(item("a", "Un"), item("b", "Deux"))],
		[list(item("a", "Une"), item("b", "Deux"))],
		[list(item("a", "Un"), item("b", "Deux et trois"))],
	);
	expect(merged && wordsOfBlocks(merged)).toBe("Une\nDeux et trois");
});
