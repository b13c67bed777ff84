/** `GET /api/workspaces/:workspace/documents/:document/export?format=&lang=`: a document as a file, for every member who may read. */

import type { Router } from "express";
import { ownOrigin } from "#server/access/request-origin.ts";
import { EXPORT_FORMATS, type ExportFormat } from "#server/export/lay-out.ts";
import { mayStill } from "#server/http/cut-when-refused.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { memberWho, param, route } from "#server/http/route.ts";
import { LANGUAGES, type Language } from "#shared/lib/language.ts";
import { ok, refused } from "#shared/lib/result.ts";

export function exportRoutes(router: Router, parts: HttpParts): void {
	router.get(
		"/workspaces/:workspace/documents/:document/export",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const { format, lang = "fr" } = request.query;
			if (!EXPORT_FORMATS.includes(format as ExportFormat) || !LANGUAGES.includes(lang as Language))
				return refused({ kind: "bad-request", detail: "format" });
			const asked = {
				format: format as ExportFormat,
				language: lang as Language,
				origin: ownOrigin(request, parts.reach),
			};
			const file = await parts.exports.file(who.value, param(request, "document"), asked);
			return file.ok ? ok({ file: { ...file.value, isAllowed: mayStill(parts, who.value, "read") } }) : file;
		}),
	);
}
