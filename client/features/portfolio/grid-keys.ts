/** What each key does in the table when no cell is being edited. */

export type GridKeyAct =
	| { act: "move"; rows: number; columns: number }
	| { act: "row-edge"; edge: "start" | "end" }
	| { act: "grid-edge"; edge: "start" | "end" }
	| { act: "edit"; replaces: boolean }
	| { act: "clear" }
	| { act: "copy" }
	| { act: "open" }
	| { act: "comment" };

type Key = {
	key: string;
	ctrlKey: boolean;
	shiftKey: boolean;
	metaKey: boolean;
	altKey: boolean;
	getModifierState: (key: "AltGraph") => boolean;
};

/** Ctrl+Maj+M, as in texts. */
export function isCommentKey(event: Pick<Key, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">): boolean {
	return (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === "m";
}

/** The act of a key, or null when the table leaves it alone. `page` is how many rows are in sight. */
export function gridKeyAct(event: Key, page: number): GridKeyAct | null {
	// « @ » or « | » are written with AltGr, which Windows reports as Ctrl+Alt.
	const writes = event.getModifierState("AltGraph");
	const control = (event.ctrlKey || event.metaKey) && !writes;
	if (event.altKey && !writes) return null;
	if (!writes && isCommentKey(event)) return { act: "comment" };
	switch (event.key) {
		case "ArrowUp":
			return control ? null : { act: "move", rows: -1, columns: 0 };
		case "ArrowDown":
			return control ? null : { act: "move", rows: 1, columns: 0 };
		case "ArrowLeft":
			return control ? null : { act: "move", rows: 0, columns: -1 };
		case "ArrowRight":
			return control ? null : { act: "move", rows: 0, columns: 1 };
		case "PageUp":
			return { act: "move", rows: -page, columns: 0 };
		case "PageDown":
			return { act: "move", rows: page, columns: 0 };
		case "Home":
			return { act: control ? "grid-edge" : "row-edge", edge: "start" };
		case "End":
			return { act: control ? "grid-edge" : "row-edge", edge: "end" };
		case "Enter":
			return control ? { act: "open" } : { act: "edit", replaces: false };
		case "F2":
			return { act: "edit", replaces: false };
		case "Delete":
		case "Backspace":
			return control ? null : { act: "clear" };
		case "Dead":
			// The first half of « ê » or « ë »: its second half must find the field.
			return { act: "edit", replaces: true };
		case "c":
			return control ? { act: "copy" } : { act: "edit", replaces: true };
		default:
			return !control && [...event.key].length === 1 && event.key !== " " ? { act: "edit", replaces: true } : null;
	}
}
