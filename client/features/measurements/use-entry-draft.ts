/** What is written and not recorded, kept on this device, with a way back from each act. */

import { useRef } from "react";
import { useDeviceDraft } from "#client/document/use-device-draft.ts";
import { type CellKey, type Draft, readDraft, withCells } from "#client/features/measurements/entry-draft.ts";

const NOTHING: Draft = {};
const MOST_STEPS = 50;

export function useEntryDraft(indicator: string, split: string) {
	const kept = useDeviceDraft<Draft>(`measures.${indicator}.${split}`, readDraft);
	const draft = kept.value ?? NOTHING;
	const past = useRef<Draft[]>([]);
	const latest = useRef(draft);
	latest.current = draft;
	const put = (after: Draft) => {
		latest.current = after;
		if (Object.keys(after).length === 0) kept.clear();
		else kept.set(after);
	};
	return {
		draft,
		/** One act: one key cell, or a whole paste. */
		write: (cells: Readonly<Record<CellKey, string>>) => {
			past.current = [...past.current.slice(-MOST_STEPS), latest.current];
			put(withCells(latest.current, cells));
		},
		undo: () => {
			const before = past.current.pop();
			if (before) put(before);
			return before !== undefined;
		},
		/** These were recorded: they are no draft any more, and cannot come back by an undo. */
		settle: (cells: readonly CellKey[]) => {
			past.current = [];
			put(withCells(latest.current, Object.fromEntries(cells.map((cell) => [cell, ""]))));
		},
	};
}
