/** How often one may ask. R61: counted for each session; for an address only as a very wide net, because 200 people in a room share one. */

import type { Request, RequestHandler } from "express";
import { type Options, rateLimit } from "express-rate-limit";
import { addressOf } from "#server/access/request-origin.ts";
import { readSessionToken } from "#server/access/session-cookie.ts";
import { findSession } from "#server/access/sessions.ts";
import { type HttpParts, RATE_LIMITS } from "#server/http/http-parts.ts";
import { sendRefusal } from "#server/http/refusal-reply.ts";
import type { SessionRecord } from "#server/store/registry.ts";

const MINUTE_MS = 60_000;

export function rateLimits(parts: HttpParts): { everywhere: RequestHandler[]; joining: RequestHandler } {
	const limits = { ...RATE_LIMITS, ...parts.limits };
	const session = (request: Request) =>
		findSession(parts.registry, readSessionToken(request, parts.reach), parts.clock.now());
	const byAddress = (request: Request) => addressOf(request, parts.reach);
	return {
		everywhere: [
			perMinute(limits.perAddress, byAddress),
			perMinute(
				limits.perSession,
				(request) => idOf(session(request)),
				(request) => session(request) === null,
			),
		],
		joining: perMinute(limits.joinsPerAddress, byAddress),
	};
}

function idOf(session: SessionRecord | null): string {
	return session?.id ?? "";
}

function perMinute(
	limit: number,
	keyOf: (request: Request) => string,
	skip: (request: Request) => boolean = () => false,
): RequestHandler {
	const options: Partial<Options> = {
		windowMs: MINUTE_MS,
		limit,
		keyGenerator: keyOf,
		skip,
		standardHeaders: false,
		legacyHeaders: false,
		validate: false,
		handler: (request, response) => sendRefusal(request, response, { kind: "too-many-requests" }),
	};
	return rateLimit(options);
}
