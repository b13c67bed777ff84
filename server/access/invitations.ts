/** Invitations: links that let people in, for a role, for a time, a number of times. */

import { noteAct, type Signed } from "#server/access/note-act.ts";
import { hashToken } from "#server/access/token.ts";
import { isoNow } from "#server/clock.ts";
import type { InvitationRecord, MemberRecord, Registry, RegistryData } from "#server/store/registry.ts";
import { canActOn } from "#shared/domain/role.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** The invitation a token opens. R55: an unknown and a revoked link get the same answer; an expired or used-up one is told so. */
export function findInvitation(registry: Registry, token: string, now: number): Result<InvitationRecord, Refusal> {
	const invitation = registry.invitationByTokenHash(hashToken(token));
	if (!invitation || invitation.revokedAt !== null) return refused({ kind: "invitation-invalid" });
	return isOpen(invitation, now) ? ok(invitation) : refused({ kind: "invitation-expired" });
}

/** Whether a link still lets people in. */
export function isOpen(invitation: InvitationRecord, now: number): boolean {
	if (invitation.revokedAt !== null) return false;
	if (invitation.expiresAt !== null && now >= Date.parse(invitation.expiresAt)) return false;
	return invitation.maxUses === null || invitation.uses < invitation.maxUses;
}

/** Counts one use. Inside a change, so that two people never share the last one. */
export function countUse(draft: RegistryData, invitation: InvitationRecord): void {
	draft.invitations.set(invitation.id, { ...invitation, uses: invitation.uses + 1 });
}

/**
 * R190: whether a link may still change where this member stands. One made before they were removed does not let them
 * in again; one made before their role was lowered does not raise them.
 */
export function mayLift(invitation: InvitationRecord, member: MemberRecord): boolean {
	const since = member.removedAt ?? member.loweredAt;
	return since === null || Date.parse(invitation.createdAt) > Date.parse(since);
}

/** R190: ends the links that a member made and may make no more: those above their new role, all of them when they have none. */
export function endLinksOf(draft: RegistryData, maker: MemberRecord, signed: Signed): void {
	for (const [id, link] of draft.invitations) {
		const isTheirs = link.createdBy === maker.id && link.revokedAt === null;
		if (!isTheirs || (maker.removedAt === null && canActOn(maker.role, link.role))) continue;
		draft.invitations.set(id, { ...link, revokedAt: isoNow(signed.clock) });
		noteAct(draft, signed, { kind: "link-ended", link: id, role: link.role, maker: maker.id });
	}
}
