/** Writes in the ledger of a document that much of its text went at once, so that those who moderate are told when they come. */

import type { Ledgers } from "#server/ledger/ledgers.ts";
import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import { type MassDeletionsState, massDeletionsStream } from "#shared/ledger/mass-deletions.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** `at` in milliseconds. A ledger that takes nothing leaves the kept point as it is: that is what can be come back to. */
export async function tellDeletion(
	ledgers: Pick<Ledgers, "record">,
	room: RoomName,
	{ point, by, at }: { point: number; by: MemberId; at: number },
): Promise<void> {
	const place = parseRoomName(room);
	if (place?.place !== "document") return;
	await ledgers.record<MassDeletionsState>(
		place.workspace,
		{ place: place.document, stream: massDeletionsStream.name },
		{
			member: null,
			time: new Date(at).toISOString(),
			body: { kind: "mass-deletion", point, by },
			isKept: (state) => state.has(point),
		},
	);
}
