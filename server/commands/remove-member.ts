/** Removing a member, or leaving: what they wrote stays, their access ends at once. */

import { endLinksOf } from "#server/access/invitations.ts";
import { noteAct, signedBy } from "#server/access/note-act.ts";
import { isLastOwner, memberOf } from "#server/access/people.ts";
import { type Standing, stillAllowed } from "#server/access/standing.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { MemberRecord, RegistryView } from "#server/store/registry.ts";
import { can, canActOn } from "#shared/domain/role.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { PersonWhoLeft } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/**
 * R600: the name and organisation of somebody who left earlier go from the registry, for good; an owner's act. What they put their name to stays as facts of
 * somebody who has left.
 */
export async function forgetName(parts: Parts, who: Standing, target: string): Promise<Result<undefined, Refusal>> {
	return await parts.registry.change((draft): Result<undefined, Refusal> => {
		const actor = stillAllowed(draft, who, "changeSettings");
		if (!actor.ok) return actor;
		const member = draft.members.get(target as MemberId);
		if (!member || member.workspace !== who.workspace.id || member.removedAt === null)
			return refused({ kind: "not-found" });
		if (isNameless(member)) return ok();
		draft.members.set(member.id, { ...member, ...NAMELESS });
		const signed = signedBy(parts, who);
		noteAct(draft, signed, { kind: "name-forgotten", member: member.id });
		return ok();
	});
}

/** Those who left, or came in an archive, and still have a name: the last to leave first. */
export function peopleWhoLeft(data: RegistryView, workspace: WorkspaceId): PersonWhoLeft[] {
	const left: PersonWhoLeft[] = [];
	for (const { id, name, removedAt, ...member } of data.members.values())
		if (member.workspace === workspace && removedAt !== null && name !== "") left.push({ id, name, leftAt: removedAt });
	return left.sort((one, other) => other.leftAt.localeCompare(one.leftAt));
}

export const NAMELESS = { name: "", organisation: null };

export function isNameless({ name, organisation }: Pick<MemberRecord, "name" | "organisation">): boolean {
	return name === NAMELESS.name && organisation === NAMELESS.organisation;
}

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
		const gone = { ...member, ...(forgetsName ? NAMELESS : {}), removedAt: isoNow(parts.clock) };
		draft.members.set(member.id, gone);
		const signed = signedBy(parts, who);
		noteAct(draft, signed, { kind: isSelf ? "member-left" : "member-removed", member: member.id });
		if (forgetsName) noteAct(draft, signed, { kind: "name-forgotten", member: member.id });
		endLinksOf(draft, gone, signed);
		return ok(member.id);
	});
	if (!removed.ok) return removed;
	parts.rooms.recheck(who.workspace.id, removed.value);
	return ok();
}
