/** `/api/network-test`: what the page « Tester mon réseau » measures, open to people who are not signed in: the server's clock, and a few events over HTTP. */

import type { Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { sendRefusal } from "#server/http/refusal-reply.ts";
import { route } from "#server/http/route.ts";
import { ok } from "#shared/lib/result.ts";
import { NETWORK_TEST, type NetworkTimeReply } from "#shared/protocol/network-test.ts";

/** Streams open at once, for everybody: each is a few hundred bytes for two seconds. */
const MOST_OPEN = 200;

export function networkTestRoutes(router: Router, parts: HttpParts): void {
	let open = 0;

	router.get(
		"/network-test/time",
		route(parts, () => ok({ body: { now: parts.clock.now() } satisfies NetworkTimeReply })),
	);

	router.get("/network-test/events", (request, response) => {
		if (open >= MOST_OPEN) return sendRefusal(request, response, { kind: "too-many-requests" });
		open += 1;
		response.writeHead(200, {
			"Content-Type": "text/event-stream; charset=utf-8",
			"Cache-Control": "no-store, no-transform",
			"X-Accel-Buffering": "no",
		});
		let said = 0;
		const timer = setInterval(() => {
			said += 1;
			response.write(`data: ${said}\n\n`);
			if (said === NETWORK_TEST.events) response.end();
		}, NETWORK_TEST.eventEveryMs);
		response.on("close", () => {
			clearInterval(timer);
			open -= 1;
		});
	});
}
