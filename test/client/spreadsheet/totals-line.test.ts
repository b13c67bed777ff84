/** Lines of a sheet that add up the others, by how people name them. */

import { expect, test } from "vitest";
import { saysTotal, totalsWords } from "#client/spreadsheet/totals-line.ts";

test("[R839] totals, subtotals and sums are told from names that begin alike", () => {
	const totals = ["Total", "TOTAL GÉNÉRAL", "Sous-total", "Totaux :", "Somme des projets", "Grand total"];
	expect(totals.map(saysTotal)).toEqual(totals.map(() => true));
	const others = ["Totalement santé", "Sommeil des enfants", "Ensemblier", "Frigo"];
	expect(others.map(saysTotal)).toEqual(others.map(() => false));
});

test("[R839] the decimals of a totals line are read with the sign of the language", () => {
	const french = (value: number) => String(value).replace(".", ",");
	expect(totalsWords("Total · 2026 · 1234.5 · v1.2", french)).toBe("Total · 2026 · 1234,5 · v1.2");
});
