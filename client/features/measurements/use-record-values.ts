/** Gives the commands of measurements and says what became of them, always in the same words. */

import { MAX_ENTRIES, type MeasurementCommand, measurementsStream } from "#shared/ledger/measurements.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import { texts } from "#client/features/measurements/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";

export type Given = "done" | "waiting" | "refused";

export function useRecordValues(workspace: WorkspaceId) {
	const t = useTexts(texts);
	const toast = useToast();
	const ledger = useLedger(useRoom(roomName(workspace, PORTFOLIO)), measurementsStream);
	/** One after the other, up to the first that is refused. */
	const give = async (commands: readonly MeasurementCommand[], done: string): Promise<Given> => {
		let isWaiting = false;
		for (const command of commands) {
			const sent = await ledger.send(command);
			// Why is said above the grid, until it was read.
			if (!sent.ok) return "refused";
			isWaiting ||= sent.value.state === "waiting";
		}
		toast(isWaiting ? { text: t.depositWaits } : { text: done, tone: "ok" });
		return isWaiting ? "waiting" : "done";
	};
	return { ledger, give };
}

/** A list in heaps that one command can hold. */
export function inHeaps<Item>(items: readonly Item[]): Item[][] {
	const heaps: Item[][] = [];
	for (let at = 0; at < items.length; at += MAX_ENTRIES) heaps.push(items.slice(at, at + MAX_ENTRIES));
	return heaps;
}
