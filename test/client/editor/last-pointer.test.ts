// @vitest-environment happy-dom
/** Whether the acts on selected words are drawn above them: after the mouse, until the keyboard or a finger is used. */

import { expect, test } from "vitest";
import { Cell } from "#client/document/cell.ts";
import { watchPointer } from "#client/editor/last-pointer.ts";

function watched() {
	const dom = document.createElement("div");
	document.body.append(dom);
	const pointer = new Cell(false);
	const stop = watchPointer(dom, pointer);
	const points = (type: string, pointerType: string) =>
		dom.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType }));
	const clicks = (pointerType: string) => {
		points("pointerdown", pointerType);
		points("pointerup", pointerType);
	};
	const types = (key: string, keys: KeyboardEventInit = {}) =>
		dom.dispatchEvent(new KeyboardEvent("keydown", { key, ...keys }));
	return { dom, pointer, stop, points, clicks, types };
}

test("[R784] words selected with the mouse before what draws their acts has come have them when it comes", () => {
	const { pointer, clicks } = watched();
	clicks("mouse");
	let drawn = pointer.get();
	pointer.subscribe(() => {
		drawn = pointer.get();
	});
	expect(drawn).toBe(true);
});

test("[R784] a finger, a key that writes and leaving the text put the acts away; a key of a shortcut does not", () => {
	const { dom, pointer, stop, points, clicks, types } = watched();
	const told: boolean[] = [];
	const forget = pointer.subscribe(() => told.push(pointer.get()));
	clicks("mouse");
	types("Control");
	types("b", { ctrlKey: true });
	expect(pointer.get()).toBe(true);
	types("a");
	clicks("mouse");
	clicks("touch");
	clicks("mouse");
	dom.dispatchEvent(new FocusEvent("blur"));
	expect(told).toEqual([true, false, true, false, true, false]);
	points("pointerdown", "mouse");
	expect(pointer.get()).toBe(false);
	forget();
	clicks("mouse");
	expect(told).toHaveLength(6);
	clicks("touch");
	stop();
	clicks("mouse");
	expect(pointer.get()).toBe(false);
});
