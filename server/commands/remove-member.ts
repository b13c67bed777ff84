/** Removing a member, or leaving: what they wrote stays, their access ends at once. */

import { endLinksOf } from "#server/access/invitations.ts";
import { isLastOwner, memberOf } from "#server/access/people.ts";
import type { Standing } from "#server/access/standing.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import { can, canActOn } from "#shared/domain/role.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/**
 * Anyone may leave; only some may remove others, and nobody the last owner (R57). Sessions keep the removed member, so that an old tab is told why.
 * `forgetsName`: their name and organisation go from the registry, and what they put their name to stays as facts of somebody who has left; an owner's act.
 */
export async function removeMember(
	parts: Parts,
	who: Standing,
	target: string,
	{ forgetsName = false } = {},
): Promise<Result<undefined, Refusal>> {
	const removed = await parts.registry.change((draft): Result<MemberId, Refusal> => {
		const actor = memberOf(draft, who.workspace.id, who.member.id);
		const member = memberOf(draft, who.workspace.id, target);
		const isSelf = actor !== undefined && actor.id === target;
		if (!actor || (!isSelf && !can(actor.role, "removeMembers"))) return refused({ kind: "forbidden" });
		if (forgetsName && !can(actor.role, "changeSettings")) return refused({ kind: "forbidden" });
		if (!member) return refused({ kind: "not-found" });
		if (!canActOn(actor.role, member.role)) return refused({ kind: "forbidden" });
		if (isLastOwner(draft, member)) return refused({ kind: "last-owner" });
		const nameless = forgetsName ? { name: "", organisation: null } : {};
		const gone = { ...member, ...nameless, removedAt: isoNow(parts.clock) };
		draft.members.set(member.id, gone);
		endLinksOf(draft, gone, gone.removedAt);
		return ok(member.id);
	});
	if (!removed.ok) return removed;
	parts.rooms.recheck(who.workspace.id, removed.value);
	return ok();
}
