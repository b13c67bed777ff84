/** `/api/workspaces/:workspace/ledgers/:place/:stream`: giving a command, and the events after a number. What a command means is its stream's business. */

import express, { type Request, type Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, param, route, seatedWho } from "#server/http/route.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { LedgerCommandRequest } from "#shared/protocol/ledger.ts";

const PATH = "/workspaces/:workspace/ledgers/:place/:stream";
/** The key, and what is around the command. */
const AROUND_BYTES = 1_024;

/** To be mounted before the reader of ordinary requests: some streams take larger ones. */
export function ledgerRoutes(router: Router, parts: HttpParts): void {
	const { ledgers } = parts;

	router.post(
		PATH,
		express.json({ limit: ledgers.maxCommandBytes + AROUND_BYTES }),
		route(parts, async (request) => {
			const who = seatedWho(parts, request);
			if (!who.ok) return who;
			const asked = body(request, LedgerCommandRequest);
			if (!asked.ok) return asked;
			const { session, workspace, member } = who.value;
			const asker = { session: session.id, workspace: workspace.id };
			const { key, command, as = member.id } = asked.value;
			// What somebody left waiting on a browser is not to bear the name of whoever uses it next.
			if (as !== member.id) return refused({ kind: "not-signed-in" });
			const done = await ledgers.run(asker, address(request), { key, command });
			return done.ok ? ok({ body: done.value }) : done;
		}),
	);

	router.get(
		PATH,
		route(parts, async (request) => {
			const who = seatedWho(parts, request);
			if (!who.ok) return who;
			const { after = "0" } = request.query;
			if (typeof after !== "string" || !/^\d{1,12}$/.test(after))
				return refused({ kind: "bad-request", detail: "after" });
			const { session, workspace } = who.value;
			const asker = { session: session.id, workspace: workspace.id };
			const events = await ledgers.events(asker, address(request), Number(after));
			return events.ok ? ok({ body: events.value }) : events;
		}),
	);
}

function address(request: Request): { place: string; stream: string } {
	return { place: param(request, "place"), stream: param(request, "stream") };
}
