/** The cookie that holds a session's token: unreadable by scripts, never sent by other sites' forms, tied to TLS when there is TLS. */

import type { IncomingMessage } from "node:http";
import { isSecure, ownOrigin, type Reach } from "#server/access/request-origin.ts";

/** R51: a session lives 90 days after it was last used. */
export const SESSION_DAYS = 90;

const MAX_TOKEN_LENGTH = 200;

/**
 * `__Host-` makes browsers refuse the cookie unless it is Secure, for this very host and for every path. Cookies ignore
 * ports: without TLS, two servers of one machine would sign each other's people out, so the name tells them apart.
 */
function cookieName(request: IncomingMessage, reach: Reach): string {
	if (isSecure(request, reach)) return "__Host-palier";
	const origin = ownOrigin(request, reach);
	const port = URL.canParse(origin) ? new URL(origin).port : "";
	return port === "" ? "palier" : `palier-${port}`;
}

/** The token a request carries, or null. */
export function readSessionToken(request: IncomingMessage, reach: Reach): string | null {
	const wanted = cookieName(request, reach);
	for (const part of (request.headers.cookie ?? "").split(";")) {
		const equals = part.indexOf("=");
		if (equals < 0 || part.slice(0, equals).trim() !== wanted) continue;
		const value = part.slice(equals + 1).trim();
		return value.length > 0 && value.length <= MAX_TOKEN_LENGTH ? value : null;
	}
	return null;
}

/** The Set-Cookie line that gives a browser its token; null takes it back. */
export function sessionCookie(request: IncomingMessage, reach: Reach, token: string | null): string {
	const secure = isSecure(request, reach);
	const age = token === null ? 0 : SESSION_DAYS * 24 * 3600;
	return `${cookieName(request, reach)}=${token ?? ""}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
