/** Lets the changes of many rooms share one message to the writing thread and one commit: with five hundred small rooms, those are most of what a server does. */

import type { LoggedUpdate, StorageError } from "#server/store/update-log.ts";

/** Changes of one room, to be stored all or none. */
export type RoomAppend = { room: string; updates: readonly LoggedUpdate[] };

/** What became of the changes of one room: its last seq, or why nothing of them was kept. */
export type AppendOutcome = { seq: number } | { failure: StorageFailure };
export type StorageFailure = Pick<StorageError, "kind" | "message" | "isDamage">;

type Waiting = RoomAppend & { resolve: (seq: number) => void; reject: (error: unknown) => void };

/** A commit less than this after the last one waits until it has passed. Whoever writes alone waits for nothing. */
const GATHER_MS = 4;
/** The same once a commit was shared by many: fewer of them, and still before anybody sees a delay. */
const CROWD_GATHER_MS = 10;
const CROWD = 4;

export class SharedCommits {
	readonly #commit: (appends: RoomAppend[]) => Promise<AppendOutcome[]>;
	readonly #failed: (failure: StorageFailure) => Error;
	#waiting: Waiting[] = [];
	#isScheduled = false;
	/** One at a time: what arrives meanwhile makes the next one. */
	#underWay: Promise<void> | null = null;
	#sentAt = Number.NEGATIVE_INFINITY;
	#gatherMs = GATHER_MS;

	/** `commit` stores the changes of several rooms, each all or none, and says what became of each, in their order. */
	constructor(commit: (appends: RoomAppend[]) => Promise<AppendOutcome[]>, failed: (failure: StorageFailure) => Error) {
		this.#commit = commit;
		this.#failed = failed;
	}

	/** Resolves with the room's last seq once its changes are on disk. */
	append(room: string, updates: readonly LoggedUpdate[]): Promise<number> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ room, updates, resolve, reject });
			this.#schedule();
		});
	}

	/** Resolves once nothing waits any more. */
	async drain(): Promise<void> {
		while (this.#waiting.length > 0 || this.#underWay) {
			if (!this.#underWay) this.#send();
			await this.#underWay;
		}
	}

	#schedule(): void {
		if (this.#isScheduled || this.#underWay || this.#waiting.length === 0) return;
		this.#isScheduled = true;
		const wait = this.#sentAt + this.#gatherMs - performance.now();
		const send = (): void => {
			this.#isScheduled = false;
			this.#send();
		};
		// Rooms that close their batches in the same turn are in time for the same commit.
		if (wait > 0) setTimeout(send, wait);
		else setImmediate(send);
	}

	#send(): void {
		if (this.#underWay || this.#waiting.length === 0) return;
		const batch = this.#waiting;
		this.#waiting = [];
		this.#sentAt = performance.now();
		this.#gatherMs = batch.length < CROWD ? GATHER_MS : CROWD_GATHER_MS;
		this.#underWay = this.#store(batch).finally(() => {
			this.#underWay = null;
			this.#schedule();
		});
	}

	/** Never rejects: each room hears what became of its own changes. */
	async #store(batch: readonly Waiting[]): Promise<void> {
		try {
			const outcomes = await this.#commit(batch.map(({ room, updates }) => ({ room, updates })));
			batch.forEach(({ resolve, reject }, index) => {
				const outcome = outcomes[index];
				if (outcome && "seq" in outcome) resolve(outcome.seq);
				else
					reject(this.#failed(outcome?.failure ?? { kind: "storage-failed", message: "no answer", isDamage: false }));
			});
		} catch (error) {
			for (const { reject } of batch) reject(error);
		}
	}
}
