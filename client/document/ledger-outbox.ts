/**
 * Sends the commands of this page, one after another in each ledger. What finds no server waits on the device and leaves when the network is back; what the
 * server refuses stays, with the reason, until the person has read it. Nobody sends what somebody else gave on the same browser.
 */

import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { LedgerCommandReply, StreamName } from "#shared/protocol/ledger.ts";
import { REFUSALS, type Refusal, type RefusalKind } from "#shared/protocol/refusals.ts";
import type { Failure } from "#client/api/failure.ts";
import { Cell } from "#client/document/cell.ts";
import type { AskedVote, KeptCommand, LedgerOutboxStore } from "#client/document/ledger-outbox-store.ts";

/** What became of a command as far as is known at once: done, or waiting for the network (it is kept, and will leave by itself). */
export type Sent = { state: "done"; reply: LedgerCommandReply } | { state: "waiting" };

export type LedgerOutboxParts = {
	store: LedgerOutboxStore;
	/** Asks the server, in the name of the member who gave it: refused when the session is somebody else's by now. */
	give: (one: KeptCommand) => Promise<Result<LedgerCommandReply, Failure>>;
	/** Who this browser is in a workspace, as far as it knows. */
	memberOf: (workspace: string) => string | null;
	/** One tab at a time. Without it, a command may be sent twice: its key makes that harmless. */
	inTurn: (name: string, work: () => Promise<void>) => Promise<void>;
	/** Tells the other tabs that what is kept changed, and hears it from them. */
	tabs: { tell(): void; onTold(listener: () => void): void };
	onNetwork: (listener: (isBack: boolean) => void) => unknown;
	now: () => number;
	/** Waits before trying again. */
	later: (ms: number, work: () => void) => void;
};

/** `isOfTheMoment`: now or not at all. `asked`: what a ballot answers. */
export type SendOptions = { isOfTheMoment?: boolean; asked?: AskedVote | undefined };

