/** One server per data folder. */

import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderTaken, lockFolder } from "#server/store/data-lock.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "palier-lock-"));
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

const holds = (holder: object) => writeFileSync(join(folder, "server.lock"), JSON.stringify(holder));

test("[R67] a second server on the same folder is refused, until the first gives it back", () => {
	const release = lockFolder(folder);
	expect(() => lockFolder(folder)).toThrow(FolderTaken);
	release();
	lockFolder(folder)();
});

test("[R67] the lock of a process that died is taken over", () => {
	const { pid } = spawnSync("true");
	holds({ pid, host: hostname(), born: "1" });
	const release = lockFolder(folder);
	expect(JSON.parse(readFileSync(join(folder, "server.lock"), "utf8")).pid).toBe(process.pid);
	release();
});

test("[R67] a number that was given to another process since is nobody's lock", () => {
	holds({ pid: process.ppid, host: hostname(), born: "1" });
	lockFolder(folder)();
});

test("[R67] half a lock is nobody's", () => {
	writeFileSync(join(folder, "server.lock"), '{"pid":');
	lockFolder(folder)();
});

test("[R67] a lock from another machine counts while it is touched", () => {
	holds({ pid: 1, host: "another-machine", born: "1" });
	expect(() => lockFolder(folder)).toThrow(FolderTaken);
	const longAgo = new Date(Date.now() - 120_000);
	utimesSync(join(folder, "server.lock"), longAgo, longAgo);
	lockFolder(folder)();
});

test("[R67] of several starters that meet the same dead lock at the same instant, one gets the folder", async () => {
	const rounds = 30;
	const starters = [1, 2, 3];
	for (let round = 0; round < rounds; round += 1) {
		mkdirSync(join(folder, String(round)));
		writeFileSync(join(folder, String(round), "server.lock"), JSON.stringify({ pid: 1, host: hostname(), born: "1" }));
	}
	// They begin once all three have started, and their locks are those of living processes until all three have tried.
	const script = (starter: number) => `
		import { readdirSync, statSync, writeFileSync } from "node:fs";
		import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, "../../../server/store/data-lock.ts"))};
		const folder = ${JSON.stringify(folder)};
		const all = (what) => {
			writeFileSync(folder + "/" + what + "-${starter}", "");
			for (;;) {
				const said = readdirSync(folder).filter((name) => name.startsWith(what));
				if (said.length === ${starters.length}) return Math.max(...said.map((name) => statSync(folder + "/" + name).mtimeMs));
			}
		};
		const start = all("ready") + 100;
		for (let round = 0; round < ${rounds}; round += 1) {
			while (Date.now() < start + round * 15);
			try { lockFolder(folder + "/" + round); console.log(round); } catch {}
		}
		all("tried");
	`;
	const said = await Promise.all(
		starters.map(
			(starter) =>
				new Promise<string>((resolve, reject) => {
					execFile(process.execPath, ["--input-type=module", "-e", script(starter)], (error, stdout) =>
						error ? reject(error) : resolve(stdout),
					);
				}),
		),
	);
	const winners = said.flatMap((text) => text.trim().split("\n").filter(Boolean).map(Number)).sort((a, b) => a - b);
	expect(winners).toEqual(Array.from({ length: rounds }, (_, round) => round));
});
