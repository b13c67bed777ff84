/** Who removed what, from the rows that delete: Yjs keeps no trace of it in the document. */

import { type HandRun, HandRuns } from "#server/store/hand-runs.ts";
import type { DecodedRow } from "#server/store/decoded-row.ts";
import type { MemberId } from "#shared/lib/ids.ts";

export class Removals {
	readonly #runs = new HandRuns();

	/** A row, in the order of the log. */
	note({ deletions }: DecodedRow, by: MemberId | null): void {
		for (const [client, ranges] of deletions)
			for (const { clock, len } of ranges) this.#runs.add(client, clock, len, by);
	}

	/** Who removed these signs, run by run; the first to do so where two did at once. */
	readonly of = (client: number, clock: number, length: number): HandRun[] => this.#runs.of(client, clock, length);
}
