/** Editing the list of sectors: rows move and change without losing who they are, and what is sent is clean. */

import { expect, test } from "vitest";
import { cleanSectors, sectorRows, withMoved, withNewRow, withText } from "#client/features/settings/sector-rows.ts";

const rows = sectorRows(["Santé", "Recherche", "Éducation"]);
const texts = (list: readonly { text: string }[]) => list.map((row) => row.text);

test("a row moves one place, and stays at an end", () => {
	expect(texts(withMoved(rows, 2, -1))).toEqual(["Santé", "Éducation", "Recherche"]);
	expect(texts(withMoved(rows, 0, -1))).toEqual(["Santé", "Recherche", "Éducation"]);
	expect(texts(withMoved(rows, 2, 1))).toEqual(["Santé", "Recherche", "Éducation"]);
});

test("a row keeps its key as it changes and moves", () => {
	const changed = withMoved(withText(rows, 1, "Savoirs"), 1, -1);
	expect(changed[0]).toEqual({ key: 1, text: "Savoirs" });
});

test("a new row never takes the key of another", () => {
	const grown = withNewRow(withNewRow(rows.filter((row) => row.key !== 1)));
	expect(new Set(grown.map((row) => row.key)).size).toBe(grown.length);
	expect(withNewRow([])).toEqual([{ key: 0, text: "" }]);
});

test("blanks, empty rows and repeats are not sent", () => {
	expect(cleanSectors(sectorRows(["  Santé  publique ", "", "Recherche", "Recherche"]))).toEqual([
		"Santé publique",
		"Recherche",
	]);
});
