/** Making and revoking invitation links. */

import { isOpen } from "#server/access/invitations.ts";
import { noteAct, signedBy } from "#server/access/note-act.ts";
import { type Standing, stillAllowed } from "#server/access/standing.ts";
import { hashToken, newToken } from "#server/access/token.ts";
import type { Parts } from "#server/commands/parts.ts";
import { isoNow } from "#server/clock.ts";
import type { InvitationRecord } from "#server/store/registry.ts";
import { isWithinLimits, type LinkTerms, linkTerms } from "#shared/domain/link-limits.ts";
import { canActOn, grantableRoles, type InvitedRole } from "#shared/domain/role.ts";
import { newId, type InvitationId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const DAY_MS = 24 * 3600_000;

/** What is unsaid is decided by the role. */
export type InvitationTerms = { role: InvitedRole } & { [Term in keyof LinkTerms]?: LinkTerms[Term] | undefined };

/** The token is in the reply and nowhere else. R55, R259: nobody invites to a role above their own, nor by a link wider than its role allows. */
export async function invite(
	parts: Parts,
	who: Standing,
	asked: InvitationTerms,
): Promise<Result<{ invitation: InvitationRecord; token: string }, Refusal>> {
	const { role, ...wished } = asked;
	const terms = linkTerms(role, wished);
	const token = newToken();
	const invitation: InvitationRecord = {
		id: newId<InvitationId>(),
		workspace: who.workspace.id,
		role,
		tokenHash: hashToken(token),
		isOwnerLink: false,
		createdAt: isoNow(parts.clock),
		createdBy: who.member.id,
		expiresAt: terms.days === null ? null : new Date(parts.clock.now() + terms.days * DAY_MS).toISOString(),
		maxUses: terms.maxUses,
		uses: 0,
		revokedAt: null,
	};
	return await parts.registry.change((draft): Result<{ invitation: InvitationRecord; token: string }, Refusal> => {
		const maker = stillAllowed(draft, who, "invite");
		if (!maker.ok) return maker;
		if (!grantableRoles(maker.value.role).includes(role)) return refused({ kind: "forbidden" });
		if (!isWithinLimits(role, terms)) return refused({ kind: "link-too-wide" });
		draft.invitations.set(invitation.id, invitation);
		const { id: link, expiresAt, maxUses } = invitation;
		noteAct(draft, signedBy(parts, who), { kind: "link-made", link, role, expiresAt, maxUses });
		return ok({ invitation, token });
	});
}

/** The links of a workspace that still let people in, newest first. Those of a role above the asker's are left out. */
export function openInvitations(parts: Parts, who: Standing): InvitationRecord[] {
	const now = parts.clock.now();
	return [...parts.registry.now.invitations.values()]
		.filter((one) => one.workspace === who.workspace.id && isOpen(one, now) && canActOn(who.member.role, one.role))
		.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Ends a link. Whoever came in by it stays. */
export async function revokeInvitation(parts: Parts, who: Standing, id: string): Promise<Result<undefined, Refusal>> {
	return await parts.registry.change((draft): Result<undefined, Refusal> => {
		const actor = stillAllowed(draft, who, "invite");
		if (!actor.ok) return actor;
		const invitation = draft.invitations.get(id as InvitationId);
		if (!invitation || !isIn(invitation, who.workspace.id)) return refused({ kind: "not-found" });
		if (!canActOn(actor.value.role, invitation.role)) return refused({ kind: "forbidden" });
		if (invitation.revokedAt !== null) return ok();
		draft.invitations.set(invitation.id, { ...invitation, revokedAt: isoNow(parts.clock) });
		const ended = { kind: "link-ended", link: invitation.id, role: invitation.role, maker: null } as const;
		noteAct(draft, signedBy(parts, who), ended);
		return ok();
	});
}

/** R946: ends every link of the workspace that still lets people in, at once; whoever came in by one stays. Answers how many there were. */
export async function revokeAllInvitations(parts: Parts, who: Standing): Promise<Result<number, Refusal>> {
	return await parts.registry.change((draft): Result<number, Refusal> => {
		const actor = stillAllowed(draft, who, "changeSettings");
		if (!actor.ok) return actor;
		const now = parts.clock.now();
		const open = [...draft.invitations.values()].filter((one) => isIn(one, who.workspace.id) && isOpen(one, now));
		if (open.length === 0) return ok(0);
		for (const one of open) draft.invitations.set(one.id, { ...one, revokedAt: isoNow(parts.clock) });
		noteAct(draft, signedBy(parts, who), { kind: "all-links-ended", links: open.map(({ id }) => id) });
		return ok(open.length);
	});
}

function isIn(invitation: InvitationRecord, workspace: WorkspaceId): boolean {
	return invitation.workspace === workspace;
}
