// @vitest-environment happy-dom

/** Whose place is followed: that of somebody who leads, as the server signs it, and nobody else’s. */

import { expect, test } from "vitest";
import { newId } from "#shared/lib/ids.ts";
import { blockInView, elementOfPlace, readPlace, whoShows } from "#client/features/workshops/leader-place.ts";
import { othersWhoLead } from "#client/features/workshops/taking-part/use-follow-leader.ts";

const ana = newId();
const bea = newId();
const document = newId();
const states = (...all: Record<string, unknown>[]) => new Map(all.map((state, index) => [index, state]));

test("[R752] the place of a leader is that of a document and of a block", () => {
	const shown = states(
		{ user: { id: bea, name: "Béa" } },
		{ user: { id: ana, name: "Ana" }, shows: { document, block: "b1" } },
	);
	expect(readPlace(shown, new Set([ana]))).toEqual({ leader: ana, name: "Ana", document, block: "b1" });
});

test("[R752] whoever does not lead and says where they are is followed by nobody", () => {
	const claimed = states({ user: { id: bea, name: "Ana" }, shows: { document, block: "b1" } });
	expect(readPlace(claimed, new Set([ana]))).toBeNull();
	expect(readPlace(states({ shows: { document } }), new Set([""]))).toBeNull();
});

test.each([null, "here", { document: "../portfolio" }, { document: 4 }, {}])("[R752] %j is no place", (shows) => {
	expect(readPlace(states({ user: { id: ana, name: "Ana" }, shows }), new Set([ana]))).toBeNull();
});

test("[R752] a leader at the head of a document, or out of its text, is at no block", () => {
	const shown = states({ user: { id: ana, name: "Ana" }, shows: { document, block: null } });
	expect(readPlace(shown, new Set([ana]))?.block).toBeNull();
});

test("[R752] whoever leads too follows the others who lead, and not themselves", () => {
	const people = [
		{ id: ana, leads: true },
		{ id: bea, leads: false },
	];
	expect(othersWhoLead(people, bea)).toEqual([ana]);
	expect(othersWhoLead(people, ana)).toEqual([]);
});

test("[R752] the passage that is shown is the first in view of the document, among other texts of the page", () => {
	// Blocks are 100 px high: the instruction of the step is above the document.
	const text = (name: string, ids: string[]) =>
		`<div class="${name}"><div class="ProseMirror">${ids.map((id) => `<p data-id="${id}"></p>`).join("")}</div></div>`;
	window.document.body.innerHTML = text("asked", ["asked"]) + text("shown", ["one", "two", "three"]);
	const shown = window.document.querySelector<HTMLElement>(".shown");
	if (!shown) throw new Error("no document on the page");
	const isAt = (element: Element, top: number, height: number) => {
		element.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
	};
	const scrolledBy = (px: number) => {
		isAt(shown, 300 - px, 300);
		for (const [index, block] of [...shown.querySelectorAll("p")].entries()) isAt(block, 300 - px + index * 100, 100);
	};
	scrolledBy(0);
	expect(blockInView(shown)).toBe("one");
	scrolledBy(300);
	expect(blockInView(shown)).toBe("two");
	scrolledBy(3_000);
	expect(blockInView(shown)).toBeNull();
});

test("[R752] who shows where they are is known at once, so that whether they lead is asked", () => {
	const shown = states(
		{ user: { id: bea, name: "Béa" }, shows: null },
		{ user: { id: ana, name: "Ana" }, shows: { document, block: null } },
		{ user: { id: ana, name: "Ana" }, shows: { document, block: null } },
		{ shows: { document } },
	);
	expect(whoShows(shown)).toBe(ana);
});

test("[R752] in a set, the place is that of the first record in view, its card or its line, and is found again elsewhere", () => {
	const [one, two, row] = [newId(), newId(), newId()];
	window.document.body.innerHTML = `<main class="shown"><article><button data-card="${one}"></button></article><article><button data-card="${two}"></button></article>
		<div role="row"><div role="rowheader" data-place="${row}/name"></div></div></main>`;
	const shown = window.document.querySelector<HTMLElement>(".shown");
	if (!shown) throw new Error("no set on the page");
	const places = [...shown.children];
	const scrolledBy = (px: number) => {
		shown.getBoundingClientRect = () => new DOMRect(0, 300 - px, 100, 300);
		for (const [index, place] of places.entries())
			place.getBoundingClientRect = () => new DOMRect(0, 300 - px + index * 100, 100, 100);
	};
	for (const [px, seen] of [
		[0, one],
		[270, two],
		[370, row],
	] as const) {
		scrolledBy(px);
		expect(blockInView(shown)).toBe(seen);
	}
	expect([one, two, row].map((id) => elementOfPlace(window.document, id))).toEqual(places);
	expect(elementOfPlace(window.document, newId())).toBeNull();
});
