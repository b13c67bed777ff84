/** The update log: where every change of every room is kept, in order, before anybody else sees it. */

import type { Past } from "#server/store/past.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";

/** A change as it is stored: the bytes the live document emitted, who sent it (null: the server itself), and when. */
export type LoggedUpdate = {
	member: MemberId | null;
	/** Milliseconds since 1970. */
	time: number;
	bytes: Uint8Array;
	/** Yjs client ids met for the first time in this update, each with the member it belongs to from now on. */
	claims?: readonly ClientClaim[];
};

/** A Yjs client id belongs to the member on whose connection it was first seen; null is the server itself. */
export type ClientClaim = { client: number; member: MemberId | null };

/** What a room is rebuilt from. Every byte in it passed its checksum; what did not is named in `damaged`. */
export type LoadedRoom = {
	/** The last row of the room, 0 when it has none. */
	seq: number;
	/** States and changes to apply one after the other. */
	updates: Uint8Array[];
	/** The last row that the newest usable snapshot includes, 0 when there is none. */
	snapshotSeq: number;
	owners: Map<number, MemberId | null>;
	/** Rows after the snapshot whose checksum is wrong or that are missing; none of them is in `updates`. When there is one, the room must not be written to: its bytes are kept as they are. */
	damaged: number[];
	/** Snapshots that could not be used. The rows they summed up are all there, so nothing is lost. */
	damagedSnapshots: number[];
};

/** A row that is not what was written, or that should be there and is not. */
export type DamagedRow =
	| { table: "updates" | "snapshots" | "clients"; room: string; seq: number }
	/** An event of a ledger, or (`ledgers`) what says where that ledger ends. */
	| { table: "ledger_events" | "ledgers"; room: string; seq: number; stream: string };

/** How the rows of a workspace are. */
export type WorkspaceAudit = {
	rows: number;
	damaged: DamagedRow[];
	/** The newest whole snapshot of each room: what is damaged before it is history, not content. */
	snapshots: ReadonlyMap<string, number>;
	/** What SQLite itself says of its pages; when it says something, rows may not have been read. */
	problems: string[];
};

export type CompactionOutcome =
	| { done: true; bytes: number }
	/** The replay of the log does not have the content of the live document. Nothing was stored. */
	| { done: false; reason: "different-content" | "damaged-rows" };

/** One change as history shows it. */
export type HistoryRow = { seq: number; member: MemberId | null; time: number; bytes: Uint8Array };

/** What one member changed of a room since some moment. */
export type AuthoredChanges = { member: MemberId | null; changes: number; lastAt: number };

/** A moment of a room that people can come back to, and why it is kept. */
export type KeptPoint = {
	/** The last row it includes. */
	seq: number;
	/** When it was kept (ms), and whose act made it worth keeping. */
	time: number;
	member: MemberId | null;
	reason: "mass-deletion";
};

export type UpdateLog = {
	/** Reads what rooms were, away from the main loop. */
	readonly past: Past;
	/** Names this history of the data. A restored backup begins another one: what a browser saw under another epoch must not be merged silently. */
	readonly epoch: string;
	/** Stores changes of a room, in order, all or none. Resolves with the last seq once they are on disk; rejects with {@link StorageError}. */
	append(room: RoomName, updates: readonly LoggedUpdate[]): Promise<number>;
	/** Everything needed to rebuild a room: the newest snapshot that is whole, and the rows after it. */
	load(room: RoomName): Promise<LoadedRoom>;
	/** The last row of a room, 0 when it has none. */
	lastSeq(room: RoomName): Promise<number>;
	/** Replays the rows up to `upTo` in a fresh document and keeps the state as a snapshot, only if its digest is `digest`. Rows are never deleted. */
	compact(room: RoomName, upTo: number, digest: string): Promise<CompactionOutcome>;
	/** Begins a room anew after its row `upTo`, empty: what is before stays as it is, and is no longer read into its document. Only for what can be derived again. */
	startOver(room: RoomName, upTo: number, time: number): Promise<void>;
	/** The rows of a room in order, after `afterSeq`, at most `limit`. Never sent to clients as they are: they hold deleted text. */
	history(room: RoomName, afterSeq: number, limit: number): Promise<HistoryRow[]>;
	/** How many changes each member made to a room after a row and a moment (ms), and when the last one came. Nothing of what they hold. */
	authorsSince(room: RoomName, afterSeq: number, since: number): Promise<AuthoredChanges[]>;
	/** Keeps a moment of a room, with its state. Asking again for the same moment keeps the first. */
	keepPoint(room: RoomName, point: KeptPoint): Promise<void>;
	/** The moments kept of a room, the newest first. */
	points(room: RoomName): Promise<KeptPoint[]>;
	/** The state of a room after its row `seq`, replayed; null when rows are missing or damaged. It holds text that was deleted since: for those who may write only. */
	stateAt(room: RoomName, seq: number): Promise<Uint8Array | null>;
	/** The rooms of a workspace that have at least one row. */
	rooms(workspace: WorkspaceId): Promise<RoomName[]>;
	/** Reads every row of a workspace again and says which are damaged. Slow: for whoever looks after the data. */
	audit(workspace: WorkspaceId): Promise<WorkspaceAudit>;
	/** Writes and removes a little, to know whether the disk takes writes again. */
	probe(): Promise<void>;
	/** Waits for what is under way, then lets go of the files. */
	close(): Promise<void>;
};

/** The disk did not take a write. Nothing of it was kept. */
export class StorageError extends Error {
	readonly kind: "storage-full" | "storage-failed";
	/** The file itself is damaged: trying again cannot help. */
	readonly isDamage: boolean;
	constructor(kind: "storage-full" | "storage-failed", message: string, isDamage = false) {
		super(message);
		this.name = "StorageError";
		this.kind = kind;
		this.isDamage = isDamage;
	}
}
