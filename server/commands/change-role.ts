/** Giving a member another role: written first, then felt at once on every open connection. */

import { endLinksOf } from "#server/access/invitations.ts";
import { noteAct, signedBy } from "#server/access/note-act.ts";
import { isLastOwner, isRise, mayDoEverything, memberOf } from "#server/access/people.ts";
import { askRenewal } from "#server/access/sessions.ts";
import type { Standing } from "#server/access/standing.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { MemberRecord } from "#server/store/registry.ts";
import { can, canActOn, grantableRoles, type Role } from "#shared/domain/role.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** R57, R190: never a role above one's own, never on somebody above oneself, never the last owner's. */
export async function changeRole(
	parts: Parts,
	who: Standing,
	target: string,
	role: Role,
): Promise<Result<MemberRecord, Refusal>> {
	const changed = await parts.registry.change((draft): Result<MemberRecord, Refusal> => {
		// The actor's own role is read again here: it may have changed while this waited its turn.
		const actor = memberOf(draft, who.workspace.id, who.member.id);
		const member = memberOf(draft, who.workspace.id, target);
		if (!actor || !can(actor.role, "changeRoles")) return refused({ kind: "forbidden" });
		if (!member) return refused({ kind: "not-found" });
		if (!canActOn(actor.role, member.role) || !grantableRoles(actor.role).includes(role))
			return refused({ kind: "forbidden" });
		if (!mayDoEverything(role) && isLastOwner(draft, member)) return refused({ kind: "last-owner" });
		const next = { ...member, role, ...(isRise(role, member.role) ? { loweredAt: isoNow(parts.clock) } : {}) };
		draft.members.set(member.id, next);
		const signed = signedBy(parts, who);
		if (role !== member.role)
			noteAct(draft, signed, { kind: "role-changed", member: member.id, from: member.role, to: role, link: null });
		if (isRise(member.role, role)) askRenewal(draft, member.id);
		else endLinksOf(draft, next, signed);
		return ok(next);
	});
	if (changed.ok) parts.rooms.recheck(who.workspace.id, changed.value.id);
	return changed;
}
