// @vitest-environment happy-dom
/** A passage whose mark is lost is found again by what it says. */

import { expect, test } from "vitest";
import { findQuote, runsOf } from "#client/comments/find-quote.ts";
import { writer } from "#test/support/two-editors.ts";

function find(html: string, quote: string, before = "", after = "") {
	const one = writer(1);
	one.writes(html);
	const { doc } = one.editor.state;
	const found = findQuote(runsOf(doc), { quote, before, after });
	return found && doc.textBetween(Math.max(0, found.from - 8), found.to, "|");
}

test("[R391] the only place where the words are is theirs", () => {
	expect(find("<p>un premier</p><ul><li><p>le milieu preneur décide</p></li></ul>", "milieu preneur")).toContain(
		"milieu preneur",
	);
	expect(find("<p>un <strong>mil</strong>ieu preneur</p>", "milieu preneur")).toContain("milieu preneur");
	expect(find("<p>autre chose</p>", "milieu preneur")).toBeNull();
	expect(find("<p>autre chose</p>", " ")).toBeNull();
});

test("[R391] among several, the one with the same surroundings; with nothing to tell them apart, none", () => {
	const html = "<p>avec le milieu, puis</p><p>dans le milieu preneur</p>";
	expect(find(html, "milieu", "dans le ", " preneur")).toBe("dans le milieu".slice(-14));
	expect(find("<p>le mot</p><p>le mot</p>", "mot", "le ", "")).toBeNull();
});
