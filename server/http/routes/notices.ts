/** `/api/workspaces/:workspace/notices`: one’s own address and choices; `/api/mail/…`: the two acts that a message leads to, from any browser. */

import type { Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, memberWho, param, route } from "#server/http/route.ts";
import { ok } from "#shared/lib/result.ts";
import { AddressRequest, ChoicesRequest, ConfirmRequest } from "#shared/protocol/notices.ts";

const NOTICES = "/workspaces/:workspace/notices";

export function noticeRoutes(router: Router, parts: HttpParts): void {
	const { notices } = parts;
	router.get(
		NOTICES,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			return who.ok ? ok({ body: await notices.of(who.value.member) }) : who;
		}),
	);

	router.put(
		`${NOTICES}/address`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const asked = body(request, AddressRequest);
			if (!asked.ok) return asked;
			const given = await notices.giveAddress(who.value.member, asked.value);
			return given.ok ? ok({ body: given.value }) : given;
		}),
	);

	router.delete(
		`${NOTICES}/address`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			return who.ok ? ok({ body: await notices.dropAddress(who.value.member) }) : who;
		}),
	);

	router.put(
		`${NOTICES}/choices`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const asked = body(request, ChoicesRequest);
			if (!asked.ok) return asked;
			const chosen = await notices.choose(who.value.member, asked.value);
			return chosen.ok ? ok({ body: chosen.value }) : chosen;
		}),
	);

	router.post(
		"/mail/confirm",
		route(parts, async (request) => {
			const asked = body(request, ConfirmRequest);
			if (!asked.ok) return asked;
			const done = await notices.confirm(asked.value.token);
			return done.ok ? ok({}) : done;
		}),
	);

	// What a mail program posts by itself is a form; nothing of it is needed.
	router.post(
		"/mail/stop/:token",
		route(parts, async (request) => {
			const done = await notices.stop(param(request, "token"));
			return done.ok ? ok({}) : done;
		}),
	);

	// R465: a scanner that follows the link changes nothing; a person finds the page that asks.
	router.get("/mail/stop/:token", (request, response) => {
		response
			.set("Cache-Control", "no-store")
			.redirect(303, `/courriel#arreter.${encodeURIComponent(param(request, "token"))}`);
	});
}
