/** Reads a whole log from one end to the other and says of each row whether it is what was written. Changes nothing; for backups, restores and whoever asks how the data is. */

import { DatabaseSync } from "node:sqlite";
import { rowChecksum } from "#server/store/row-checksum.ts";

/** A row that is not what was written, or that should be there and is not. */
export type DamagedRow = { table: "updates" | "snapshots" | "clients"; room: string; seq: number };

export type LogAudit = {
	format: number;
	epoch: string;
	/** Rooms that have rows, by name. */
	rooms: ReadonlySet<string>;
	rows: number;
	damaged: DamagedRow[];
	/** What SQLite itself says of its pages; empty when it has nothing to say. */
	problems: string[];
};

type Row = { room: string; seq: number; member: string | null; time: number; bytes: Uint8Array; crc: number };

const NO_BYTES = new Uint8Array();
const MOST_PROBLEMS = 20;

/** Reads every row of the log at that path. Never throws for what the file holds: what cannot be read is a problem of the audit. */
export function auditLog(path: string): LogAudit {
	const audit = { format: 0, epoch: "", rooms: new Set<string>(), rows: 0, damaged: [], problems: [] } as LogAudit & {
		rooms: Set<string>;
	};
	let db: DatabaseSync | null = null;
	try {
		db = new DatabaseSync(path, { readOnly: true });
		db.exec("PRAGMA busy_timeout = 5000; BEGIN");
		for (const { quick_check } of rowsOf<{ quick_check: string }>(db, `PRAGMA quick_check(${MOST_PROBLEMS})`))
			if (quick_check !== "ok") audit.problems.push(quick_check);
		const meta = new Map(
			[...rowsOf<{ key: string; value: string }>(db, "SELECT key, value FROM meta")].map(({ key, value }) => [
				key,
				value,
			]),
		);
		audit.format = Number(meta.get("format") ?? 0);
		audit.epoch = meta.get("epoch") ?? "";
		const snapshots = auditSnapshots(db, audit);
		auditUpdates(db, audit, snapshots);
		auditClients(db, audit);
	} catch (error) {
		audit.problems.push(error instanceof Error ? error.message : String(error));
	} finally {
		db?.close();
	}
	return audit;
}

export function isSound(audit: LogAudit): boolean {
	return audit.damaged.length === 0 && audit.problems.length === 0;
}

/** The newest whole snapshot of each room. */
function auditSnapshots(db: DatabaseSync, audit: LogAudit): Map<string, number> {
	const newest = new Map<string, number>();
	for (const row of rowsOf<Row>(
		db,
		"SELECT rooms.name AS room, seq, bytes, crc FROM snapshots JOIN rooms ON rooms.id = snapshots.room ORDER BY room, seq",
	)) {
		if (row.crc === rowChecksum(row.bytes, row.room, row.seq)) newest.set(row.room, row.seq);
		else audit.damaged.push({ table: "snapshots", room: row.room, seq: row.seq });
	}
	return newest;
}

/** Each row follows the one before it; the first is the first ever, unless a snapshot holds what came before. */
function auditUpdates(
	db: DatabaseSync,
	audit: LogAudit & { rooms: Set<string> },
	snapshots: ReadonlyMap<string, number>,
): void {
	let room = "";
	let next = 1;
	for (const row of rowsOf<Row>(
		db,
		"SELECT rooms.name AS room, seq, member, time, bytes, crc FROM updates JOIN rooms ON rooms.id = updates.room ORDER BY updates.room, seq",
	)) {
		audit.rows += 1;
		audit.rooms.add(row.room);
		const isFirst = row.room !== room;
		if (isFirst) {
			room = row.room;
			next = row.seq <= (snapshots.get(room) ?? 0) + 1 ? row.seq : 1;
		}
		for (; next < row.seq; next += 1) audit.damaged.push({ table: "updates", room, seq: next });
		if (row.crc !== rowChecksum(row.bytes, row.room, row.seq, row.member, row.time))
			audit.damaged.push({ table: "updates", room, seq: row.seq });
		next = row.seq + 1;
	}
}

function auditClients(db: DatabaseSync, audit: LogAudit): void {
	for (const row of rowsOf<{ room: string; client: number; member: string | null; crc: number }>(
		db,
		"SELECT rooms.name AS room, client, member, crc FROM clients JOIN rooms ON rooms.id = clients.room",
	))
		if (row.crc !== rowChecksum(NO_BYTES, row.room, row.client, row.member))
			audit.damaged.push({ table: "clients", room: row.room, seq: row.client });
}

function* rowsOf<T>(db: DatabaseSync, sql: string): Iterable<T> {
	for (const row of db.prepare(sql).iterate()) yield row as T;
}
