/** Reads a whole log from one end to the other and says of each row whether it is what was written. Changes nothing; for backups, restores and whoever asks how the data is. */

import { DatabaseSync } from "node:sqlite";
import { auditLedgers } from "#server/store/ledger-audit.ts";
import { hasOurTables } from "#server/store/log-format.ts";
import { rowChecksum } from "#server/store/row-checksum.ts";
import type { WorkspaceAudit } from "#server/store/update-log.ts";

export type LogAudit = WorkspaceAudit & {
	format: number;
	epoch: string;
	/** Rooms that have rows, by name. */
	rooms: ReadonlySet<string>;
};
type Draft = LogAudit & { rooms: Set<string>; snapshots: Map<string, number> };

type Row = { name: string; seq: number; member: string | null; time: number; bytes: Uint8Array; crc: number };

const NO_BYTES = new Uint8Array();
const MOST_PROBLEMS = 20;
/** A flipped seq may leave a gap of billions. */
const MOST_ROWS = 10_000;

/** Reads every row of the log at that path, or those of one workspace. Never throws for what the file holds: what cannot be read is a problem of the audit. */
export function auditLog(path: string, workspace = ""): LogAudit {
	const audit: Draft = {
		format: 0,
		epoch: "",
		rooms: new Set(),
		rows: 0,
		damaged: [],
		snapshots: new Map(),
		problems: [],
	};
	let db: DatabaseSync | null = null;
	try {
		db = new DatabaseSync(path, { readOnly: true });
		db.exec("PRAGMA busy_timeout = 5000; BEGIN");
		if (workspace === "")
			for (const { quick_check } of rowsOf<{ quick_check: string }>(db, `PRAGMA quick_check(${MOST_PROBLEMS})`))
				if (quick_check !== "ok") audit.problems.push(quick_check);
		if (!hasOurTables(db)) audit.problems.push("malformed schema");
		const meta = new Map<string, string>();
		for (const { key, value } of rowsOf<{ key: string; value: string }>(db, "SELECT key, value FROM meta"))
			meta.set(key, value);
		audit.format = Number(meta.get("format") ?? 0);
		audit.epoch = meta.get("epoch") ?? "";
		for (const table of ["updates", "snapshots"])
			for (const { strays } of rowsOf<{ strays: number }>(
				db,
				`SELECT COUNT(*) AS strays FROM ${table} WHERE room NOT IN (SELECT id FROM rooms)`,
			))
				if (strays > 0) audit.problems.push(`${strays} row(s) of ${table} belong to no room`);
		const prefix = workspace === "" ? "" : `${workspace}/`;
		auditSnapshots(db, audit, prefix);
		auditUpdates(db, audit, prefix);
		auditClients(db, audit, prefix);
		// A file of the first format has none.
		if (audit.format >= 2) auditLedgers(db, audit, workspace);
	} catch (error) {
		audit.problems.push(error instanceof Error ? error.message : String(error));
	} finally {
		db?.close();
	}
	return audit;
}

export function isSound(audit: Pick<LogAudit, "damaged" | "problems">): boolean {
	return audit.damaged.length === 0 && audit.problems.length === 0;
}

const OF_ROOMS = "JOIN rooms ON rooms.id = room WHERE substr(rooms.name, 1, ?) = ?";

function auditSnapshots(db: DatabaseSync, audit: Draft, prefix: string): void {
	for (const row of rowsOf<Row>(
		db,
		`SELECT rooms.name AS name, seq, bytes, crc FROM snapshots ${OF_ROOMS} ORDER BY room, seq`,
		prefix,
	)) {
		if (row.crc === rowChecksum(row.bytes, row.name, row.seq)) audit.snapshots.set(row.name, row.seq);
		else audit.damaged.push({ table: "snapshots", room: row.name, seq: row.seq });
	}
}

/** Each row follows the one before it; the first is the first ever, unless a snapshot holds what came before. */
function auditUpdates(db: DatabaseSync, audit: Draft, prefix: string): void {
	let room = "";
	let next = 1;
	for (const row of rowsOf<Row>(
		db,
		`SELECT rooms.name AS name, seq, member, time, bytes, crc FROM updates ${OF_ROOMS} ORDER BY room, seq`,
		prefix,
	)) {
		audit.rows += 1;
		audit.rooms.add(row.name);
		if (row.name !== room) {
			room = row.name;
			next = row.seq <= (audit.snapshots.get(room) ?? 0) + 1 ? row.seq : 1;
		}
		for (; next < row.seq && audit.damaged.length < MOST_ROWS; next += 1)
			audit.damaged.push({ table: "updates", room, seq: next });
		if (row.crc !== rowChecksum(row.bytes, row.name, row.seq, row.member, row.time))
			audit.damaged.push({ table: "updates", room, seq: row.seq });
		next = row.seq + 1;
	}
}

function auditClients(db: DatabaseSync, audit: Draft, prefix: string): void {
	for (const row of rowsOf<{ name: string; client: number; member: string | null; crc: number }>(
		db,
		`SELECT rooms.name AS name, client, member, crc FROM clients ${OF_ROOMS}`,
		prefix,
	))
		if (row.crc !== rowChecksum(NO_BYTES, row.name, row.client, row.member))
			audit.damaged.push({ table: "clients", room: row.name, seq: row.client });
}

function* rowsOf<T>(db: DatabaseSync, sql: string, prefix?: string): Iterable<T> {
	const statement = db.prepare(sql);
	for (const row of prefix === undefined ? statement.iterate() : statement.iterate(prefix.length, prefix))
		yield row as T;
}
