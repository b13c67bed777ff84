/** The first of a month in words. */

import { expect, test } from "vitest";
import { withFirst } from "#shared/lib/first-of-month.ts";

test("[R890] French says the first of a month as an ordinal, and no other day nor hour", () => {
	const said = ["1 novembre 2026", "dimanche 1 novembre 2026", "11 novembre 2026", "3 mars 2026 à 1 h 05"];
	expect(said.slice(0, 3).map((words) => withFirst(words, "fr"))).toEqual([
		"1er novembre 2026",
		"dimanche 1er novembre 2026",
		"11 novembre 2026",
	]);
	expect(withFirst(said[3] ?? "", "fr")).toBe("3 mars 2026 à 1 h 05");
	expect(withFirst("November 1, 2026", "en")).toBe("November 1, 2026");
});
