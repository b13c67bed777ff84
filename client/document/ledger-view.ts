/** A ledger as this page folds it: every event once and in order, holes filled by asking, and what its person gave that still waits or was refused. */

import type { RoomName } from "#shared/domain/document-kind.ts";
import type { LedgerEvent, SealedEvent, Stream } from "#shared/ledger/stream.ts";
import type { Result } from "#shared/lib/result.ts";
import type { LedgerEventsReply, LedgerPush } from "#shared/protocol/ledger.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import type { Failure } from "#client/api/failure.ts";
import { Cell } from "#client/document/cell.ts";
import type { LedgerOutbox, Sent } from "#client/document/ledger-outbox.ts";
import type { AskedVote, KeptCommand } from "#client/document/ledger-outbox-store.ts";
import type { Store } from "#client/document/open-room.ts";

/** What a screen reads. */
export type LedgerReading<State> = {
	/** Folded in place: the same object from one event to the next. What is derived from it depends on `head`. */
	state: State;
	/** The last event that is in the state; 0 when there is none. */
	head: number;
	/** Everything the server had was read, at least once. */
	isLoaded: boolean;
	/** Why it may not be up to date; `ledger-damaged`: what follows cannot be read, and nothing can be added. */
	problem: Failure["kind"] | null;
	/** Given here, and not answered yet. */
	pending: readonly KeptCommand[];
	/** Refused by the server, until dismissed. */
	refused: readonly KeptCommand[];
};

export type LedgerViewParts = {
	room: RoomName;
	/** Who this browser is here; null until it is known. */
	member: () => string | null;
	read: (after: number) => Promise<Result<LedgerEventsReply, Failure>>;
	onPush: (listener: (push: LedgerPush) => void) => () => void;
	/** Whether all that is said from now on is heard here: what was said before is asked for once it is. */
	isLive: Store<boolean>;
	outbox: Pick<LedgerOutbox, "send" | "dismiss" | "sendAgain" | "onDone"> & {
		kept: Store<readonly KeptCommand[]>;
	};
	/** What may be read of it changes with where one is: it is read anew each time it is opened. */
	isPartial?: boolean;
};

/** Past any ledger: asks for nothing but where it ends. */
const END = 999_999_999_999;
const RETRY_MS = 5_000;

export class LedgerView<State, Command, Body> {
	readonly reading: Cell<LedgerReading<State>>;
	readonly #stream: Stream<State, Command, Body>;
	readonly #parts: LedgerViewParts;
	#state: State;
	#head = 0;
	/** The last number heard of. */
	#known = 0;
	#isReading = false;
	#isToAskAgain = false;
	#readers = 0;
	/** How many times it was read anew: an answer that was asked for before is of no use. */
	#turn = 0;
	#stops: (() => void)[] = [];

