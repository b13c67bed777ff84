/** `/api/workspaces/:workspace/voices`: the balance of voices, as shares of sectors, for those who facilitate (R540). */

import type { Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { memberWho, route } from "#server/http/route.ts";
import { ok, refused } from "#shared/lib/result.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
/** Days are those of Québec. */
const ZONE = "America/Toronto";

export function voiceRoutes(router: Router, parts: HttpParts): void {
	const { voices } = parts;
	if (!voices) return;
	router.get(
		"/workspaces/:workspace/voices",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "seeVoices");
			if (!who.ok) return who;
			const { document = null, from, to } = request.query;
			if (document !== null && typeof document !== "string")
				return refused({ kind: "bad-request", detail: "document" });
			const start = from === undefined ? 0 : startOfDay(from);
			if (start === null) return refused({ kind: "bad-request", detail: "from" });
			const last = to === undefined ? null : startOfDay(to);
			if (to !== undefined && last === null) return refused({ kind: "bad-request", detail: "to" });
			const end = last === null ? Number.MAX_SAFE_INTEGER : last + DAY_MS;
			const found = await voices.shares(who.value, { document, from: start, to: end });
			return found.ok ? ok({ body: found.value }) : found;
		}),
	);
}

/** When a day begins in Québec, in ms; null when it is no day. */
function startOfDay(day: unknown): number | null {
	if (typeof day !== "string" || !DAY.test(day)) return null;
	const utc = Date.parse(`${day}T00:00:00Z`);
	if (Number.isNaN(utc)) return null;
	const hour = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, hour: "2-digit", hourCycle: "h23" }).format(utc);
	return utc + ((24 - Number(hour)) % 24) * 3_600_000;
}
