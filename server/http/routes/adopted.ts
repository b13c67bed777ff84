/** `/api/workspaces/:workspace/documents/:document/adopted/:number`: an adopted version, for every member who may read (R533). */

import type { Router } from "express";
import { adoptedVersion } from "#server/commands/adopted-version.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { memberWho, param, route } from "#server/http/route.ts";
import { LANGUAGES, type Language } from "#shared/lib/language.ts";
import { ok, refused } from "#shared/lib/result.ts";

const NUMBER = /^[1-9]\d{0,5}$/;

export function adoptedRoutes(router: Router, parts: HttpParts): void {
	router.get(
		"/workspaces/:workspace/documents/:document/adopted/:number",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const number = param(request, "number");
			if (!NUMBER.test(number)) return refused({ kind: "not-found" });
			const { lang = "fr" } = request.query;
			if (!LANGUAGES.includes(lang as Language)) return refused({ kind: "bad-request", detail: "lang" });
			const asked = { document: param(request, "document"), number: Number(number), language: lang as Language };
			const found = await adoptedVersion(parts, who.value, asked);
			return found.ok ? ok({ body: found.value }) : found;
		}),
	);
}
