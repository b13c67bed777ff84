/** How a route is written: parse → access → command → reply. A handler returns a reply or a refusal; this sends it. */

import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { readSessionToken, sessionCookie } from "#server/access/session-cookie.ts";
import { findSession, isRenewing, renewSession } from "#server/access/sessions.ts";
import { allowed, type Standing, standing } from "#server/access/standing.ts";
import { cutWhenRefused } from "#server/http/cut-when-refused.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { sendRefusal } from "#server/http/refusal-reply.ts";
import type { SessionRecord } from "#server/store/registry.ts";
import type { Capability } from "#shared/domain/role.ts";
import { isId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type Reply = {
	/** 200 with a body, 204 without, unless said otherwise. */
	status?: 200 | 201 | 204;
	body?: unknown;
	/** Bytes to keep rather than to read: they take the place of the body. */
	file?: FileReply;
	/** The session's new token, or null to take the cookie back. */
	token?: string | null;
};

/** `name`: ASCII letters, digits, dots and dashes. `type`: its MIME type. `isAllowed` is asked while it leaves. */
export type FileReply = { name: string; type: string; bytes: Buffer; isAllowed?: () => boolean };

type Answer = Result<Reply, Refusal>;

/** Wraps a handler as an Express one. */
export function route(parts: HttpParts, handler: (request: Request) => Answer | Promise<Answer>): RequestHandler {
	return async (request, response) => {
		const answer = await handler(request);
		if (!answer.ok) {
			sendRefusal(request, response, answer.error);
			return;
		}
		const { body, file, token, status } = answer.value;
		if (token !== undefined) setCookie(parts, request, response, token);
		await renew(parts, request, response);
		response.set("Cache-Control", "no-store").status(status ?? (body === undefined && !file ? 204 : 200));
		if (file) sendFile(response, file);
		else if (body === undefined) response.end();
		else await sendJson(request, response, body);
	};
}

/** The session of the request, or null. */
export function sessionOf(parts: HttpParts, request: Request): SessionRecord | null {
	const session = findSession(parts.registry, readSessionToken(request, parts.reach), parts.clock.now());
	if (session) parts.lastSeen.note(session.id, null);
	return session;
}

/** The session of the request; a refusal when there is none. */
export function signedIn(parts: HttpParts, request: Request): Result<SessionRecord, Refusal> {
	const session = sessionOf(parts, request);
	return session ? ok(session) : refused({ kind: "not-signed-in" });
}

/** The member that the session has in the workspace of the path, when their role has the capability. */
export function memberWho(parts: HttpParts, request: Request, capability: Capability): Result<Standing, Refusal> {
	const who = seatedWho(parts, request);
	return who.ok ? allowed(who.value, capability) : who;
}

/** The same for what a place in a workshop may open: the member, whatever their role. Whoever asks decides what it allows. */
export function seatedWho(parts: HttpParts, request: Request): Result<Standing, Refusal> {
	const session = signedIn(parts, request);
	if (!session.ok) return session;
	const workspace = param(request, "workspace");
	if (!isId(workspace)) return refused({ kind: "not-found" });
	const who = standing(parts.registry, session.value.id, workspace as WorkspaceId, parts.clock.now());
	if (who.ok) parts.lastSeen.note(session.value.id, who.value.member.id);
	return who;
}

/** The JSON body, read by its schema. The detail names the first field that does not fit. */
export function body<Schema extends z.ZodType>(request: Request, schema: Schema): Result<z.output<Schema>, Refusal> {
	if (!request.is("application/json")) return refused({ kind: "bad-request", detail: "content-type" });
	const read = schema.safeParse(request.body);
	if (read.success) return ok(read.data);
	return refused({ kind: "bad-request", detail: read.error.issues[0]?.path.join(".") || "body" });
}

/** A part of the path. */
export function param(request: Request, name: string): string {
	const value: unknown = request.params[name];
	return typeof value === "string" ? value : "";
}

/** Below, what is gained is less than a packet of the network. */
const SHORT_BYTES = 4_096;
const gzipped = promisify(gzip);

/** R789: long answers to questions are compressed. Those to acts never: some hold a secret, whose length must not show through what is compressed with it. */
async function sendJson(request: Request, response: Response, body: unknown): Promise<void> {
	const json = Buffer.from(JSON.stringify(body));
	const isCompressed =
		request.method === "GET" && json.length >= SHORT_BYTES && request.acceptsEncodings(["gzip", "identity"]) === "gzip";
	response.set({ "Content-Type": "application/json; charset=utf-8", Vary: "Accept-Encoding" });
	if (!isCompressed) {
		response.end(json);
		return;
	}
	// Quick rather than small: it is made for this one answer.
	const bytes = await gzipped(json, { level: 4 });
	response.set({ "Content-Encoding": "gzip", "Content-Length": String(bytes.length) }).end(bytes);
}

/** Sent whole, with no character set put in by the framework. */
function sendFile(response: Response, { name, type, bytes, isAllowed }: FileReply): void {
	if (isAllowed) cutWhenRefused(response, isAllowed);
	response
		.set({
			"Content-Type": type,
			"Content-Disposition": `attachment; filename="${name}"`,
			"Content-Length": String(bytes.length),
		})
		.end(bytes);
}

function setCookie(parts: HttpParts, request: Request, response: Response, token: string | null): void {
	response.append("Set-Cookie", sessionCookie(request, parts.reach, token));
}

/** R50: after a rise in role, the next reply carries the session's new token. */
async function renew(parts: HttpParts, request: Request, response: Response): Promise<void> {
	const presented = readSessionToken(request, parts.reach);
	const now = parts.clock.now();
	const session = findSession(parts.registry, presented, now);
	if (!session || presented === null || !isRenewing(session, presented, now)) return;
	const token = await parts.registry.change((draft) => renewSession(draft, session.id, presented, now));
	if (token !== null) setCookie(parts, request, response, token);
}
