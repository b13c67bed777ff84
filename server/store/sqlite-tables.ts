/** The log in SQLite: how it is opened, and the reading and writing of the rows of rooms. Runs inside the store's threads, never on the main loop. */

import { DatabaseSync, type StatementSync } from "node:sqlite";
import { needlessSnapshots } from "#server/store/landmarks.ts";
import { prepareTables } from "#server/store/log-format.ts";
import { stateOf, summarise } from "#server/store/replay.ts";
import { rowChecksum } from "#server/store/row-checksum.ts";
import { SqliteLedgers } from "#server/store/sqlite-ledgers.ts";
import type { AuthoredChanges, HistoryRow, KeptPoint, LoadedRoom, LoggedUpdate } from "#server/store/update-log.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** Rows after which a load hands over one state instead of each change. */
const MANY_ROWS = 2_000;
/** Damaged rows named at a load: a flipped seq may leave a gap of billions. */
const MOST_NAMED = 1_000;
const NO_BYTES = new Uint8Array();
const EMPTY_STATE = new Uint8Array([0, 0]);

type UpdateRow = { seq: number; member: MemberId | null; time: number; bytes: Uint8Array; crc: number };
type StrayRow = UpdateRow & { room: number };
type SnapshotRow = { seq: number; bytes: Uint8Array; crc: number };
type ClientRow = { client: number; member: MemberId | null; crc: number };
type Sources = Pick<LoadedRoom, "updates" | "snapshotSeq" | "damaged" | "damagedSnapshots" | "seq">;

export class SqliteTables {
	readonly ledgers: SqliteLedgers;
	readonly #db: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();
	/** Number and last seq of each room, as far as the last commit. Only the writing thread relies on `seq`. */
	readonly #rooms = new Map<string, { id: number; seq: number }>();

	#strayRows: StrayRow[] | null = null;

	constructor(path: string, options: { mayCreate: boolean; maxBytes?: number | undefined }) {
		this.#db = new DatabaseSync(path);
		this.ledgers = new SqliteLedgers(this.#db);
		try {
			this.#db.exec("PRAGMA busy_timeout = 5000");
			if (options.mayCreate) this.#create(path);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			throw reason.includes(path) ? error : new Error(unreadable(path, reason), { cause: error });
		}
		if (options.maxBytes !== undefined) this.#db.exec(`PRAGMA max_page_count = ${Math.ceil(options.maxBytes / 4096)}`);
	}

	#create(path: string): void {
		this.#db.exec(
			"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON",
		);
		prepareTables(this.#db, path);
	}

	/** Runs a transaction after which what it takes away is nowhere in the files: what is freed is wiped (`secure_delete`), and what was written before it goes from the write-ahead log. */
	purging<T>(work: () => T): T {
		const value = this.transaction(work);
		this.#db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
		return value;
	}

	/** Runs several writes in one transaction: all of them last, or none. */
	transaction<T>(work: () => T): T {
		this.#run("BEGIN IMMEDIATE");
		try {
			const value = work();
			this.#run("COMMIT");
			return value;
		} catch (error) {
			this.#rooms.clear();
			// SQLite has already rolled back after some failures (a full disk); a second ROLLBACK would hide the cause.
			if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
			throw error;
		}
	}

