/** `/api/workspaces/:workspace/decisions`: every vote and decision of a workspace, and how many have voted in one. They are given by commands (`ledgers.ts`). */

import type { Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { memberWho, param, route, seatedWho } from "#server/http/route.ts";
import { countOfVote, decisionRegister } from "#server/ledger/decision-register.ts";
import { ok } from "#shared/lib/result.ts";

const PATH = "/workspaces/:workspace/decisions";

export function decisionRoutes(router: Router, parts: HttpParts): void {
	router.get(
		PATH,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const { session, workspace } = who.value;
			const register = await decisionRegister(parts, { session: session.id, workspace: workspace.id });
			return register.ok ? ok({ body: register.value }) : register;
		}),
	);

	router.get(
		`${PATH}/:place/:vote/count`,
		route(parts, async (request) => {
			// Whoever may read the ledger of the vote: a seat in a workshop too.
			const who = seatedWho(parts, request);
			if (!who.ok) return who;
			const { session, workspace } = who.value;
			const asker = { session: session.id, workspace: workspace.id };
			const count = await countOfVote(parts, asker, param(request, "place"), param(request, "vote"));
			return count.ok ? ok({ body: count.value }) : count;
		}),
	);
}
