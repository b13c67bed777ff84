/** Where one is in the grid of values and which cell is being written in. The focus follows the project and the period, not their places. */

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type CellKey, cellOf } from "#client/features/measurements/entry-draft.ts";

export type Editing = { cell: CellKey; begun: string | undefined };
export type Step = "up" | "down" | "left" | "right" | "stay";

const STEPS: Record<Step, readonly [rows: number, columns: number]> = {
	...{ up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1], stay: [0, 0] },
};

type GridShape = { rows: readonly (string | null)[]; periods: readonly string[]; scrollTo: (row: number) => void };

export function useGridPlace(frame: RefObject<HTMLElement | null>, { rows, periods, scrollTo }: GridShape) {
	const [active, setActive] = useState<CellKey | null>(null);
	const [editing, setEditing] = useState<Editing | null>(null);
	const wantsFocus = useRef(false);
	const at = (cell: CellKey | null) => {
		const slash = cell?.indexOf("/") ?? -1;
		const row = cell === null ? -1 : rows.indexOf(cell.slice(0, slash) || null);
		const column = cell === null ? -1 : periods.indexOf(cell.slice(slash + 1));
		return row < 0 || column < 0 ? null : { row, column };
	};
	const place = at(active) ?? { row: 0, column: Math.max(0, periods.length - 1) };

	useLayoutEffect(() => {
		if (!wantsFocus.current || editing) return;
		const target = frame.current?.querySelector<HTMLElement>(`[data-cell="${active}"]`);
		if (!target) return;
		wantsFocus.current = false;
		target.focus();
	});

	const go = (cell: CellKey) => {
		const target = at(cell);
		if (!target) return;
		wantsFocus.current = true;
		setActive(cell);
		scrollTo(target.row);
	};
	const goTo = (row: number, column: number) => {
		const [toRow, toColumn] = [clamp(row, rows.length - 1), clamp(column, periods.length - 1)];
		go(cellOf(rows[toRow] ?? null, periods[toColumn] ?? ""));
	};
	return {
		place,
		editing,
		go,
		goTo,
		note: setActive,
		edit: (next: Editing) => {
			setActive(next.cell);
			setEditing(next);
		},
		/** Ends writing and goes one cell further. Null: the focus already went elsewhere. */
		end: (step: Step | null) => {
			const from = at(editing?.cell ?? null);
			setEditing(null);
			if (step === null || !from) return;
			const [rowStep, columnStep] = STEPS[step];
			goTo(from.row + rowStep, from.column + columnStep);
		},
	};
}

function clamp(value: number, most: number): number {
	return Math.max(0, Math.min(most, value));
}
