/** Every ledger of the server: runs their commands one after another, tells the rooms, and lets go of those that nobody uses. */

import type { Clock } from "#server/clock.ts";
import type { CommandCheck } from "#server/ledger/command-checks.ts";
import { type CommandRate, CommandRates } from "#server/ledger/command-rates.ts";
import { type Asker, LedgerDoor, type LedgerPlace, type SeatsAsked } from "#server/ledger/ledger-door.ts";
import {
	type Keeping,
	type Kept,
	OpenLedger,
	type Prepared,
	readEvent,
	type ServerEvent,
} from "#server/ledger/open-ledger.ts";
import type { Logger } from "#server/log.ts";
import { ledgerFrame } from "#server/rooms/frames.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { LedgerName, LedgerStore } from "#server/store/ledger-store.ts";
import type { Registry } from "#server/store/registry.ts";
import { StorageError } from "#server/store/update-log.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import {
	type AnyStream,
	type CommandContext,
	eventFor,
	isSealed,
	type LedgerEvent,
	MAX_COMMAND_BYTES,
} from "#shared/ledger/stream.ts";
import { wellFormed } from "#shared/lib/clip.ts";
import { type MemberId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { LedgerCommandReply, LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { REFUSALS, type Refusal } from "#shared/protocol/refusals.ts";

export type LedgersParts = {
	streams: readonly AnyStream[];
	store: LedgerStore;
	registry: Registry;
	rooms: Pick<Rooms, "push">;
	clock: Clock;
	logger: Logger;
	rate?: CommandRate;
	/** What a stream cannot know by itself: whether what a command names is there, and what it finds there for it. Asked when its turn has come. */
	vet?: CommandCheck;
	/** What must be done in a document for these events to be kept: a refusal keeps none of them. */
	prepare?: PrepareEvents;
	/** What a command also says in another ledger: both are kept in one write, or neither is. It is decided in a turn of that one, where nothing may wait for a turn of the first. */
	beside?: SaidBeside;
	/** What follows in a document from events that were just kept, before anybody is told of them. */
	follow?: (
		workspace: WorkspaceId,
		place: LedgerPlace,
		events: readonly LedgerEvent[],
		command: unknown,
	) => Promise<void>;
	/** Where the log of a room is, for streams that are placed. */
	position?: (room: RoomName) => Promise<number>;
	/** Told of events once everybody who may has them. */
	heard?: (workspace: WorkspaceId, place: LedgerPlace, events: readonly LedgerEvent[]) => void;
	/** Who is in which workshop; without it, nobody came by a code. */
	seats?: SeatsAsked;
	/** How long a ledger stays in memory after its last use. */
	idleMs?: number;
};

/** `events` are bodies that were decided on `state` for `command`, asked for by `member`; null: by time alone. Answers what is to be kept with them. */
export type PrepareEvents = (
	place: LedgerPlace,
	events: readonly unknown[],
	asked: { state: unknown; command: unknown; member: MemberId | null },
) => Promise<Result<Prepared, Refusal>>;

/** The command that follows from events that were decided, in the name of whoever asked; null when none does. Made of what was vetted, it is not vetted again. */
export type SaidBeside = (
	place: LedgerPlace,
	events: readonly unknown[],
	state: unknown,
) => { address: { place: string; stream: string }; command: unknown } | null;

/** One ledger's turn after turn. `open` is what is in memory, or why nothing can be. */
type Slot = { place: LedgerPlace; last: Promise<unknown>; waiting: number; usedAt: number; open: Opened | null };
type Opened = Result<OpenLedger, Refusal>;

/** A command that is being decided. */
type Deciding = { place: LedgerPlace; ledger: OpenLedger; asker: Asker; context: CommandContext };

const NO_SEATS: SeatsAsked = { seatOf: () => null, withRounds: () => [], ledBy: () => [] };
const IDLE_MS = 60_000;
/** What screens ask of the server is costly to read again, and asked again: it stays this many times longer. */
const SERVER_FOLDED_STAY = 30;
/** A damaged ledger is not read again for this long, however many ask. */
const DAMAGED_MS = 5_000;
const TEND_MS = 1_000;
const PAGE = 500;

export class Ledgers {
	readonly #parts: LedgersParts;
	readonly #door: LedgerDoor;
	readonly #rates: CommandRates;
	readonly #slots = new Map<string, Slot>();
	readonly #timer: NodeJS.Timeout;
	#isClosed = false;

	constructor(parts: LedgersParts) {
		this.#parts = parts;
		this.#door = new LedgerDoor(parts.streams, parts.registry, parts.clock, parts.seats ?? NO_SEATS);
		this.#rates = new CommandRates(parts.clock, parts.rate);
		this.#timer = setInterval(() => this.tend(), TEND_MS);
		this.#timer.unref();
	}

	/** The largest command of all streams, in bytes of JSON. */
	get maxCommandBytes(): number {
		return Math.max(MAX_COMMAND_BYTES, ...this.#parts.streams.map(({ maxCommandBytes }) => maxCommandBytes ?? 0));
	}

	/** Runs a command under the session that asks. The same key of the same member gives the same answer and is done once. */
	async run(
		asker: Asker,
		address: { place: string; stream: string },
		asked: { key: string; command: unknown },
	): Promise<Result<LedgerCommandReply, Refusal>> {
		if (this.#isClosed) return refused({ kind: "server-stopping" });
		const who = this.#door.who(asker);
		if (!who.ok) return who;
		const found = this.#door.find(asker.workspace, address.place, address.stream);
		if (!found.ok) return found;
		if (!this.#rates.take(who.value.member.id)) return refused({ kind: "too-many-requests" });
		const { stream } = found.value;
		if (stream.isServerWritten) return refused({ kind: "forbidden" });
		const read = readCommand(stream, asked.command);
		if (!read.ok) return read;
		return await this.#inTurn(found.value, (slot) => this.#runNow(slot, asker, read.value, asked.key));
	}

	/** Writes an event of a stream that is the server's alone, in the name of whoever did what it tells. `isKept`: it is there already, and once is enough. */
	async record<State>(
		workspace: WorkspaceId,
		address: { place: string; stream: string },
		{ isKept, ...event }: ServerEvent & { isKept: (state: State) => boolean },
	): Promise<Result<undefined, Refusal>> {
		if (this.#isClosed) return refused({ kind: "server-stopping" });
		const found = this.#door.find(workspace, address.place, address.stream);
		if (!found.ok) return found;
		if (!found.value.stream.isServerWritten)
			throw new Error(`Ledgers.record: ${address.stream} is written by commands alone`);
		return await this.#inTurn(found.value, async (slot) => {
			for (let isSecondTry = false; ; isSecondTry = true) {
				const opened = await this.#open(slot);
				if (!opened.ok) return opened;
				const ledger = opened.value;
				if (ledger.read((state) => isKept(state as State))) return ok();
				const written = await ledger.write(event);
				if (written === "moved" && !isSecondTry) {
					slot.open = null;
					continue;
				}
				if (written === "moved") throw new Error(`Ledgers.record: ${slot.place.ledger.room} keeps moving under us`);
				if (!written.ok) {
					slot.open = written;
					return written;
				}
				for (const one of written.value) this.#publish(slot.place, one);
				this.#parts.heard?.(workspace, slot.place, written.value);
				return ok();
			}
		});
	}

	/** What follows a number, a page at a time, as whoever asks may see it. */
	async events(
		asker: Asker,
		address: { place: string; stream: string },
		after: number,
	): Promise<Result<LedgerEventsReply, Refusal>> {
		const found = this.#place(asker, address);
		if (!found.ok) return found;
		const who = this.#door.mayRead(asker, found.value);
		if (!who.ok) return who;
		const { stream, ledger } = found.value;
		const page = await this.#stored(ledger, () => this.#parts.store.read(ledger, after, PAGE));
		if (!page.ok) return page;
		const { rows, head } = page.value;
		let { damagedAt } = page.value;
		const events: LedgerEventsReply["events"] = [];
		const { id } = who.value.member;
		const hears = this.#door.hearing(id, found.value);
		for (const row of rows) {
			const event = readEvent(stream, row);
			if (event === null) {
				damagedAt = row.seq;
				break;
			}
			const isSeen = isSealed(event) || hears?.(event.body);
			events.push(isSeen ? eventFor(stream, event, id) : { seq: event.seq, sealed: true });
		}
		return ok({ events, head, ...(damagedAt === null ? {} : { damagedAt }) });
	}

	/** Reads the state of a ledger as the server has it, for screens that do not fold it themselves. The reader must keep nothing of it. */
	async read<State, T>(
		asker: Asker,
		address: { place: string; stream: string },
		reader: (state: State, member: MemberId, sees: (body: unknown) => boolean) => T,
	): Promise<Result<T, Refusal>> {
		const found = this.#place(asker, address);
		if (!found.ok) return found;
		const who = this.#door.mayRead(asker, found.value);
		if (!who.ok) return who;
		return await this.#inTurn(found.value, async (slot) => {
			const opened = await this.#open(slot);
			const { id } = who.value.member;
			const sees = this.#door.hearing(id, found.value) ?? (() => false);
			return opened.ok ? ok(opened.value.read((state) => reader(state as State, id, sees))) : opened;
		});
	}

	/** Nothing is told of what exists to whoever is not of the workspace. */
	#place(asker: Asker, { place, stream }: { place: string; stream: string }): Result<LedgerPlace, Refusal> {
		const who = this.#door.who(asker);
		return who.ok ? this.#door.find(asker.workspace, place, stream) : who;
	}

	/** The same for the server's own readings, which decide themselves what of it is for whom. The whole state: a stream with sealed events gives none of them away. */
	async readInside<State, T>(
		workspace: WorkspaceId,
		address: { place: string; stream: string },
		reader: (state: State, head: number) => T,
	): Promise<Result<T, Refusal>> {
		const found = this.#door.find(workspace, address.place, address.stream);
		if (!found.ok) return found;
		return await this.#inTurn(found.value, async (slot) => {
			const opened = await this.#open(slot);
			if (!opened.ok) return opened;
			const { head } = opened.value;
			return ok(opened.value.read((state) => reader(state as State, head)));
		});
	}

	/** Gives a command whose instant has come, in nobody’s name. Answers how many events it made: none when it was done already. */
	async runDue(
		workspace: WorkspaceId,
		address: { place: string; stream: string },
		command: unknown,
	): Promise<Result<number, Refusal>> {
		if (this.#isClosed) return refused({ kind: "server-stopping" });
		const found = this.#door.find(workspace, address.place, address.stream);
		if (!found.ok) return found;
		return await this.#inTurn(found.value, (slot) => this.#runDueNow(slot, workspace, command));
	}

	/** Regular care: what nobody used for a while leaves memory, and comes back whole. */
	tend(): void {
		const now = this.#parts.clock.now();
		const idleMs = this.#parts.idleMs ?? IDLE_MS;
		for (const [path, slot] of this.#slots) {
			const keptMs = slot.place.stream.isServerFolded ? idleMs * SERVER_FOLDED_STAY : idleMs;
			const longest = slot.open?.ok === false ? Math.min(DAMAGED_MS, idleMs) : keptMs;
			if (slot.waiting === 0 && now - slot.usedAt >= longest) this.#slots.delete(path);
		}
		this.#rates.forgetQuiet();
	}

	/** Takes no more commands, and waits for those that are under way. */
	async close(): Promise<void> {
		this.#isClosed = true;
		clearInterval(this.#timer);
		await Promise.all([...this.#slots.values()].map((slot) => slot.last));
	}

	async #runNow(
		slot: Slot,
		asker: Asker,
		command: unknown,
		key: string,
		isSecondTry = false,
	): Promise<Result<LedgerCommandReply, Refusal>> {
		const opened = await this.#open(slot);
		if (!opened.ok) return opened;
		const ledger = opened.value;
		const reader = this.#door.who(asker);
		if (!reader.ok) return reader;
		const member = reader.value.member.id;
		const reply = (events: readonly LedgerEvent[]) =>
			ok({ events: events.map((event) => eventFor(ledger.stream, event, member)), head: ledger.head });
		if (ledger.hasDone(member, key)) return reply(await ledger.repeated(member, key));
		// R206: a role read before waiting for others says nothing any more.
		const may = this.#door.mayRun(asker, slot.place, command);
		if (!may.ok) return may;
		const vetted = (await this.#parts.vet?.(asker.workspace, ledger.stream.name, command, slot.place, asker)) ?? ok();
		if (!vetted.ok) return vetted;
		const { room } = slot.place.ledger;
		const seq = ledger.stream.isPlaced ? await this.#parts.position?.(room) : undefined;
		// Asked again: what is looked at elsewhere takes a moment.
		const who = this.#door.mayRun(asker, slot.place, command);
		if (!who.ok) return who;
		const { role, organisation, sector } = who.value.member;
		const affiliation = { organisation: organisation ?? "", sector: sector ?? "" };
		const now = new Date(this.#parts.clock.now()).toISOString();
		const found = vetted.value;
		const context = {
			member,
			role,
			affiliation,
			now,
			newId: () => newId<RecordId>(),
			found,
			...(seq === undefined ? {} : { position: { room, seq } }),
		};
		const prepared = this.#preparing(slot.place, ledger, command, member);
		const done = await ledger.run(command, key, context, (events, keep) =>
			prepared(events, (more) =>
				this.#withBeside({ place: slot.place, ledger, asker, context }, events, (beside) =>
					keep({ ...more, ...beside }),
				),
			),
		);
		if (done === "moved") {
			// Its answer was lost after it had been kept, most likely. What the disk has decides, once.
			slot.open = null;
			if (isSecondTry) throw new Error(`Ledgers.run: ${slot.place.ledger.room} keeps moving under us`);
			return await this.#runNow(slot, asker, command, key, true);
		}
		if (!done.ok) {
			// A disk in trouble, whichever of two ledgers it was about: what is in memory is read again.
			if (REFUSALS[done.error.kind].status >= 500) slot.open = null;
			return done;
		}
		await this.#tell(slot.place, asker.workspace, done.value, command);
		return reply(done.value);
	}

	async #runDueNow(
		slot: Slot,
		workspace: WorkspaceId,
		command: unknown,
		isSecondTry = false,
	): Promise<Result<number, Refusal>> {
		const opened = await this.#open(slot);
		if (!opened.ok) return opened;
		const vetted = (await this.#parts.vet?.(workspace, slot.place.stream.name, command, slot.place, null)) ?? ok();
		if (!vetted.ok) return vetted;
		const now = new Date(this.#parts.clock.now()).toISOString();
		const context = { now, newId: () => newId<RecordId>(), found: vetted.value };
		const keeping = this.#preparing(slot.place, opened.value, command, null);
		const done = await opened.value.runDue(command, context, keeping);
		if (done === "moved") {
			slot.open = null;
			if (isSecondTry) throw new Error(`Ledgers.runDue: ${slot.place.ledger.room} keeps moving under us`);
			return await this.#runDueNow(slot, workspace, command, true);
		}
		if (!done.ok) return done;
		await this.#tell(slot.place, workspace, done.value, command);
		return ok(done.value.length);
	}

	#preparing(place: LedgerPlace, ledger: OpenLedger, command: unknown, member: MemberId | null): Keeping {
		return async (events, keep) => {
			const asked = { state: ledger.read((state) => state), command, member };
			const prepared = (await this.#parts.prepare?.(place, events, asked)) ?? ok({});
			return prepared.ok ? await keep(prepared.value) : prepared;
		};
	}

	/** Has events kept with what they also say in another ledger, in a turn of that one: what refuses it refuses the whole. */
	async #withBeside(
		{ place, ledger, asker, context }: Deciding,
		events: readonly unknown[],
		keep: (more: Prepared) => Promise<Kept>,
	): Promise<Kept> {
		const said = ledger.read((state) => this.#parts.beside?.(place, events, state)) ?? null;
		if (said === null) return await keep({});
		const found = this.#door.find(asker.workspace, said.address.place, said.address.stream);
		if (!found.ok) return found;
		const read = readCommand(found.value.stream, said.command);
		if (!read.ok) return read;
		const done = await this.#inTurn<Kept>(found.value, async (slot) => {
			// Its turn may have been long in coming.
			const may = this.#door.mayRun(asker, found.value, read.value);
			if (!may.ok) return may;
			const opened = await this.#open(slot);
			if (!opened.ok) return opened;
			const draft = opened.value.draft(read.value, context);
			if (!draft.ok) return draft;
			const kept = await keep(draft.value ? { beside: draft.value.commit } : {});
			// Which of the two it is about is not known: both are read again.
			if (kept === "moved" || !kept.ok) slot.open = null;
			else if (draft.value) await this.#tell(found.value, asker.workspace, draft.value.fold(), read.value);
			return ok(kept);
		});
		return done.ok ? done.value : done;
	}

	async #tell(
		place: LedgerPlace,
		workspace: WorkspaceId,
		events: readonly LedgerEvent[],
		command: unknown,
	): Promise<void> {
		await this.#follow(place, workspace, events, command);
		for (const event of events) this.#publish(place, event);
		if (events.length > 0) this.#parts.heard?.(workspace, place, events);
	}

	/** What is kept is kept, whatever becomes of what should follow. */
	async #follow(
		place: LedgerPlace,
		workspace: WorkspaceId,
		events: readonly LedgerEvent[],
		command: unknown,
	): Promise<void> {
		if (events.length === 0) return;
		try {
			await this.#parts.follow?.(workspace, place, events, command);
		} catch (error) {
			this.#parts.logger.warn({ err: error, ...place.ledger }, "what follows from an event could not be done");
		}
	}

	#publish(place: LedgerPlace, event: LedgerEvent): void {
		const { stream, ledger } = place;
		const open = ledgerFrame({ stream: stream.name, event });
		const sealed = ledgerFrame({ stream: stream.name, event: { seq: event.seq, sealed: true } });
		// Of few streams, and of few of their events.
		const unsigned = stream.isUnsigned?.(event)
			? ledgerFrame({ stream: stream.name, event: { ...event, member: null } })
			: open;
		const frameFor = (member: MemberId) => {
			// R713: who is in the room may not read all its ledgers.
			const hears = this.#door.hearing(member, place);
			if (!hears) return null;
			if (!hears(event.body)) return sealed;
			const theirs = eventFor(stream, event, member);
			return theirs === event ? open : isSealed(theirs) ? sealed : unsigned;
		};
		this.#parts.rooms.push(ledger.room, frameFor);
		for (const room of this.#door.roomsOfSeats(place))
			this.#parts.rooms.push(room, (member) => (this.#door.isSeat(member) ? frameFor(member) : null));
	}

	/** After everything that was asked of this ledger before. */
	async #inTurn<T>(place: LedgerPlace, work: (slot: Slot) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
		const { ledger } = place;
		const path = `${ledger.room}/${ledger.stream}`;
		let slot = this.#slots.get(path);
		if (!slot) {
			slot = { place, last: Promise.resolve(), waiting: 0, usedAt: 0, open: null };
			this.#slots.set(path, slot);
		}
		const own = slot;
		own.waiting += 1;
		const turn = own.last.then(() => this.#guarded(own, () => work(own)));
		own.last = turn;
		const answer = await turn;
		own.waiting -= 1;
		own.usedAt = this.#parts.clock.now();
		return answer;
	}

	/** Never rejects: a bug or a disk that refuses ends this command, what is in memory is read again, and the other ledgers go on. */
	async #guarded<T>(slot: Slot, work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
		const done = await this.#stored(slot.place.ledger, async () => await work());
		if (!done.ok) slot.open = null;
		return done.ok ? done.value : done;
	}

	/** The answer of the store, or the refusal that its trouble is. */
	async #stored<T>(ledger: LedgerName, work: () => Promise<T>): Promise<Result<T, Refusal>> {
		try {
			return ok(await work());
		} catch (error) {
			this.#parts.logger.error({ err: error, ...ledger }, "a ledger could not be used");
			if (!(error instanceof StorageError)) return refused({ kind: "unexpected-error" });
			return refused({ kind: error.isDamage ? "ledger-damaged" : error.kind });
		}
	}

	async #open(slot: Slot): Promise<Opened> {
		if (slot.open) return slot.open;
		const { ledger, stream } = slot.place;
		let opened: Opened;
		try {
			opened = await OpenLedger.load(ledger, stream, this.#parts.store);
		} catch (error) {
			// The disk may be well again in a moment; a fold that throws will throw again.
			if (error instanceof StorageError) throw error;
			this.#parts.logger.error({ err: error, ...ledger }, "a ledger could not be folded");
			opened = refused({ kind: "ledger-damaged" });
		}
		if (!opened.ok) this.#parts.logger.error({ ...ledger, at: opened.error.detail }, "a ledger is damaged");
		slot.open = opened;
		return opened;
	}
}

/** A command as the schema of its stream reads it. */
function readCommand(stream: AnyStream, asked: unknown): Result<unknown, Refusal> {
	const read = stream.command.safeParse(asked);
	if (!read.success) return refused({ kind: "bad-request", detail: read.error.issues[0]?.path.join(".") || "command" });
	const command = wellFormed(read.data);
	const isTooLarge = Buffer.byteLength(JSON.stringify(command)) > (stream.maxCommandBytes ?? MAX_COMMAND_BYTES);
	return isTooLarge ? refused({ kind: "too-large" }) : ok(command);
}
