/** The server is killed with -9 under load, again and again: every change it had acknowledged must be on the disk. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replay } from "#server/store/replay.ts";
import { openSqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { randomFrom } from "#test/support/random.ts";
import { socketPeer } from "#test/support/small-server.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";

const KILLS = 12;
const WRITERS = 4;
const SERVER = new URL("../support/small-server-process.ts", import.meta.url).pathname;

type Running = { process: ChildProcess; url: string };

async function start(folder: string): Promise<Running> {
	const child = spawn(process.execPath, [SERVER, folder], { stdio: ["ignore", "pipe", "inherit"] });
	const [line] = (await once(child.stdout, "data")) as [Buffer];
	return { process: child, url: `ws://127.0.0.1:${line.toString().trim()}/sync` };
}

/** Writes its own key, and remembers which of its messages carried which value. */
class Writer {
	readonly peer: SyncPeer;
	readonly #values: { message: number; value: number }[] = [];
	#value = 0;
	/** The last value that was acknowledged, over all connections. */
	acknowledged = 0;

	constructor(peer: SyncPeer) {
		this.peer = peer;
	}

	writes(): void {
		this.#value += 1;
		this.peer.doc.getMap("values").set(this.peer.name, this.#value);
		this.#values.push({ message: this.peer.sent, value: this.#value });
	}

	/** Counts what came back from the server so far. */
	counts(): void {
		for (const { message, value } of this.#values)
			if (message > 0 && message <= this.peer.persisted) this.acknowledged = Math.max(this.acknowledged, value);
	}

	loses(): void {
		this.counts();
		this.#values.length = 0;
	}
}

test("[R46] twelve times killed under load, no acknowledged change is missing", { timeout: 120_000 }, async () => {
	const seed = Date.now() % 1_000_000_000;
	const random = randomFrom(seed);
	const folder = await mkdtemp(join(tmpdir(), "palier-killed-"));
	const room = roomName(newId<WorkspaceId>(), "portfolio");
	let server = await start(folder);
	const writers = Array.from(
		{ length: WRITERS },
		(_, index) => new Writer(socketPeer(`P${index}`, () => server.url, room)),
	);
	try {
		for (let kill = 0; kill < KILLS; kill++) {
			for (const writer of writers) writer.peer.returns();
			await until(() => writers.every(({ peer }) => peer.isSynced), `seed ${seed}: everybody is in`);
			for (let round = 20 + random.below(60); round > 0; round--) {
				for (const writer of writers) writer.writes();
				await new Promise((resolve) => setTimeout(resolve, random.below(4)));
			}
			const exited = once(server.process, "exit");
			server.process.kill("SIGKILL");
			await exited;
			await until(() => writers.every(({ peer }) => !peer.isOnline), `seed ${seed}: everybody noticed`);
			for (const writer of writers) writer.loses();
			const log = await openSqliteUpdateLog(folder);
			const loaded = await log.load(room);
			await log.close();
			expect(loaded.damaged, `seed ${seed}`).toEqual([]);
			const values = replay(loaded.updates).getMap("values");
			for (const { peer, acknowledged } of writers)
				expect(values.get(peer.name) ?? 0, `seed ${seed}, kill ${kill}, ${peer.name}`).toBeGreaterThanOrEqual(
					acknowledged,
				);
			server = await start(folder);
		}
		expect(Math.min(...writers.map(({ acknowledged }) => acknowledged)), `seed ${seed}`).toBeGreaterThan(KILLS);
	} finally {
		server.process.kill("SIGKILL");
		for (const { peer } of writers) peer.goesOffline();
		await rm(folder, { recursive: true });
	}
});
