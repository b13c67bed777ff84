/** The stock y-websocket provider joins as it is: the same protocol, nothing of ours needed. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket as NodeWebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { roomName } from "#shared/domain/document-kind.ts";
import { type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { type SmallServer, startSmallServer } from "#test/support/small-server.ts";
import { until } from "#test/support/until.ts";

let folder: string;
let server: SmallServer;
let providers: WebsocketProvider[];
const room = roomName(newId<WorkspaceId>(), "portfolio");

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "palier-stock-"));
	server = await startSmallServer({ folder });
	providers = [];
});
afterEach(async () => {
	for (const provider of providers) provider.destroy();
	await server.close();
	await rm(folder, { recursive: true });
});

function stock(params: Record<string, string> = {}): WebsocketProvider {
	const provider = new WebsocketProvider(server.url, room, new Y.Doc(), {
		params: { member: newId<MemberId>(), ...params },
		WebSocketPolyfill: NodeWebSocket as unknown as typeof WebSocket,
		disableBc: true,
	});
	providers.push(provider);
	return provider;
}

const textOf = (provider: WebsocketProvider) => provider.doc.getText("t").toString();

describe("the stock y-websocket provider", () => {
	test("[R1] joins, writes and is read", async () => {
		const ana = stock();
		const bo = stock();
		await until(() => ana.synced && bo.synced);
		ana.doc.getText("t").insert(0, "bonjour");
		await until(() => textOf(bo) === "bonjour");
	});

	test("[R2] is told that it is synced only once everything is there", async () => {
		await server.rooms.edit(room, null, (doc) => doc.getText("t").insert(0, "x".repeat(200_000)));
		const ana = stock();
		let lengthWhenSynced = -1;
		ana.on("sync", (isSynced) => {
			if (isSynced && lengthWhenSynced < 0) lengthWhenSynced = textOf(ana).length;
		});
		await until(() => ana.synced);
		expect(lengthWhenSynced).toBe(200_000);
	});

	test("[R6] comes back by itself after a restart, and nothing is lost on either side", async () => {
		const ana = stock();
		const bo = stock();
		await until(() => ana.synced && bo.synced);
		ana.doc.getText("t").insert(0, "avant ");
		await until(() => textOf(bo) === "avant ");
		const { port } = server;
		await server.close();
		ana.doc.getText("t").insert(6, "pendant");
		server = await startSmallServer({ folder, port });
		await until(() => textOf(bo) === "avant pendant", "Bo sees it all", { timeoutMs: 10_000 });
	});

	test("[R23] sees others under the name the server knows", async () => {
		const ana = stock();
		const bo = stock({ role: "facilitator" });
		await until(() => ana.synced && bo.synced);
		bo.awareness.setLocalStateField("user", { name: "Quelqu’un d’autre" });
		bo.awareness.setLocalStateField("cursor", { at: 3 });
		await until(() => ana.awareness.getStates().get(bo.doc.clientID)?.cursor);
		expect(ana.awareness.getStates().get(bo.doc.clientID)?.user).toMatchObject({ role: "facilitator", colour: 1 });
		bo.destroy();
		await until(() => !ana.awareness.getStates().has(bo.doc.clientID));
	});

	test("[R13] as a reader, changes nothing for the others and stays connected", async () => {
		const ana = stock();
		const lea = stock({ role: "reader" });
		await until(() => ana.synced && lea.synced);
		lea.doc.getText("t").insert(0, "pas moi");
		ana.doc.getText("t").insert(0, "le cadre");
		await until(() => textOf(lea).includes("le cadre"));
		expect([textOf(ana), lea.wsconnected]).toEqual(["le cadre", true]);
	});
});
