/** What each key does in the grid when no cell is being edited. The same keys as in the table of projects, and those that order a list. */

export type GridAct =
	| { act: "move"; rows: number; columns: number }
	| { act: "edge"; of: "row" | "grid"; to: "start" | "end" }
	| { act: "edit"; replaces: boolean }
	| { act: "open" }
	| { act: "duplicate" }
	| { act: "archive" }
	| { act: "reorder"; by: -1 | 1 }
	| { act: "undo" }
	| { act: "redo" };

type Key = {
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
	shiftKey: boolean;
	getModifierState: (key: "AltGraph") => boolean;
};

const PAGE = 10;
const STEPS: Record<string, [rows: number, columns: number]> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
	PageUp: [-PAGE, 0],
	PageDown: [PAGE, 0],
};

/** The act of a key, or null when the grid leaves it alone. */
export function gridAct(event: Key): GridAct | null {
	// « @ » or « | » are written with AltGr, which Windows reports as Ctrl+Alt.
	const { key } = event;
	const writes = [...key].length === 1 && event.getModifierState("AltGraph");
	const control = (event.ctrlKey || event.metaKey) && !writes;
	if (event.altKey && !writes) {
		if (!event.shiftKey || control) return null;
		if (key === "ArrowUp") return { act: "reorder", by: -1 };
		return key === "ArrowDown" ? { act: "reorder", by: 1 } : null;
	}
	if (key === "Home" || key === "End") {
		return { act: "edge", of: control ? "grid" : "row", to: key === "Home" ? "start" : "end" };
	}
	if (control) return withControl(key, event.shiftKey);
	const step = STEPS[key];
	if (step) return { act: "move", rows: step[0], columns: step[1] };
	if (key === "Enter" || key === "F2") return { act: "edit", replaces: false };
	if (key === "Delete") return { act: "archive" };
	return [...key].length === 1 && key !== " " ? { act: "edit", replaces: true } : null;
}

function withControl(key: string, isShifted: boolean): GridAct | null {
	switch (key.toLowerCase()) {
		case "enter":
			return { act: "open" };
		case "d":
			return { act: "duplicate" };
		case "z":
			return { act: isShifted ? "redo" : "undo" };
		case "y":
			return { act: "redo" };
		default:
			return null;
	}
}
