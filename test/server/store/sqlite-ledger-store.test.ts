/** The ledgers in SQLite keep the contract, and name whatever is not what was written. */

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LedgerName } from "#server/store/ledger-store.ts";
import { auditLog } from "#server/store/log-audit.ts";
import { SqliteTables } from "#server/store/sqlite-tables.ts";
import { openSqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ledgerStoreContract, said } from "#test/server/store/ledger-store-contract.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "palier-ledger-"));
});
afterEach(() => rm(folder, { recursive: true }));

ledgerStoreContract("in SQLite", () => openSqliteUpdateLog(folder));

const workspace = newId<WorkspaceId>();
const ledger: LedgerName = { room: roomName(workspace, "portfolio"), stream: "guestbook" };
const path = () => join(folder, "log.sqlite");

function run(sql: string): void {
	const db = new DatabaseSync(path());
	// A thread that would not open the file may still be letting it go.
	db.exec(`PRAGMA busy_timeout = 5000; ${sql}`);
	db.close();
}

/** A ledger of five events beside one of one event, closed. */
async function written(): Promise<void> {
	const log = await openSqliteUpdateLog(folder);
	for (let seq = 0; seq < 5; seq += 1) await log.ledgers.append(ledger, said(seq, [`{"word":"mot ${seq + 1}"}`]));
	await log.ledgers.append({ ...ledger, stream: "other" }, said(0, ["{}"]));
	await log.close();
}

