/** The one place that turns a refusal or an error into a reply: its status, and its sentence in the asker's language. */

import type { ErrorRequestHandler, Request, Response } from "express";
import type { Logger } from "#server/log.ts";
import { LANGUAGES, type Language } from "#shared/lib/language.ts";
import type { RefusalReply } from "#shared/protocol/http.ts";
import { refusalSentence } from "#shared/protocol/refusal-sentences.ts";
import { isRefusalKind, REFUSALS, type Refusal } from "#shared/protocol/refusals.ts";

/** The language of the asker: what the interface says, else what the browser prefers, else French. */
export function languageOf(request: Request): Language {
	const said = request.get("palier-language");
	const language = LANGUAGES.find((one) => one === said);
	if (language) return language;
	const preferred = request.acceptsLanguages([...LANGUAGES]);
	return LANGUAGES.find((one) => one === preferred) ?? "fr";
}

export function sendRefusal(request: Request, response: Response, refusal: Refusal): void {
	const body: RefusalReply = {
		error: {
			kind: refusal.kind,
			message: refusalSentence(refusal.kind, languageOf(request)),
			...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
		},
	};
	if (refusal.kind === "too-many-requests") response.set("Retry-After", "30");
	response.status(REFUSALS[refusal.kind].status).set("Cache-Control", "no-store").json(body);
}

/** The last handler: whatever was thrown becomes a refusal; what nobody expected is logged. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
	return (error: unknown, request, response, next) => {
		const refusal = refusalOf(error);
		if (REFUSALS[refusal.kind].status >= 500)
			logger.error({ err: error, method: request.method, refusal: refusal.kind }, "request failed");
		if (response.headersSent) {
			next(error); // Express cuts the connection: half an answer must not pass for a whole one.
			return;
		}
		sendRefusal(request, response, refusal);
	};
}

function refusalOf(error: unknown): Refusal {
	const { code, kind, status, type } = fieldsOf(error);
	if (isRefusalKind(kind)) return { kind };
	if (type === "entity.too.large" || status === 413) return { kind: "too-large" };
	if (status === 404) return { kind: "not-found" };
	if (typeof status === "number" && status >= 400 && status < 500) return { kind: "bad-request" };
	if (code === "ENOSPC" || code === "EDQUOT") return { kind: "storage-full" };
	if (code === "EIO" || code === "EROFS" || code === "EACCES") return { kind: "storage-failed" };
	return { kind: "unexpected-error" };
}

type ErrorFields = { code?: unknown; kind?: unknown; status?: unknown; type?: unknown };

function fieldsOf(error: unknown): ErrorFields {
	return typeof error === "object" && error !== null ? (error as ErrorFields) : {};
}
