/** A request to the server never throws: it gives a value, a refusal, or says that nothing answered. */

import { expect, test } from "vitest";
import { failureSentence } from "#client/api/failure.ts";
import { makeRequest } from "#client/api/request.ts";

const answering = (status: number, body: string) =>
	makeRequest(() => Promise.resolve(new Response(status === 204 ? null : body, { status })));

test("an answer is given as it is", async () => {
	expect(await answering(200, '{"name":"Table"}')("GET", "/api/x")).toEqual({ ok: true, value: { name: "Table" } });
});

test("an answer without content is fine", async () => {
	expect(await answering(204, "")("DELETE", "/api/x")).toEqual({ ok: true, value: undefined });
});

test("a refusal keeps its kind", async () => {
	const reply = '{"error":{"kind":"last-owner","message":"…"}}';
	expect(await answering(409, reply)("PATCH", "/api/x", {})).toEqual({ ok: false, error: { kind: "last-owner" } });
});

test.each([
	[401, "not-signed-in"],
	[404, "not-found"],
	[429, "too-many-requests"],
	[500, "unexpected-error"],
	[502, "network"],
	[503, "network"],
])("an answer %i that is not ours is understood as %s", async (status, kind) => {
	expect(await answering(status, "<html>proxy</html>")("GET", "/api/x")).toEqual({ ok: false, error: { kind } });
});

test("a kind nobody knows is an unexpected error", async () => {
	const reply = '{"error":{"kind":"__proto__"}}';
	expect(await answering(400, reply)("GET", "/api/x")).toEqual({ ok: false, error: { kind: "unexpected-error" } });
});

test("no network is a case like another, with its sentence in both languages", async () => {
	const request = makeRequest(() => Promise.reject(new TypeError("Failed to fetch")));
	const result = await request("GET", "/api/x");
	expect(result).toEqual({ ok: false, error: { kind: "network" } });
	expect(failureSentence({ kind: "network" }, "fr")).toMatch(/connexion/);
	expect(failureSentence({ kind: "network" }, "en")).toMatch(/connection/);
});

test("what is sent is JSON, and nothing is said of a body that is not there", async () => {
	const seen: RequestInit[] = [];
	const request = makeRequest((_path, init) => {
		seen.push(init ?? {});
		return Promise.resolve(new Response("{}"));
	});
	await request("POST", "/api/x", { name: "Ana" });
	await request("POST", "/api/y");
	expect(seen[0]?.body).toBe('{"name":"Ana"}');
	expect(new Headers(seen[0]?.headers).get("content-type")).toBe("application/json");
	expect(seen[1]?.body).toBeUndefined();
	expect(new Headers(seen[1]?.headers).has("content-type")).toBe(false);
});
