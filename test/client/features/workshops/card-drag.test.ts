// @vitest-environment happy-dom

/** Pointers on cards: what a mouse and a finger take, and when, by a clock that is handed in. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { followPointer } from "#client/features/workshops/group/use-card-drag.ts";

type Told = { dropped: [readonly string[], string][]; picked: string[] };

let told: Told;
let chosen: string[];
let waits: (() => void)[];
let stop: () => void;

beforeEach(() => {
	document.body.innerHTML = `<main>
		<section data-zone="alone"><ul><li data-card="a"><p id="a">A</p></li><li data-card="b"><p id="b">B</p></li></ul></section>
		<section data-zone="t"><ul><li data-card="c"><p id="c">C</p></li></ul></section></main>`;
	[told, chosen, waits] = [{ dropped: [], picked: [] }, [], []];
	document.elementFromPoint = (x) => document.querySelector(x < 100 ? `[data-zone="alone"]` : `[data-zone="t"]`);
	const root = document.querySelector("main") as HTMLElement;
	stop = followPointer(
		root,
		{
			carried: (card) => (chosen.includes(card) ? chosen : [card]),
			onDrop: (cards, zone) => told.dropped.push([cards, zone]),
			onPick: (card, how) => told.picked.push(`${how} ${card}`),
		},
		(act) => {
			waits.push(act);
			return () => waits.splice(waits.indexOf(act), 1);
		},
	);
});
afterEach(() => stop());

const pointer = (type: string, x: number, more: PointerEventInit = {}) =>
	new PointerEvent(type, {
		bubbles: true,
		cancelable: true,
		button: 0,
		pointerId: 1,
		clientX: x,
		clientY: 200,
		...more,
	});
const on = (id: string) => document.getElementById(id) as HTMLElement;
const passesHold = () => {
	for (const act of waits.splice(0)) act();
};
const lifted = () =>
	[...document.querySelectorAll<HTMLElement>("main [data-dragged]")].map(({ dataset }) => dataset.card);
const finger = { pointerType: "touch" };

test("[R810] a finger that holds a card lifts it, and leaves it where it goes", () => {
	on("a").dispatchEvent(pointer("pointerdown", 20, finger));
	expect(lifted()).toEqual([]);
	passesHold();
	expect(lifted()).toEqual(["a"]);
	document.dispatchEvent(pointer("pointermove", 160, finger));
	const scroll = new Event("touchmove", { bubbles: true, cancelable: true });
	on("a").dispatchEvent(scroll);
	expect(scroll.defaultPrevented).toBe(true);
	document.dispatchEvent(pointer("pointerup", 160, finger));
	expect(told.dropped).toEqual([[["a"], "t"]]);
	expect(lifted()).toEqual([]);
});

test("[R810] a finger that moves first scrolls the page: nothing is lifted, nothing is held back", () => {
	on("a").dispatchEvent(pointer("pointerdown", 20, finger));
	document.dispatchEvent(pointer("pointermove", 45, finger));
	const scroll = new Event("touchmove", { bubbles: true, cancelable: true });
	on("a").dispatchEvent(scroll);
	expect([waits.length, scroll.defaultPrevented, lifted()]).toEqual([0, false, []]);
	document.dispatchEvent(pointer("pointerup", 160, finger));
	expect(told).toEqual({ dropped: [], picked: [] });
});

test("[R810] a call that comes, or Escape, leaves a lifted card where it was", () => {
	for (const end of [pointer("pointercancel", 160, finger), new KeyboardEvent("keydown", { key: "Escape" })]) {
		on("a").dispatchEvent(pointer("pointerdown", 20, finger));
		passesHold();
		document.dispatchEvent(pointer("pointermove", 160, finger));
		document.dispatchEvent(end);
		document.dispatchEvent(pointer("pointerup", 160, finger));
	}
	expect(told.dropped).toEqual([]);
	expect(document.body.lastElementChild?.tagName).toBe("MAIN");
});

test("[R811] one of the chosen takes all of them along, said over the one that is carried", () => {
	chosen = ["a", "b"];
	on("b").dispatchEvent(pointer("pointerdown", 20, { pointerType: "mouse" }));
	document.dispatchEvent(pointer("pointermove", 160, { pointerType: "mouse" }));
	expect(lifted()).toEqual(["a", "b"]);
	expect(document.body.lastElementChild?.textContent).toBe("B2");
	document.dispatchEvent(pointer("pointerup", 160, { pointerType: "mouse" }));
	expect(told.dropped).toEqual([[["a", "b"], "t"]]);
});

test("[R811] a click with the keys of the system chooses, a tap is told, a plain click is nothing", () => {
	const press = (more: PointerEventInit) => {
		on("a").dispatchEvent(pointer("pointerdown", 20, more));
		document.dispatchEvent(pointer("pointerup", 20, more));
	};
	press({ pointerType: "mouse" });
	press({ pointerType: "mouse", ctrlKey: true });
	press({ pointerType: "mouse", metaKey: true });
	press({ pointerType: "mouse", shiftKey: true });
	press(finger);
	expect(told.picked).toEqual(["add a", "add a", "range a", "tap a"]);
});
