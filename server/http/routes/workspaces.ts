/** `/api/workspaces`: the ones I am in, one of them, a new one, its settings, my own place in it. */

import type { Router } from "express";
import { createWorkspace } from "#server/commands/create-workspace.ts";
import { removeExamples } from "#server/commands/remove-examples.ts";
import { updateMe } from "#server/commands/update-me.ts";
import { updateWorkspace } from "#server/commands/update-workspace.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, memberWho, route, signedIn } from "#server/http/route.ts";
import { workspacesOf } from "#server/http/routes/me.ts";
import { memberView, workspaceSummary, workspaceView } from "#server/http/views.ts";
import { ok } from "#shared/lib/result.ts";
import { CreateWorkspaceRequest, UpdateMeRequest, UpdateWorkspaceRequest } from "#shared/protocol/http.ts";

export function workspaceRoutes(router: Router, parts: HttpParts): void {
	router.get(
		"/workspaces",
		route(parts, (request) => {
			const session = signedIn(parts, request);
			return session.ok ? ok({ body: workspacesOf(parts, session.value) }) : session;
		}),
	);

	router.post(
		"/workspaces",
		route(parts, async (request) => {
			const session = signedIn(parts, request);
			if (!session.ok) return session;
			const asked = body(request, CreateWorkspaceRequest);
			if (!asked.ok) return asked;
			const created = await createWorkspace(parts, session.value, asked.value);
			if (!created.ok) return created;
			const { workspace, member, token } = created.value;
			return ok({ status: 201, body: workspaceSummary(workspace, member), token });
		}),
	);

	router.get(
		"/workspaces/:workspace",
		route(parts, (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			parts.directories.use(who.value.workspace.id);
			return ok({ body: workspaceView(parts, who.value.workspace, who.value.member) });
		}),
	);

	router.patch(
		"/workspaces/:workspace",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "changeSettings");
			if (!who.ok) return who;
			const asked = body(request, UpdateWorkspaceRequest);
			if (!asked.ok) return asked;
			const updated = await updateWorkspace(parts, who.value, asked.value);
			return updated.ok ? ok({ body: workspaceView(parts, updated.value, who.value.member) }) : updated;
		}),
	);

	router.patch(
		"/workspaces/:workspace/me",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const asked = body(request, UpdateMeRequest);
			if (!asked.ok) return asked;
			const updated = await updateMe(parts, who.value, asked.value);
			return updated.ok ? ok({ body: memberView(parts, updated.value) }) : updated;
		}),
	);

	router.post(
		"/workspaces/:workspace/remove-examples",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "removeExamples");
			if (!who.ok) return who;
			await removeExamples(parts, who.value);
			return ok({});
		}),
	);
}
