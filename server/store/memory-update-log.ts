/** The update log in memory, with a disk that tests can slow, fill and damage on purpose. */

import * as Y from "yjs";
import { needlessSnapshots } from "#server/store/landmarks.ts";
import { createMemoryLedgerStore, type MemoryLedgerStore } from "#server/store/memory-ledger-store.ts";
import { PastWriting } from "#server/store/past-writing.ts";
import { pastDifference, pastLost } from "#server/store/past-differences.ts";
import { pastRecord } from "#server/store/past-record.ts";
import { pastPassage } from "#server/store/past-passage.ts";
import { PastMoments, pastSteps } from "#server/store/past-moments.ts";
import type { PastSource } from "#server/store/past-source.ts";
import { replay, summarise } from "#server/store/replay.ts";
import {
	type AuthoredChanges,
	type CompactionOutcome,
	type DamagedRow,
	type HistoryRow,
	type KeptPoint,
	type LoadedRoom,
	type LoggedUpdate,
	StorageError,
	type UpdateLog,
	type WorkspaceAudit,
} from "#server/store/update-log.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import { type MemberId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";

type MemoryRoom = {
	rows: LoggedUpdate[];
	snapshots: { seq: number; bytes: Uint8Array }[];
	owners: Map<number, MemberId | null>;
	damaged: Set<number>;
	points: KeptPoint[];
};

/** What tests can do to the disk. */
export type Disk = {
	/** From now on, writes fail. */
	fail(kind: "storage-full" | "storage-failed"): void;
	/** Writes work again. */
	repair(): void;
	/** From now on, commits wait for {@link Disk.release}. */
	hold(): void;
	release(): void;
	/** Makes the checksum of a row wrong, or right again. */
	damage(room: RoomName, seq: number): void;
	mend(room: RoomName): void;
	/** How many appends were asked for. */
	appends(): number;
};

export type MemoryUpdateLog = UpdateLog & { disk: Disk; epoch: string; ledgers: MemoryLedgerStore };

