// @vitest-environment happy-dom

/** A passage of a text on the wall: its blocks alone, however the text is drawn. */

import { afterEach, expect, test } from "vitest";
import { onlyBlocksRules } from "#client/features/workshops/screen/use-only-blocks.ts";

afterEach(() => {
	document.body.replaceChildren();
});

const block = (id: string) => `<p data-id="${id}">${id}</p>`;

/** The words that are not left out by the rules. */
function shown(place: string, kept: readonly string[]): string[] {
	const [hidden = ""] = onlyBlocksRules(place, kept).split(" {");
	return [...document.querySelectorAll("p")].filter((one) => !one.matches(hidden)).map((one) => one.textContent ?? "");
}

test("[R968] the wall keeps the blocks of a passage and leaves the others out, in a text drawn whole as in a long one drawn in stretches", () => {
	document.body.innerHTML = `<div data-passage="x"><div class="ProseMirror">${["a", "b", "c"].map(block).join("")}</div></div>`;
	expect(shown("x", ["b"])).toEqual(["b"]);
	expect(shown("x", [])).toEqual([]);
	document.body.innerHTML = `<div data-passage="x"><div class="ProseMirror"><div data-stretch>${block("a")}${block("b")}</div><div data-stretch>${block("c")}${block("d")}</div></div></div>`;
	expect(shown("x", ["b", "c"])).toEqual(["b", "c"]);
	const [rules = ""] = onlyBlocksRules("x", ["b"]).split(" {");
	for (const stretch of document.querySelectorAll("[data-stretch]")) expect(stretch.matches(rules)).toBe(false);
});
