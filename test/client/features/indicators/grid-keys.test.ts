/** The keys of the grid, on the keyboards people have here. */

import { expect, test } from "vitest";
import { gridAct } from "#client/features/indicators/grid-keys.ts";

type Held = { ctrl?: boolean; alt?: boolean; shift?: boolean; altGraph?: boolean };

const press = (key: string, { ctrl = false, alt = false, shift = false, altGraph = false }: Held = {}) =>
	gridAct({
		key,
		ctrlKey: ctrl,
		metaKey: false,
		altKey: alt,
		shiftKey: shift,
		getModifierState: () => altGraph,
	});

test("arrows move, Entrée and F2 edit, a letter begins, Tab and Espace are left alone", () => {
	expect(press("ArrowDown")).toEqual({ act: "move", rows: 1, columns: 0 });
	expect(press("Enter")).toEqual({ act: "edit", replaces: false });
	expect(press("F2")).toEqual({ act: "edit", replaces: false });
	expect(press("é")).toEqual({ act: "edit", replaces: true });
	expect(press("Tab")).toBeNull();
	expect(press(" ")).toBeNull();
	expect(press("Escape")).toBeNull();
});

test("acts on a row: open, duplicate, move, archive, undo", () => {
	expect(press("Enter", { ctrl: true })?.act).toBe("open");
	expect(press("d", { ctrl: true })?.act).toBe("duplicate");
	expect(press("ArrowUp", { alt: true, shift: true })).toEqual({ act: "reorder", by: -1 });
	expect(press("Delete")?.act).toBe("archive");
	expect(press("z", { ctrl: true })?.act).toBe("undo");
	expect(press("Z", { ctrl: true, shift: true })?.act).toBe("redo");
});

test("« @ » written with AltGr is a letter, though Windows says Ctrl+Alt", () => {
	expect(press("@", { ctrl: true, alt: true, altGraph: true })).toEqual({ act: "edit", replaces: true });
	expect(press("ArrowDown", { alt: true })).toBeNull();
});