	append(room: string, updates: readonly LoggedUpdate[]): number {
		const place = this.#placeForWriting(room);
		for (const { member, time, bytes, claims } of updates) {
			const seq = place.seq + 1;
			this.#run(
				"INSERT INTO updates (room, seq, member, time, bytes, crc) VALUES (?, ?, ?, ?, ?, ?)",
				place.id,
				seq,
				member,
				time,
				bytes,
				rowChecksum(bytes, room, seq, member, time),
			);
			place.seq = seq;
			for (const claim of claims ?? [])
				this.#run(
					"INSERT OR IGNORE INTO clients (room, client, member, crc) VALUES (?, ?, ?, ?)",
					place.id,
					claim.client,
					claim.member,
					rowChecksum(NO_BYTES, room, claim.client, claim.member),
				);
		}
		return place.seq;
	}

	putSnapshot(room: string, seq: number, bytes: Uint8Array): void {
		const { id } = this.#placeForWriting(room);
		this.#run(
			"INSERT OR REPLACE INTO snapshots (room, seq, bytes, crc) VALUES (?, ?, ?, ?)",
			id,
			seq,
			bytes,
			rowChecksum(bytes, room, seq),
		);
		const kept = this.#all<{ seq: number }>("SELECT seq FROM snapshots WHERE room = ? ORDER BY seq", id);
		for (const needless of needlessSnapshots(kept.map((one) => one.seq)))
			this.#run("DELETE FROM snapshots WHERE room = ? AND seq = ?", id, needless);
	}

	/** An empty state after the row `upTo`, and a row of its own under it, so that what follows is numbered after both. */
	startOver(room: string, upTo: number, time: number): void {
		const place = this.#placeForWriting(room);
		place.seq = Math.max(place.seq, upTo);
		this.putSnapshot(room, this.append(room, [{ member: null, time, bytes: EMPTY_STATE }]), EMPTY_STATE);
	}

	probe(): void {
		this.transaction(() => this.#run("INSERT INTO scratch (bytes) VALUES (?)", new Uint8Array(65_536)));
		this.transaction(() => this.#run("DELETE FROM scratch"));
	}

	load(room: string): LoadedRoom {
		const id = this.#roomId(room);
		if (id === null)
			return { seq: 0, updates: [], snapshotSeq: 0, owners: new Map(), damaged: [], damagedSnapshots: [] };
		const sources = this.#sources(room, id, Number.MAX_SAFE_INTEGER);
		const owners = new Map<number, MemberId | null>();
		for (const { client, member, isSound } of this.#clients(room, id)) {
			// Nobody knows whose a damaged one was: it stays on the disk as it is, and nobody writes under it any more.
			owners.set(client, isSound ? member : null);
		}
		const whole = sources.damaged.length === 0 && sources.updates.length > MANY_ROWS && stateOf(sources.updates);
		if (whole) sources.updates = [whole];
		return { ...sources, owners };
	}

	/** The state of a room at `upTo` when it has the content of `digest`; a reason otherwise. */
	summarise(room: string, upTo: number, digest: string): Uint8Array | "different-content" | "damaged-rows" {
		const id = this.#roomId(room);
		if (id === null) return "damaged-rows";
		const sources = this.#sources(room, id, upTo);
		if (sources.damaged.length > 0 || sources.seq !== upTo) return "damaged-rows";
		return summarise(sources.updates, digest) ?? "different-content";
	}

	/** Keeps a moment of a room with its state: whatever becomes of the rows, it can be come back to. */
	keepPoint(room: string, point: KeptPoint, bytes: Uint8Array): void {
		const { id } = this.#placeForWriting(room);
		this.#run(
			"INSERT OR IGNORE INTO points (room, seq, time, member, reason, bytes, crc) VALUES (?, ?, ?, ?, ?, ?, ?)",
			id,
			point.seq,
			point.time,
			point.member,
			point.reason,
			bytes,
			rowChecksum(bytes, room, point.seq, point.time, point.member, point.reason),
		);
	}

	points(room: string): KeptPoint[] {
		const id = this.#roomId(room);
		if (id === null) return [];
		return this.#all<KeptPoint>(
			"SELECT seq, time, member, reason FROM points WHERE room = ? ORDER BY seq DESC",
			id,
		).map((row) => ({ ...row }));
	}

	/** The state after a row; null when the log does not have it whole. */
	stateAt(room: string, seq: number): Uint8Array | null {
		const id = this.#roomId(room);
		if (id === null) return null;
		const sources = this.#sources(room, id, seq);
		if (sources.damaged.length === 0 && sources.seq === seq) return stateOf(sources.updates);
		const kept = this.#get<KeptPoint & { bytes: Uint8Array; crc: number }>(
			"SELECT seq, time, member, reason, bytes, crc FROM points WHERE room = ? AND seq = ?",
			id,
			seq,
		);
		const isWhole = kept?.crc === (kept && rowChecksum(kept.bytes, room, seq, kept.time, kept.member, kept.reason));
		return kept && isWhole ? kept.bytes : null;
	}

	lastSeq(room: string): number {
		const id = this.#roomId(room);
		if (id === null) return 0;
		return this.#get<{ seq: number | null }>("SELECT MAX(seq) AS seq FROM updates WHERE room = ?", id)?.seq ?? 0;
	}

	history(room: string, afterSeq: number, limit: number): HistoryRow[] {
		const id = this.#roomId(room);
		if (id === null) return [];
		return this.#all<HistoryRow>(
			"SELECT seq, member, time, bytes FROM updates WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?",
			id,
			afterSeq,
			limit,
		);
	}

	/** The same rows, without those that are not what was written: for saying who did what. */
	soundHistory(room: string, afterSeq: number, limit: number): HistoryRow[] {
		const id = this.#roomId(room);
		if (id === null) return [];
		return this.#all<UpdateRow>(
			"SELECT seq, member, time, bytes, crc FROM updates WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?",
			id,
			afterSeq,
			limit,
		).filter((row) => isRowOf(room, row));
	}

	/** Who each client id belongs to, without those whose row was damaged. */
	owners(room: string): Map<number, MemberId | null> {
		const id = this.#roomId(room);
		const sound = id === null ? [] : this.#clients(room, id).filter(({ isSound }) => isSound);
		return new Map(sound.map(({ client, member }) => [client, member]));
	}

	authorsSince(room: string, afterSeq: number, since: number): AuthoredChanges[] {
		const id = this.#roomId(room);
		if (id === null) return [];
		return this.#all<AuthoredChanges>(
			"SELECT member, COUNT(*) AS changes, MAX(time) AS lastAt FROM updates WHERE room = ? AND seq > ? AND time > ? GROUP BY member",
			id,
			afterSeq,
			since,
		);
	}

	epoch(): string {
		return this.#get<{ value: string }>("SELECT value FROM meta WHERE key = 'epoch'")?.value ?? "";
	}

	roomNames(workspace: string): string[] {
		return this.#all<{ name: string }>(
			"SELECT name FROM rooms WHERE substr(name, 1, ?) = ? ORDER BY name",
			workspace.length + 1,
			`${workspace}/`,
		).map((row) => row.name);
	}

	close(): void {
		this.#db.close();
	}

	#clients(room: string, id: number): (ClientRow & { isSound: boolean })[] {
		return this.#all<ClientRow>("SELECT client, member, crc FROM clients WHERE room = ?", id).map((row) => ({
			...row,
			isSound: row.crc === rowChecksum(NO_BYTES, room, row.client, row.member),
		}));
	}

	/** The newest whole snapshot not after `upTo`, and the rows that follow; an older one, then every row, when a checksum is wrong. */
	#sources(room: string, id: number, upTo: number): Sources {
		const damagedSnapshots: number[] = [];
		const updates: Uint8Array[] = [];
		let snapshotSeq = 0;
		for (const row of this.#all<SnapshotRow>(
			"SELECT seq, bytes, crc FROM snapshots WHERE room = ? AND seq <= ? ORDER BY seq DESC",
			id,
			upTo,
		)) {
			if (row.crc === rowChecksum(row.bytes, room, row.seq)) {
				snapshotSeq = row.seq;
				updates.push(row.bytes);
				break;
			}
			damagedSnapshots.push(row.seq);
		}
		const damaged: number[] = [];
		let seq = snapshotSeq;
		for (const row of this.#all<UpdateRow>(
			"SELECT seq, member, time, bytes, crc FROM updates WHERE room = ? AND seq > ? AND seq <= ? ORDER BY seq",
			id,
			snapshotSeq,
			upTo,
		)) {
			for (let missing = seq + 1; missing < row.seq && damaged.length < MOST_NAMED; missing += 1) damaged.push(missing);
			seq = row.seq;
			if (isRowOf(room, row)) updates.push(row.bytes);
			else damaged.push(row.seq);
		}
		// Its last row may have been lost to another number.
		for (const row of this.#strays())
			if (row.room !== id && row.seq > seq && row.seq <= upTo && isRowOf(room, row)) damaged.push(row.seq);
		return { seq, updates, snapshotSeq, damaged, damagedSnapshots };
	}

	#placeForWriting(room: string): { id: number; seq: number } {
		const known = this.#rooms.get(room);
		if (known) return known;
		let id = this.#roomId(room);
		if (id === null) {
			this.#run("INSERT INTO rooms (name) VALUES (?)", room);
			id = this.#get<{ id: number }>("SELECT last_insert_rowid() AS id")?.id ?? null;
		}
		if (id === null) throw new Error(`SqliteTables.append: room ${room} was not created`);
		const place = { id, seq: this.lastSeq(room) };
		this.#rooms.set(room, place);
		return place;
	}

	#roomId(room: string): number | null {
		// The index says which, the table confirms: either may be damaged.
		const id = this.#get<{ id: number }>("SELECT id FROM rooms WHERE name = ?", room)?.id;
		const isConfirmed =
			id !== undefined && this.#get<{ name: string }>("SELECT name FROM rooms WHERE id = ?", id)?.name === room;
		return isConfirmed ? id : this.#lostRoomId(room);
	}

	/** A room that is not found may be one whose name or number was damaged: its rows know it, by their checksums. Otherwise its document would look empty, and be written over. */
	#lostRoomId(room: string): number | null {
		const lost = this.#strays().find((row) => isRowOf(room, row));
		if (lost) return lost.room;
		// Only the index was hit.
		return this.#get<{ id: number }>("SELECT id FROM rooms NOT INDEXED WHERE name = ?", room)?.id ?? null;
	}

	/** The first rows of each room number under which nothing is as it was written. None, in a sound file; looked for once. */
	#strays(): StrayRow[] {
		if (this.#strayRows) return this.#strayRows;
		this.#strayRows = [];
		const first = "SELECT room, seq, member, time, bytes, crc FROM updates WHERE room = ? ORDER BY seq LIMIT 3";
		let number = this.#firstNumber("SELECT room FROM updates ORDER BY room LIMIT 1");
		while (number !== undefined) {
			const rows = this.#all<StrayRow>(first, number);
			const name = this.#get<{ name: string }>("SELECT name FROM rooms WHERE id = ?", number)?.name;
			if (name === undefined || !rows.some((row) => isRowOf(name, row))) this.#strayRows.push(...rows);
			const next = this.#firstNumber("SELECT room FROM updates WHERE room > ? ORDER BY room LIMIT 1", number);
			// A bit of the index may have changed: what does not go forward would go round for ever.
			number = next !== undefined && next > number ? next : undefined;
		}
		return this.#strayRows;
	}

	#firstNumber(sql: string, ...values: number[]): number | undefined {
		return this.#get<{ room: number }>(sql, ...values)?.room;
	}

	#run(sql: string, ...values: (string | number | null | Uint8Array)[]): void {
		this.#statement(sql).run(...values);
	}

	#get<Row>(sql: string, ...values: (string | number)[]): Row | undefined {
		return this.#statement(sql).get(...values) as Row | undefined;
	}

	#all<Row>(sql: string, ...values: (string | number)[]): Row[] {
		return this.#statement(sql).all(...values) as Row[];
	}

	#statement(sql: string): StatementSync {
		let statement = this.#statements.get(sql);
		if (!statement) {
			statement = this.#db.prepare(sql);
			this.#statements.set(sql, statement);
		}
		return statement;
	}
}

function isRowOf(room: string, row: UpdateRow): boolean {
	return row.crc === rowChecksum(row.bytes, room, row.seq, row.member, row.time);
}

function unreadable(path: string, reason: string): string {
	return (
		`Le journal ${path} ne peut pas être ouvert : ${reason}. Il est resté tel quel ; rétablissez une sauvegarde (npm run restore).\n` +
		`The log ${path} cannot be opened: ${reason}. It was left as it is; restore a backup (npm run restore).`
	);
}
