/** The server as a process: it starts, says where it is, keeps everything through a stop and a kill, and refuses to start wrongly. */

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Me } from "#shared/protocol/http.ts";
import { Visitor } from "#test/support/doors.ts";
import { ServerProcess } from "#test/support/server-process.ts";

const ROOT = dirname(dirname(import.meta.dirname));
const opened: { remove(): Promise<void> | void }[] = [];
afterEach(async () => {
	for (const one of opened.splice(0)) await one.remove();
});

const started = async () => {
	const server = await ServerProcess.start();
	opened.push(server);
	return server;
};
const folder = () => {
	const path = mkdtempSync(join(tmpdir(), "palier-main-"));
	opened.push({ remove: () => rmSync(path, { recursive: true, force: true }) });
	return path;
};
const owns = async (server: ServerProcess) => {
	const visitor = new Visitor(server.url, {});
	await visitor.post("/api/join", { token: server.ownerLink().split("#")[1], name: "Ana" });
	return visitor;
};

/** A start that must fail: what it said, and its exit code. */
function refusedStart(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
	return new Promise((resolve) => {
		const env = { ...process.env, PORT: "0", LOG_LEVEL: "silent", ...settings };
		const child = spawn(process.execPath, ["server/main.ts"], { cwd: ROOT, env });
		let said = "";
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += String(chunk)));
		child.on("exit", (code) => resolve({ code, said }));
	});
}

test("a first start makes a workspace with examples and writes the owner's link for the owner alone", async () => {
	const server = await started();
	expect(statSync(join(server.dataDir, "owner-link.txt")).mode & 0o777).toBe(0o600);
	const owner = await owns(server);
	const me = (await owner.get("/api/me")).body as Me;
	expect(me.workspaces).toMatchObject([{ name: "Mon premier espace", role: "owner" }]);
	expect((await owner.get(`/api/workspaces/${me.workspaces[0]?.id}`)).body).toMatchObject({ hasExamples: true });
});

test("a stop in order and a kill both leave the session, the workspace and the link as they were", async () => {
	const server = await started();
	const owner = await owns(server);
	const link = server.ownerLink();
	expect(await server.stop()).toBe(0);
	await server.startAgain();
	expect(((await owner.get("/api/me")).body as Me).workspaces).toHaveLength(1);
	await server.kill();
	await server.startAgain();
	expect(((await owner.get("/api/me")).body as Me).workspaces).toHaveLength(1);
	expect(server.ownerLink()).toBe(link);
});

test("[R192] a stop with a damaged directory is still a stop in order, and gives the folder back", async () => {
	const server = await started();
	await owns(server);
	await server.stop();
	const log = new DatabaseSync(join(server.dataDir, "log.sqlite"));
	log.exec("DELETE FROM snapshots");
	log.exec("UPDATE updates SET crc = crc + 1 WHERE room IN (SELECT id FROM rooms WHERE name LIKE '%/directory')");
	log.close();
	await server.startAgain();
	const owner = await owns(server);
	const { workspaces } = (await owner.get("/api/me")).body as Me;
	const made = await owner.post(`/api/workspaces/${workspaces[0]?.id}/documents`, {
		kind: "framework",
		title: "Cadre",
	});
	expect(made.status).toBe(201);
	expect(await server.stop()).toBe(0);
	expect(existsSync(join(server.dataDir, "server.lock"))).toBe(false);
});

test("[R67] a second server on the same folder is refused by a sentence, and the first goes on", async () => {
	const server = await started();
	const second = await refusedStart({ DATA_DIR: server.dataDir });
	expect(second.code).toBe(1);
	expect(second.said).toContain("Un autre serveur Palier utilise déjà");
	expect(await server.isReady()).toBe(true);
});

test("a port already taken is named, and the folder is still good for a first start", async () => {
	const server = await started();
	const dataDir = folder();
	const second = await refusedStart({ DATA_DIR: dataDir, PORT: new URL(server.url).port });
	expect(second.code).toBe(1);
	expect(second.said).toContain(`Le port ${new URL(server.url).port} est déjà pris`);
	expect(JSON.parse(readFileSync(join(dataDir, "registry.json"), "utf8"))).toMatchObject({ workspaces: [] });
});

test("[R65] a registry lost or damaged beside documents stops the start by a sentence", async () => {
	const server = await started();
	await server.stop();
	const path = join(server.dataDir, "registry.json");
	const kept = readFileSync(path);
	writeFileSync(path, "null");
	const damaged = await refusedStart({ DATA_DIR: server.dataDir });
	expect([damaged.code, damaged.said.includes("est abîmé")]).toEqual([1, true]);
	rmSync(path);
	const missing = await refusedStart({ DATA_DIR: server.dataDir });
	expect([missing.code, missing.said.includes("a disparu")]).toEqual([1, true]);
	writeFileSync(path, kept);
	await server.startAgain();
	expect(await server.isReady()).toBe(true);
});

test.each([
	["[R68] a wrong setting", { PORT: "abc" }, "PORT"],
	["a file in the place of the folder", { DATA_DIR: "/etc/passwd" }, "DATA_DIR"],
	["a folder that cannot be made", { DATA_DIR: "/proc/palier" }, "DATA_DIR"],
	["an address this machine does not have", { HOST: "192.0.2.1" }, "HOST"],
])("%s stops the start by a sentence that names it", async (_what, settings, name) => {
	const start = await refusedStart({ DATA_DIR: folder(), ...settings });
	expect(start.code).toBe(1);
	expect(start.said).toContain(name);
	expect(start.said).not.toContain("    at ");
});
