/** The values of one indicator that were given on this device and that the server has not answered yet. */

import { groupKey } from "#shared/ledger/measurement-columns.ts";
import { MeasurementCommand } from "#shared/ledger/measurements.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { type CellKey, cellOf } from "#client/features/measurements/entry-draft.ts";

export function waitingValues(
	pending: readonly KeptCommand[],
	indicator: string,
	splits: readonly { dimension: string; value: string }[],
): ReadonlyMap<CellKey, number> {
	const values = new Map<CellKey, number>();
	const wanted = groupKey([...splits]);
	for (const { command } of pending) {
		const read = MeasurementCommand.safeParse(command);
		if (!read.success || !(read.data.kind === "report-measurements" || read.data.kind === "correct-measurements"))
			continue;
		for (const entry of read.data.entries)
			if (entry.indicator === indicator && groupKey(entry.splits) === wanted)
				values.set(cellOf(entry.project, entry.period), entry.value);
	}
	return values;
}
