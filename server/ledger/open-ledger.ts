/** One ledger in memory: its state as the events make it, and the only place where a command becomes events. */

import type { BoxWrite, LedgerCommit, LedgerName, LedgerRow, LedgerStore } from "#server/store/ledger-store.ts";
import {
	type AnyStream,
	type CommandContext,
	isSealed,
	type LedgerEvent,
	type SealedEvent,
} from "#shared/ledger/stream.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** What a command came to: its events, and whether they were there already. */
export type Done = { events: LedgerEvent[]; isRepeated: boolean };

/** What is to be kept with the events, in the same write. */
export type Prepared = { readonly box?: BoxWrite; readonly beside?: LedgerCommit };

/** The events that were kept, or why none was; `moved`: the ledger on disk is not the one in memory, and nothing was kept. */
export type Kept = Result<LedgerEvent[], Refusal> | "moved";

/** Has events kept once what goes with them is there, or says why they are not. */
export type Keeping = (events: readonly unknown[], keep: (more: Prepared) => Promise<Kept>) => Promise<Kept>;

/** What a ledger would add: it is kept in the write of another one, then folded. */
export type Draft = { readonly commit: LedgerCommit; readonly fold: () => LedgerEvent[] };

/** What the server writes without a command: `time` is ISO, `member` null for the server itself. */
export type ServerEvent = { body: unknown; member: MemberId | null; time: string };

/** Rows read and folded between two turns of the loop: a long ledger holds nobody else up. One row of a stream that is folded here alone may hold a thousand values. */
const ROWS_AT_ONCE = 1_000;
const LARGE_ROWS_AT_ONCE = 20;

export class OpenLedger {
	readonly name: LedgerName;
	readonly stream: AnyStream;
	readonly #store: LedgerStore;
	readonly #state: unknown;
	/** The first and the number of the events of each command. */
	readonly #done = new Map<string, { first: number; count: number }>();
	#head = 0;
	/** Events without their words, as long as no later one has said so. */
	readonly #purged = new Set<number>();

	private constructor(name: LedgerName, stream: AnyStream, store: LedgerStore) {
		this.name = name;
		this.stream = stream;
		this.#store = store;
		this.#state = stream.initial();
	}

