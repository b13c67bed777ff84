/** Where one is in the grid and which cell is being edited. The focus follows the record, not the row number, and is not lost when rows change. */

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Indicator } from "#shared/document/indicator-set.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import {
	ACTIONS,
	type ColumnId,
	GRID_COLUMNS,
	type GridColumn,
} from "#client/features/indicators/indicator-columns.ts";

export type Place = { row: RecordId; column: GridColumn };
/** `begun`: the first letter, when typing began the edit. */
export type Editing = { row: RecordId; column: ColumnId; begun: string | undefined };
export type AfterEdit = "stay" | "down" | "up" | "right" | "left";

export function useGridFocus(rows: readonly Indicator[]) {
	const grid = useRef<HTMLDivElement>(null);
	const [active, setActive] = useState<Place | null>(null);
	const [editing, setEditing] = useState<Editing | null>(null);
	const wantsFocus = useRef(false);
	const lastIndex = useRef(0);

	const first = rows[0];
	const index = active ? rows.findIndex((row) => row.id === active.row) : -1;
	if (index >= 0) lastIndex.current = index;
	/** The one stop of the Tab key. */
	const stop: Place | null = index >= 0 ? active : first ? { row: first.id, column: "code" } : null;

	const go = useCallback((place: Place) => {
		wantsFocus.current = true;
		setActive(place);
	}, []);

	// The row one was in is gone (archived, filtered, taken away): the focus goes to the one that took its place.
	useEffect(() => {
		if (!active || index >= 0) return;
		const heir = rows[Math.min(lastIndex.current, rows.length - 1)];
		const isLost = document.activeElement === document.body || grid.current?.contains(document.activeElement);
		if (heir && isLost) go({ row: heir.id, column: active.column });
		else setActive(null);
		setEditing(null);
	}, [active, index, rows, go]);

	useLayoutEffect(() => {
		if (!wantsFocus.current || !active || editing) return;
		const cell = grid.current?.querySelector<HTMLElement>(`[data-place="${active.row}/${active.column}"]`);
		if (!cell) return;
		wantsFocus.current = false;
		(active.column === ACTIONS ? (cell.querySelector("button") ?? cell) : cell).focus();
	});

	const moveBy = (from: Place, rowStep: number, columnStep: number) => {
		const at = rows.findIndex((row) => row.id === from.row);
		const row = rows[clamp(at + rowStep, 0, rows.length - 1)];
		const column = GRID_COLUMNS[clamp(GRID_COLUMNS.indexOf(from.column) + columnStep, 0, GRID_COLUMNS.length - 1)];
		if (row && column) go({ row: row.id, column });
	};

	return {
		grid,
		stop,
		active: index >= 0 ? active : null,
		editing,
		go,
		/** Notes where the focus went by itself: a click, the Tab key. */
		noteActive: setActive,
		moveBy,
		edge: (from: Place, of: "row" | "grid", to: "start" | "end") => {
			const row = of === "row" ? from.row : (to === "start" ? rows[0] : rows.at(-1))?.id;
			const column = to === "start" ? GRID_COLUMNS[0] : GRID_COLUMNS.at(-1);
			if (row && column) go({ row, column });
		},
		edit: (next: Editing) => {
			setActive({ row: next.row, column: next.column });
			setEditing(next);
		},
		endEdit: (then: AfterEdit | null) => {
			setEditing(null);
			if (!editing || then === null) return;
			const from = { row: editing.row, column: editing.column };
			if (then === "stay") go(from);
			else if (then === "down" || then === "up") moveBy(from, then === "down" ? 1 : -1, 0);
			else moveBy(from, 0, then === "right" ? 1 : -1);
		},
	};
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(high, value));
}
