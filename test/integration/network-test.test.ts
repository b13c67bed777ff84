/** What the test of a network asks of the server: open to all, and strictly limited. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { ECHO_PATH } from "#shared/protocol/wire.ts";
import { echoOnce } from "#client/document/echo-once.ts";
import { type SmallServer, startSmallServer } from "#test/support/small-server.ts";

let folder: string;
let server: SmallServer;
let address: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "palier-echo-"));
	server = await startSmallServer({ folder });
	address = `ws://127.0.0.1:${server.port}${ECHO_PATH}`;
});
afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true, force: true });
});

test("[R141] the echo gives back what it is sent, to our own pages", async () => {
	expect(await echoOnce(address, WebSocket as unknown as typeof globalThis.WebSocket)).toBe(true);
	const foreign = new WebSocket(address, { headers: { origin: "http://ailleurs.test" } });
	const status = await new Promise((resolve) => {
		foreign.on("unexpected-response", (_request, response) => resolve(response.statusCode));
		foreign.on("open", () => resolve("open"));
		foreign.on("error", () => undefined);
	});
	expect(status).toBe(403);
});

test("[R141] the echo ends after 60 messages, and on one that is large", async () => {
	const many = new WebSocket(address);
	let heard = 0;
	await new Promise<void>((resolve) => {
		many.on("open", () => {
			for (let index = 0; index < 70; index += 1) many.send("x");
		});
		many.on("message", () => {
			heard += 1;
		});
		many.on("close", () => resolve());
		many.on("error", () => undefined);
	});
	expect(heard).toBeLessThanOrEqual(60);
	const large = new WebSocket(address);
	const code = await new Promise((resolve) => {
		large.on("open", () => large.send("x".repeat(300)));
		large.on("close", resolve);
		large.on("error", () => undefined);
	});
	expect(code).toBe(1009);
});

test("[R141] a hundred echoes at once, not one more", async () => {
	const open: WebSocket[] = [];
	let turnedAway = 0;
	await Promise.all(
		Array.from(
			{ length: 105 },
			() =>
				new Promise<void>((resolve) => {
					const socket = new WebSocket(address);
					open.push(socket);
					socket.on("open", () => resolve());
					socket.on("unexpected-response", () => {
						turnedAway += 1;
						resolve();
					});
					socket.on("error", () => undefined);
				}),
		),
	);
	expect(turnedAway).toBeGreaterThanOrEqual(5);
	for (const socket of open) socket.terminate();
});