	/** Reads and folds every event. Refuses with `ledger-damaged` when one is not what was written, or cannot be folded. */
	static async load(name: LedgerName, stream: AnyStream, store: LedgerStore): Promise<Result<OpenLedger, Refusal>> {
		const ledger = new OpenLedger(name, stream, store);
		const atOnce = stream.isServerFolded ? LARGE_ROWS_AT_ONCE : ROWS_AT_ONCE;
		let coming = store.read(name, 0, atOnce);
		for (;;) {
			const { rows, head, damagedAt } = await coming;
			const last = rows.at(-1)?.seq ?? 0;
			// The next page is read while this one is folded.
			if (damagedAt === null && last < head) {
				coming = store.read(name, last, atOnce);
				coming.catch(() => undefined);
			}
			if (damagedAt !== null) return refused({ kind: "ledger-damaged", detail: String(damagedAt) });
			for (const row of rows) {
				const event = readEvent(stream, row);
				if (event === null) return refused({ kind: "ledger-damaged", detail: String(row.seq) });
				ledger.#fold(event, row);
			}
			if (ledger.#head < head) continue;
			// Words leave under a named event, never by themselves.
			const [silent] = ledger.#purged;
			return silent === undefined ? ok(ledger) : refused({ kind: "ledger-damaged", detail: String(silent) });
		}
	}

	get head(): number {
		return this.#head;
	}

	read<T>(reader: (state: unknown) => T): T {
		return reader(this.#state);
	}

	/** Whether this command was done already. It then must not be judged again: what it changed may now refuse it. */
	hasDone(member: MemberId, key: string): boolean {
		return this.#done.has(keyOf(member, key));
	}

	/** The events of a command that was done already. */
	async repeated(member: MemberId, key: string): Promise<LedgerEvent[]> {
		const done = this.#done.get(keyOf(member, key));
		if (!done) return [];
		const { rows } = await this.#store.read(this.name, done.first - 1, done.count);
		return this.#legible(rows);
	}

	/** Decides, keeps by way of `keeping` (a refusal keeps nothing), folds. */
	async run(command: unknown, key: string, context: CommandContext, keeping: Keeping): Promise<Kept> {
		const decided = this.stream.decide(this.#state, command, context);
		return await this.#keep(decided, { member: context.member, key, now: context.now }, keeping);
	}

	/** The same for a command that time alone gives. */
	async runDue(
		command: unknown,
		context: Pick<CommandContext, "now" | "newId" | "found">,
		keeping: Keeping,
	): Promise<Kept> {
		const decided = this.stream.due?.decide(this.#state, command, context) ?? ok([]);
		return await this.#keep(decided, { member: null, key: null, now: context.now }, keeping);
	}

	async #keep(
		decided: Result<unknown[], Refusal>,
		{ member, key, now }: { member: MemberId | null; key: string | null; now: string },
		keeping: Keeping,
	): Promise<Kept> {
		if (!decided.ok) return decided;
		if (decided.value.length === 0) return ok([]);
		const { value } = decided;
		return await keeping(value, (more) => this.#append(value, { member, key, time: Date.parse(now) }, more));
	}

	/** What a command comes to here that is kept with another one, under whose key it is; null when it is no news. */
	draft(command: unknown, context: CommandContext): Result<Draft | null, Refusal> {
		const decided = this.stream.decide(this.#state, command, context);
		if (!decided.ok) return decided;
		if (decided.value.length === 0) return ok(null);
		return ok(this.#draft(decided.value, { member: context.member, key: null, time: Date.parse(context.now) }));
	}

	/** Keeps and folds an event that no command asked for. */
	async write({ body, member, time }: ServerEvent): Promise<Kept> {
		return await this.#append([body], { member, key: null, time: Date.parse(time) });
	}

	async #append(
		decided: readonly unknown[],
		by: Pick<LedgerRow, "member" | "key" | "time">,
		more: Prepared = {},
	): Promise<Kept> {
		const { commit, fold } = this.#draft(decided, by);
		const kept = await this.#store.append(this.name, { ...commit.events, ...more });
		if (kept === "moved") return "moved";
		return kept === "damaged" ? refused({ kind: "ledger-damaged" }) : ok(fold());
	}

	#draft(decided: readonly unknown[], by: Pick<LedgerRow, "member" | "key" | "time">): Draft {
		const bodies = decided.map((body) => JSON.stringify(body));
		const rows = bodies.map((body, part): LedgerRow => ({ ...by, seq: this.#head + part + 1, body }));
		// What is shown is what a load would read.
		const events = this.#legible(rows);
		if (events.length !== rows.length)
			throw new Error(`OpenLedger.#draft: ${this.stream.name} was given an event that its own schema refuses`);
		const purges = events.flatMap((event) => this.stream.purges?.(event) ?? []);
		const fold = () => {
			for (const [index, event] of events.entries()) {
				const row = rows[index];
				if (row) this.#fold(event, row);
			}
			return events;
		};
		return { commit: { ledger: this.name, events: { ...by, after: this.#head, bodies, purges } }, fold };
	}

	#legible(rows: readonly LedgerRow[]): LedgerEvent[] {
		return rows.flatMap((row) => {
			const event = readEvent(this.stream, row);
			return event === null || isSealed(event) ? [] : [event];
		});
	}

	#fold(event: LedgerEvent | SealedEvent, { seq, member, key }: LedgerRow): void {
		this.stream.evolve(this.#state, event);
		if (isSealed(event)) this.#purged.add(seq);
		else for (const purged of this.stream.purges?.(event) ?? []) this.#purged.delete(purged);
		this.#head = seq;
		if (key === null || member === null) return;
		const done = this.#done.get(keyOf(member, key));
		if (done) done.count += 1;
		else this.#done.set(keyOf(member, key), { first: seq, count: 1 });
	}
}

/** A row as an event, sealed for all once it was purged; null when it is not one of this stream. */
export function readEvent(stream: AnyStream, { seq, time, member, body }: LedgerRow): LedgerEvent | SealedEvent | null {
	if (body === null) return { seq, sealed: true };
	const read = stream.body.safeParse(JSON.parse(body));
	return read.success ? { seq, time: new Date(time).toISOString(), member, body: read.data } : null;
}

function keyOf(member: MemberId, key: string): string {
	return `${member} ${key}`;
}
