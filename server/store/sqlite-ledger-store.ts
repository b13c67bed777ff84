/** The ledgers in the file of the log, seen from the main loop. What several people put their name to in the same moment shares one commit. */

import type { AppendedEvents, LedgerAppend, LedgerName, LedgerPage, LedgerStore } from "#server/store/ledger-store.ts";
import type { StorageFailure } from "#server/store/shared-commits.ts";
import type { StoreThread } from "#server/store/store-thread.ts";
import { StorageError } from "#server/store/update-log.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";

/** Everything that one command has kept. */
export type EventsCommit = { ledger: LedgerName; events: LedgerAppend };
/** What became of them. */
export type EventsOutcome = { value: AppendedEvents } | { failure: StorageFailure };

type Waiting = EventsCommit & { resolve: (value: AppendedEvents) => void; reject: (error: unknown) => void };

const NO_LIMIT = -1;

export class SqliteLedgerStore implements LedgerStore {
	readonly #writer: StoreThread;
	readonly #reader: StoreThread;
	#waiting: Waiting[] = [];
	/** One commit at a time: what comes meanwhile makes the next one. */
	#underWay: Promise<void> | null = null;

	constructor(writer: StoreThread, reader: StoreThread) {
		this.#writer = writer;
		this.#reader = reader;
	}

	read(ledger: LedgerName, after: number, limit = NO_LIMIT): Promise<LedgerPage> {
		return this.#reader.ask<LedgerPage>({ ask: "readEvents", ledger, after, limit });
	}

	append(ledger: LedgerName, events: LedgerAppend): Promise<AppendedEvents> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ ledger, events, resolve, reject });
			this.#underWay ??= this.#commitAll();
		});
	}

	list(workspace: WorkspaceId): Promise<LedgerName[]> {
		return this.#reader.ask<LedgerName[]>({ ask: "ledgers", workspace });
	}

	box(ledger: LedgerName, name: string): Promise<Uint8Array | null> {
		return this.#reader.ask<Uint8Array | null>({ ask: "box", ledger, name });
	}

	boxNames(): Promise<string[]> {
		return this.#reader.ask<string[]>({ ask: "boxNames" });
	}

	/** Resolves once nothing is on its way. */
	async drain(): Promise<void> {
		await this.#underWay;
	}

	/** Never rejects: each command hears what became of its own events. */
	async #commitAll(): Promise<void> {
		while (this.#waiting.length > 0) {
			const batch = this.#waiting.splice(0);
			try {
				const commits = batch.map(({ ledger, events }) => ({ ledger, events }));
				const outcomes = await this.#writer.ask<EventsOutcome[]>({ ask: "appendEvents", commits });
				batch.forEach((one, index) => {
					settle(one, outcomes[index]);
				});
			} catch (error) {
				for (const { reject } of batch) reject(error);
			}
		}
		this.#underWay = null;
	}
}

function settle({ resolve, reject }: Waiting, outcome: EventsOutcome | undefined): void {
	if (outcome && "value" in outcome) resolve(outcome.value);
	else if (outcome) reject(new StorageError(outcome.failure.kind, outcome.failure.message, outcome.failure.isDamage));
	else reject(new StorageError("storage-failed", "the log gave no answer"));
}
