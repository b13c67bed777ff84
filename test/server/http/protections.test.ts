/** Other sites, damaged requests, floods: each gets a clear answer, and the server goes on. */

import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isAllowedOrigin, addressOf } from "#server/access/request-origin.ts";
import { Doors, refusalKind, type Visitor } from "#test/support/doors.ts";
import { newId } from "#shared/lib/ids.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import { REFUSALS } from "#shared/protocol/refusals.ts";

let doors: Doors;
let owner: Visitor;
let at: string;

beforeEach(async () => {
	doors = await Doors.open({ limits: { perSession: 40 } });
	const { workspace, token } = await doors.workspace();
	at = `/api/workspaces/${workspace.id}`;
	owner = await doors.joins(token, "Ana");
});
afterEach(async () => {
	await doors.close();
});

describe("origins", () => {
	test.each([
		["another site", "https://evil.example"],
		["a sandboxed page", "null"],
		["another port", "http://127.0.0.1:1"],
		["a sub-domain", "http://sub.127.0.0.1"],
	])("[R54] an act from %s is refused", async (_what, origin) => {
		const answer = await owner.post(`${at}/documents`, { kind: "framework", title: "Cadre" }, { origin });
		expect([answer.status, refusalKind(answer)]).toEqual([403, "wrong-origin"]);
	});

	const asks = (headers: Record<string, string>) =>
		({ headers: { host: "palier.test", ...headers }, socket: { remoteAddress: "10.0.0.9" } }) as never;
	const open = { publicUrl: null, trustProxy: 0 };
	const named = { publicUrl: "https://palier.test", trustProxy: 1 };

	test("[R54] without PUBLIC_URL, the page's origin must be the host that was asked", () => {
		expect(isAllowedOrigin(asks({ origin: "http://palier.test" }), open)).toBe(true);
		expect(isAllowedOrigin(asks({ origin: "https://palier.test" }), open)).toBe(false);
		expect(isAllowedOrigin(asks({ origin: "http://palier.test:8080" }), open)).toBe(false);
	});

	test("[R54] with PUBLIC_URL, only that origin is ours", () => {
		expect(isAllowedOrigin(asks({ origin: "https://palier.test" }), named)).toBe(true);
		expect(isAllowedOrigin(asks({ origin: "http://palier.test" }), named)).toBe(false);
		expect(isAllowedOrigin(asks({ origin: "https://a.palier.test" }), named)).toBe(false);
	});

	test("[R54] no Origin at all is a program's, unless a browser speaks", () => {
		expect(isAllowedOrigin(asks({}), named)).toBe(true);
		expect(isAllowedOrigin(asks({ "sec-fetch-site": "cross-site" }), named)).toBe(false);
		expect(isAllowedOrigin(asks({ "sec-fetch-site": "same-origin" }), open)).toBe(false);
		expect(isAllowedOrigin(asks({ "sec-fetch-mode": "cors" }), open)).toBe(true);
	});

	test("[R61] a forwarded address counts only from a trusted proxy", () => {
		const forwarded = asks({ "x-forwarded-for": "1.1.1.1, 2.2.2.2" });
		expect(addressOf(forwarded, open)).toBe("10.0.0.9");
		expect(addressOf(forwarded, named)).toBe("2.2.2.2");
	});
});

describe("bad input", () => {
	test.each([
		["text that is not JSON", '{"kind":'],
		["a list", "[]"],
		["null", "null"],
		["a number for a title", '{"kind":"framework","title":7}'],
		["an unknown kind", '{"kind":"spreadsheet","title":"x"}'],
		["a poisoned prototype", '{"__proto__":{"kind":"framework"},"title":"x"}'],
		["a title without letters", '{"kind":"framework","title":"\\u200b"}'],
	])("[R62] %s is refused as a bad request", async (_what, text) => {
		const answer = await owner.post(`${at}/documents`, text, { "content-type": "application/json" });
		expect([answer.status, refusalKind(answer)]).toEqual([400, "bad-request"]);
		expect(({} as Record<string, unknown>).kind).toBeUndefined();
	});

	test("[R62] a form is not JSON, whoever sends it", async () => {
		const answer = await owner.post(`${at}/documents`, "kind=framework&title=x", {
			"content-type": "application/x-www-form-urlencoded",
		});
		expect([answer.status, refusalKind(answer)]).toEqual([400, "bad-request"]);
	});

	test("[R62] a body over the limit is refused", async () => {
		const answer = await owner.post(`${at}/documents`, { kind: "framework", title: "x".repeat(100_000) });
		expect([answer.status, refusalKind(answer)]).toEqual([413, "too-large"]);
	});

	test.each([
		"/api/nothing",
		"/api/workspaces/..%2f..%2fetc/documents",
		"/media/a/b",
		"/sync/x/y",
		"/api/workspaces/__proto__",
	])("[R62] %s is not found, with or without a session", async (path) => {
		for (const visitor of [owner, doors.visitor()]) {
			const answer = await visitor.get(path);
			expect([404, 401]).toContain(answer.status);
			expect(Object.keys(REFUSALS)).toContain(refusalKind(answer));
		}
	});

	test("[R62] an address that cannot be decoded is a bad request", async () => {
		expect((await owner.get("/api/workspaces/%E0%A4%A")).status).toBe(400);
	});

	test("[R62] noise on the port is answered or cut, and the server goes on", async () => {
		const { hostname, port } = new URL(doors.url);
		await new Promise<void>((resolve) => {
			const socket = connect(Number(port), hostname, () => socket.write("\u0000\u0001\u0002 NOISE\r\n\r\n"));
			socket.on("close", () => resolve());
			socket.on("error", () => resolve());
			socket.resume();
		});
		expect((await owner.get(at)).status).toBe(200);
	});
});

