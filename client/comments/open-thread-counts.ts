/** How many threads are open on each record, on it as a whole (`<record>/`), on each of its parts (`<record>/<part>`) and on each pair of a balise and a project. */

import type { CommentsState } from "#shared/ledger/comments-state.ts";
import type { Place } from "#shared/ledger/comments-wire.ts";

export function openThreadCounts({ threads }: Pick<CommentsState, "threads">): ReadonlyMap<string, number> {
	const open = new Map<string, number>();
	for (const { on, resolved } of threads.values()) {
		if (resolved) continue;
		for (const place of placesOf(on)) open.set(place, (open.get(place) ?? 0) + 1);
	}
	return open;
}

/** A record counts its own threads and those of its parts. */
function placesOf(on: Place): string[] {
	if (on.kind === "pair") return [pairKey(on.balise, on.project)];
	if (on.kind !== "record") return [];
	return [on.record, `${on.record}/${on.part ?? ""}`];
}

export function pairKey(balise: string, project: string): string {
	return `${balise} ${project}`;
}
