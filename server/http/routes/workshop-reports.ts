/** `POST /api/workspaces/:workspace/workshops/:workshop/report`: the report as a document. `GET …/record?format=json|csv`: what it rests on. */

import type { Router } from "express";
import { makeWorkshopReport, workshopData } from "#server/commands/workshop-report.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { sendRefusal } from "#server/http/refusal-reply.ts";
import { body, memberWho, param, route } from "#server/http/route.ts";
import { documentSummary } from "#server/http/views.ts";
import { workshopCsv } from "#shared/document/workshop-csv.ts";
import { LANGUAGES, type Language } from "#shared/lib/language.ts";
import { ok } from "#shared/lib/result.ts";
import { WorkshopReportRequest } from "#shared/protocol/workshops.ts";

export function workshopReportRoutes(router: Router, parts: HttpParts): void {
	router.post(
		"/workspaces/:workspace/workshops/:workshop/report",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "runWorkshops");
			if (!who.ok) return who;
			const asked = body(request, WorkshopReportRequest);
			if (!asked.ok) return asked;
			const made = await makeWorkshopReport(parts.reports, who.value, param(request, "workshop"), asked.value.language);
			return made.ok ? ok({ status: 201, body: documentSummary(made.value) }) : made;
		}),
	);

	router.get("/workspaces/:workspace/workshops/:workshop/record", async (request, response) => {
		const who = memberWho(parts, request, "runWorkshops");
		if (!who.ok) {
			sendRefusal(request, response, who.error);
			return;
		}
		const { format = "json", lang = "fr" } = request.query;
		if ((format !== "json" && format !== "csv") || !LANGUAGES.includes(lang as Language)) {
			sendRefusal(request, response, { kind: "bad-request", detail: "format" });
			return;
		}
		const language = lang as Language;
		const facts = await workshopData(parts.reports, who.value, param(request, "workshop"), language);
		if (!facts.ok) {
			sendRefusal(request, response, facts.error);
			return;
		}
		const type = format === "json" ? "application/json" : "text/csv";
		response
			.set({
				"Content-Type": `${type}; charset=utf-8`,
				"Content-Disposition": `attachment; filename="atelier.${format}"`,
				"Cache-Control": "no-store",
			})
			.end(format === "json" ? JSON.stringify(facts.value, null, "\t") : workshopCsv(facts.value, language));
	});
}
