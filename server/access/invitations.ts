/** Invitations: links that let people in, for a role, for a time, a number of times. */

import { hashToken } from "#server/access/token.ts";
import type { InvitationRecord, Registry, RegistryData } from "#server/store/registry.ts";
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
