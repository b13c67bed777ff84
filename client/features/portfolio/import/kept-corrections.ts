/** What a person corrected of a file, kept when its header is read elsewhere: a column is where it was, whatever it is called now. */

import { type ColumnTarget, withTarget } from "#client/features/portfolio/import/column-target.ts";
import type { ColumnsState } from "#client/features/portfolio/import/use-import.ts";

type Chosen = Pick<ColumnsState, "targets" | "separators" | "dayOrder" | "key" | "stages" | "reading">;
type Kept = Pick<ColumnsState, "targets" | "separators" | "dayOrder" | "key" | "stages">;

/** `proposed`: what the columns were to become before anybody corrected them. */
export function keptCorrections(before: Chosen, proposed: ReadonlyMap<number, ColumnTarget>, now: Chosen): Kept {
	let targets = now.targets;
	const separators = new Map(now.separators);
	for (const { index } of now.reading.columns) {
		const chosen = before.targets.get(index);
		if (chosen === undefined) continue;
		const isCorrected = chosen !== proposed.get(index);
		// What the new title says nothing of stays what it was found to be.
		const isLost = targets.get(index) === "detail" && chosen !== "ignore" && ![...targets.values()].includes(chosen);
		if ((isCorrected || isLost) && chosen !== targets.get(index)) targets = withTarget(targets, index, chosen);
		const separator = before.separators.get(index);
		if (separator !== undefined && separator !== before.reading.separators.get(index)) separators.set(index, separator);
	}
	return {
		targets,
		separators,
		key: before.key,
		dayOrder: before.dayOrder === before.reading.dayOrder ? now.dayOrder : before.dayOrder,
		stages: new Map([...now.stages, ...before.stages]),
	};
}
