/** The tables of the log, format by format: how a new file gets them, and how an older file becomes one of today. */

import { DatabaseSync } from "node:sqlite";
import { newId, type RecordId } from "#shared/lib/ids.ts";

/** Raise it when the tables change; an older program refuses to open a newer file. */
export const LOG_FORMAT = 3;

const ROOMS = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS updates (
	room INTEGER NOT NULL, seq INTEGER NOT NULL, member TEXT, time INTEGER NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL,
	PRIMARY KEY (room, seq)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS snapshots (
	room INTEGER NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL, PRIMARY KEY (room, seq)
);
CREATE TABLE IF NOT EXISTS clients (
	room INTEGER NOT NULL, client INTEGER NOT NULL, member TEXT, crc INTEGER NOT NULL, PRIMARY KEY (room, client)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS points (
	room INTEGER NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, member TEXT, reason TEXT NOT NULL, bytes BLOB NOT NULL,
	crc INTEGER NOT NULL, PRIMARY KEY (room, seq)
);
CREATE TABLE IF NOT EXISTS scratch (bytes BLOB NOT NULL);
`;

/** Rooms by their names: a number that changed would give the events of one to another. `ledgers` says where each one ends, so that nothing goes from the end unnoticed. */
const LEDGERS = `
CREATE TABLE IF NOT EXISTS ledgers (
	room TEXT NOT NULL, stream TEXT NOT NULL, head INTEGER NOT NULL, hash BLOB NOT NULL, crc INTEGER NOT NULL,
	PRIMARY KEY (room, stream)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ledger_events (
	room TEXT NOT NULL, stream TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, member TEXT, key TEXT,
	part INTEGER NOT NULL, body TEXT, salt BLOB, digest BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (room, stream, seq)
) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS ledger_keys ON ledger_events (room, stream, member, key, part) WHERE key IS NOT NULL;
`;

/** What a ledger keeps beside its events: under a name, whole. Nothing in a row says when, by whom or in what order it came to be. */
const BOXES = `
CREATE TABLE IF NOT EXISTS ledger_boxes (
	room TEXT NOT NULL, stream TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (room, stream, name)
) WITHOUT ROWID;
`;

/** The tables of each format. A format adds to the one before. */
const TABLES: Record<number, string> = { 1: ROOMS, 2: ROOMS + LEDGERS, 3: ROOMS + LEDGERS + BOXES };

/** Gives a file the tables of today. Throws when they are not as some Palier left them, or when that Palier is newer; the file is then left as it was. */
export function prepareTables(db: DatabaseSync, path: string): void {
	const format = formatOf(db);
	if (format === "newer")
		throw new Error(
			`${path} was written by a newer Palier (this one knows format ${LOG_FORMAT}). Start the newer program, or restore a backup.`,
		);
	db.exec("BEGIN IMMEDIATE");
	try {
		if (format !== "none" && !hasTablesOf(db, format)) throw new Error("malformed schema");
		db.exec(TABLES[LOG_FORMAT] ?? "");
		const put = db.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)");
		put.run("format", String(LOG_FORMAT));
		// Changes when a backup is restored, so that tabs that saw a later state can tell.
		put.run("epoch", newId<RecordId>());
		db.prepare("UPDATE meta SET value = ? WHERE key = 'format'").run(String(LOG_FORMAT));
		if (!hasTablesOf(db, LOG_FORMAT)) throw new Error("malformed schema");
		db.exec("COMMIT");
	} catch (error) {
		if (db.isTransaction) db.exec("ROLLBACK");
		throw error;
	}
}

/** Whether the file describes its tables as the program that wrote it did: a changed letter there can make a column another one. */
export function hasOurTables(db: DatabaseSync): boolean {
	const format = formatOf(db);
	return typeof format === "number" && hasTablesOf(db, format);
}

/** The format a file says it has. A file may have tables and no format: its first start was cut short. */
function formatOf(db: DatabaseSync): number | "none" | "newer" {
	const hasMeta = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").get() !== undefined;
	const found = hasMeta ? db.prepare("SELECT value FROM meta WHERE key = 'format'").get() : undefined;
	if (!found) return "none";
	const format = Number(found.value);
	return format > LOG_FORMAT ? "newer" : format;
}

function hasTablesOf(db: DatabaseSync, format: number): boolean {
	const tables = TABLES[format];
	if (tables === undefined) return false;
	const model = new DatabaseSync(":memory:");
	model.exec(tables);
	const described = (one: DatabaseSync) =>
		JSON.stringify(one.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").all());
	const isSame = described(db) === described(model);
	model.close();
	return isSame;
}
