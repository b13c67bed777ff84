/** Two wordings, word for word. */

import { expect, test } from "vitest";
import { isSameWording, wordDifference } from "#shared/lib/word-difference.ts";

test("two wordings are the same when only their blanks or the way their accents are stored differ", () => {
	const wording = "Le milieu décide\nde la suite";
	for (const other of [wording, "  Le milieu  décide de la suite ", wording.normalize("NFD")]) {
		expect(isSameWording(wording, other)).toBe(true);
		expect(wordDifference(wording, other).every(({ kind }) => kind === "same")).toBe(true);
	}
	expect(isSameWording("", " ")).toBe(true);
	expect(isSameWording(wording, "Le milieu décide de la fin")).toBe(false);
	expect(isSameWording(wording, "")).toBe(false);
});
