/** `/api/workspaces/:workspace/documents/:document/history`: what a document was (`portfolio`: the portfolio), for those whose role lets them see deleted text (R435). */

import { isTextName } from "#shared/document/rich-text.ts";
import type { Request, Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { memberWho, param, route } from "#server/http/route.ts";
import { LANGUAGES, type Language } from "#shared/lib/language.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const PATH = "/workspaces/:workspace/documents/:document/history";
const BLOCK = /^[\w-]{1,64}$/;
const NUMBER = /^\d{1,15}$/;
/** Days are those of Québec when the browser does not say. */
const ZONE = "America/Toronto";

export function historyRoutes(router: Router, parts: HttpParts): void {
	const { history } = parts;
	if (!history) return;

	router.get(
		PATH,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "seeHistory");
			if (!who.ok) return who;
			const before = numberAsked(request, "before");
			if (!before.ok) return before;
			const { zone = ZONE } = request.query;
			if (typeof zone !== "string" || !isZone(zone)) return refused({ kind: "bad-request", detail: "zone" });
			const found = await history.moments(who.value, param(request, "document"), { before: before.value, zone });
			return found.ok ? ok({ body: found.value }) : found;
		}),
	);

	router.get(
		`${PATH}/passage`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "seeHistory");
			if (!who.ok) return who;
			const { text, block } = request.query;
			if (typeof text !== "string" || text.length > 100 || !isTextName(text))
				return refused({ kind: "bad-request", detail: "text" });
			if (typeof block !== "string" || !BLOCK.test(block)) return refused({ kind: "bad-request", detail: "block" });
			const language = languageAsked(request);
			if (!language.ok) return language;
			const asked = { text, block, language: language.value };
			const found = await history.passage(who.value, param(request, "document"), asked);
			return found.ok ? ok({ body: found.value }) : found;
		}),
	);

	router.get(
		`${PATH}/record`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "seeHistory");
			if (!who.ok) return who;
			const { record } = request.query;
			if (typeof record !== "string" || !BLOCK.test(record)) return refused({ kind: "bad-request", detail: "record" });
			const language = languageAsked(request);
			if (!language.ok) return language;
			const asked = { record, language: language.value };
			const found = await history.record(who.value, param(request, "document"), asked);
			return found.ok ? ok({ body: found.value }) : found;
		}),
	);

	router.get(
		`${PATH}/:seq`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "seeHistory");
			if (!who.ok) return who;
			const seq = param(request, "seq");
			const against = numberAsked(request, "against");
			if (!against.ok) return against;
			if (!NUMBER.test(seq)) return refused({ kind: "not-found" });
			const language = languageAsked(request);
			if (!language.ok) return language;
			if (against.value !== null && against.value > Number(seq))
				return refused({ kind: "bad-request", detail: "against" });
			const asked = { seq: Number(seq), against: against.value, language: language.value };
			const found = await history.moment(who.value, param(request, "document"), asked);
			return found.ok ? ok({ body: found.value }) : found;
		}),
	);

	router.get(
		`${PATH}/:seq/steps`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "seeHistory");
			if (!who.ok) return who;
			const seq = param(request, "seq");
			const from = numberAsked(request, "from");
			if (!from.ok) return from;
			if (!NUMBER.test(seq)) return refused({ kind: "not-found" });
			const asked = { from: from.value ?? 0, seq: Number(seq) };
			const found = await history.steps(who.value, param(request, "document"), asked);
			return found.ok ? ok({ body: found.value }) : found;
		}),
	);

	router.get(
		`${PATH}/:seq/state`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "seeHistory");
			if (!who.ok) return who;
			const writer = memberWho(parts, request, "write");
			if (!writer.ok) return writer;
			const seq = param(request, "seq");
			if (!NUMBER.test(seq)) return refused({ kind: "not-found" });
			const found = await history.state(writer.value, param(request, "document"), Number(seq));
			return found.ok ? ok({ body: found.value }) : found;
		}),
	);
}

function numberAsked(request: Request, name: string): Result<number | null, Refusal> {
	const asked: unknown = request.query[name];
	if (asked === undefined) return ok(null);
	return typeof asked === "string" && NUMBER.test(asked)
		? ok(Number(asked))
		: refused({ kind: "bad-request", detail: name });
}

function languageAsked({ query }: Request): Result<Language, Refusal> {
	const { lang = "fr" } = query;
	const language = LANGUAGES.find((one) => one === lang);
	return language ? ok(language) : refused({ kind: "bad-request", detail: "lang" });
}

function isZone(zone: string): boolean {
	if (zone.length > 60) return false;
	try {
		new Intl.DateTimeFormat("en-CA", { timeZone: zone });
		return true;
	} catch {
		// An unknown name is what is asked here.
		return false;
	}
}