type DoneListener = (room: RoomName, stream: StreamName, reply: LedgerCommandReply) => void;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export class LedgerOutbox {
	/** Everything kept on this device and in this page, in order. */
	readonly kept = new Cell<readonly KeptCommand[]>([]);
	readonly #parts: LedgerOutboxParts;
	/** Those whose keeping on the device was confirmed: when they are no longer there, another tab dealt with them. */
	readonly #onDevice = new Set<string>();
	/** Those that are of the moment: never on the device, and forgotten as soon as nobody answers. */
	readonly #ofTheMoment = new Set<string>();
	readonly #asking = new Map<string, (sent: Result<Sent, Refusal>) => void>();
	readonly #sending = new Map<string, Promise<void>>();
	readonly #listeners = new Set<DoneListener>();
	#turn = 0;
	#waitMs = FIRST_WAIT_MS;
	#isWaiting = false;

	constructor(parts: LedgerOutboxParts) {
		this.#parts = parts;
		parts.onNetwork((isBack) => {
			if (isBack) this.#sendAll();
		});
		parts.tabs.onTold(() => void this.#readDevice());
		void this.#readDevice().then(() => this.#sendAll());
	}

	/** Called for each command that was done from this page. Returns how to stop. */
	onDone(listener: DoneListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Keeps a command, then sends it. A refusal is answered here, and kept until it is dismissed. */
	async send(
		room: RoomName,
		stream: StreamName,
		member: string,
		command: unknown,
		{ isOfTheMoment = false, asked }: SendOptions = {},
	): Promise<Result<Sent, Refusal>> {
		this.#turn += 1;
		const { now } = this.#parts;
		const key = newId<RecordId>();
		const one: KeptCommand = {
			...{ key, member, room, stream, command, ...(asked && { asked }) },
			...{ at: now(), turn: this.#turn, refusal: null },
		};
		this.kept.set([...this.kept.get(), one]);
		const answer = new Promise<Result<Sent, Refusal>>((resolve) => this.#asking.set(key, resolve));
		if (isOfTheMoment) this.#ofTheMoment.add(key);
		else await this.#keep(one);
		void this.#drain(room, stream);
		return await answer;
	}

	/** The reason was read: the command is forgotten. */
	async dismiss(key: string): Promise<void> {
		await this.#forget(key);
	}

	/** Sends a refused command once more. */
	async sendAgain(key: string): Promise<void> {
		const one = this.kept.get().find((kept) => kept.key === key);
		if (!one) return;
		await this.#replace({ ...one, refusal: null });
		await this.#drain(one.room, one.stream);
	}

	#sendAll(): void {
		this.#waitMs = FIRST_WAIT_MS;
		const ledgers = new Map(this.#waiting().map(({ room, stream }) => [`${room}/${stream}`, { room, stream }]));
		for (const { room, stream } of ledgers.values()) void this.#drain(room, stream);
	}

	/** What may be sent from this browser now, in order. */
	#waiting(): KeptCommand[] {
		const isOwn = ({ room, member }: KeptCommand) =>
			this.#parts.memberOf(parseRoomName(room)?.workspace ?? "") === member;
		return this.kept.get().filter((one) => one.refusal === null && isOwn(one));
	}

	/** Sends what waits for a ledger, in order, until nothing does or nobody answers. */
	#drain(room: RoomName, stream: StreamName): Promise<void> {
		const name = `palier ${room}/${stream}`;
		const before = this.#sending.get(name) ?? Promise.resolve();
		const next = before
			.then(() => this.#parts.inTurn(name, () => this.#sendWaiting(room, stream)))
			// A turn that could not be had: what is kept is kept.
			.catch(() => this.#tryLater());
		this.#sending.set(name, next);
		return next;
	}

	async #sendWaiting(room: RoomName, stream: StreamName): Promise<void> {
		// While this tab waited for its turn, another one may have sent some.
		await this.#readDevice();
		for (;;) {
			const own = this.#waiting().filter((one) => one.room === room && one.stream === stream);
			const [first] = own;
			if (!first) return;
			const answer = await this.#parts.give(first);
			if (answer.ok) {
				this.#waitMs = FIRST_WAIT_MS;
				await this.#forget(first.key);
				for (const listener of this.#listeners) listener(room, stream, answer.value);
				this.#answer(first.key, ok({ state: "done", reply: answer.value }));
			} else if (isFinal(answer.error)) {
				await this.#replace({ ...first, refusal: answer.error });
				this.#answer(first.key, refused(answer.error));
			} else {
				this.#dropMoment(own);
				for (const { key } of own) this.#answer(key, ok({ state: "waiting" }));
				if (this.#waiting().length > 0) this.#tryLater();
				return;
			}
		}
	}

	#dropMoment(own: readonly KeptCommand[]): void {
		const dropped = new Set(own.flatMap(({ key }) => (this.#ofTheMoment.delete(key) ? [key] : [])));
		this.kept.set(this.kept.get().filter(({ key }) => !dropped.has(key)));
		for (const key of dropped) this.#answer(key, refused({ kind: "not-kept" }));
	}

	#answer(key: string, answer: Result<Sent, Refusal>): void {
		this.#asking.get(key)?.(answer);
		this.#asking.delete(key);
	}

	#tryLater(): void {
		if (this.#isWaiting) return;
		this.#isWaiting = true;
		const waitMs = this.#waitMs;
		this.#parts.later(waitMs, () => {
			this.#isWaiting = false;
			this.#sendAll();
			this.#waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
		});
	}

	async #replace(one: KeptCommand): Promise<void> {
		this.kept.set(this.kept.get().map((kept) => (kept.key === one.key ? one : kept)));
		await this.#keep(one);
	}

	/** A device that keeps nothing still sends, as long as the page lives. */
	async #keep(one: KeptCommand): Promise<void> {
		if (this.#ofTheMoment.has(one.key)) return;
		try {
			await this.#parts.store.put(one);
			this.#onDevice.add(one.key);
			this.#parts.tabs.tell();
		} catch {
			this.#onDevice.delete(one.key);
		}
	}

	async #forget(key: string): Promise<void> {
		this.#ofTheMoment.delete(key);
		this.kept.set(this.kept.get().filter((one) => one.key !== key));
		if (!this.#onDevice.delete(key)) return;
		try {
			await this.#parts.store.remove(key);
			this.#parts.tabs.tell();
		} catch {
			// It will be sent again at another visit, under the same key: the server does it once.
		}
	}

	async #readDevice(): Promise<void> {
		const read = await this.#parts.store.all().catch(() => null);
		if (read === null) return;
		const onDevice = new Set(read.map(({ key }) => key));
		const onlyHere = this.kept.get().filter(({ key }) => !onDevice.has(key) && !this.#onDevice.has(key));
		for (const { key } of this.kept.get())
			if (this.#onDevice.has(key) && !onDevice.has(key)) this.#answer(key, ok({ state: "waiting" }));
		this.#onDevice.clear();
		for (const key of onDevice) this.#onDevice.add(key);
		this.kept.set([...read, ...onlyHere].sort((a, b) => a.at - b.at || a.turn - b.turn));
	}
}

/** Whether asking again by itself cannot help. The session may come back, a flood passes, a disk gets well. */
function isFinal(failure: Failure): failure is Refusal {
	if (failure.kind === "network" || WORTH_WAITING.has(failure.kind)) return false;
	return REFUSALS[failure.kind].status < 500;
}

const WORTH_WAITING: ReadonlySet<RefusalKind> = new Set(["not-signed-in", "too-many-requests", "wrong-origin"]);
