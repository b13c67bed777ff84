/** `/api/workspaces/:workspace/members`: who is there, their role, removing, signing out. */

import type { Router } from "express";
import { membersOf } from "#server/access/people.ts";
import { changeRole } from "#server/commands/change-role.ts";
import { forgetName, peopleWhoLeft, removeMember } from "#server/commands/remove-member.ts";
import { signOutOther } from "#server/commands/sign-out.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, memberWho, param, route } from "#server/http/route.ts";
import { memberView, memberViews } from "#server/http/views.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import { UpdateMemberRequest } from "#shared/protocol/http.ts";

export function memberRoutes(router: Router, parts: HttpParts): void {
	router.get(
		"/workspaces/:workspace/members",
		route(parts, (request) => {
			const who = memberWho(parts, request, "seeMembers");
			if (!who.ok) return who;
			const workspace = who.value.workspace.id;
			return ok({ body: memberViews(parts, workspace, membersOf(parts.registry.now, workspace)) });
		}),
	);

	router.get(
		"/workspaces/:workspace/members/left",
		route(parts, (request) => {
			const who = memberWho(parts, request, "seeMembers");
			return who.ok ? ok({ body: peopleWhoLeft(parts.registry.now, who.value.workspace.id) }) : who;
		}),
	);

	router.post(
		"/workspaces/:workspace/members/:member/forget-name",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "changeSettings");
			if (!who.ok) return who;
			const forgotten = await forgetName(parts, who.value, param(request, "member"));
			return forgotten.ok ? ok({}) : forgotten;
		}),
	);

	router.patch(
		"/workspaces/:workspace/members/:member",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "changeRoles");
			if (!who.ok) return who;
			const asked = body(request, UpdateMemberRequest);
			if (!asked.ok) return asked;
			const changed = await changeRole(parts, who.value, param(request, "member"), asked.value.role);
			return changed.ok ? ok({ body: memberView(parts, changed.value) }) : changed;
		}),
	);

	// Anyone may leave or sign themselves out, so the act itself decides about others.
	router.delete(
		"/workspaces/:workspace/members/:member",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const removed = await removeMember(parts, who.value, param(request, "member"), {
				forgetsName: request.query.forget === "name",
			});
			if (!removed.ok) return removed;
			// R455: what was theirs alone is of no use to anybody any more.
			await parts.inbox.forget(param(request, "member") as MemberId);
			return ok({});
		}),
	);

	router.post(
		"/workspaces/:workspace/members/:member/sign-out",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const done = await signOutOther(parts, who.value, param(request, "member"));
			return done.ok ? ok({}) : done;
		}),
	);
}
