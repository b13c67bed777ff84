/** Reads the ledgers of a log from one end to the other and names each row that is not what was written, is missing, or is not the end it should be. Changes nothing. */

import type { DatabaseSync } from "node:sqlite";
import { CHAIN_START, type ChainedRow, isChained, isSame } from "#server/store/ledger-chain.ts";
import type { LedgerName } from "#server/store/ledger-store.ts";
import { rowChecksum } from "#server/store/row-checksum.ts";
import type { DamagedRow } from "#server/store/update-log.ts";

type Draft = { rows: number; damaged: DamagedRow[]; rooms: Set<string> };
type EventRow = ChainedRow & LedgerName;
type HeadRow = LedgerName & { head: number; hash: Uint8Array; crc: number };
/** Where the reading of a ledger is. */
type Place = LedgerName & { seq: number; before: Uint8Array };

/** A flipped seq may leave a gap of billions. */
const MOST_MISSING = 1_000;

/** Those of one workspace, or all of them when it is empty. */
export function auditLedgers(db: DatabaseSync, audit: Draft, workspace: string): void {
	const range = workspace === "" ? ["", "\uffff"] : [`${workspace}/`, `${workspace}0`];
	const select = (sql: string) => db.prepare(`${sql} WHERE room >= ? AND room < ? ORDER BY room, stream`);
	const heads = new Map<string, HeadRow>();
	for (const row of select("SELECT * FROM ledgers").iterate(...range) as Iterable<HeadRow>) heads.set(nameOf(row), row);
	let place: Place | null = null;
	const end = (): void => {
		if (!place) return;
		const name = nameOf(place);
		auditEnd(audit, place, heads.get(name));
		heads.delete(name);
	};
	const events = db.prepare("SELECT * FROM ledger_events WHERE room >= ? AND room < ? ORDER BY room, stream, seq");
	for (const row of events.iterate(...range) as Iterable<EventRow>) {
		if (place === null || nameOf(place) !== nameOf(row)) {
			end();
			place = { room: row.room, stream: row.stream, seq: 0, before: CHAIN_START };
		}
		audit.rows += 1;
		audit.rooms.add(row.room);
		noteMissing(audit, place, row.seq);
		if (!isChained(place, place.before, row)) note(audit, place, row.seq);
		place.seq = row.seq;
		place.before = row.hash;
	}
	end();
	// Ledgers that should have events, and have none.
	for (const head of heads.values()) auditEnd(audit, { ...head, seq: 0, before: CHAIN_START }, head);
}

function auditEnd(audit: Draft, place: Place, head: HeadRow | undefined): void {
	const { room, stream } = place;
	if (head) noteMissing(audit, place, head.head + 1);
	const isEnd =
		head !== undefined &&
		head.crc === rowChecksum(head.hash, room, stream, head.head) &&
		isSame(head.hash, place.before);
	if (!isEnd) audit.damaged.push({ table: "ledgers", room, stream, seq: head?.head ?? place.seq });
}

function noteMissing(audit: Draft, place: Place, next: number): void {
	for (let seq = place.seq + 1, count = 0; seq < next && count < MOST_MISSING; seq += 1, count += 1)
		note(audit, place, seq);
}

function note(audit: Draft, { room, stream }: LedgerName, seq: number): void {
	audit.damaged.push({ table: "ledger_events", room, stream, seq });
}

function nameOf({ room, stream }: LedgerName): string {
	return `${room}/${stream}`;
}
