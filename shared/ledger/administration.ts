/** The stream of what was done to run a workspace. The server alone writes it, in the name of who did it, and no command exists: a client cannot put anything in it, nor take anything out. */

import { z } from "zod";
import { AdministrationAct } from "#shared/domain/administration-act.ts";
import { can } from "#shared/domain/role.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";
import { refused } from "#shared/lib/result.ts";
import type { InboxViewer, Waiting } from "#shared/ledger/inbox.ts";
import { isSealed, type Stream } from "#shared/ledger/stream.ts";

export const AdministrationBody = z.strictObject({
	/** Names the act for good: the registry that waits to have it written may ask twice. */
	id: z.string().refine(isId),
	act: AdministrationAct,
});
export type AdministrationBody = z.infer<typeof AdministrationBody>;

export type JournalEntry = {
	readonly id: string;
	readonly seq: number;
	/** ISO. */
	readonly time: string;
	/** Null is the server itself. */
	readonly member: MemberId | null;
	readonly act: AdministrationAct;
};
/** By the id of the act, in the order of the ledger. */
export type JournalState = Map<string, JournalEntry>;

export const administrationStream: Stream<JournalState, never, AdministrationBody> = {
	name: "administration",
	place: "directory",
	command: z.never(),
	body: AdministrationBody,
	isServerWritten: true,
	needs: () => "read",
	initial: () => new Map(),
	evolve(state, event) {
		if (isSealed(event)) return;
		const { seq, time, member, body } = event;
		state.set(body.id, { id: body.id, seq, time, member, act: body.act });
	},
	decide: () => refused({ kind: "forbidden" }),
};

/** R802: for owners, that the names of guests go soon. */
export function namesWaitingFor(state: JournalState, { role }: InboxViewer): Waiting[] {
	if (!can(role, "changeSettings")) return [];
	return [...state.values()].flatMap(({ seq, time, act }): Waiting[] => {
		if (act.kind !== "guest-names-due") return [];
		const names = { people: act.people, at: act.at };
		return [{ seq, time, by: null, reason: "guest-names", names, thread: null, on: { kind: "document" }, words: "" }];
	});
}