/** Makes an empty log that keeps everything in memory. */
export function createMemoryUpdateLog(): MemoryUpdateLog {
	const rooms = new Map<RoomName, MemoryRoom>();
	let failure: "storage-full" | "storage-failed" | null = null;
	let held: { promise: Promise<void>; release: () => void } | null = null;
	let appends = 0;

	const roomOf = (name: RoomName): MemoryRoom => {
		let room = rooms.get(name);
		if (!room) {
			room = { rows: [], snapshots: [], owners: new Map(), damaged: new Set(), points: [] };
			rooms.set(name, room);
		}
		return room;
	};
	const write = async (): Promise<void> => {
		// A commit is never instantaneous: what relies on it must wait even here.
		await new Promise<void>((resolve) => setImmediate(resolve));
		await held?.promise;
		if (failure) throw new StorageError(failure, "the disk of the test refuses writes");
	};

	const stateAt = (name: RoomName, seq: number): Uint8Array | null => {
		const room = roomOf(name);
		const snapshot = room.snapshots.findLast((candidate) => candidate.seq <= seq);
		const from = snapshot?.seq ?? 0;
		if (seq > room.rows.length || [...room.damaged].some((row) => row > from && row <= seq)) return null;
		const rows = room.rows.slice(from, seq).map(({ bytes }) => bytes);
		return Y.encodeStateAsUpdate(replay(snapshot ? [snapshot.bytes, ...rows] : rows));
	};
	const historyOf = (name: RoomName, afterSeq: number, limit: number): HistoryRow[] =>
		roomOf(name)
			.rows.map(({ member, time, bytes }, index) => ({ seq: index + 1, member, time, bytes }))
			.slice(afterSeq, afterSeq + limit);
	const source: PastSource = {
		lastSeq: (name) => rooms.get(name as RoomName)?.rows.length ?? 0,
		soundHistory: (name, afterSeq, limit) =>
			historyOf(name as RoomName, afterSeq, limit).filter(({ seq }) => !roomOf(name as RoomName).damaged.has(seq)),
		stateAt: (name, seq) => stateAt(name as RoomName, seq),
		owners: (name) => roomOf(name as RoomName).owners,
	};

	const moments = new PastMoments(source);
	const writing = new PastWriting(source);

	const ledgers = createMemoryLedgerStore(write);
	return {
		ledgers,
		epoch: newId<RecordId>(),
		async append(name: RoomName, updates: readonly LoggedUpdate[]): Promise<number> {
			appends += 1;
			await write();
			const room = roomOf(name);
			for (const update of updates) {
				room.rows.push({ ...update, bytes: update.bytes.slice() });
				for (const claim of update.claims ?? [])
					if (!room.owners.has(claim.client)) room.owners.set(claim.client, claim.member);
			}
			return room.rows.length;
		},
		async load(name: RoomName): Promise<LoadedRoom> {
			await new Promise<void>((resolve) => setImmediate(resolve));
			const room = roomOf(name);
			const snapshot = room.snapshots.at(-1);
			const snapshotSeq = snapshot?.seq ?? 0;
			const isGood = (_row: LoggedUpdate, index: number) => !room.damaged.has(snapshotSeq + index + 1);
			const updates = room.rows
				.slice(snapshotSeq)
				.filter(isGood)
				.map((row) => row.bytes);
			return {
				seq: room.rows.length,
				updates: snapshot ? [snapshot.bytes, ...updates] : updates,
				snapshotSeq,
				owners: new Map(room.owners),
				damaged: [...room.damaged].filter((seq) => seq > snapshotSeq),
				damagedSnapshots: [],
			};
		},
		async lastSeq(name: RoomName): Promise<number> {
			return rooms.get(name)?.rows.length ?? 0;
		},
		async startOver(name: RoomName, _upTo: number, time: number): Promise<void> {
			await write();
			const room = roomOf(name);
			const empty = new Uint8Array([0, 0]);
			room.rows.push({ member: null, time, bytes: empty });
			room.snapshots.push({ seq: room.rows.length, bytes: empty });
		},
		async compact(name: RoomName, upTo: number, digest: string): Promise<CompactionOutcome> {
			const room = roomOf(name);
			const snapshot = room.snapshots.findLast((candidate) => candidate.seq <= upTo);
			const rows = room.rows.slice(snapshot?.seq ?? 0, upTo).map((row) => row.bytes);
			if (room.rows.length < upTo || [...room.damaged].some((seq) => seq > (snapshot?.seq ?? 0) && seq <= upTo))
				return { done: false, reason: "damaged-rows" };
			const state = summarise(snapshot ? [snapshot.bytes, ...rows] : rows, digest);
			if (!state) return { done: false, reason: "different-content" };
			await write();
			const needless = new Set(needlessSnapshots([...room.snapshots.map(({ seq }) => seq), upTo]));
			room.snapshots = [...room.snapshots, { seq: upTo, bytes: state }].filter(({ seq }) => !needless.has(seq));
			return { done: true, bytes: state.byteLength };
		},
		history: async (name, afterSeq, limit) => historyOf(name, afterSeq, limit),
		async keepPoint(name: RoomName, point: KeptPoint): Promise<void> {
			await write();
			const { points } = roomOf(name);
			if (!points.some(({ seq }) => seq === point.seq)) points.push({ ...point });
		},
		async authorsSince(name: RoomName, afterSeq: number, since: number): Promise<AuthoredChanges[]> {
			const authors = new Map<MemberId | null, AuthoredChanges>();
			for (const { member, time } of (rooms.get(name)?.rows ?? []).slice(afterSeq)) {
				if (time <= since) continue;
				const { changes = 0, lastAt = 0 } = authors.get(member) ?? {};
				authors.set(member, { member, changes: changes + 1, lastAt: Math.max(lastAt, time) });
			}
			return [...authors.values()];
		},
		async points(name: RoomName): Promise<KeptPoint[]> {
			return [...(rooms.get(name)?.points ?? [])].sort((a, b) => b.seq - a.seq);
		},
		stateAt: async (name, seq) => stateAt(name, seq),
		past: {
			moments: async (question) => moments.page(question),
			steps: async (question) => pastSteps(source, question),
			difference: async (question) => pastDifference(source, question),
			lost: async (question) => pastLost(source, question),
			record: async (question) => pastRecord(source, question),
			passage: async (question) => pastPassage(source, question),
			written: async (question) => writing.between(question),
			stateAt: async (name, seq) => stateAt(name, seq),
		},
		async rooms(workspace: WorkspaceId): Promise<RoomName[]> {
			return [...rooms]
				.filter(([name, room]) => name.startsWith(`${workspace}/`) && room.rows.length > 0)
				.map(([name]) => name)
				.sort();
		},
		async audit(workspace: WorkspaceId): Promise<WorkspaceAudit> {
			const audit = { rows: 0, damaged: [] as DamagedRow[], snapshots: new Map<string, number>(), problems: [] };
			for (const [name, room] of rooms) {
				if (!name.startsWith(`${workspace}/`)) continue;
				audit.rows += room.rows.length;
				for (const seq of room.damaged) audit.damaged.push({ table: "updates", room: name, seq });
				const newest = room.snapshots.at(-1);
				if (newest) audit.snapshots.set(name, newest.seq);
			}
			for (const { ledger, seq } of ledgers.damagedRows(workspace))
				audit.damaged.push({ table: "ledger_events", seq, ...ledger });
			return audit;
		},
		probe: write,
		async close(): Promise<void> {
			held?.release();
		},
		disk: {
			fail(kind) {
				failure = kind;
			},
			repair() {
				failure = null;
			},
			hold() {
				if (held) return;
				const { promise, resolve } = Promise.withResolvers<void>();
				held = { promise, release: resolve };
			},
			release() {
				held?.release();
				held = null;
			},
			damage(name, seq) {
				roomOf(name).damaged.add(seq);
			},
			mend(name) {
				roomOf(name).damaged.clear();
			},
			appends: () => appends,
		},
	};
}
