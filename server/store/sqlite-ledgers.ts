/** The ledgers in SQLite: reading and writing of their rows. Runs inside the store's threads, never on the main loop. */

import type { DatabaseSync, StatementSync } from "node:sqlite";
import { CHAIN_START, type ChainedRow, chain, isChained, isSame } from "#server/store/ledger-chain.ts";
import type {
	AppendedEvents,
	BoxWrite,
	LedgerAppend,
	LedgerName,
	LedgerPage,
	LedgerRow,
} from "#server/store/ledger-store.ts";
import { rowChecksum } from "#server/store/row-checksum.ts";

/** Where a ledger ends: the number and the hash of its last row. */
type Head = { head: number; hash: Uint8Array; crc: number };

const ROW = "seq, time, member, key, part, body, salt, digest, hash";

export class SqliteLedgers {
	readonly #db: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();

	constructor(db: DatabaseSync) {
		this.#db = db;
	}

	/** In one read transaction: what the other thread appends meanwhile is not half seen. */
	read(ledger: LedgerName, after: number, limit: number): LedgerPage {
		this.#db.exec("BEGIN");
		try {
			return this.#read(ledger, after, limit);
		} finally {
			this.#db.exec("COMMIT");
		}
	}

	#read(ledger: LedgerName, after: number, limit: number): LedgerPage {
		const { room, stream } = ledger;
		const end = this.#head(ledger);
		const rows: LedgerRow[] = [];
		const page = (damagedAt: number | null): LedgerPage => ({ rows, head: end?.head ?? 0, damagedAt });
		let before = after === 0 ? CHAIN_START : this.#hashOf(ledger, after);
		if (before === null) return page(end !== null && after <= end.head ? after : null);
		let seq = after;
		const found = this.#statement(
			`SELECT ${ROW} FROM ledger_events WHERE room = ? AND stream = ? AND seq > ? ORDER BY seq LIMIT ?`,
		).iterate(room, stream, after, limit) as Iterable<ChainedRow>;
		for (const row of found) {
			if (row.seq !== seq + 1 || !isChained(ledger, before, row)) return page(seq + 1);
			seq = row.seq;
			before = row.hash;
			rows.push({ seq, time: row.time, member: row.member, key: row.key, body: row.body });
		}
		if (rows.length === limit && end !== null && seq < end.head) return page(null);
		// The last row must be the one that was last.
		const isWhole = end === null ? seq === 0 : isHeadOf(ledger, end) && seq === end.head && isSame(before, end.hash);
		return page(isWhole ? null : seq + 1);
	}

	/** To be run in a transaction. */
	append(ledger: LedgerName, events: LedgerAppend): AppendedEvents {
		const { beside } = events;
		const wrong = this.#whyNot(ledger, events) ?? (beside && this.#whyNot(beside.ledger, beside.events));
		if (wrong) return wrong;
		if (beside) this.#put(beside.ledger, beside.events);
		return { head: this.#put(ledger, events) };
	}

	/** Why these events cannot follow those that are there; null when they can. */
	#whyNot(ledger: LedgerName, { after, member, key }: LedgerAppend): "moved" | "damaged" | null {
		const end = this.#head(ledger);
		if (end === null ? this.#hasRows(ledger) : !isHeadOf(ledger, end)) return "damaged";
		return (end?.head ?? 0) !== after || (key !== null && this.#hasKey(ledger, member, key)) ? "moved" : null;
	}

	/** Answers where the ledger ends then. */
	#put(ledger: LedgerName, { after, member, key, time, bodies, purges = [], box }: LedgerAppend): number {
		const { room, stream } = ledger;
		const end = this.#head(ledger);
		let before = end?.hash ?? CHAIN_START;
		for (const [part, body] of bodies.entries()) {
			const row = chain(ledger, before, { seq: after + part + 1, time, member, key, body, part });
			before = row.hash;
			this.#statement(`INSERT INTO ledger_events (room, stream, ${ROW}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
				room,
				stream,
				row.seq,
				time,
				member,
				key,
				part,
				body,
				row.salt,
				row.digest,
				row.hash,
			);
		}
		for (const seq of purges)
			this.#statement(
				"UPDATE ledger_events SET body = NULL, salt = NULL WHERE room = ? AND stream = ? AND seq = ? AND seq <= ?",
			).run(room, stream, seq, after);
		if (box) this.#putBox(ledger, box);
		const head = after + bodies.length;
		this.#statement("INSERT OR REPLACE INTO ledgers (room, stream, head, hash, crc) VALUES (?, ?, ?, ?, ?)").run(
			room,
			stream,
			head,
			before,
			rowChecksum(before, room, stream, head),
		);
		return head;
	}

	/** One that lost its rows, or the row that says where it ends, is named all the same. */
	list(workspace: string): LedgerName[] {
		const rows = this.#statement(
			`SELECT room, stream FROM ledgers WHERE room >= ?1 AND room < ?2
			UNION SELECT DISTINCT room, stream FROM ledger_events WHERE room >= ?1 AND room < ?2 ORDER BY room, stream`,
		).all(`${workspace}/`, `${workspace}0`) as LedgerName[];
		return rows.map(({ room, stream }) => ({ room, stream }));
	}

	box({ room, stream }: LedgerName, name: string): Uint8Array | null {
		const sql = "SELECT bytes FROM ledger_boxes WHERE room = ? AND stream = ? AND name = ?";
		return (this.#statement(sql).get(room, stream, name) as { bytes: Uint8Array } | undefined)?.bytes ?? null;
	}

	boxNames(): string[] {
		const rows = this.#statement("SELECT name FROM ledger_boxes").all() as { name: string }[];
		return rows.map(({ name }) => name);
	}

	#putBox({ room, stream }: LedgerName, { name, bytes }: BoxWrite): void {
		this.#statement("DELETE FROM ledger_boxes WHERE room = ? AND stream = ? AND name = ?").run(room, stream, name);
		if (bytes === null) return;
		const sql = "INSERT INTO ledger_boxes (room, stream, name, bytes) VALUES (?, ?, ?, ?)";
		this.#statement(sql).run(room, stream, name, bytes);
	}

	#head({ room, stream }: LedgerName): Head | null {
		const sql = "SELECT head, hash, crc FROM ledgers WHERE room = ? AND stream = ?";
		return (this.#statement(sql).get(room, stream) as Head | undefined) ?? null;
	}

	#hashOf({ room, stream }: LedgerName, seq: number): Uint8Array | null {
		const sql = "SELECT hash FROM ledger_events WHERE room = ? AND stream = ? AND seq = ?";
		return (this.#statement(sql).get(room, stream, seq) as { hash: Uint8Array } | undefined)?.hash ?? null;
	}

	#hasRows({ room, stream }: LedgerName): boolean {
		const sql = "SELECT 1 FROM ledger_events WHERE room = ? AND stream = ? LIMIT 1";
		return this.#statement(sql).get(room, stream) !== undefined;
	}

	#hasKey({ room, stream }: LedgerName, member: string | null, key: string): boolean {
		const sql = "SELECT 1 FROM ledger_events WHERE room = ? AND stream = ? AND member IS ? AND key = ? LIMIT 1";
		return this.#statement(sql).get(room, stream, member, key) !== undefined;
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

function isHeadOf({ room, stream }: LedgerName, { head, hash, crc }: Head): boolean {
	return crc === rowChecksum(hash, room, stream, head);
}
