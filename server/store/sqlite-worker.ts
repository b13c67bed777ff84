/** The thread that waits for the disk so that the main loop never does. Started twice: one writes, in group commits; one reads, replays and summarises. A third reads the past, once somebody asks. */

import { parentPort, workerData } from "node:worker_threads";
import type { AppendedEvents, LedgerName } from "#server/store/ledger-store.ts";
import { auditLog } from "#server/store/log-audit.ts";
import type {
	MomentsQuestion,
	PassageQuestion,
	RecordQuestion,
	LostQuestion,
	PastQuestion,
	StepsQuestion,
	WritingQuestion,
} from "#server/store/past.ts";
import type { AppendOutcome, RoomAppend, StorageFailure } from "#server/store/shared-commits.ts";
import type { EventsOutcome, EventsCommit } from "#server/store/sqlite-ledger-store.ts";
import { SqliteTables } from "#server/store/sqlite-tables.ts";
import type { KeptPoint } from "#server/store/update-log.ts";

/** What the main thread asks. One request gets one answer, by id. */
export type StoreRequest = { id: number } & (
	| { ask: "append"; appends: readonly RoomAppend[] }
	| { ask: "snapshot"; room: string; seq: number; bytes: Uint8Array }
	| { ask: "startOver"; room: string; upTo: number; time: number }
	| { ask: "probe" }
	| { ask: "epoch" }
	| { ask: "audit"; workspace: string }
	| { ask: "load"; room: string }
	| { ask: "summarise"; room: string; upTo: number; digest: string }
	| { ask: "lastSeq"; room: string }
	| { ask: "history"; room: string; afterSeq: number; limit: number }
	| { ask: "authorsSince"; room: string; afterSeq: number; since: number }
	| { ask: "keepPoint"; room: string; point: KeptPoint; bytes: Uint8Array }
	| { ask: "points"; room: string }
	| { ask: "stateAt"; room: string; seq: number }
	| { ask: "rooms"; workspace: string }
	| { ask: "appendEvents"; commits: readonly EventsCommit[] }
	| { ask: "readEvents"; ledger: LedgerName; after: number; limit: number }
	| { ask: "ledgers"; workspace: string }
	| { ask: "box"; ledger: LedgerName; name: string }
	| { ask: "boxNames" }
	| { ask: "pastMoments"; question: MomentsQuestion }
	| { ask: "pastSteps"; question: StepsQuestion }
	| { ask: "pastDifference"; question: PastQuestion }
	| { ask: "pastLost"; question: LostQuestion }
	| { ask: "pastWriting"; question: WritingQuestion }
	| { ask: "pastPassage"; question: PassageQuestion }
	| { ask: "pastRecord"; question: RecordQuestion }
	| { ask: "close" }
);

export type StoreAnswer = { id: number; ok: true; value: unknown } | ({ id: number; ok: false } & StorageFailure);

/** `past` reads what rooms were: slow work, which must not make the opening of a room wait. */
export type StoreRole = "writer" | "reader" | "past";

export type StoreWorkerData = { path: string; role: StoreRole; maxBytes?: number };

const SQLITE_FULL = 13;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const { path, role, maxBytes } = workerData as StoreWorkerData;
const port = parentPort;
if (!port) throw new Error("sqlite-worker: must be started as a worker thread");
const tables = new SqliteTables(path, { mayCreate: role === "writer", maxBytes });

/** What knows documents in all their forms: the threads that only move bytes do not load it. */
const past = role === "past" ? await readersOfThePast() : null;

port.on("message", (request: StoreRequest) => {
	try {
		port.postMessage({ id: request.id, ok: true, value: perform(request) } satisfies StoreAnswer);
	} catch (error) {
		port.postMessage({ id: request.id, ok: false, ...failureOf(error) } satisfies StoreAnswer);
	}
});

port.postMessage({ id: 0, ok: true, value: "ready" } satisfies StoreAnswer);

