/** The rooms over plain HTTP, behind a proxy that refuses upgrades: the same messages, in the same order, under the same rules. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RoomName, roomName } from "#shared/domain/document-kind.ts";
import { type MemberId, newId, type SessionId, type WorkspaceId } from "#shared/lib/ids.ts";
import { StreamSocket } from "#client/document/stream-socket.ts";
import { type RefusingProxy, startRefusingProxy } from "#test/support/refusing-proxy.ts";
import { type SmallServer, socketPeer, startSmallServer } from "#test/support/small-server.ts";
import { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";

let folder: string;
let server: SmallServer;
let proxy: RefusingProxy;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "palier-stream-"));
	server = await startSmallServer({ folder, limits: { heartbeatMs: 300 } });
	proxy = await startRefusingProxy(server.port);
});
afterAll(async () => {
	await proxy.close();
	await server.close();
	rmSync(folder, { recursive: true, force: true });
});

const someRoom = () => roomName(newId<WorkspaceId>(), "portfolio");

/** Somebody whose messages pass over HTTP, through the proxy. */
function streamPeer(name: string, room: RoomName, more = "", member = newId<MemberId>(), onAny?: () => void): SyncPeer {
	return new SyncPeer(name, (ends) => {
		const url = `ws://127.0.0.1:${proxy.port}/sync/${room}?palier=1&member=${member}${more}`;
		const socket = new StreamSocket(url, { fetch });
		socket.onopen = ends.onOpen;
		socket.onmessage = (data) => {
			onAny?.();
			ends.onFrame(new Uint8Array(data));
		};
		socket.onclose = ends.onClose;
		return { send: (frame) => socket.send(frame), close: () => socket.close() };
	});
}

const post = (path: string, headers: Record<string, string> = {}, body: Uint8Array<ArrayBuffer> = new Uint8Array()) =>
	fetch(`http://127.0.0.1:${server.port}/sync-stream/${path}`, {
		method: "POST",
		headers: { "content-type": "application/octet-stream", ...headers },
		body,
	});

/** Opens a stream by hand; gives its name. */
async function openStream(room: RoomName, member: MemberId) {
	const abort = new AbortController();
	const address = `http://127.0.0.1:${server.port}/sync-stream/${room}?palier=1&member=${member}`;
	const response = await fetch(address, { signal: abort.signal });
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	let text = "";
	while (!/event: open\ndata: [^\n]+\n/.test(text)) text += (await reader?.read())?.value ?? "";
	const { id } = JSON.parse(/event: open\ndata: ([^\n]+)/.exec(text)?.[1] ?? "{}") as { id: string };
	return { id, response, text, close: () => abort.abort() };
}

test("[R130] two people, one over HTTP behind a proxy that refuses upgrades, write together, saved and seen", async () => {
	const room = someRoom();
	const ana = streamPeer("Ana", room).returns();
	const bo = socketPeer("Bo", () => server.url, room).returns();
	await Promise.all([ana.isIn(), bo.isIn()]);
	ana.types("un ");
	await bo.sees("un ");
	bo.types("deux ");
	await ana.sees("un deux ");
	for (const word of "trois quatre cinq six sept".split(" ")) ana.types(`${word} `);
	await ana.isSaved();
	await bo.sees("un deux trois quatre cinq six sept ");
	ana.shows({ cursor: 3 });
	await until(() => [...bo.presence.values()].some((state) => state.cursor === 3), "Bo sees Ana's caret");
	expect(ana.noticed("access")).toMatchObject({ access: "write" });
	ana.goesOffline();
	await until(() => bo.presence.size === 0, "Ana's caret goes with her");
	ana.types("hors ligne");
	bo.types("ici. ");
	ana.returns();
	await ana.isSaved();
	await until(() => ana.text === bo.text && ana.text.includes("hors ligne") && ana.text.includes("ici."));
	bo.goesOffline();
	ana.goesOffline();
});

test("[R130] a large change passes whole", async () => {
	const room = someRoom();
	const ana = streamPeer("Ana", room).returns();
	const bo = streamPeer("Bo", room).returns();
	await Promise.all([ana.isIn(), bo.isIn()]);
	const long = "mise à l’échelle ".repeat(60_000);
	ana.types(long);
	await ana.isSaved();
	await bo.sees(long);
	// More small ones at once than a proxy takes in a request: several requests, in order.
	const piece = "x".repeat(90_000);
	for (let turn = 0; turn < 12; turn += 1) ana.types(`${turn}${piece}`);
	await ana.isSaved();
	await bo.sees(ana.text);
	ana.goesOffline();
	bo.goesOffline();
});

