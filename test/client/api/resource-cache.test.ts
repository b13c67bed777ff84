/** What the server said is asked once, shared, and asked again only when somebody says it changed. */

import { expect, test } from "vitest";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Failure } from "#client/api/failure.ts";
import { ResourceCache } from "#client/api/resource-cache.ts";

type Answer = Result<unknown, Failure>;

/** A server whose answers are given by hand, in any order. */
function slowServer() {
	const waiting: ((answer: Answer) => void)[] = [];
	return {
		load: () => new Promise<Answer>((resolve) => waiting.push(resolve)),
		asked: () => waiting.length,
		answers: async (place: number, answer: Answer) => {
			waiting[place]?.(answer);
			await Promise.resolve();
			await Promise.resolve();
		},
	};
}

const nothing = () => undefined;

test("two places that show the same thing ask once", async () => {
	const cache = new ResourceCache();
	const server = slowServer();
	cache.subscribe("members", server.load, nothing);
	cache.subscribe("members", server.load, nothing);
	expect(server.asked()).toBe(1);
	expect(cache.read("members")).toEqual({ state: "loading" });
	await server.answers(0, ok(["Ana"]));
	expect(cache.read("members")).toEqual({ state: "ready", value: ["Ana"], isReloading: false });
});

test("what is on the screen stays while it is asked again", async () => {
	const cache = new ResourceCache();
	const server = slowServer();
	cache.subscribe("members", server.load, nothing);
	await server.answers(0, ok(["Ana"]));
	cache.invalidate("members");
	expect(cache.read("members")).toEqual({ state: "ready", value: ["Ana"], isReloading: true });
	await server.answers(1, ok(["Ana", "Bo"]));
	expect(cache.read("members")).toEqual({ state: "ready", value: ["Ana", "Bo"], isReloading: false });
});

test("an answer that comes late never replaces a newer one", async () => {
	const cache = new ResourceCache();
	const server = slowServer();
	cache.subscribe("members", server.load, nothing);
	cache.invalidate("members");
	await server.answers(1, ok("new"));
	await server.answers(0, ok("old"));
	expect(cache.read("members")).toMatchObject({ value: "new" });
});

test("a prefix reaches what is under it, and nothing beside it", async () => {
	const cache = new ResourceCache();
	const inside = slowServer();
	const beside = slowServer();
	cache.subscribe("workspaces/a/members", inside.load, nothing);
	cache.subscribe("workspaces/ab", beside.load, nothing);
	await inside.answers(0, ok(1));
	await beside.answers(0, ok(1));
	cache.invalidate("workspaces/a");
	expect(inside.asked()).toBe(2);
	expect(beside.asked()).toBe(1);
});

test("what nobody shows is asked again only when it is shown again", async () => {
	const cache = new ResourceCache();
	const server = slowServer();
	const leave = cache.subscribe("members", server.load, nothing);
	await server.answers(0, ok(1));
	leave();
	cache.invalidate("members");
	expect(server.asked()).toBe(1);
	cache.subscribe("members", server.load, nothing);
	expect(server.asked()).toBe(2);
});

test("a refusal is shown, and a load that breaks is one too", async () => {
	const cache = new ResourceCache();
	const server = slowServer();
	cache.subscribe("members", server.load, nothing);
	await server.answers(0, refused({ kind: "forbidden" }));
	expect(cache.read("members")).toEqual({ state: "failed", failure: { kind: "forbidden" } });
	cache.subscribe("broken", () => Promise.reject(new Error("bug")), nothing);
	await Promise.resolve();
	await Promise.resolve();
	expect(cache.read("broken")).toEqual({ state: "failed", failure: { kind: "unexpected-error" } });
});

test("a cut never takes away what is on the screen, a refusal does", async () => {
	const cache = new ResourceCache();
	const server = slowServer();
	cache.subscribe("members", server.load, nothing);
	await server.answers(0, ok(["Ana"]));
	cache.invalidate("members");
	await server.answers(1, refused({ kind: "network" }));
	expect(cache.read("members")).toEqual({ state: "ready", value: ["Ana"], isReloading: false });
	cache.invalidate("members");
	await server.answers(2, refused({ kind: "removed-from-workspace" }));
	expect(cache.read("members")).toMatchObject({ state: "failed" });
});

test("signing out forgets everything", async () => {
	const cache = new ResourceCache();
	const server = slowServer();
	const leave = cache.subscribe("members", server.load, nothing);
	await server.answers(0, ok(["Ana"]));
	leave();
	cache.clear();
	expect(cache.read("members")).toEqual({ state: "loading" });
});