	constructor(stream: Stream<State, Command, Body>, parts: LedgerViewParts) {
		this.#stream = stream;
		this.#parts = parts;
		this.#state = stream.initial();
		const nothing = { pending: [], refused: [] };
		this.reading = new Cell({ state: this.#state, head: 0, isLoaded: false, problem: null, ...nothing });
	}

	/** For `useSyncExternalStore`: follows the ledger as long as somebody reads it. */
	readonly subscribe = (listener: () => void): (() => void) => {
		const stop = this.reading.subscribe(listener);
		this.#readers += 1;
		if (this.#readers === 1) this.#start();
		return () => {
			stop();
			this.#readers -= 1;
			if (this.#readers > 0) return;
			for (const end of this.#stops.splice(0)) end();
		};
	};

	/** Gives a command. Answers `waiting` when it is kept until the network is back; a refusal also stays in `refused`. `asked`: what a ballot answers. */
	readonly send = (command: Command, asked?: AskedVote): Promise<Result<Sent, Refusal>> => {
		const member = this.#parts.member();
		if (member === null) return Promise.resolve({ ok: false, error: { kind: "not-signed-in" } });
		const isOfTheMoment = this.#stream.isOfTheMoment?.(command) ?? false;
		return this.#parts.outbox.send(this.#parts.room, this.#stream.name, member, command, { isOfTheMoment, asked });
	};

	readonly dismiss = (key: string): Promise<void> => this.#parts.outbox.dismiss(key);
	readonly sendAgain = (key: string): Promise<void> => this.#parts.outbox.sendAgain(key);

	#start(): void {
		const { room, onPush, isLive, outbox, isPartial } = this.#parts;
		if (isPartial && this.#head > 0) this.#startOver();
		const { name } = this.#stream;
		this.#stops = [
			onPush((push) => {
				if (push.stream === name) this.#take([push.event]);
			}),
			isLive.subscribe(() => {
				// Who this is may be known only now.
				this.#showKept();
				if (isLive.get()) this.#catchUp();
			}),
			outbox.kept.subscribe(() => this.#showKept()),
			outbox.onDone((where, stream, reply) => {
				if (where === room && stream === name) this.#take(reply.events);
			}),
		];
		this.#showKept();
		this.#catchUp();
	}

	/** For whoever knows that more may be read by now than when its events came; nothing where all of it may always be read. */
	readonly readAnew = (): void => {
		if (!this.#parts.isPartial || this.#readers === 0) return;
		this.#startOver();
		this.#catchUp();
	};

	/** What was sealed may be readable by now. */
	#startOver(): void {
		this.#turn += 1;
		this.#state = this.#stream.initial();
		this.#head = 0;
		this.#show({ isLoaded: false });
	}

	#take(events: readonly (LedgerEvent | SealedEvent)[]): void {
		for (const event of events) this.#known = Math.max(this.#known, event.seq);
		if (this.#stream.isServerFolded) this.#end(this.#known);
		else if (this.#fold(events)) this.#show({});
		// What came before the first of them is missing here.
		if (this.#known > this.#head) this.#catchUp();
	}

	/** True when something was new. */
	#fold(events: readonly (LedgerEvent | SealedEvent)[]): boolean {
		const before = this.#head;
		for (const event of events) {
			if (event.seq !== this.#head + 1) continue;
			this.#stream.evolve(this.#state, event as LedgerEvent<Body> | SealedEvent);
			this.#head = event.seq;
		}
		return this.#head !== before;
	}

	/** Asks for what follows; one question at a time. An answer under way may have left before what is asked for now: it is asked again after it. */
	#catchUp(): void {
		this.#isToAskAgain = this.#isReading;
		if (!this.#isReading) void this.#readOn();
	}

	async #readOn(): Promise<void> {
		this.#isReading = true;
		try {
			for (;;) {
				const turn = this.#turn;
				this.#isToAskAgain = false;
				const page = await this.#parts.read(this.#stream.isServerFolded === true ? END : this.#head);
				// What is shown may itself have it read anew.
				if (turn === this.#turn && this.#isEndedBy(page) && !this.#isToAskAgain) return;
			}
		} finally {
			this.#isReading = false;
		}
	}

	/** Takes what came; false when more is to be asked for. */
	#isEndedBy(page: Result<LedgerEventsReply, Failure>): boolean {
		if (!page.ok) {
			this.#show({ problem: page.error.kind });
			// Who may not read it will not in a moment: it is asked again with the next connection.
			if (page.error.kind !== "forbidden" && page.error.kind !== "not-found") this.#tryLater();
			return true;
		}
		const { events, head, damagedAt } = page.value;
		if (this.#stream.isServerFolded === true) {
			this.#end(head);
			return true;
		}
		if (head < this.#head) {
			// The server was restored from a backup: what was folded here is of another history.
			this.#state = this.#stream.initial();
			this.#head = 0;
			this.#known = head;
			return false;
		}
		this.#fold(events);
		const isAtEnd = this.#head >= Math.max(head, this.#known) || damagedAt !== undefined || events.length === 0;
		this.#show({
			problem: damagedAt === undefined ? null : "ledger-damaged",
			...(isAtEnd ? { isLoaded: true } : {}),
		});
		return isAtEnd;
	}

	/** The connection may be well and one answer lost: nobody would ask again before the next event. */
	#tryLater(): void {
		const timer = setTimeout(() => this.#catchUp(), RETRY_MS);
		this.#stops.push(() => clearTimeout(timer));
	}

	/** Where a ledger that is folded by the server ends. */
	#end(head: number): void {
		this.#head = head;
		this.#show({ problem: null, isLoaded: true });
	}

	#showKept(): void {
		const { room, outbox, member } = this.#parts;
		const own = outbox.kept
			.get()
			.filter((one) => one.room === room && one.stream === this.#stream.name && one.member === member());
		const pending = own.filter(({ refusal }) => refusal === null);
		const refused = own.filter(({ refusal }) => refusal !== null);
		const shown = this.reading.get();
		if (isSameList(pending, shown.pending) && isSameList(refused, shown.refused)) return;
		this.#show({ pending, refused });
	}

	#show(change: Partial<LedgerReading<State>>): void {
		this.reading.set({ ...this.reading.get(), state: this.#state, head: this.#head, ...change });
	}
}

function isSameList(one: readonly KeptCommand[], other: readonly KeptCommand[]): boolean {
	return one.length === other.length && one.every((item, index) => item === other[index]);
}
