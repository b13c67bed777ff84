/**
 * Who wrote what: the owner of a Yjs client, and for the words that the server wrote on somebody’s behalf (a proposal that was accepted, a point put back, a
 * version taken at a table) the member whose name their row bears. The server’s own clients are nobody’s, and one of them may have written for many.
 */

import { type HandRun, HandRuns } from "#server/store/hand-runs.ts";
import type { DecodedRow } from "#server/store/decoded-row.ts";
import type { MemberId } from "#shared/lib/ids.ts";

export class Writers {
	readonly #owners: ReadonlyMap<number, MemberId | null>;
	readonly #runs = new HandRuns();

	constructor(owners: ReadonlyMap<number, MemberId | null>) {
		this.#owners = owners;
	}

	/** A row, in the order of the log. */
	note({ structs }: DecodedRow, by: MemberId | null): void {
		if (by === null) return;
		for (const { id, length } of structs)
			if (this.#owners.get(id.client) === null) this.#runs.add(id.client, id.clock, length, by);
	}

	/** Who wrote these signs, run by run; the server itself where no row that was noted says for whom. */
	readonly of = (client: number, clock: number, length: number): HandRun[] => {
		const owner = this.#owners.get(client);
		if (owner !== null || clock < 0) return [{ length, by: owner }];
		return this.#runs.of(client, clock, length).map((run) => ({ ...run, by: run.by ?? null }));
	};
}
