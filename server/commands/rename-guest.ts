/** Another name for somebody who came by the code of a workshop, given by whoever leads it: the one they chose passes for another’s, or hurts. */

import { noteAct, signedBy } from "#server/access/note-act.ts";
import { freeName, memberOf } from "#server/access/people.ts";
import type { Standing } from "#server/access/standing.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { DocumentRecord, MemberRecord } from "#server/store/registry.ts";
import { cleanName } from "#shared/domain/person-name.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import { isLeading, workshopStream } from "#shared/ledger/workshop.ts";
import type { NoteRenamed } from "#shared/ledger/workshop-renaming.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type RenameParts = Parts & { seats: WorkshopSeats; ledgers: Pick<Ledgers, "runDue"> };

/** R945: told in the journal, by ids alone, and in the workshop, where the one it happens to is told. */
export async function renameGuest(
	parts: RenameParts,
	who: Standing,
	workshop: DocumentRecord,
	{ target, name: asked }: { target: string; name: string },
): Promise<Result<MemberRecord, Refusal>> {
	const renamed = await parts.registry.change((draft): Result<{ guest: MemberRecord; isSame: boolean }, Refusal> => {
		const state = parts.seats.stateOf(workshop.id);
		const actor = memberOf(draft, who.workspace.id, who.member.id);
		if (!state || !actor || !isLeading(state, { member: actor.id, role: actor.role }))
			return refused({ kind: "forbidden" });
		const guest = memberOf(draft, who.workspace.id, target);
		// Members say themselves how they are called.
		if (!guest || !state.people.has(guest.id) || guest.workshop !== workshop.id) return refused({ kind: "not-found" });
		if (!isGuestRole(guest.role)) return refused({ kind: "forbidden" });
		const name = cleanName(asked);
		if (name === "") return refused({ kind: "name-required" });
		const next = { ...guest, name: freeName(draft, who.workspace.id, name, guest.id) };
		if (next.name === guest.name) return ok({ guest, isSame: true });
		draft.members.set(guest.id, next);
		noteAct(draft, signedBy(parts, who), { kind: "guest-renamed", member: guest.id, document: workshop.id });
		return ok({ guest: next, isSame: false });
	});
	if (!renamed.ok) return renamed;
	const { guest, isSame } = renamed.value;
	if (isSame) return ok(guest);
	// Presence shows names from the registry: everyone sees the new one.
	parts.rooms.recheck(who.workspace.id, guest.id);
	const command: NoteRenamed = { kind: "note-renamed", member: guest.id, by: who.member.id };
	const told = await parts.ledgers.runDue(
		who.workspace.id,
		{ place: workshop.id, stream: workshopStream.name },
		command,
	);
	return told.ok ? ok(guest) : told;
}
