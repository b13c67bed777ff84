/** `/api/workspaces/:workspace/inbox`, `…/visits` and `…/away`: what waits for whoever asks, and what they missed. There is no address to ask for somebody else’s. */

import type { Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, memberWho, route } from "#server/http/route.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { FollowRequest, type InboxCount, ReadInboxRequest, VisitRequest } from "#shared/protocol/inbox.ts";

const INBOX = "/workspaces/:workspace/inbox";

export function inboxRoutes(router: Router, parts: HttpParts): void {
	const { inbox } = parts;
	router.get(
		INBOX,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			return who.ok ? ok({ body: await inbox.of(who.value.member) }) : who;
		}),
	);

	router.get(
		`${INBOX}/count`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const { unread } = await inbox.of(who.value.member);
			const reply: InboxCount = { unread };
			return ok({ body: reply });
		}),
	);

	router.post(
		`${INBOX}/read`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const asked = body(request, ReadInboxRequest);
			if (!asked.ok) return asked;
			await inbox.markRead(who.value.member, asked.value.items);
			return ok({});
		}),
	);

	router.post(
		`${INBOX}/follow`,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const asked = body(request, FollowRequest);
			if (!asked.ok) return asked;
			const { place, follows } = asked.value;
			return (await inbox.follow(who.value.member, place, follows)) ? ok({}) : refused({ kind: "not-found" });
		}),
	);

	router.post(
		"/workspaces/:workspace/visits",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const asked = body(request, VisitRequest);
			if (!asked.ok) return asked;
			await inbox.visit(who.value.member, asked.value.places);
			return ok({});
		}),
	);

	router.get(
		"/workspaces/:workspace/away",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			return who.ok ? ok({ body: await inbox.away(who.value.member) }) : who;
		}),
	);
}
