/** Tables written for spreadsheets. */

import { expect, test } from "vitest";
import { csvText } from "#shared/lib/csv.ts";

test("a number stays a number, with the decimal sign of the language", () => {
	expect(csvText([["Écart", -12.5, null]], "fr")).toBe("\ufeffÉcart;-12,5;\r\n");
	expect(csvText([["Gap", -12.5, null]], "en")).toBe("\ufeffGap,-12.5,\r\n");
});

test("a text that a spreadsheet would run as a formula stays a text", () => {
	for (const text of ['=HYPERLINK("http://x")', "+1 418 555-0100", "-12,5", "@cmd", "\tx", "\u0000=1"])
		expect(
			csvText([[text]], "fr")
				.slice(1)
				.replace(/^"/, "")[0],
		).toBe("'");
});

test("separators, quotes and line ends inside a cell stay inside it", () => {
	expect(csvText([["a;b", 'dit « "oui" »', "deux\nlignes"]], "fr")).toBe(
		'\ufeff"a;b";"dit « ""oui"" »";"deux\nlignes"\r\n',
	);
});
