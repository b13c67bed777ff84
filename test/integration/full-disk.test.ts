/** A disk of 20 MB that fills while people write, and is freed: nothing is acknowledged meanwhile, everybody is told, nothing is lost, nothing is doubled. */

import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replay } from "#server/store/replay.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { type SmallServer, socketPeer, startSmallServer } from "#test/support/small-server.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";

const room = roomName(newId<WorkspaceId>(), "portfolio");
const CHUNK = Buffer.alloc(64 * 1024, 1);

let folder: string;
let isMounted: boolean;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "palier-full-"));
	// Only root may mount; elsewhere the log is given a size instead, and "freed" means started again without it.
	isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=20m", "palier-test", folder]).status === 0;
});
afterEach(() => {
	if (isMounted) spawnSync("umount", ["-l", folder]);
	rmSync(folder, { recursive: true, force: true });
});

function fillDisk(): void {
	try {
		for (;;) appendFileSync(join(folder, "ballast"), CHUNK);
	} catch (error) {
		expect(error).toMatchObject({ code: "ENOSPC" });
	}
}

test("[R121] a full disk stops acknowledgements, says so, and loses nothing", { timeout: 120_000 }, async () => {
	const limits = { retryMs: 20, maxRetryMs: 200 };
	let server: SmallServer = await startSmallServer({ folder, limits, ...(isMounted ? {} : { maxBytes: 2_000_000 }) });
	const ana = socketPeer("Ana", () => server.url, room);
	const bo = socketPeer("Bo", () => server.url, room);
	const people = [ana, bo];
	const words: string[] = [];
	const types = (peer: SyncPeer, length: number) => {
		const word = `<${peer.name} ${words.length}>`;
		words.push(word);
		peer.types(word + "x".repeat(length));
	};
	for (const peer of people) await peer.returns().isIn();
	types(ana, 10);
	types(bo, 10);
	for (const peer of people) await peer.isSaved();

	if (isMounted) fillDisk();
	await until(
		() => {
			types(ana, 20_000);
			return ana.noticed("storage")?.healthy === false;
		},
		"the disk is full, and Ana is told",
		{ timeoutMs: 60_000, everyMs: 20 },
	);
	expect(ana.noticed("storage")?.kind).toBe("storage-full");
	await until(() => bo.noticed("storage")?.healthy === false, "Bo is told too");
	const acknowledged = ana.persisted;
	expect(acknowledged).toBeLessThan(ana.sent);
	types(ana, 5);
	types(bo, 5);
	const newcomer = socketPeer("Chloé", () => server.url, room).returns();
	await until(() => newcomer.noticed("storage")?.healthy === false, "whoever comes now is told");
	expect(ana.persisted).toBe(acknowledged);
	expect(bo.persisted).toBeLessThan(bo.sent);

	if (isMounted) rmSync(join(folder, "ballast"));
	else {
		for (const peer of [...people, newcomer]) peer.goesOffline();
		const { port } = server;
		await server.close();
		server = await startSmallServer({ folder, limits, port });
		for (const peer of [...people, newcomer]) peer.returns();
	}
	const everyWord = (text: string) => words.every((word) => text.split(word).length === 2);
	for (const peer of [ana, bo, newcomer]) {
		await until(() => everyWord(peer.text), `${peer.name} reads every word once`, { timeoutMs: 20_000 });
		await peer.isSaved();
	}
	if (isMounted) expect(ana.noticed("storage")?.healthy).toBe(true);
	expect(new Set([ana.text, bo.text, newcomer.text]).size).toBe(1);
	const loaded = await server.log.load(room);
	expect(loaded.damaged).toEqual([]);
	expect(replay(loaded.updates).getText("text").toString()).toBe(ana.text);
	for (const peer of [ana, bo, newcomer]) peer.goesOffline();
	await server.close();
});
