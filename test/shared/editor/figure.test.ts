/** What a figure of a text reads of whatever a peer wrote, and how it is said where nothing is live. */

import { expect, test } from "vitest";
import { figureAttributes, isNewFigure } from "#shared/editor/figure-attributes.ts";
import { figureWords } from "#shared/editor/figure-words.ts";

const frozen = { at: "2026-11-27", value: 1234, unit: "repas", period: "2026-Q3", sectors: null };

test("[R352] a figure of before anything could be frozen is read as the count of projects it was", () => {
	const figure = { measure: "projects-by-sector", sectors: ["Santé"] };
	expect(figureAttributes(figure)).toEqual({
		...{ measure: "projects-by-sector", sectors: ["Santé"], stages: [], indicator: "", scope: "portfolio", label: "" },
		frozen: null,
	});
	expect(isNewFigure(figure)).toBe(false);
	expect(isNewFigure({ ...figure, frozen: { ...frozen, sectors: 5 } })).toBe(true);
	expect(isNewFigure({ measure: "indicator", indicator: "i1" })).toBe(true);
});

test("[R352] what a peer wrote wrongly in a figure counts as not said", () => {
	const written = figureAttributes({
		measure: "indicator",
		indicator: "i1",
		scope: "cohort:../x",
		label: 12,
		frozen: { ...frozen, period: "hier", unit: 3, sectors: -1 },
	});
	expect(written).toMatchObject({ measure: "indicator", indicator: "i1", scope: "portfolio", label: "" });
	expect(written.frozen).toEqual({ at: "2026-11-27", value: 1234, unit: "", period: "", sectors: null });
	for (const broken of [
		{ ...frozen, at: "demain" },
		{ ...frozen, value: Number.NaN },
		{ ...frozen, at: "2026-99-99" },
		12,
		[],
	])
		expect(figureAttributes({ frozen: broken }).frozen).toBeNull();
	expect(figureAttributes({ measure: "indicator", indicator: "../x" }).measure).toBe("projects-by-sector");
});

test("[R352] out of the page, a frozen figure says its value and its day, a live one what it is about", () => {
	const ofIndicator = { measure: "indicator", indicator: "i1", label: "Repas servis" };
	expect(figureWords(figureAttributes({ ...ofIndicator, frozen }), "fr")).toBe(
		"1\u00a0234\u00a0repas au 27 novembre 2026",
	);
	expect(figureWords(figureAttributes(ofIndicator), "fr")).toBe("Repas servis (chiffre vivant)");
	const count = { at: "2026-11-27", value: 12, unit: "", period: "", sectors: 5 };
	expect(figureWords(figureAttributes({ frozen: count }), "en")).toBe(
		"12\u00a0projects in 5\u00a0sectors as of November 27, 2026",
	);
});
