/** What time alone brings about in ledgers: keeps the instants that wait, and gives the commands whose instant has come; at the start too, for those that came while no server ran. */

import type { Clock } from "#server/clock.ts";
import type { LedgerPlace } from "#server/ledger/ledger-door.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { Logger } from "#server/log.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import type { Registry } from "#server/store/registry.ts";
import { ledgerPlaceOf } from "#shared/domain/document-kind.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";

export type DueCommandsParts = {
	ledgers: Pick<Ledgers, "readInside" | "runDue">;
	ledgerStore: Pick<LedgerStore, "list">;
	registry: Registry;
	streams: readonly AnyStream[];
	clock: Clock;
	logger: Logger;
};

type Address = { workspace: WorkspaceId; place: string; stream: string };
/** `next`: milliseconds since 1970 of the first instant that waits there. */
type Watched = { address: Address; next: number };

/** The clock is asked this often: a machine that slept finds at once what came meanwhile. */
const EVERY_MS = 1_000;
/** What could not be done is tried again after this long. */
const RETRY_MS = 60_000;

export class DueCommands {
	readonly #parts: DueCommandsParts;
	readonly #watched = new Map<string, Watched>();
	readonly #timed: ReadonlyMap<string, AnyStream>;
	#timer: NodeJS.Timeout | null = null;
	#working: Promise<void> = Promise.resolve();
	#isClosed = false;

	constructor(parts: DueCommandsParts) {
		this.#parts = parts;
		this.#timed = new Map(parts.streams.filter(({ due }) => due?.of).map((stream) => [stream.name, stream]));
	}

	/** Reads what waits in every ledger, then looks at the clock from time to time. */
	start(): void {
		if (this.#timer || this.#isClosed) return;
		this.#timer = setInterval(() => void this.tick(), EVERY_MS);
		this.#timer.unref();
		for (const workspace of this.#parts.registry.now.workspaces.keys()) this.#after(() => this.#readAll(workspace));
	}

	/** For `Ledgers`: what was said there may wait for another instant. */
	readonly heard = (workspace: WorkspaceId, { stream, ledger }: LedgerPlace): void => {
		const place = ledgerPlaceOf(ledger.room);
		if (place === null || !this.#timed.has(stream.name)) return;
		this.#after(() => this.#read({ workspace, place, stream: stream.name }));
	};

	/** Gives every command whose instant has come. Resolves once they are done. */
	tick(): Promise<void> {
		this.#after(async () => {
			const now = this.#parts.clock.now();
			for (const { address, next } of [...this.#watched.values()]) if (next <= now) await this.#give(address);
		});
		return this.#working;
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		if (this.#timer) clearInterval(this.#timer);
		await this.#working;
	}

	/** One thing after another; a failure ends none of what follows. */
	#after(work: () => Promise<void>): void {
		this.#working = this.#working
			.then(() => (this.#isClosed ? undefined : work()))
			.catch((error: unknown) =>
				this.#parts.logger.warn({ err: error }, "what is due in ledgers could not be looked at"),
			);
	}

	async #readAll(workspace: WorkspaceId): Promise<void> {
		for (const { room, stream } of await this.#parts.ledgerStore.list(workspace)) {
			const place = ledgerPlaceOf(room);
			if (place !== null && this.#timed.has(stream)) await this.#read({ workspace, place, stream });
		}
	}

	/** `wasRefused`: what has come already was refused a moment ago, and is tried again later. */
	async #read(address: Address, wasRefused = false): Promise<void> {
		const waiting = await this.#waitingIn(address);
		const now = this.#parts.clock.now();
		const times = waiting?.map(({ at }) => (wasRefused && at <= now ? now + RETRY_MS : at)) ?? [now + RETRY_MS];
		const next = Math.min(...times);
		this.#watch(address, Number.isFinite(next) ? next : null);
	}

	/** A command that is refused holds back none of the others. */
	async #give(address: Address): Promise<void> {
		const { ledgers, clock, logger } = this.#parts;
		let wasRefused = false;
		for (const { at, command } of (await this.#waitingIn(address)) ?? []) {
			if (at > clock.now()) continue;
			const done = await ledgers.runDue(address.workspace, address, command);
			if (done.ok) continue;
			logger.warn({ ...address, refusal: done.error.kind }, "a command that is due was refused");
			wasRefused = true;
		}
		await this.#read(address, wasRefused);
	}

	/** Null when the ledger cannot be read now. */
	async #waitingIn(address: Address): Promise<{ at: number; command: unknown }[] | null> {
		const waitsIn = this.#timed.get(address.stream)?.due?.of;
		if (!waitsIn) return [];
		const read = await this.#parts.ledgers.readInside(address.workspace, address, (state) =>
			waitsIn(state).map(({ at, command }) => ({ at: Date.parse(at), command })),
		);
		return read.ok ? read.value : null;
	}

	#watch(address: Address, next: number | null): void {
		const path = `${address.workspace}/${address.place}/${address.stream}`;
		if (next === null) this.#watched.delete(path);
		else this.#watched.set(path, { address, next });
	}
}
