/** Numbers as people type them. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { editableNumber, parseNumber } from "#client/document/number-text.ts";

test.each<[string, number | null | undefined]>([
	["1 234,56", 1234.56],
	["1\u202f234,56", 1234.56],
	["1\u00a0234.56", 1234.56],
	["1,234.56", 1234.56],
	["1.234,56", 1234.56],
	["1 234 567", 1_234_567],
	["-12,5", -12.5],
	["−3", -3],
	["0,5", 0.5],
	["", null],
	["  ", null],
	["abc", undefined],
	["12 %", undefined],
	["1e5", undefined],
	["--1", undefined],
	[",", undefined],
])("« %s » is read as %s", (text, value) => {
	expect(parseNumber(text)).toBe(value);
});

test("a number offered for editing is read back as itself, in both languages", () => {
	fc.assert(
		fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.nat(999), (whole, thousandths) => {
			const value = whole + thousandths / 1000;
			expect(parseNumber(editableNumber(value, "fr"))).toBe(value);
			expect(parseNumber(editableNumber(value, "en"))).toBe(value);
		}),
	);
});