/** One transaction, so one fsync, for all these rooms. */
function commitTogether(appends: readonly RoomAppend[]): AppendOutcome[] {
	try {
		return tables.transaction(() => appends.map(({ room, updates }) => ({ seq: tables.append(room, updates) })));
	} catch (error) {
		if (appends.length === 1) return [{ failure: failureOf(error) }];
		// One room's trouble must not be everybody's: each gets its own transaction, and its own answer.
		return appends.flatMap((append) => commitTogether([append]));
	}
}

/** The same for the events of several ledgers. */
function commitEvents(commits: readonly EventsCommit[]): EventsOutcome[] {
	const append = ({ ledger, events }: EventsCommit): AppendedEvents => tables.ledgers.append(ledger, events);
	try {
		const work = () => commits.map((commit) => ({ value: append(commit) }));
		const takesAway = commits.some(
			({ events: { box, purges, beside } }) =>
				box !== undefined || [...(purges ?? []), ...(beside?.events.purges ?? [])].length > 0,
		);
		return takesAway ? tables.purging(work) : tables.transaction(work);
	} catch (error) {
		if (commits.length === 1) return [{ failure: failureOf(error) }];
		return commits.flatMap((commit) => commitEvents([commit]));
	}
}

function perform(request: StoreRequest): unknown {
	switch (request.ask) {
		case "append":
			return commitTogether(request.appends);
		case "snapshot":
			return tables.transaction(() => tables.putSnapshot(request.room, request.seq, request.bytes));
		case "startOver":
			return tables.transaction(() => tables.startOver(request.room, request.upTo, request.time));
		case "probe":
			return tables.probe();
		case "audit":
			return auditLog(path, request.workspace);
		case "epoch":
			return tables.epoch();
		case "load":
			return tables.load(request.room);
		case "summarise":
			return tables.summarise(request.room, request.upTo, request.digest);
		case "lastSeq":
			return tables.lastSeq(request.room);
		case "history":
			return tables.history(request.room, request.afterSeq, request.limit);
		case "authorsSince":
			return tables.authorsSince(request.room, request.afterSeq, request.since);
		case "keepPoint":
			return tables.transaction(() => tables.keepPoint(request.room, request.point, request.bytes));
		case "points":
			return tables.points(request.room);
		case "stateAt":
			return tables.stateAt(request.room, request.seq);
		case "rooms":
			return tables.roomNames(request.workspace);
		case "appendEvents":
			return commitEvents(request.commits);
		case "readEvents":
			return tables.ledgers.read(request.ledger, request.after, request.limit);
		case "ledgers":
			return tables.ledgers.list(request.workspace);
		case "box":
			return tables.ledgers.box(request.ledger, request.name);
		case "boxNames":
			return tables.ledgers.boxNames();
		case "pastMoments":
			return ofThePast().moments.page(request.question);
		case "pastSteps":
			return ofThePast().pastSteps(tables, request.question);
		case "pastDifference":
			return ofThePast().pastDifference(tables, request.question);
		case "pastPassage":
			return ofThePast().pastPassage(tables, request.question);
		case "pastRecord":
			return ofThePast().pastRecord(tables, request.question);
		case "pastLost":
			return ofThePast().pastLost(tables, request.question);
		case "pastWriting":
			return ofThePast().writing.between(request.question);
		case "close":
			return tables.close();
	}
}

async function readersOfThePast() {
	const { PastMoments, pastSteps } = await import("#server/store/past-moments.ts");
	const { pastDifference, pastLost } = await import("#server/store/past-differences.ts");
	const { PastWriting } = await import("#server/store/past-writing.ts");
	const { pastPassage } = await import("#server/store/past-passage.ts");
	const { pastRecord } = await import("#server/store/past-record.ts");
	return {
		moments: new PastMoments(tables),
		writing: new PastWriting(tables),
		pastSteps,
		pastDifference,
		pastLost,
		pastPassage,
		pastRecord,
	};
}

function ofThePast(): NonNullable<typeof past> {
	if (!past) throw new Error(`sqlite-worker: the ${role} thread was asked about the past`);
	return past;
}

function failureOf(error: unknown): StorageFailure {
	// The low byte is the kind; what is above it, the detail.
	const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
	const message = error instanceof Error ? error.message : String(error);
	const isDamage = code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
	return { kind: code === SQLITE_FULL ? "storage-full" : "storage-failed", message, isDamage };
}
