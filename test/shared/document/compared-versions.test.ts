/** What several tables made of the same text: where they differ, what each says, and where it would be written. */

import { expect, test } from "vitest";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { comparedPassages } from "#shared/document/compared-versions.ts";

const line = (id: string, text: string): BlockJson => ({
	type: "paragraph",
	attrs: { id },
	...(text === "" ? {} : { content: [{ text }] }),
});
const BASE = [line("a", "Un"), line("b", "Deux"), line("c", "Trois"), line("d", "Quatre")];
const say = (...versions: BlockJson[][]) =>
	comparedPassages(BASE, versions, "z").map(({ key, prev, ids, base, versions: made }) => ({
		...{ key, prev, ids },
		base: wordsOfBlocks(base),
		made: made.map(wordsOfBlocks),
	}));
const having = (id: string, ...blocks: BlockJson[]) => BASE.flatMap((one) => (one.attrs?.id === id ? blocks : [one]));

test("[R778] versions stand side by side where any of them changed something, and nowhere else", () => {
	expect(say(having("b", line("b", "Deux!")), BASE, having("d", line("d", "Fin")))).toEqual([
		{ key: "b", prev: "a", ids: ["b"], base: "Deux", made: ["Deux!", "Deux", "Deux"] },
		{ key: "d", prev: "c", ids: ["d"], base: "Quatre", made: ["Quatre", "Quatre", "Fin"] },
	]);
	expect(say(BASE, BASE)).toEqual([]);
});

test("[R778] what touches in two versions is one passage, that each tells whole", () => {
	const merged = having("b", line("b", "Deux et demi")).filter((one) => one.attrs?.id !== "c");
	const added = having("c", line("n", "Nouveau"), line("c", "Trois"));
	expect(say(merged, added)).toEqual([
		{ key: "b", prev: "a", ids: ["b", "c", "n"], base: "Deux\nTrois", made: ["Deux et demi", "Deux\nNouveau\nTrois"] },
	]);
});

test("[R778] what comes before everything, or goes away, is told where it was", () => {
	expect(say([line("n", "Début"), ...BASE], BASE.slice(1))).toEqual([
		{ key: "a", prev: "z", ids: ["a", "n"], base: "Un", made: ["Début\nUn", ""] },
	]);
	expect(say([...BASE, line("n", "Suite"), line("m", "")])).toEqual([
		{ key: "after-d", prev: "d", ids: ["n"], base: "", made: ["Suite"] },
	]);
	expect(comparedPassages([], [[line("n", "Un mot")]], null)).toMatchObject([{ key: "after-start", prev: null }]);
});
