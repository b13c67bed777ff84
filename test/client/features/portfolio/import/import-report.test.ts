/** What is noticed in a sheet, as it is listed before the import. */

import { expect, test } from "vitest";
import { groupsOf } from "#client/features/portfolio/import/import-report.ts";
import type { ImportNotice } from "#client/features/portfolio/import/read-row.ts";

const noticed = (line: number, kind: ImportNotice["kind"], text: string): ImportNotice => ({
	...{ line, column: 3, name: `Projet ${line}` },
	...{ kind, text },
});

test("[R788] what is noticed of many lines in the same words is one entry, with how many they are and the first of them", () => {
	const many = Array.from({ length: 220 }, (_, index) => noticed(index + 2, "stage-unknown", "Pérennisé"));
	const groups = groupsOf([noticed(1, "no-value", "n/d"), ...many, noticed(300, "stage-unknown", "Abandonné")]);
	expect(groups.map(({ kind, text, count, first }) => [kind, text, count, first.map(({ line }) => line)])).toEqual([
		["no-value", "n/d", 1, [1]],
		["stage-unknown", "Pérennisé", 220, [2, 3, 4, 5, 6]],
		["stage-unknown", "Abandonné", 1, [300]],
	]);
	expect(groupsOf([])).toEqual([]);
});
