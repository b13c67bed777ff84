/** The door on the network: who is turned away before the upgrade, how they are told, and what no bad frame can do. */

import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Admission } from "#server/rooms/admission.ts";
import type { Transport } from "#server/rooms/connection.ts";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { type MemberId, newId, type SessionId, type WorkspaceId } from "#shared/lib/ids.ts";
import { refused } from "#shared/lib/result.ts";
import { type SmallServer, socketPeer, startSmallServer } from "#test/support/small-server.ts";
import { until } from "#test/support/until.ts";

let folder: string;
let server: SmallServer;
const workspace = newId<WorkspaceId>();
const room = roomName(workspace, "portfolio");
const member = newId<MemberId>();

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "palier-door-"));
	server = await startSmallServer({ folder });
});
afterAll(async () => {
	await server.close();
	await rm(folder, { recursive: true });
});

type Outcome = { status: number; body: string } | { close: number; reason: string };

/** Knocks, and says what came of it. */
function knock(path: string, origin?: string): Promise<Outcome> {
	return new Promise((resolve) => {
		const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, origin === undefined ? {} : { origin });
		socket.on("unexpected-response", (_request, response) => {
			let body = "";
			response.on("data", (chunk: Buffer) => {
				body += chunk.toString();
			});
			response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
		});
		socket.on("close", (close, reason) => resolve({ close, reason: reason.toString() }));
		socket.on("error", () => undefined);
	});
}

async function stillServes(): Promise<void> {
	const ana = socketPeer("Ana", () => server.url, roomName(newId<WorkspaceId>(), "portfolio")).returns();
	ana.types("toujours là");
	await ana.isSaved();
	ana.goesOffline();
}

const someone: Admission = {
	member,
	session: newId<SessionId>(),
	workspace,
	standing: () => refused({ kind: "not-signed-in" }),
};
const nowhere: Transport = {
	send: () => undefined,
	sendAll: () => undefined,
	close: () => undefined,
	unsentBytes: () => 0,
	pause: () => undefined,
	resume: () => undefined,
};

describe("the door of the rooms", () => {
	test("[R41] a path that is not a room is refused before the upgrade", async () => {
		for (const path of ["/sync/", "/sync/..%2f", `/sync/${workspace}`, `/sync/${room}/x`, "/sync/__proto__/portfolio"])
			expect(await knock(`${path}?member=${member}`)).toMatchObject({ status: 400 });
	});

	test("[R41] another site is refused before the upgrade, even to be told why", async () => {
		for (const origin of ["https://evil.example", "null", "http://palier.test:81", "http://sub.palier.test"])
			expect(await knock(`/sync/${room}?palier=1&member=${member}`, origin)).toMatchObject({ status: 403 });
	});

	test("[R41] a program without rights gets a status and a kind", async () => {
		const outcome = await knock(`/sync/${room}`);
		expect(outcome).toMatchObject({ status: 401 });
		expect("body" in outcome && JSON.parse(outcome.body)).toEqual({ error: { kind: "not-signed-in" } });
	});

	test("[R42] our own client is told by a close code, since a browser cannot read a status", async () => {
		for (const [kind, code] of Object.entries({
			"not-signed-in": 4401,
			archived: 4410,
			"removed-from-workspace": 4403,
		}))
			expect(await knock(`/sync/${room}?palier=1&refusal=${kind}`)).toEqual({ close: code, reason: kind });
	});

	test("[R43] a frame over the limit closes its connection and nothing else", async () => {
		const socket = new WebSocket(`${server.url}/${room}?member=${member}`);
		const closed = new Promise<number>((resolve) => socket.on("close", resolve));
		socket.on("error", () => undefined);
		await new Promise((resolve) => socket.on("open", resolve));
		socket.send(Buffer.alloc(20 * 1024 * 1024));
		expect(await closed).toBeGreaterThan(1000);
		await stillServes();
	});

	test("[R923] nothing is compressed, whatever is offered, and our own limit of fragments holds", async () => {
		const socket = new WebSocket(`${server.url}/${room}?member=${member}`, { perMessageDeflate: true });
		const closed = new Promise<number>((resolve) => socket.on("close", resolve));
		socket.on("error", () => undefined);
		await new Promise((resolve) => socket.on("open", resolve));
		expect(socket.extensions).toBe("");
		// Far under what the library lets through by itself.
		for (let piece = 0; piece <= 2 * ROOM_LIMITS.maxFragments; piece++)
			socket.send(Buffer.from([0]), { fin: false, binary: true });
		expect(await closed).toBeGreaterThan(1000);
		await stillServes();
	});

	test("[R43] text, noise and cut frames never end the process", async () => {
		const socket = new WebSocket(`${server.url}/${room}?member=${member}`);
		socket.on("error", () => undefined);
		const closed = new Promise<number>((resolve) => socket.on("close", resolve));
		await new Promise((resolve) => socket.on("open", resolve));
		socket.send("du texte");
		socket.send(Buffer.from([0]));
		socket.send(Buffer.from([0, 2, 255, 255, 255, 255, 15, 1]));
		expect(await closed).toBe(4400);
		await stillServes();
	});

	test("[R43] a connection that breaks the protocol or vanishes during the upgrade harms nobody", async () => {
		const upgrade = `GET /sync/${room}?member=${member} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
		for (const after of ["\xff\xff\xff\xff\xff\xff\xff", ""]) {
			const socket = connect(server.port, "127.0.0.1");
			socket.on("error", () => undefined);
			const gone = new Promise((resolve) => socket.resume().on("close", resolve));
			socket.write(upgrade + after, "latin1");
			if (after === "") socket.resetAndDestroy();
			await gone;
		}
		await until(() => server.rooms.membersPresent(workspace).length === 0);
		await stillServes();
	});

	test("[R44] an upgrade that is not for the rooms is left to others", async () => {
		const socket = connect(server.port, "127.0.0.1");
		socket.on("error", () => undefined);
		let answer = "";
		socket.on("data", (chunk) => {
			answer += chunk.toString();
		});
		socket.write("GET /@vite HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
		await stillServes();
		expect(answer).toBe("");
		socket.destroy();
	});

	test("[R44] an upgrade on its way while the server stops is answered, and keeps nothing open", async () => {
		const other = await mkdtemp(join(tmpdir(), "palier-stopping-"));
		const stopping = await startSmallServer({ folder: other });
		const socket = connect(stopping.port, "127.0.0.1");
		let answer = "";
		socket.on("data", (chunk) => {
			answer += chunk.toString();
		});
		await new Promise((resolve) => socket.write(`GET /sync/${room}?member=${member} HTTP/1.1\r\nHost: x\r\n`, resolve));
		const closed = stopping.close();
		await until(() => stopping.rooms.join(room, someone, { palier: true, schema: null }, nowhere).ok === false);
		await new Promise((resolve) => setImmediate(resolve));
		socket.write(
			"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
		);
		await closed;
		expect(answer === "" || answer.startsWith("HTTP/1.1 503")).toBe(true);
		socket.destroy();
		await rm(other, { recursive: true });
	});
});
