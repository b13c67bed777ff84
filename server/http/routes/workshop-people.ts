/** `/api/workspaces/:workspace/workshops/:workshop/people/:member`: how a guest is called. */

import type { Router } from "express";
import { renameGuest } from "#server/commands/rename-guest.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, param, route } from "#server/http/route.ts";
import { inWorkshop } from "#server/http/routes/workshops.ts";
import { ok } from "#shared/lib/result.ts";
import { RenameGuestRequest, type RenameGuestReply } from "#shared/protocol/workshops.ts";

export function workshopPeopleRoutes(router: Router, parts: HttpParts): void {
	router.patch(
		"/workspaces/:workspace/workshops/:workshop/people/:member",
		route(parts, async (request) => {
			const here = inWorkshop(parts, request);
			if (!here.ok) return here;
			const asked = body(request, RenameGuestRequest);
			if (!asked.ok) return asked;
			const { who, workshop } = here.value;
			const renamed = await renameGuest(parts, who, workshop, { ...asked.value, target: param(request, "member") });
			if (!renamed.ok) return renamed;
			const { id, name } = renamed.value;
			return ok({ body: { id, name } satisfies RenameGuestReply });
		}),
	);
}
