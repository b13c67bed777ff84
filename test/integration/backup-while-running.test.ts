/** `npm run backup` beside a server that people write to, then `npm run restore`: what was saved before is there, and a tab from after is told. */

import { SCHEMA_VERSION } from "#shared/document/document-meta.ts";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { SyncPeer } from "#test/support/sync-peer.ts";
import { Visitor } from "#test/support/doors.ts";
import { ServerProcess } from "#test/support/server-process.ts";
import { until } from "#test/support/until.ts";

const ROOT = join(import.meta.dirname, "..", "..");
let server: ServerProcess;
let folder: string;

beforeAll(async () => {
	server = await ServerProcess.start();
	folder = mkdtempSync(join(tmpdir(), "palier-backup-"));
});
afterAll(async () => {
	await server.remove();
	rmSync(folder, { recursive: true, force: true });
});

function run(program: "backup" | "restore", ...words: string[]): Promise<{ code: number | null; said: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [`server/backup/${program}-main.ts`, ...words], {
			cwd: ROOT,
			env: { ...process.env, DATA_DIR: server.dataDir },
		});
		let said = "";
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
		child.once("error", reject);
		child.once("close", (code) => resolve({ code, said }));
	});
}

function peerOf(name: string, visitor: Visitor, workspace: string, epochOf: () => string): SyncPeer {
	return new SyncPeer(name, (ends) => {
		const url = `${server.url.replace("http", "ws")}/sync/${workspace}/portfolio?palier=1&schema=${SCHEMA_VERSION}&epoch=${epochOf()}`;
		const socket = new WebSocket(url, { headers: { cookie: visitor.cookie, origin: server.url } });
		socket.binaryType = "nodebuffer";
		socket.on("open", ends.onOpen);
		socket.on("message", (data: Buffer) => ends.onFrame(new Uint8Array(data)));
		socket.on("close", (code, reason) => ends.onClose(code, reason.toString()));
		socket.on("error", () => undefined);
		return {
			send: (frame) => {
				if (socket.readyState === WebSocket.OPEN) socket.send(frame);
			},
			close: () => socket.terminate(),
		};
	});
}

test("[R110, R114, R115] a backup under load, a kill, a restore", { timeout: 120_000 }, async () => {
	const visitor = new Visitor(server.url, {});
	const token = server.ownerLink().split("#")[1];
	const joined = (await visitor.post("/api/join", { token, name: "Ana" })).body as { workspace: { id: string } };
	let epoch = "";
	const ana = peerOf("Ana", visitor, joined.workspace.id, () => epoch);
	ana.returns();
	await ana.isIn();
	epoch = ana.noticed("access")?.epoch ?? "";
	ana.types("avant. ");
	await ana.isSaved();

	const typing = { isOn: true };
	const typed = (async () => {
		while (typing.isOn) {
			ana.types("x");
			await new Promise((resolve) => setTimeout(resolve, 2));
		}
	})();
	const to = join(folder, "backup");
	const backup = await run("backup", "--to", to);
	typing.isOn = false;
	await typed;
	expect(backup, backup.said).toMatchObject({ code: 0 });
	ana.types(" après");
	await ana.isSaved();
	const later = ana.text;

	const whileRunning = await run("restore", "--from", to, "--replace");
	expect(whileRunning.code).toBe(1);
	expect(whileRunning.said).toContain("pid");

	await server.kill();
	await until(() => !ana.isOnline);
	const restored = await run("restore", "--from", to, "--replace");
	expect(restored, restored.said).toMatchObject({ code: 0 });
	await server.startAgain();

	ana.notices.length = 0;
	ana.returns();
	await until(() => ana.noticed("refused")?.kind === "restored");
	expect(ana.notices[0]).toMatchObject({ notice: "access", access: "read", reason: "restored" });
	const newEpoch = ana.noticed("access")?.epoch ?? "";
	expect(newEpoch).not.toBe(epoch);
	ana.goesOffline();
	expect(ana.text).toBe(later);

	epoch = newEpoch;
	const fresh = peerOf("Ana, à nouveau", visitor, joined.workspace.id, () => epoch);
	fresh.returns();
	await fresh.isIn();
	expect(fresh.text.startsWith("avant. ")).toBe(true);
	expect(later.startsWith(fresh.text)).toBe(true);
	expect(fresh.text).not.toContain("après");
	fresh.types("on continue");
	await fresh.isSaved();
	fresh.goesOffline();
});
