/** `POST /api/workspaces/:workspace/workshops/:workshop/report`: the report as a document. `GET …/record?format=json|csv`: what it rests on. */

import type { Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, memberWho, param, route } from "#server/http/route.ts";
import { documentSummary } from "#server/http/views.ts";
import { workshopCsv } from "#shared/document/workshop-csv.ts";
import { LANGUAGES, type Language } from "#shared/lib/language.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { WorkshopReportRequest } from "#shared/protocol/workshops.ts";

export function workshopReportRoutes(router: Router, parts: HttpParts): void {
	router.post(
		"/workspaces/:workspace/workshops/:workshop/report",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "runWorkshops");
			if (!who.ok) return who;
			const asked = body(request, WorkshopReportRequest);
			if (!asked.ok) return asked;
			const made = await parts.reports.make(who.value, param(request, "workshop"), asked.value.language);
			return made.ok ? ok({ status: 201, body: documentSummary(made.value) }) : made;
		}),
	);

	router.get(
		"/workspaces/:workspace/workshops/:workshop/record",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "runWorkshops");
			if (!who.ok) return who;
			const { format = "json", lang = "fr" } = request.query;
			if ((format !== "json" && format !== "csv") || !LANGUAGES.includes(lang as Language))
				return refused({ kind: "bad-request", detail: "format" });
			const language = lang as Language;
			const facts = await parts.reports.data(who.value, param(request, "workshop"), language);
			if (!facts.ok) return facts;
			const text = format === "json" ? JSON.stringify(facts.value, null, "\t") : workshopCsv(facts.value, language);
			const type = `${format === "json" ? "application/json" : "text/csv"}; charset=utf-8`;
			return ok({ file: { name: `atelier.${format}`, type, bytes: Buffer.from(text) } });
		}),
	);
}
