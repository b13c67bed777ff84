// @vitest-environment happy-dom
/** A change of the page around a text that has the caret. */

import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { keepOwnSelection } from "#client/editor/own-selection.ts";

/** A focused text in a page of React, and how often something looked into it while the page changed around it. */
function looksInto(text: HTMLElement): number {
	const place = document.createElement("div");
	document.body.append(text, place);
	text.contentEditable = "true";
	text.tabIndex = 0;
	text.textContent = "Un palier.";
	text.focus();
	getSelection()?.collapse(text.firstChild, 3);
	let looks = 0;
	const first = text.firstChild;
	Object.defineProperty(text, "firstChild", {
		get: () => {
			looks += 1;
			return first;
		},
	});
	const root = createRoot(place);
	flushSync(() => root.render(<p>Enregistré</p>));
	expect(place.textContent).toBe("Enregistré");
	expect(document.activeElement).toBe(text);
	flushSync(() => root.unmount());
	return looks;
}

test("[R785] a change of the page around a long text does not read the text through to find its caret", () => {
	const text = document.createElement("div");
	expect(looksInto(text)).toBeGreaterThan(0);
	const kept = document.createElement("div");
	keepOwnSelection(kept);
	expect(looksInto(kept)).toBe(0);
});

test("[R785] such a text stays editable, and is told when it no longer is", () => {
	const text = document.createElement("div");
	keepOwnSelection(text);
	text.contentEditable = "true";
	expect(text.getAttribute("contenteditable")).toBe("true");
	text.contentEditable = "false";
	expect(text.contentEditable).toBe("false");
});
