/** Where a request says it comes from: over TLS or not, from which address, from our own pages or from another site. */

import type { IncomingMessage } from "node:http";

/** How the server is reached, from the settings. */
export type Reach = { publicUrl: string | null; trustProxy: number };

type Asking = Pick<IncomingMessage, "headers" | "socket">;

/** Whether the person's browser speaks TLS, to us or to the proxy in front of us. */
export function isSecure(request: Asking, reach: Reach): boolean {
	if (reach.publicUrl) return reach.publicUrl.startsWith("https:");
	return reach.trustProxy > 0 && lastOf(request.headers["x-forwarded-proto"]) === "https";
}

/** The origin people have in their address bar. */
export function ownOrigin(request: Asking, reach: Reach): string {
	if (reach.publicUrl) return reach.publicUrl;
	const forwarded = reach.trustProxy > 0 ? lastOf(request.headers["x-forwarded-host"]) : undefined;
	return `${isSecure(request, reach) ? "https" : "http"}://${forwarded ?? request.headers.host ?? ""}`;
}

/**
 * Whether an act may come from there. R54: exactly our own origin. Browsers always send Origin with an act, and
 * Sec-Fetch-Site wherever they can; a request with neither is a program's, which carries no cookie it was not given.
 * (Node's own `fetch` sends a lone Sec-Fetch-Mode.)
 */
export function isAllowedOrigin(request: Asking, reach: Reach): boolean {
	const { origin } = request.headers;
	if (origin === undefined) return request.headers["sec-fetch-site"] === undefined;
	return origin.toLowerCase() === ownOrigin(request, reach).toLowerCase();
}

/** The asker's address: the one the outermost trusted proxy saw, or the connection's own. */
export function addressOf(request: Asking, reach: Reach): string {
	const own = request.socket.remoteAddress ?? "";
	if (reach.trustProxy === 0) return own;
	const passed = String(request.headers["x-forwarded-for"] ?? "")
		.split(",")
		.map((part) => part.trim())
		.filter(Boolean);
	return passed.at(-reach.trustProxy) ?? passed[0] ?? own;
}

function lastOf(header: string | string[] | undefined): string | undefined {
	const text = Array.isArray(header) ? header.at(-1) : header;
	const last = text?.split(",").at(-1)?.trim();
	return last === "" ? undefined : last;
}
