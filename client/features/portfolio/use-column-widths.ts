/** The width of each column, remembered on this device. */

import { useCallback, useMemo, useState } from "react";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";
import {
	definitionOf,
	type Column,
	isColumn,
	MAX_COLUMN_WIDTH,
	MIN_COLUMN_WIDTH,
} from "#client/features/portfolio/columns.ts";

export type ColumnWidths = {
	of: (column: Column) => number;
	/** `isFinal` when the movement is over: that one is remembered. */
	set: (column: Column, width: number, isFinal: boolean) => void;
};

const MEMORY_KEY = "palier.portfolio.widths";

export function useColumnWidths(): ColumnWidths {
	const [widths, setWidths] = useState<ReadonlyMap<Column, number>>(remembered);
	const set = useCallback((column: Column, width: number, isFinal: boolean) => {
		const kept = Math.round(Math.max(MIN_COLUMN_WIDTH, Math.min(MAX_COLUMN_WIDTH, width)));
		setWidths((before) => {
			const next = new Map(before).set(column, kept);
			if (isFinal) remember(deviceMemory(), MEMORY_KEY, JSON.stringify(Object.fromEntries(next)));
			return next;
		});
	}, []);
	return useMemo(() => ({ of: (column) => widths.get(column) ?? definitionOf(column).width, set }), [widths, set]);
}

function remembered(): ReadonlyMap<Column, number> {
	const widths = new Map<Column, number>();
	try {
		const kept: unknown = JSON.parse(recall(deviceMemory(), MEMORY_KEY) ?? "{}");
		for (const [column, width] of Object.entries(kept ?? {})) {
			if (!isColumn(column) || typeof width !== "number") continue;
			widths.set(column, Math.max(MIN_COLUMN_WIDTH, Math.min(MAX_COLUMN_WIDTH, width)));
		}
	} catch {
		// What another program wrote there is worth the usual widths.
		widths.clear();
	}
	return widths;
}
