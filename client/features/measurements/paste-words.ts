/** A paste into the grid of values: the cells it fills, or the sentence that says what does not fit. */

import type { CellKey } from "#client/features/measurements/entry-draft.ts";
import { layBlock, type PasteFault, type PasteGrid, readBlock } from "#client/features/measurements/paste-block.ts";
import type { pasteWords } from "#client/features/measurements/texts.ts";

type Texts = (typeof pasteWords)["fr"];

export function pasteInto(
	text: string,
	grid: PasteGrid,
	at: { row: number; column: number },
	t: Texts,
): { ok: true; cells: Record<CellKey, string> } | { ok: false; sentence: string } {
	const laid = layBlock(readBlock(text), grid, at);
	return laid.ok ? laid : { ok: false, sentence: pasteSentence(laid.fault, t) };
}

function pasteSentence(fault: PasteFault, t: Texts): string {
	switch (fault.kind) {
		case "too-many-rows":
			return t[fault.kind](`${fault.rows}`, `${fault.room}`);
		case "too-many-columns":
			return t[fault.kind](`${fault.columns}`, `${fault.room}`);
		case "no-such-project":
		case "which-project":
			return t[fault.kind](`${fault.row}`, fault.name);
		case "no-such-period":
			return t[fault.kind](`${fault.column}`, fault.name);
	}
}
