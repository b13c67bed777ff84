/** The stream of large deletions of a document: much of its text went at once, by whose hand, and the point that was kept. The server alone writes it; those who moderate are told of it (R605). */

import { z } from "zod";
import { can } from "#shared/domain/role.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";
import { refused } from "#shared/lib/result.ts";
import type { InboxViewer, Waiting } from "#shared/ledger/inbox.ts";
import { isSealed, type Stream } from "#shared/ledger/stream.ts";

export const MassDeletionBody = z.strictObject({
	kind: z.literal("mass-deletion"),
	/** The last change before it: what was kept. */
	point: z.int().min(1),
	by: z.custom<MemberId>((value) => isId(value)),
});
export type MassDeletionBody = z.infer<typeof MassDeletionBody>;

export type MassDeletion = { readonly seq: number; readonly time: string; readonly by: MemberId };
/** By point. */
export type MassDeletionsState = Map<number, MassDeletion>;

export const massDeletionsStream: Stream<MassDeletionsState, never, MassDeletionBody> = {
	name: "mass-deletions",
	place: "document",
	command: z.never(),
	body: MassDeletionBody,
	isServerWritten: true,
	needs: () => "read",
	initial: () => new Map(),
	evolve(state, event) {
		if (!isSealed(event)) state.set(event.body.point, { seq: event.seq, time: event.time, by: event.body.by });
	},
	decide: () => refused({ kind: "forbidden" }),
};

/** For those who moderate, unless it was their own hand. */
export function deletionsWaitingFor(state: MassDeletionsState, { member, role }: InboxViewer): Waiting[] {
	if (!can(role, "moderate")) return [];
	return [...state.values()]
		.filter(({ by }) => by !== member)
		.map((deletion) => ({ ...deletion, reason: "deletion", thread: null, on: { kind: "document" }, words: "" }));
}
