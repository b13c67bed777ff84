/** `/api/workspaces/:workspace/measurements/…`: what values of indicators are, and what they come to, for screens that do not fold them. They are given by commands (`ledgers.ts`). */

import type { Request, Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { memberWho, param, route } from "#server/http/route.ts";
import type { Asker } from "#server/ledger/ledger-door.ts";
import { readPeriods } from "#server/ledger/measurement-readings.ts";
import { readPeriodKey } from "#shared/domain/period.ts";
import { isId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import { readScope, RESULT_GROUPINGS } from "#shared/domain/results-scope.ts";
import { MAX_GRID_PERIODS, readSplit } from "#shared/protocol/measurements.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const PATH = "/workspaces/:workspace/measurements";

export function measurementRoutes(router: Router, parts: HttpParts): void {
	const { measurements } = parts;
	/** Answers a reader of the workspace. */
	const get = (path: string, answer: (request: Request, asker: Asker) => Promise<Result<unknown, Refusal>>) =>
		router.get(
			`${PATH}${path}`,
			route(parts, async (request) => {
				const who = memberWho(parts, request, "read");
				if (!who.ok) return who;
				const { session, workspace } = who.value;
				const answered = await answer(request, { session: session.id, workspace: workspace.id });
				return answered.ok ? ok({ body: answered.value }) : answered;
			}),
		);

	get("/results", async (request, asker) => {
		const scope = readScope(query(request, "scope"));
		return scope ? await measurements.results(asker, scope) : bad("scope");
	});

	get("/results/:indicator", async (request, asker) => {
		const scope = readScope(query(request, "scope"));
		if (!scope) return bad("scope");
		const asked = query(request, "by");
		const by = RESULT_GROUPINGS.find((one) => one === asked) ?? null;
		if (by === null && asked !== "") return bad("by");
		return await measurements.indicatorResults(asker, param(request, "indicator"), scope, by);
	});

	get("/values/:indicator", async (request, asker) => {
		const periods = readPeriods(query(request, "periods"), MAX_GRID_PERIODS);
		const splits = readSplit(query(request, "split"));
		if (!periods) return bad("periods");
		if (!splits) return bad("split");
		return await measurements.grid(asker, param(request, "indicator"), periods, splits);
	});

	get("/merging", async (request, asker) => {
		const [kept, gone] = [query(request, "kept"), query(request, "gone")];
		if (!isId(kept)) return bad("kept");
		return isId(gone) ? await measurements.merging(asker, kept, gone) : bad("gone");
	});

	get("/history/:indicator", async (request, asker) => {
		const period = readPeriodKey(query(request, "period"));
		const splits = readSplit(query(request, "split"));
		const project = query(request, "project");
		if (!period) return bad("period");
		if (!splits) return bad("split");
		if (project !== "" && !isId(project)) return bad("project");
		const indicator = param(request, "indicator");
		return await measurements.history(asker, { indicator, project: project || null, period, splits });
	});
}

function query(request: Request, name: string): string {
	const value = request.query[name];
	return typeof value === "string" ? value : "";
}

function bad(detail: string): Result<never, Refusal> {
	return refused({ kind: "bad-request", detail });
}
