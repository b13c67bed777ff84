/** The starter instruments: sound, sourced, written in both languages, and empty where nothing could be verified. */

import { describe, expect, test } from "vitest";
import { Instrument, instrumentFaults } from "#shared/domain/instrument.ts";
import { isTemplate, STARTER_INSTRUMENTS } from "#shared/method/starter-instruments.ts";
import { englishFaults, frenchFaults } from "#test/support/french.ts";

const called = (id: string) => STARTER_INSTRUMENTS.find((one) => one.id === id) as Instrument;

function wordings(value: unknown): { fr: string; en: string }[] {
	if (Array.isArray(value)) return value.flatMap(wordings);
	if (typeof value !== "object" || value === null) return [];
	if ("fr" in value && "en" in value) return [value as { fr: string; en: string }];
	return Object.values(value).flatMap(wordings);
}

describe("starter instruments", () => {
	test("each fits the schema, and says where it comes from", () => {
		for (const instrument of STARTER_INSTRUMENTS) {
			expect(Instrument.parse(instrument), instrument.id).toEqual(instrument);
			expect(instrument.source.links.length, instrument.id).toBeGreaterThan(0);
		}
		expect(new Set(STARTER_INSTRUMENTS.map(({ id }) => id)).size).toBe(STARTER_INSTRUMENTS.length);
	});

	test("each is small enough to be published in one command", () => {
		const bytes = STARTER_INSTRUMENTS.map((one) => new TextEncoder().encode(JSON.stringify(one)).length);
		expect(Math.max(...bytes)).toBeLessThan(30_000);
	});

	test("each text is in both languages, well written, or in neither", () => {
		const texts = wordings(STARTER_INSTRUMENTS);
		expect(texts.filter(({ fr, en }) => (fr === "") !== (en === ""))).toEqual([]);
		expect(texts.flatMap(({ fr, en }) => [...frenchFaults(fr), ...englishFaults(en)])).toEqual([]);
	});

	test("societal readiness has nine levels, the checklist seven areas of three points, readiness ten levels", () => {
		const values = called("societal-readiness").dimensions[0]?.levels.map(({ value }) => value);
		expect(values).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(called("scalability-checklist").dimensions.map(({ levels }) => levels.length)).toEqual([
			3, 3, 3, 3, 3, 3, 3,
		]);
		expect(called("readiness-and-use").dimensions.map(({ levels }) => levels.length)).toEqual([10, 10]);
	});

	test("[R305] what could not be verified is empty and says so; the rest is ready to publish", () => {
		expect(STARTER_INSTRUMENTS.filter(isTemplate).map(({ id }) => id)).toEqual([
			"readiness-and-use",
			"life-cycle",
			"maturity-grid",
		]);
		for (const template of STARTER_INSTRUMENTS.filter(isTemplate)) expect(template.notice.fr).toMatch(/à compléter/i);
		const left = instrumentFaults(called("readiness-and-use"));
		expect(left.map((fault) => fault.kind)).toEqual(Array.from({ length: 10 }, () => "level-without-label"));
		expect(left.every((fault) => "dimension" in fault && fault.dimension === "use")).toBe(true);
	});

	test("[R305] a template filled in can be published", () => {
		const template = called("life-cycle");
		const level = (value: number, fr: string) => ({ value, label: { fr, en: "" }, help: { fr: "", en: "" } });
		const [stage] = template.dimensions;
		if (!stage) throw new Error("the template has its dimension");
		const filled = {
			...template,
			source: { ...template.source, text: { fr: "Notre grille, 2026", en: "" } },
			dimensions: [{ ...stage, levels: [level(1, "Première"), level(2, "Deuxième")] }],
		};
		expect(instrumentFaults(filled)).toEqual([]);
	});
});
