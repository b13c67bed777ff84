/** The log in SQLite keeps the contract, and notices what SQLite does not. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { documentDigest } from "#server/store/document-digest.ts";
import { replay } from "#server/store/replay.ts";
import { openSqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { recordedDocument, updateLogContract } from "#test/server/store/update-log-contract.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "palier-log-"));
});
afterEach(() => rm(folder, { recursive: true }));

updateLogContract("in SQLite", () => openSqliteUpdateLog(folder));

describe("the file of a SQLite log", () => {
	const room = roomName(newId<WorkspaceId>(), "portfolio");

	/** A log with 30 rows and two snapshots, closed. */
	async function writtenLog(): Promise<string> {
		const log = await openSqliteUpdateLog(folder);
		const { doc, rows } = recordedDocument();
		for (const upTo of [10, 20]) {
			while (rows.length < upTo) doc.getText("t").insert(0, `${rows.length} `);
			await log.append(room, rows.slice(upTo - 10, upTo));
			await log.compact(room, upTo, documentDigest(doc));
		}
		doc.getText("t").insert(0, "fin ");
		await log.append(room, rows.slice(20));
		await log.close();
		return doc.getText("t").toString();
	}

	function damage(sql: string): void {
		const db = new DatabaseSync(join(folder, "log.sqlite"));
		db.exec(sql);
		db.close();
	}

	const flip = (table: string, seq: number) =>
		`UPDATE ${table} SET bytes = CAST(substr(bytes, 1, 5) || x'07' || substr(bytes, 7) AS BLOB) WHERE seq = ${seq}`;

	test("[R36] what was stored is there after a restart", async () => {
		const text = await writtenLog();
		const log = await openSqliteUpdateLog(folder);
		expect(
			replay((await log.load(room)).updates)
				.getText("t")
				.toString(),
		).toBe(text);
		await log.close();
	});

	test("[R37] a flipped bit in a row is named, whatever SQLite thinks", async () => {
		await writtenLog();
		damage(flip("updates", 21));
		const log = await openSqliteUpdateLog(folder);
		expect((await log.load(room)).damaged).toEqual([21]);
		await log.close();
	});

	test("[R37] a row that changed hands is named too", async () => {
		await writtenLog();
		damage("UPDATE updates SET member = 'quelqu’un d’autre' WHERE seq = 21");
		const log = await openSqliteUpdateLog(folder);
		expect((await log.load(room)).damaged).toEqual([21]);
		await log.close();
	});

	test("[R433] a row that changed hands is told as nobody’s, and the moments around it are read", async () => {
		await writtenLog();
		damage("UPDATE updates SET member = 'quelqu’un d’autre' WHERE seq = 15");
		const log = await openSqliteUpdateLog(folder);
		const { moments } = await log.past.moments({ room, before: null, limit: 10, zone: "UTC" });
		expect(moments.flatMap(({ hands }) => hands.map(({ member }) => member))).not.toContain("quelqu’un d’autre");
		expect(moments.flatMap(({ hands }) => hands).reduce((sum, { changes }) => sum + changes, 0)).toBe(20);
		expect(await log.past.difference({ room, seq: 16, against: null, language: "fr" })).toBeNull();
		expect(await log.past.difference({ room, seq: 12, against: 10, language: "fr" })).not.toBeNull();
		expect(await log.past.difference({ room, seq: 21, against: 20, language: "fr" })).not.toBeNull();
		await log.close();
	});

	test("[R37] a missing row is named", async () => {
		await writtenLog();
		damage("DELETE FROM snapshots; DELETE FROM updates WHERE seq = 5");
		const log = await openSqliteUpdateLog(folder);
		expect((await log.load(room)).damaged).toEqual([5]);
		await log.close();
	});

	test("[R38] a damaged snapshot gives way to the one before, then to the rows", async () => {
		const text = await writtenLog();
		damage(flip("snapshots", 20));
		let log = await openSqliteUpdateLog(folder);
		expect(await log.load(room)).toMatchObject({ snapshotSeq: 10, damaged: [], damagedSnapshots: [20] });
		expect(
			replay((await log.load(room)).updates)
				.getText("t")
				.toString(),
		).toBe(text);
		await log.close();
		damage(flip("snapshots", 10));
		log = await openSqliteUpdateLog(folder);
		expect(await log.load(room)).toMatchObject({ snapshotSeq: 0, damaged: [], damagedSnapshots: [20, 10] });
		expect(
			replay((await log.load(room)).updates)
				.getText("t")
				.toString(),
		).toBe(text);
		await log.close();
	});

	test("[R39] a file of a newer format is not opened", async () => {
		await writtenLog();
		damage("UPDATE meta SET value = '99' WHERE key = 'format'");
		await expect(openSqliteUpdateLog(folder)).rejects.toThrow("newer Palier");
	});

	test("[R40] a full disk refuses the write whole, and takes it again once there is room", async () => {
		const log = await openSqliteUpdateLog(folder, { maxBytes: 400_000 });
		const { doc, rows } = recordedDocument();
		doc.getText("t").insert(0, "avant");
		await log.append(room, rows);
		const tooMuch = { member: null, time: 0, bytes: new Uint8Array(1_000_000) };
		await expect(
			log.append(room, [{ member: null, time: 0, bytes: new Uint8Array([1]) }, tooMuch]),
		).rejects.toMatchObject({ kind: "storage-full" });
		expect(await log.lastSeq(room)).toBe(1);
		doc.getText("t").insert(0, "après ");
		expect(await log.append(room, rows.slice(1))).toBe(2);
		await log.close();
	});

	test("[R40] a write that fails takes no other room with it", async () => {
		const log = await openSqliteUpdateLog(folder, { maxBytes: 400_000 });
		const other = roomName(newId<WorkspaceId>(), "portfolio");
		const small = { member: null, time: 0, bytes: new Uint8Array([0, 0]) };
		const outcomes = await Promise.allSettled([
			log.append(room, [small]),
			log.append(room, [{ ...small, bytes: new Uint8Array(1_000_000) }]),
			log.append(other, [small]),
		]);
		expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
		await log.close();
	});
});
