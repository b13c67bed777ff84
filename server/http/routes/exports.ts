/** `GET /api/workspaces/:workspace/documents/:document/export?format=&lang=`: a document as a file, for every member who may read. */

import type { Router } from "express";
import { ownOrigin } from "#server/access/request-origin.ts";
import { EXPORT_FORMATS, type ExportFormat } from "#server/commands/export-document.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { sendRefusal } from "#server/http/refusal-reply.ts";
import { memberWho, param } from "#server/http/route.ts";
import { LANGUAGES, type Language } from "#shared/lib/language.ts";

export function exportRoutes(router: Router, parts: HttpParts): void {
	router.get("/workspaces/:workspace/documents/:document/export", async (request, response) => {
		const who = memberWho(parts, request, "read");
		if (!who.ok) {
			sendRefusal(request, response, who.error);
			return;
		}
		const { format, lang = "fr" } = request.query;
		if (!EXPORT_FORMATS.includes(format as ExportFormat) || !LANGUAGES.includes(lang as Language)) {
			sendRefusal(request, response, { kind: "bad-request", detail: "format" });
			return;
		}
		const asked = {
			format: format as ExportFormat,
			language: lang as Language,
			origin: ownOrigin(request, parts.reach),
		};
		const file = await parts.exports.file(who.value, param(request, "document"), asked);
		if (!file.ok) {
			sendRefusal(request, response, file.error);
			return;
		}
		response.set({
			"Content-Type": file.value.type,
			"Content-Disposition": `attachment; filename="${file.value.name}"`,
			"Content-Length": String(file.value.bytes.length),
			"Cache-Control": "no-store",
		});
		response.end(file.value.bytes);
	});
}
