/** One request to `/api`: JSON or a file in, JSON out, refusals returned and never thrown. */

import { refused, ok, type Result } from "#shared/lib/result.ts";
import { isRefusalKind } from "#shared/protocol/refusals.ts";
import type { Failure } from "#client/api/failure.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
/** A file that came: its name, as the server calls it, and what is in it. */
export type ReceivedFile = { name: string; content: Blob };
export type RequestFile = (path: string) => Promise<Result<ReceivedFile, Failure>>;
export type Request = <Value>(method: Method, path: string, body?: unknown) => Promise<Result<Value, Failure>>;

/** Makes the function that asks the server; tests hand in their own `fetch`. */
export function makeRequest(fetchPart: typeof fetch): Request {
	return async <Value>(method: Method, path: string, body?: unknown) => {
		let response: Response;
		try {
			response = await fetchPart(path, {
				method,
				credentials: "same-origin",
				headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": typeOf(body) }) },
				...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
			});
		} catch {
			// fetch throws when nothing answered: no network, a cut connection, a blocked request.
			return refused<Failure>({ kind: "network" });
		}
		const reply = await readJson(response);
		if (response.ok) return ok(reply as Value);
		return refused(failureOf(response.status, reply));
	};
}

/** The same for a file in answer to a `GET`. */
export function makeFileRequest(fetchPart: typeof fetch): RequestFile {
	return async (path) => {
		try {
			const response = await fetchPart(path, { credentials: "same-origin" });
			if (!response.ok) return refused(failureOf(response.status, await readJson(response)));
			const named = /filename="([^"]{1,200})"/.exec(response.headers.get("content-disposition") ?? "");
			return ok({ name: named?.[1] ?? "palier", content: await response.blob() });
		} catch {
			return refused<Failure>({ kind: "network" });
		}
	};
}

/** A file goes as it is; everything else is JSON. */
function typeOf(body: unknown): string {
	return body instanceof Blob ? body.type || "application/octet-stream" : "application/json";
}

async function readJson(response: Response): Promise<unknown> {
	if (response.status === 204) return undefined;
	try {
		return await response.json();
	} catch {
		// A proxy's page, an empty body: the status alone tells.
		return undefined;
	}
}

function failureOf(status: number, reply: unknown): Failure {
	const error = isRecord(reply) && isRecord(reply.error) ? reply.error : {};
	if (isRefusalKind(error.kind)) {
		return typeof error.detail === "string" ? { kind: error.kind, detail: error.detail } : { kind: error.kind };
	}
	// Gateways on the way answer 502–504 when the server is away.
	if (status >= 502 && status <= 504) return { kind: "network" };
	if (status === 401) return { kind: "not-signed-in" };
	if (status === 404) return { kind: "not-found" };
	if (status === 429) return { kind: "too-many-requests" };
	return { kind: "unexpected-error" };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
