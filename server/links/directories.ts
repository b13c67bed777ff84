/** Keeps the directory of each workspace true: every document, everything that can be cited, every passage that cites. Derived from the live rooms a moment after they change, and from the log after a start. */

import type * as Y from "yjs";
import { type Clock, systemClock } from "#server/clock.ts";
import type { Logger } from "#server/log.ts";
import { atMost } from "#server/links/at-most.ts";
import { ChangeDates } from "#server/links/change-dates.ts";
import { finish, isNew, type Place, type Reading, readRoom } from "#server/links/room-reading.ts";
import { StaleRoom } from "#server/links/stale-room.ts";
import type { CitedLedger, LedgerSource } from "#server/links/ledger-source.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { DocumentRecord, Registry } from "#server/store/registry.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { Directory } from "#shared/document/directory.ts";
import { DIRECTORY, PORTFOLIO, type RoomName, parseRoomName, roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { Steps } from "#shared/lib/steps.ts";

type Waits = { pauseMs: number; longestMs: number; closingMs?: number };

export type DirectoriesParts = {
	registry: Registry;
	rooms: Pick<Rooms, "edit" | "read" | "readInTurns" | "onChange">;
	log: Pick<UpdateLog, "lastSeq">;
	logger: Logger;
	clock?: Clock;
	/** Votes, decisions and comments, which are in ledgers; none when absent. */
	ledgers?: LedgerSource;
	/** R101: how long to wait for a pause, and at most. */
	waits?: Waits;
};

/** A text is read whole to find its citations: never more than this share of the time. */
const READING_SHARE = 20;
const RETRY_MS = 5_000;
/** A stop waits no longer than this for the directories. */
const LONGEST_CLOSING_MS = 3_000;
/** Entries put in the directory in one go; between two, others get their turn. */
const ENTRIES_AT_ONCE = 1_000;

type WorkspaceState = {
	stale: Map<RoomName, StaleRoom>;
	/** Ledgers that must be read again, by their key. */
	ledgers: Map<string, CitedLedger>;
	/** The list of documents must be compared with the registry. */
	isListStale: boolean;
	reconciling: Promise<void> | null;
	firstMark: number | null;
	timer: NodeJS.Timeout | null;
	/** One reading at a time. */
	working: Promise<void>;
	/** How long the last reading took. */
	cost: number;
	dates: ChangeDates;
	/** How far the log of each room, or a ledger, was when it was last read. */
	seqs: Map<string, number>;
};

/** What was read since the directory was written last. `withSeqs`: how far each room was read is worth being written alone. */
type Read = {
	seqs: ReadonlyMap<string, number>;
	readings: readonly Reading[];
	isListStale: boolean;
	withSeqs: boolean;
	dates: ReadonlyMap<DocumentId, number>;
};

export class Directories {
	readonly #parts: DirectoriesParts;
	readonly #waits: Waits;
	readonly #workspaces = new Map<WorkspaceId, WorkspaceState>();
	readonly #stopListening: () => void;
	#isClosed = false;

	constructor(parts: DirectoriesParts) {
		this.#parts = parts;
		this.#waits = parts.waits ?? { pauseMs: 150, longestMs: 1_000 };
		this.#stopListening = parts.rooms.onChange((room, doc, transaction) => this.#note(room, doc, transaction));
	}

	/** R102: somebody is about to use the workspace; on its first use after a start, what changed behind the directory's back is read again. */
	use(workspace: WorkspaceId, after: Promise<unknown> = Promise.resolve()): void {
		const state = this.#state(workspace);
		if (state.reconciling || this.#isClosed) return;
		state.reconciling = after
			.then(() => this.#reconcile(workspace, state))
			.catch((error: unknown) => {
				state.reconciling = null;
				this.#parts.logger.warn({ err: error, workspace }, "directory not compared with the log");
			});
	}

	#compareAgain(workspace: WorkspaceId): void {
		const state = this.#state(workspace);
		const before = state.reconciling ?? Promise.resolve();
		state.reconciling = null;
		if (!this.#isClosed) this.use(workspace, before);
	}

	/** The registry's documents changed; `document` says which one to read again, too. */
	changed(workspace: WorkspaceId, document?: DocumentId): void {
		const state = this.#state(workspace);
		state.isListStale = true;
		if (document) this.#stale(state, roomName(workspace, document)).markAll();
		this.#schedule(workspace, state);
	}

	/** R570, R820: something was voted, decided or commented there. */
	said(workspace: WorkspaceId, ledger: CitedLedger): void {
		const state = this.#state(workspace);
		state.ledgers.set(ledgerKey(ledger), ledger);
		this.#schedule(workspace, state);
	}

	/** Resolves once the directory says everything that is known now. */
	async settled(workspace: WorkspaceId): Promise<void> {
		const state = this.#state(workspace);
		await state.reconciling;
		while (state.stale.size > 0 || state.isListStale || state.ledgers.size > 0) await this.#work(workspace, state);
		await state.working;
	}

	/** Stops listening and writes what is left. R192: a directory that cannot be read or written keeps neither the others nor the stop waiting; the next start finds what it misses (R102). */
	async close(): Promise<void> {
		this.#isClosed = true;
		this.#stopListening();
		const closings = [...this.#workspaces].map(([workspace, state]) => this.#closeOne(workspace, state));
		await atMost(this.#waits.closingMs ?? LONGEST_CLOSING_MS, Promise.all(closings));
	}

	async #closeOne(workspace: WorkspaceId, state: WorkspaceState): Promise<void> {
		if (state.timer) clearTimeout(state.timer);
		try {
			await state.reconciling;
			await this.#work(workspace, state, { withSeqs: true });
		} catch (error) {
			this.#parts.logger.warn({ err: error, workspace }, "directory not written at stop");
		}
	}

	/** Inside the live room, right after a change: only notes what to read again later. */
	#note(room: RoomName, doc: Y.Doc, transaction: Y.Transaction): void {
		const parsed = parseRoomName(room);
		if (!parsed) return;
		if (parsed.place === "directory") {
			// It was read from the log again, or begun anew because that was damaged: what it says is compared with everything.
			if (transaction.changed.size === 0) this.#compareAgain(parsed.workspace);
			return;
		}
		const place = this.#place(room);
		if (!place) return;
		const state = this.#state(parsed.workspace);
		const stale = this.#stale(state, room);
		// A room rebuilt from its log says so with an empty transaction: nothing derived from it holds any more.
		if (transaction.changed.size === 0) stale.markAll();
		else stale.mark(doc, transaction, place.kind, place.document);
		const now = (this.#parts.clock ?? systemClock).now();
		const isDated = transaction.changed.size > 0 && place.document !== null && state.dates.note(place.document, now);
		if (stale.isClean) state.stale.delete(room);
		if (isDated || !stale.isClean) this.#schedule(parsed.workspace, state);
	}

	#schedule(workspace: WorkspaceId, state: WorkspaceState, delay?: number): void {
		if (this.#isClosed) return;
		const now = performance.now();
		state.firstMark ??= now;
		const pause = Math.max(this.#waits.pauseMs, state.cost * READING_SHARE);
		const longest = Math.max(this.#waits.longestMs, state.cost * READING_SHARE);
		const wait = delay ?? Math.max(0, Math.min(pause, state.firstMark + longest - now));
		if (state.timer) clearTimeout(state.timer);
		state.timer = setTimeout(() => {
			state.timer = null;
			this.#work(workspace, state).catch((error: unknown) => {
				this.#parts.logger.warn({ err: error, workspace }, "directory not updated, will try again");
				this.#schedule(workspace, state, RETRY_MS);
			});
		}, wait);
		state.timer.unref();
	}

	/** Reads what is stale and writes what differs, after whatever reading is under way. */
	#work(workspace: WorkspaceId, state: WorkspaceState, options = { withSeqs: false }): Promise<void> {
		const work = state.working.then(() => this.#update(workspace, state, options.withSeqs));
		state.working = work.catch(() => undefined); // Whoever asked for this work hears of it; the next one starts anew.
		return work;
	}

	async #update(workspace: WorkspaceId, state: WorkspaceState, withSeqs: boolean): Promise<void> {
		const stale = state.stale;
		const { isListStale, ledgers } = state;
		state.stale = new Map();
		state.ledgers = new Map();
		state.isListStale = false;
		state.firstMark = null;
		const dates = state.dates.toSay(withSeqs);
		if (stale.size === 0 && ledgers.size === 0 && !isListStale && !withSeqs && dates.size === 0) return;
		try {
			const readings: Reading[] = [];
			let cost = 0;
			for (const [room, what] of stale) {
				const place = this.#place(room);
				if (!place) continue;
				const before = performance.now();
				const reading = await this.#read(state, place, what);
				cost = Math.max(cost, performance.now() - before);
				if (reading) readings.push(reading);
			}
			for (const ledger of ledgers.values()) {
				const before = performance.now();
				readings.push(...(await this.#readLedger(workspace, state, ledger)));
				cost = Math.max(cost, performance.now() - before);
			}
			state.cost = cost;
			await this.#write(workspace, { seqs: state.seqs, readings, isListStale, withSeqs, dates });
			state.dates.said(dates);
		} catch (error) {
			for (const [room, what] of stale) this.#stale(state, room).merge(what);
			for (const [key, ledger] of ledgers) state.ledgers.set(key, ledger);
			state.isListStale ||= isListStale;
			throw error;
		}
	}

	/** A room that cannot be opened (damaged, say) must not keep the others from being read. */
	async #read(state: WorkspaceState, place: Place, what: StaleRoom): Promise<Reading | null> {
		try {
			// Before the reading: what is read holds at least that much of the log.
			const seq = await this.#parts.log.lastSeq(place.room);
			const reading = await this.#parts.rooms.readInTurns(place.room, (doc) => readRoom(doc, place, what));
			state.seqs.set(place.room, seq);
			return reading;
		} catch (error) {
			this.#parts.logger.warn({ err: error, room: place.room }, "room not read for the directory");
			return null;
		}
	}

	/** A vote or a decision never goes: there is only something to put. What comments cite may. */
	async #readLedger(workspace: WorkspaceId, state: WorkspaceState, ledger: CitedLedger): Promise<Reading[]> {
		const place = this.#place(roomName(workspace, ledger.place));
		const read = place && (await this.#parts.ledgers?.read(workspace, ledger));
		if (!read) return [];
		state.seqs.set(ledgerKey(ledger), read.head);
		const { put, threads, saying } = read;
		return [{ place, put, threads, saying, gone: [], isWhole: false, passages: null, silent: null }];
	}

	async #write(workspace: WorkspaceId, read: Read): Promise<void> {
		const { seqs, readings, isListStale, dates } = read;
		const room = roomName(workspace, DIRECTORY);
		const isDifferent = await this.#parts.rooms.readInTurns(room, (doc) =>
			this.#isDifferent(workspace, new Directory(doc), read),
		);
		// R103: how far each room was read is written along with something else, or at stop: alone, it is not worth a message to everybody.
		if (!isDifferent) return;
		const puts = readings.flatMap((reading) => reading.put);
		for (let start = 0; start === 0 || start < puts.length; start += ENTRIES_AT_ONCE) {
			const isLast = start + ENTRIES_AT_ONCE >= puts.length;
			await this.#parts.rooms.edit(room, null, (doc) => {
				const directory = new Directory(doc);
				for (const entry of puts.slice(start, start + ENTRIES_AT_ONCE)) directory.putEntry(entry);
				if (!isLast) return;
				for (const reading of readings) finish(directory, reading);
				for (const [indexed, seq] of seqs) directory.setIndexedSeq(indexed, seq);
				if (isListStale) this.#putList(workspace, directory);
				for (const [document, at] of dates) {
					const known = directory.document(document);
					if (known) directory.putDocument({ ...known, changedAt: new Date(at).toISOString() });
				}
			});
		}
	}

	*#isDifferent(
		workspace: WorkspaceId,
		directory: Directory,
		{ seqs, readings, isListStale, withSeqs, dates }: Read,
	): Steps<boolean> {
		if (dates.size > 0 || (isListStale && this.#isListDifferent(workspace, directory))) return true;
		if (withSeqs && [...seqs].some(([indexed, seq]) => directory.indexedSeq(indexed) !== seq)) return true;
		for (const reading of readings) if (yield* isNew(directory, reading)) return true;
		return false;
	}

	/** Compares what the directory read of each room with where the log is. */
	async #reconcile(workspace: WorkspaceId, state: WorkspaceState): Promise<void> {
		const seqs = new Map<RoomName, number>();
		const rooms = [
			roomName(workspace, PORTFOLIO),
			...this.#documents(workspace).map((one) => roomName(workspace, one.id)),
		];
		for (const room of rooms) seqs.set(room, await this.#parts.log.lastSeq(room));
		const heads = await this.#ledgerHeads(workspace);
		await this.#parts.rooms.read(roomName(workspace, DIRECTORY), (doc) => {
			const directory = new Directory(doc);
			for (const [room, seq] of seqs) if (directory.indexedSeq(room) !== seq) this.#stale(state, room).markAll();
			for (const { ledger, head } of heads) {
				const key = ledgerKey(ledger);
				if (directory.indexedSeq(key) !== head) state.ledgers.set(key, ledger);
			}
			state.isListStale ||= this.#isListDifferent(workspace, directory);
		});
		if (state.stale.size > 0 || state.isListStale || state.ledgers.size > 0) this.#schedule(workspace, state, 0);
	}

	/** The ledgers of a workspace, and how far each goes; null for one that is read at each start. */
	async #ledgerHeads(workspace: WorkspaceId): Promise<{ ledger: CitedLedger; head: number | null }[]> {
		const { ledgers } = this.#parts;
		const found: { ledger: CitedLedger; head: number | null }[] = [];
		for (const ledger of (await ledgers?.ledgers(workspace)) ?? [])
			found.push({ ledger, head: (await ledgers?.head(workspace, ledger)) ?? null });
		return found;
	}

	#isListDifferent(workspace: WorkspaceId, directory: Directory): boolean {
		const wanted = this.#documents(workspace).map(directoryDocument);
		const kept = new Map(directory.documents().map((one) => [one.id, one]));
		if (kept.size !== wanted.length) return true;
		return wanted.some((one) => {
			const known = kept.get(one.id);
			return !known || known.title !== one.title || known.archived !== one.archived || known.example !== one.example;
		});
	}

	#putList(workspace: WorkspaceId, directory: Directory): void {
		const wanted = new Map(this.#documents(workspace).map((one) => [one.id, one]));
		for (const document of wanted.values()) {
			const changedAt = directory.document(document.id)?.changedAt;
			directory.putDocument({ ...directoryDocument(document), ...(changedAt === undefined ? {} : { changedAt }) });
		}
		for (const known of directory.documents()) if (!wanted.has(known.id)) directory.removeDocument(known.id);
	}

	#documents(workspace: WorkspaceId): DocumentRecord[] {
		return [...this.#parts.registry.now.documents.values()].filter((one) => one.workspace === workspace);
	}

	/** What a room is to the directory; null for the directory itself and for documents that are not in the registry. */
	#place(room: RoomName): Place | null {
		const parsed = parseRoomName(room);
		if (parsed?.place === "portfolio") return { room, kind: PORTFOLIO, document: null };
		if (parsed?.place !== "document") return null;
		const record = this.#parts.registry.now.documents.get(parsed.document);
		return record?.workspace === parsed.workspace ? { room, kind: record.kind, document: record.id } : null;
	}

	#state(workspace: WorkspaceId): WorkspaceState {
		let state = this.#workspaces.get(workspace);
		if (!state) {
			state = {
				stale: new Map(),
				ledgers: new Map(),
				isListStale: false,
				reconciling: null,
				firstMark: null,
				timer: null,
				working: Promise.resolve(),
				cost: 0,
				dates: new ChangeDates(),
				seqs: new Map(),
			};
			this.#workspaces.set(workspace, state);
		}
		return state;
	}

	#stale(state: WorkspaceState, room: RoomName): StaleRoom {
		let stale = state.stale.get(room);
		if (!stale) {
			stale = new StaleRoom();
			state.stale.set(room, stale);
		}
		return stale;
	}
}

function ledgerKey({ place, stream }: CitedLedger): string {
	return `${place}/${stream}`;
}

function directoryDocument(record: DocumentRecord) {
	return {
		id: record.id,
		kind: record.kind,
		title: record.title,
		createdAt: record.createdAt,
		archived: record.archivedAt !== null,
		example: record.example,
	};
}