test("[R131] what comes twice is taken once; what comes too early is refused", async () => {
	const room = someRoom();
	const member = newId<MemberId>();
	const stream = await openStream(room, member);
	const at = (n: number) => `${room}/${stream.id}?n=${n}&member=${member}`;
	expect((await post(at(0))).status).toBe(204);
	expect((await post(at(0))).status).toBe(204);
	expect((await post(at(2))).status).toBe(409);
	expect((await post(at(1))).status).toBe(204);
	stream.close();
});

test("[R131] a connection answers to nobody but its own session, in its own room, from our own pages", async () => {
	const room = someRoom();
	const member = newId<MemberId>();
	const stream = await openStream(room, member);
	const foreign = await post(`${room}/${stream.id}?n=0&member=${newId<MemberId>()}`);
	const unknown = await post(`${room}/nimporte?n=0&member=${member}`);
	expect([foreign.status, unknown.status]).toEqual([404, 404]);
	expect(await foreign.json()).toEqual(await unknown.json());
	expect((await post(`${someRoom()}/${stream.id}?n=0&member=${member}`)).status).toBe(404);
	const own = `${room}/${stream.id}?n=0&member=${member}`;
	const elsewhere = await post(`${own}&session=${newId<SessionId>()}`);
	expect(elsewhere.status, "another browser of the same member").toBe(404);
	expect((await post(own, { origin: "http://ailleurs.test" })).status).toBe(403);
	expect((await post(own, { "content-type": "text/plain" })).status).toBe(400);
	expect((await post(own)).status).toBe(204);
	const cross = await fetch(`http://127.0.0.1:${server.port}/sync-stream/${room}?member=${member}`, {
		headers: { "sec-fetch-site": "same-site" },
	});
	expect(cross.status).toBe(403);
	stream.close();
});

test("[R131] what is cut or is no message is a strike, as on a WebSocket; a body that is too large is not read", async () => {
	const room = someRoom();
	const member = newId<MemberId>();
	const stream = await openStream(room, member);
	const at = (n: number) => `${room}/${stream.id}?n=${n}&member=${member}`;
	const cut = new Uint8Array([200, 200, 1, 5]);
	expect((await post(at(0), {}, cut)).status).toBe(204);
	expect((await post(at(1), {}, cut)).status).toBe(204);
	expect((await post(at(2), {}, cut)).status).toBe(204);
	expect((await post(at(3), {}, cut)).status).toBe(404);
	const other = await openStream(room, member);
	const huge = await post(`${room}/${other.id}?n=0&member=${member}`, {}, new Uint8Array(17 * 1024 * 1024)).catch(
		() => null,
	);
	expect(huge === null || huge.status === 413).toBe(true);
	stream.close();
	other.close();
});

test("[R132] nothing on the way may gather, change or keep what is said, and a silent stream says something", async () => {
	const stream = await openStream(someRoom(), newId<MemberId>());
	expect(stream.response.headers.get("cache-control")).toBe("no-store, no-transform");
	expect(stream.response.headers.get("x-accel-buffering")).toBe("no");
	expect(stream.text.length).toBeGreaterThan(2_048);
	stream.close();
	let signs = 0;
	const quiet = streamPeer("Silencieuse", someRoom(), "", newId<MemberId>(), () => {
		signs += 1;
	}).returns();
	await quiet.isIn();
	const before = signs;
	await until(() => signs > before, "a sign of life came");
	quiet.goesOffline();
});

test("[R131] a refusal says its kind; a change of rights ends the stream with its reason", async () => {
	const room = someRoom();
	const refusedPeer = streamPeer("Refusée", room, "&refusal=archived").returns();
	await until(() => refusedPeer.closed?.reason === "archived");
	expect(refusedPeer.closed?.code).toBe(4410);
	const ana = streamPeer("Ana", room).returns();
	await ana.isIn();
	server.rooms.closeRoom(room, "removed-from-workspace");
	await until(() => ana.closed?.reason === "removed-from-workspace");
});
