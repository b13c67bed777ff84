/** `/api/join`: what an invitation opens, and coming in. Nothing here is a GET, so that a mail scanner uses nothing up. */

import type { Router } from "express";
import { findInvitation, mayLift } from "#server/access/invitations.ts";
import { memberIn } from "#server/access/sessions.ts";
import { hashToken } from "#server/access/token.ts";
import { joinWorkspace } from "#server/commands/join-workspace.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, route, sessionOf } from "#server/http/route.ts";
import { memberView } from "#server/http/views.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { type JoinPreviewReply, JoinPreviewRequest, type JoinReply, JoinRequest } from "#shared/protocol/http.ts";

export function joinRoutes(router: Router, parts: HttpParts): void {
	router.post(
		"/join/preview",
		route(parts, (request) => {
			const asked = body(request, JoinPreviewRequest);
			if (!asked.ok) return asked;
			const found = findInvitation(parts.registry, asked.value.token, parts.clock.now());
			const invitation = parts.registry.invitationByTokenHash(hashToken(asked.value.token));
			const workspace = invitation && parts.registry.now.workspaces.get(invitation.workspace);
			if (!invitation || !workspace) return refused({ kind: "invitation-invalid" });
			const session = sessionOf(parts, request);
			const member = session ? memberIn(parts.registry.now, session, workspace.id) : undefined;
			const isIn = member !== undefined && member.removedAt === null;
			// A link that has expired still leads its own members back.
			if (!found.ok && !(isIn && found.error.kind === "invitation-expired")) return found;
			// R190: whoever was removed learns it here, before giving a name.
			if (member && !isIn && !mayLift(invitation, member)) return refused({ kind: "removed-from-workspace" });
			const reply: JoinPreviewReply = {
				workspace: { id: workspace.id, name: workspace.name },
				role: invitation.role,
				sectors: workspace.sectors,
				expiresAt: invitation.expiresAt,
				alreadyMember: isIn ? { id: member.id, name: member.name, role: member.role } : null,
			};
			return ok({ body: reply });
		}),
	);

	router.post(
		"/join",
		route(parts, async (request) => {
			const asked = body(request, JoinRequest);
			if (!asked.ok) return asked;
			const joined = await joinWorkspace(parts, { session: sessionOf(parts, request), asked: asked.value });
			if (!joined.ok) return joined;
			const { workspace, member, token } = joined.value;
			const reply: JoinReply = {
				workspace: { id: workspace.id, name: workspace.name },
				member: memberView(parts, member),
			};
			return ok({ body: reply, token });
		}),
	);
}
