/** `/api/workspaces/:workspace/invitations`: the links that let people in. */

import type { Router } from "express";
import { invite, openInvitations, revokeAllInvitations, revokeInvitation } from "#server/commands/invite.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, memberWho, param, route } from "#server/http/route.ts";
import { invitationView } from "#server/http/views.ts";
import { ok } from "#shared/lib/result.ts";
import {
	CreateInvitationRequest,
	type CreateInvitationReply,
	type RevokedInvitationsReply,
} from "#shared/protocol/http.ts";

export function invitationRoutes(router: Router, parts: HttpParts): void {
	router.get(
		"/workspaces/:workspace/invitations",
		route(parts, (request) => {
			const who = memberWho(parts, request, "invite");
			if (!who.ok) return who;
			return ok({ body: openInvitations(parts, who.value).map((one) => invitationView(parts, one)) });
		}),
	);

	router.post(
		"/workspaces/:workspace/invitations",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "invite");
			if (!who.ok) return who;
			const asked = body(request, CreateInvitationRequest);
			if (!asked.ok) return asked;
			const made = await invite(parts, who.value, asked.value);
			if (!made.ok) return made;
			const { invitation, token } = made.value;
			const reply: CreateInvitationReply = { invitation: invitationView(parts, invitation), token };
			return ok({ status: 201, body: reply });
		}),
	);

	router.delete(
		"/workspaces/:workspace/invitations",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "changeSettings");
			if (!who.ok) return who;
			const ended = await revokeAllInvitations(parts, who.value);
			return ended.ok ? ok({ body: { ended: ended.value } satisfies RevokedInvitationsReply }) : ended;
		}),
	);

	router.delete(
		"/workspaces/:workspace/invitations/:invitation",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "invite");
			if (!who.ok) return who;
			const revoked = await revokeInvitation(parts, who.value, param(request, "invitation"));
			return revoked.ok ? ok({}) : revoked;
		}),
	);
}
