/** What each key does in the table, on the keyboards of Québec too. */

import { describe, expect, test } from "vitest";
import { gridKeyAct } from "#client/features/portfolio/grid-keys.ts";

type Held = { ctrl?: boolean; shift?: boolean; alt?: boolean; meta?: boolean; altGraph?: boolean };

function act(key: string, held: Held = {}) {
	const { ctrl = false, shift = false, alt = false, meta = false, altGraph = false } = held;
	const event = { key, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta, getModifierState: () => altGraph };
	return gridKeyAct(event, 10);
}

describe("keys of the table", () => {
	test("a page is as many rows as are in sight", () => {
		expect(act("PageDown")).toEqual({ act: "move", rows: 10, columns: 0 });
		expect(act("PageUp")).toEqual({ act: "move", rows: -10, columns: 0 });
	});

	test("letters, digits, accents and dead keys begin an edit", () => {
		for (const key of ["a", "É", "7", "c", "Dead"]) expect(act(key)).toEqual({ act: "edit", replaces: true });
	});

	test("signs written with AltGr begin an edit, whatever Windows says of Ctrl and Alt", () => {
		expect(act("@", { ctrl: true, alt: true, altGraph: true })).toEqual({ act: "edit", replaces: true });
	});

	test("[R583] Ctrl+Maj+M comments the cell, in capitals or not", () => {
		expect(act("M", { ctrl: true, shift: true })).toEqual({ act: "comment" });
		expect(act("m", { meta: true, shift: true })).toEqual({ act: "comment" });
		expect(act("m", { ctrl: true })).toBeNull();
		expect(act("M", { shift: true })).toEqual({ act: "edit", replaces: true });
	});

	test("keys of the browser and of the page are left alone", () => {
		const alone: [string, Held][] = [
			["z", { ctrl: true }],
			["f", { ctrl: true }],
			["ArrowLeft", { alt: true }],
			["Tab", {}],
			["Escape", {}],
			["Shift", {}],
			["F5", {}],
			[" ", {}],
		];
		for (const [key, held] of alone) expect(act(key, held)).toBeNull();
	});

	test("Ctrl+C copies, Ctrl+Enter opens, Ctrl+Home goes to the first cell, with Cmd as well", () => {
		expect(act("c", { ctrl: true })).toEqual({ act: "copy" });
		expect(act("Enter", { meta: true })).toEqual({ act: "open" });
		expect(act("Home", { ctrl: true })).toEqual({ act: "grid-edge", edge: "start" });
	});
});
