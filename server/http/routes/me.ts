/** `/api/me` and signing out: the session of this browser. */

import type { Request, Router } from "express";
import { readSessionToken } from "#server/access/session-cookie.ts";
import { hashToken } from "#server/access/token.ts";
import { creatorOf } from "#server/commands/create-workspace.ts";
import { signOut, signOutEverywhere, signOutOthers } from "#server/commands/sign-out.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { route, sessionOf, signedIn } from "#server/http/route.ts";
import { workspaceSummary } from "#server/http/views.ts";
import type { SessionRecord } from "#server/store/registry.ts";
import { ok } from "#shared/lib/result.ts";
import type { Me, WorkspaceSummary } from "#shared/protocol/http.ts";

export function meRoutes(router: Router, parts: HttpParts): void {
	router.get(
		"/me",
		route(parts, (request) => {
			const session = sessionOf(parts, request);
			const workspaces = session ? workspacesOf(parts, session) : [];
			const reply: Me = {
				signedIn: workspaces.length > 0,
				workspaces,
				canCreateWorkspace: session !== null && creatorOf(parts, session) !== undefined,
			};
			const token = session && presentedToken(parts, request, session);
			return ok({ body: reply, ...(token ? { token } : {}) });
		}),
	);

	router.post(
		"/sign-out",
		route(parts, async (request) => {
			const session = sessionOf(parts, request);
			if (session) await signOut(parts, session);
			return ok({ token: null });
		}),
	);

	router.post(
		"/sign-out-everywhere",
		route(parts, async (request) => {
			const session = sessionOf(parts, request);
			if (session) await signOutEverywhere(parts, session);
			return ok({ token: null });
		}),
	);

	router.post(
		"/sign-out-others",
		route(parts, async (request) => {
			const session = signedIn(parts, request);
			if (!session.ok) return session;
			await signOutOthers(parts, session.value);
			return ok({});
		}),
	);
}

/** The workspaces a session has a place in, oldest first. */
export function workspacesOf(parts: HttpParts, session: SessionRecord): WorkspaceSummary[] {
	const summaries: WorkspaceSummary[] = [];
	for (const id of session.members) {
		const member = parts.registry.now.members.get(id);
		const workspace = member && parts.registry.now.workspaces.get(member.workspace);
		if (member && workspace && member.removedAt === null) summaries.push(workspaceSummary(workspace, member));
	}
	return summaries.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

/** R51: each visit gives the cookie its 90 days again. Not for a token about to be replaced. */
function presentedToken(parts: HttpParts, request: Request, session: SessionRecord): string | null {
	const token = readSessionToken(request, parts.reach);
	return token !== null && !session.mustRenew && hashToken(token) === session.tokenHash ? token : null;
}
