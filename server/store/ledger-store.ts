/** Where the events of ledgers are kept: in order, chained, never written again. */

import type { RoomName } from "#shared/domain/document-kind.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import type { StreamName } from "#shared/protocol/ledger.ts";

/** A ledger is one room and one stream. */
export type LedgerName = { room: RoomName; stream: StreamName };

/** One event as it is kept. */
export type LedgerRow = {
	seq: number;
	/** Milliseconds since 1970. */
	time: number;
	member: MemberId | null;
	/** The key of the command it came from; null for what the server wrote by itself. The events of one command share it. */
	key: string | null;
	/** JSON; null once it was purged: what is left still says who, when and where in the chain. */
	body: string | null;
};

/** The events of one command, to be kept all or none. */
export type LedgerAppend = {
	/** The last number of the ledger as whoever decided knew it. */
	after: number;
	member: MemberId | null;
	key: string | null;
	time: number;
	bodies: readonly string[];
	/** Numbers of earlier events whose words leave the disk in the same write. */
	purges?: readonly number[];
	/** A box that changes in the same write: all of it, or none of the events. */
	box?: BoxWrite;
	/** What another ledger keeps in the same write: both are kept, or neither. */
	beside?: LedgerCommit;
};

/** Events of one command, and the ledger they are for. */
export type LedgerCommit = { ledger: LedgerName; events: Omit<LedgerAppend, "box" | "beside"> };

/** What is kept beside a ledger and in none of its events, under a name, whole, and replaced whole. `null` takes it off the disk. */
export type BoxWrite = { name: string; bytes: Uint8Array | null };

/** `moved`: nothing was kept, because the ledger (or the one beside it) does not end at `after`, or already has that key of that member. Load it again. */
export type AppendedEvents = { head: number } | "moved" | "damaged";

export type LedgerPage = {
	/** Whole and chained, without holes, from the number asked for; they stop before the first damaged one. */
	rows: LedgerRow[];
	/** The last number of the ledger, 0 when it is empty. */
	head: number;
	/** The first event met that is not what was written, or that is missing. Such a ledger must not be added to: its bytes are kept as they are. */
	damagedAt: number | null;
};

export type LedgerStore = {
	/** The events after a number, at most `limit`, each verified against the one before it. Without a limit: the whole rest. */
	read(ledger: LedgerName, after: number, limit?: number): Promise<LedgerPage>;
	/** Keeps the events of a command. Resolves once they are on disk; rejects with a StorageError when the disk refuses, and then nothing was kept. */
	append(ledger: LedgerName, events: LedgerAppend): Promise<AppendedEvents>;
	/** The ledgers of a workspace that have at least one event, or that should have. */
	list(workspace: WorkspaceId): Promise<LedgerName[]>;
	/** What a box holds; null when there is none. */
	box(ledger: LedgerName, name: string): Promise<Uint8Array | null>;
	/** The names of every box there is. */
	boxNames(): Promise<string[]>;
};
