/** The owner's link: an invitation made by the server, never shown twice, with which the owner comes in from any browser. */

import { noteAct } from "#server/access/note-act.ts";
import { hashToken, newToken } from "#server/access/token.ts";
import { mayDoEverything } from "#server/access/people.ts";
import { isoNow } from "#server/clock.ts";
import { foundWorkspace } from "#server/commands/create-workspace.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { InvitationRecord } from "#server/store/registry.ts";
import { ROLES, type Role } from "#shared/domain/role.ts";
import { type InvitationId, newId, type WorkspaceId } from "#shared/lib/ids.ts";

const OWNER: Role = ROLES.find(mayDoEverything) ?? "owner";

/** On a server where nothing happened yet: a first workspace with examples, and the token of its owner's link. Null afterwards. */
export async function foundFirstWorkspace(parts: Parts, name: string): Promise<string | null> {
	if (parts.registry.now.workspaces.size > 0) return null;
	const workspace = await foundWorkspace(parts, { name, examples: true });
	await parts.registry.change((draft) => {
		const signed = { workspace: workspace.id, member: null, clock: parts.clock };
		noteAct(draft, signed, { kind: "workspace-founded", examples: true });
	});
	return await newOwnerLink(parts, workspace.id);
}

/** A new owner's link for a workspace (the oldest one when not said); the one before stops working. */
export async function newOwnerLink(parts: Parts, workspace?: WorkspaceId): Promise<string | null> {
	const token = newToken();
	return await parts.registry.change((draft) => {
		const target = workspace ?? draft.workspaces.keys().next().value;
		if (target === undefined) return null;
		const now = isoNow(parts.clock);
		const signed = { workspace: target, member: null, clock: parts.clock };
		for (const [id, link] of draft.invitations)
			if (link.isOwnerLink && link.workspace === target && link.revokedAt === null) {
				draft.invitations.set(id, { ...link, revokedAt: now });
				noteAct(draft, signed, { kind: "link-ended", link: id, role: link.role, maker: null });
			}
		const invitation: InvitationRecord = {
			id: newId<InvitationId>(),
			workspace: target,
			role: OWNER,
			tokenHash: hashToken(token),
			isOwnerLink: true,
			createdAt: now,
			createdBy: null,
			expiresAt: null,
			maxUses: null,
			uses: 0,
			revokedAt: null,
		};
		draft.invitations.set(invitation.id, invitation);
		noteAct(draft, signed, { kind: "owner-link-made", link: invitation.id });
		return token;
	});
}
