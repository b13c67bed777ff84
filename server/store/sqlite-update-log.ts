/** The update log in SQLite (WAL, `synchronous=FULL`), each of its threads waiting for the disk in place of the main loop. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type {
	PassageFilm,
	RecordFilm,
	Past,
	PastDifference,
	PastMoment,
	PastPage,
	WrittenBy,
} from "#server/store/past.ts";
import type { TextLost } from "#server/store/text-lost.ts";
import { type AppendOutcome, SharedCommits } from "#server/store/shared-commits.ts";
import { SqliteLedgerStore } from "#server/store/sqlite-ledger-store.ts";
import { StoreThread } from "#server/store/store-thread.ts";
import {
	type AuthoredChanges,
	type CompactionOutcome,
	type HistoryRow,
	type KeptPoint,
	type LoadedRoom,
	type LoggedUpdate,
	StorageError,
	type UpdateLog,
	type WorkspaceAudit,
} from "#server/store/update-log.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";

const FILE = "log.sqlite";

/** Opens (or creates) the log of a data folder, which never grows over `maxBytes` when given. Rejects when the file was written by a newer program or is not a log. */
export async function openSqliteUpdateLog(
	folder: string,
	options: { maxBytes?: number } = {},
): Promise<SqliteUpdateLog> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, FILE);
	const writer = await StoreThread.start({ path, role: "writer", ...options });
	try {
		const epoch = await writer.ask<string>({ ask: "epoch" });
		const reader = await StoreThread.start({ path, role: "reader" });
		return new SqliteUpdateLog(epoch, writer, reader, () => StoreThread.start({ path, role: "past" }));
	} catch (error) {
		await writer.stop();
		throw error;
	}
}

export class SqliteUpdateLog implements UpdateLog {
	readonly epoch: string;
	/** In the same file, through the same two threads. */
	readonly ledgers: SqliteLedgerStore;
	readonly #writer: StoreThread;
	/** Reads apart: a long replay never delays a commit. */
	readonly #reader: StoreThread;
	/** Started when somebody first asks what a room was. */
	readonly #past: () => Promise<StoreThread>;
	#pastThread: Promise<StoreThread> | null = null;
	readonly #commits: SharedCommits;
	readonly past: Past = {
		moments: async (question) => await (await this.#past()).ask<PastPage>({ ask: "pastMoments", question }),
		steps: async (question) => await (await this.#past()).ask<PastMoment[]>({ ask: "pastSteps", question }),
		difference: async (question) =>
			await (await this.#past()).ask<PastDifference | null>({ ask: "pastDifference", question }),
		lost: async (question) => await (await this.#past()).ask<TextLost | null>({ ask: "pastLost", question }),
		passage: async (question) => await (await this.#past()).ask<PassageFilm | null>({ ask: "pastPassage", question }),
		record: async (question) => await (await this.#past()).ask<RecordFilm | null>({ ask: "pastRecord", question }),
		written: async (question) => await (await this.#past()).ask<WrittenBy[]>({ ask: "pastWriting", question }),
		stateAt: async (room, seq) => await (await this.#past()).ask<Uint8Array | null>({ ask: "stateAt", room, seq }),
	};

	constructor(epoch: string, writer: StoreThread, reader: StoreThread, startPast: () => Promise<StoreThread>) {
		this.epoch = epoch;
		this.ledgers = new SqliteLedgerStore(writer, reader);
		this.#writer = writer;
		this.#reader = reader;
		this.#past = () => {
			this.#pastThread ??= startPast();
			// One that could not start is tried again at the next question.
			this.#pastThread.catch(() => {
				this.#pastThread = null;
			});
			return this.#pastThread;
		};
		this.#commits = new SharedCommits(
			(appends) => writer.ask<AppendOutcome[]>({ ask: "append", appends }),
			({ kind, message, isDamage }) => new StorageError(kind, message, isDamage),
		);
	}

	append(room: RoomName, updates: readonly LoggedUpdate[]): Promise<number> {
		return this.#commits.append(room, updates);
	}

	load(room: RoomName): Promise<LoadedRoom> {
		return this.#reader.ask<LoadedRoom>({ ask: "load", room });
	}

	lastSeq(room: RoomName): Promise<number> {
		return this.#reader.ask<number>({ ask: "lastSeq", room });
	}

	async compact(room: RoomName, upTo: number, digest: string): Promise<CompactionOutcome> {
		const state = await this.#reader.ask<Uint8Array | "different-content" | "damaged-rows">({
			ask: "summarise",
			room,
			upTo,
			digest,
		});
		if (typeof state === "string") return { done: false, reason: state };
		await this.#writer.ask({ ask: "snapshot", room, seq: upTo, bytes: state });
		return { done: true, bytes: state.byteLength };
	}

	async startOver(room: RoomName, upTo: number, time: number): Promise<void> {
		await this.#writer.ask({ ask: "startOver", room, upTo, time });
	}

	history(room: RoomName, afterSeq: number, limit: number): Promise<HistoryRow[]> {
		return this.#reader.ask<HistoryRow[]>({ ask: "history", room, afterSeq, limit });
	}

	authorsSince(room: RoomName, afterSeq: number, since: number): Promise<AuthoredChanges[]> {
		return this.#reader.ask<AuthoredChanges[]>({ ask: "authorsSince", room, afterSeq, since });
	}

	async keepPoint(room: RoomName, point: KeptPoint): Promise<void> {
		const bytes = await this.stateAt(room, point.seq);
		if (bytes === null) throw new StorageError("storage-failed", `the log does not hold ${room} whole at ${point.seq}`);
		await this.#writer.ask({ ask: "keepPoint", room, point, bytes });
	}

	points(room: RoomName): Promise<KeptPoint[]> {
		return this.#reader.ask<KeptPoint[]>({ ask: "points", room });
	}

	stateAt(room: RoomName, seq: number): Promise<Uint8Array | null> {
		return this.#reader.ask<Uint8Array | null>({ ask: "stateAt", room, seq });
	}

	rooms(workspace: WorkspaceId): Promise<RoomName[]> {
		return this.#reader.ask<RoomName[]>({ ask: "rooms", workspace });
	}

	audit(workspace: WorkspaceId): Promise<WorkspaceAudit> {
		return this.#reader.ask<WorkspaceAudit>({ ask: "audit", workspace });
	}

	async probe(): Promise<void> {
		await this.#writer.ask({ ask: "probe" });
	}

	async close(): Promise<void> {
		await Promise.all([this.#commits.drain(), this.ledgers.drain()]);
		await (await this.#pastThread?.catch(() => null))?.stop();
		await this.#reader.stop();
		await this.#writer.stop();
	}
}