describe("the ledgers of a file", () => {
	test("[R203] every column of a row, and the end of a ledger, are sealed: a change is named by the reading and by the audit", async () => {
		await written();
		const sound = await readFile(path());
		const where = "WHERE stream = 'guestbook' AND seq = 3";
		const flipped = "CAST(substr(%, 1, 5) || x'07' || substr(%, 7) AS BLOB)";
		for (const change of [
			...["body = replace(body, 'mot', 'mat')", "member = 'quelqu’un d’autre'", "member = NULL", "time = time + 1"],
			...["key = 'autre'", "key = NULL", "part = 1", "body = NULL", "salt = NULL", "seq = 9", "stream = 'other'"],
			...["salt", "digest", "hash"].map((column) => `${column} = ${flipped.replaceAll("%", column)}`),
		]) {
			await writeFile(path(), sound);
			run(`UPDATE ledger_events SET ${change} ${where}`);
			const tables = new SqliteTables(path(), { mayCreate: false });
			const page = tables.ledgers.read(ledger, 0, -1);
			tables.close();
			expect(page.damagedAt, change).toBe(3);
			expect(page.rows.map(({ seq }) => seq)).toEqual([1, 2]);
			expect(auditLog(path()).damaged, change).toContainEqual({ table: "ledger_events", ...ledger, seq: 3 });
		}
	});

	test("[R383] purged words are in no file of the log, whatever was in it before", async () => {
		const secret = "prénom-nom-à-oublier";
		const log = await openSqliteUpdateLog(folder);
		for (let seq = 0; seq < 20; seq += 1)
			await log.ledgers.append(ledger, said(seq, [`{"word":"${secret} ${"x".repeat(seq * 400)}"}`]));
		const all = Array.from({ length: 20 }, (_, index) => index + 1);
		await log.ledgers.append(ledger, said(20, ['{"gone":true}'], { purges: all }));
		const files = async () => await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file))));
		expect((await files()).some((bytes) => bytes.includes(secret))).toBe(false);
		await log.close();
		expect((await files()).some((bytes) => bytes.includes(secret))).toBe(false);
		expect(auditLog(path()).damaged).toEqual([]);
	});

	test("[R203] rows gone from the middle, from the end, or all of them are noticed", async () => {
		for (const [sql, damagedAt] of [
			["DELETE FROM ledger_events WHERE stream = 'guestbook' AND seq = 2", 2],
			["DELETE FROM ledger_events WHERE stream = 'guestbook' AND seq = 5", 5],
			["DELETE FROM ledger_events WHERE stream = 'guestbook'", 1],
			["DELETE FROM ledgers WHERE stream = 'guestbook'", 6],
			["UPDATE ledgers SET head = 4 WHERE stream = 'guestbook'", 6],
			["UPDATE ledgers SET room = 'ailleurs' WHERE stream = 'guestbook'", 6],
		] as const) {
			await rm(path(), { force: true });
			await written();
			run(sql);
			const log = await openSqliteUpdateLog(folder);
			expect((await log.ledgers.read(ledger, 0)).damagedAt, sql).toBe(damagedAt);
			// It is left as it is, and the ledger beside it goes on.
			expect(await log.ledgers.append(ledger, said(5, ["{}"]))).toEqual(
				sql.includes("ledgers") ? "damaged" : { head: 6 },
			);
			expect(await log.ledgers.append({ ...ledger, stream: "other" }, said(1, ["{}"]))).toEqual({ head: 2 });
			await log.close();
			expect(auditLog(path(), workspace).damaged.length, sql).toBeGreaterThan(0);
		}
	});

	test("[R204] a file of the first format gets its ledgers when it is opened, and keeps its rooms", async () => {
		const log = await openSqliteUpdateLog(folder);
		await log.append(ledger.room, [{ member: null, time: 1, bytes: new Uint8Array([0, 0]) }]);
		await log.close();
		run(
			"DROP TABLE ledger_boxes; DROP TABLE ledgers; DROP TABLE ledger_events; UPDATE meta SET value = '1' WHERE key = 'format'",
		);
		expect(auditLog(path())).toMatchObject({ format: 1, problems: [], damaged: [] });
		const again = await openSqliteUpdateLog(folder);
		expect(again.epoch).toBe(log.epoch);
		expect(await again.lastSeq(ledger.room)).toBe(1);
		expect(await again.ledgers.append(ledger, said(0, ["{}"]))).toEqual({ head: 1 });
		await again.close();
		expect(auditLog(path())).toMatchObject({ format: 3, problems: [], damaged: [], rows: 2 });
	});

	test("[R204] a file of the second format gets its boxes when it is opened, and keeps its ledgers", async () => {
		await written();
		run("DROP TABLE ledger_boxes; UPDATE meta SET value = '2' WHERE key = 'format'");
		expect(auditLog(path())).toMatchObject({ format: 2, problems: [], damaged: [] });
		const again = await openSqliteUpdateLog(folder);
		expect((await again.ledgers.read(ledger, 0)).head).toBe(5);
		expect(await again.ledgers.boxNames()).toEqual([]);
		await again.close();
		expect(auditLog(path())).toMatchObject({ format: 3, problems: [] });
	});

	test("[R204] a file that lost a table is not completed in silence", async () => {
		await written();
		run("DROP TABLE ledgers");
		await expect(openSqliteUpdateLog(folder)).rejects.toThrow("malformed schema");
		run(
			"DROP TABLE ledger_boxes; DROP TABLE ledger_events; UPDATE meta SET value = '1' WHERE key = 'format'; DROP TABLE clients",
		);
		await expect(openSqliteUpdateLog(folder)).rejects.toThrow("malformed schema");
	});

	test("[R205][R994] a disk that is full refuses the events of a command whole, and takes them once there is room", async () => {
		const log = await openSqliteUpdateLog(folder, { maxBytes: 400_000 });
		await log.ledgers.append(ledger, said(0, ["1"]));
		const outcomes = await Promise.allSettled([
			log.ledgers.append({ ...ledger, stream: "other" }, said(0, ["1"])),
			log.ledgers.append(ledger, said(1, ["2", JSON.stringify("x".repeat(1_000_000))])),
		]);
		expect(outcomes).toMatchObject([{ value: { head: 1 } }, { reason: { kind: "storage-full" } }]);
		expect(await log.ledgers.read(ledger, 0)).toMatchObject({ head: 1, rows: [{ body: "1" }], damagedAt: null });
		// R994: nor anything of another ledger that was to be kept with them.
		const other = { ...ledger, stream: "other" };
		const large = { ledger: other, events: said(1, [JSON.stringify("x".repeat(1_000_000))]) };
		await expect(log.ledgers.append(ledger, said(1, ["2"], { beside: large }))).rejects.toMatchObject({
			kind: "storage-full",
		});
		for (const name of [ledger, other])
			expect(await log.ledgers.read(name, 0)).toMatchObject({ head: 1, damagedAt: null });
		expect(await log.ledgers.append(ledger, said(1, ["3"]))).toEqual({ head: 2 });
		await log.close();
	});
});