test("a refusal speaks the asker's language", async () => {
	const sentence = async (headers: Record<string, string>) =>
		((await owner.get("/api/nothing", headers)).body as { error: { message: string } }).error.message;
	expect(await sentence({})).toBe(REFUSAL_SENTENCES["not-found"].fr);
	expect(await sentence({ "accept-language": "en-CA,en;q=0.9" })).toBe(REFUSAL_SENTENCES["not-found"].en);
	expect(await sentence({ "accept-language": "fr-CA,en;q=0.5" })).toBe(REFUSAL_SENTENCES["not-found"].fr);
	expect(await sentence({ "accept-language": "fr-CA", "palier-language": "en" })).toBe(
		REFUSAL_SENTENCES["not-found"].en,
	);
	expect(await sentence({ "accept-language": "de" })).toBe(REFUSAL_SENTENCES["not-found"].fr);
});

test("[R60, R247] every answer forbids foreign scripts, frames and referrers", async () => {
	const { headers } = await owner.get("/healthz");
	const policy = headers.get("content-security-policy") ?? "";
	for (const rule of [
		"default-src 'self'",
		"script-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		"img-src 'self' blob:",
		"require-trusted-types-for 'script'",
		"trusted-types default palier-paste ProseMirrorClipboard",
	])
		expect(policy.split(";")).toContain(rule);
	expect(headers.get("referrer-policy")).toBe("no-referrer");
	expect(headers.get("x-content-type-options")).toBe("nosniff");
	expect(headers.get("x-powered-by")).toBeNull();
	expect(headers.get("strict-transport-security")).toBeNull();
});

test("[R61] a session that floods is slowed, its neighbours are not", async () => {
	const { workspace, token } = await doors.workspace("Autre");
	const neighbour = await doors.joins(token, "Bo");
	const answers = await Promise.all(Array.from({ length: 60 }, () => owner.get(at)));
	expect(answers.filter((answer) => answer.status === 429).length).toBeGreaterThan(10);
	expect(refusalKind(answers.find((answer) => answer.status === 429) as never)).toBe("too-many-requests");
	expect((await neighbour.get(`/api/workspaces/${workspace.id}`)).status).toBe(200);
});

test("a full disk is told as such, and nothing was changed", async () => {
	const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });
	const { registry } = doors;
	const change = registry.change.bind(registry);
	registry.change = () => Promise.reject(full);
	const answer = await owner.patch(`${at}/me`, { name: "Autre" });
	registry.change = change;
	expect([answer.status, refusalKind(answer)]).toEqual([507, "storage-full"]);
	expect(((await owner.get(at)).body as { me: { name: string } }).me.name).toBe("Ana");
});

describe("images", () => {
	const PNG = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(64)]);

	test("[R63] an image is kept, and shown to members only", async () => {
		const sent = await owner.post(`${at}/media`, PNG, { "content-type": "image/png" });
		expect(sent.status).toBe(201);
		const { url } = sent.body as { url: string };
		const shown = await owner.get(url);
		expect(shown.headers.get("content-type")).toBe("image/png");
		expect(shown.headers.get("cache-control")).toContain("immutable");
		expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
		expect((await doors.visitor().get(url)).status).toBe(401);
		const elsewhere = await doors.joins((await doors.workspace("Ailleurs")).token, "Bo");
		expect((await elsewhere.get(url)).status).toBe(404);
		expect((await owner.get(url.slice(0, -26) + newId())).status).toBe(404);
	});

	test.each([
		["a script named .png", "<script>alert(1)</script>"],
		["an SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
		["nothing", ""],
		["a page", "<!doctype html><p>"],
	])("[R63] %s is not an image, whatever it says it is", async (_what, text) => {
		const answer = await owner.post(`${at}/media`, Buffer.from(text), { "content-type": "image/png" });
		expect([answer.status, refusalKind(answer)]).toEqual([415, "image-type"]);
	});

	test("[R63] 50 MB is refused before it is kept", async () => {
		const answer = await owner.post(`${at}/media`, Buffer.concat([PNG, Buffer.alloc(50 * 1024 * 1024)]));
		expect([answer.status, refusalKind(answer)]).toEqual([413, "image-too-large"]);
		expect((await owner.get(at)).status).toBe(200);
	});
});
