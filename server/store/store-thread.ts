/** One thread of the store seen from the main loop: a question is a promise. */

import { Worker } from "node:worker_threads";
import type { StoreAnswer, StoreRequest, StoreWorkerData } from "#server/store/sqlite-worker.ts";
import { StorageError } from "#server/store/update-log.ts";

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

const WORKER_FILE = new URL("./sqlite-worker.ts", import.meta.url);

export type StoreWorker = Pick<Worker, "on" | "postMessage" | "terminate">;
type MakeWorker = (data: StoreWorkerData) => StoreWorker;

const ownWorker: MakeWorker = (workerData) => new Worker(WORKER_FILE, { workerData });

export class StoreThread {
	readonly #data: StoreWorkerData;
	readonly #makeWorker: MakeWorker;
	readonly #waiting = new Map<number, Waiting>();
	#worker: Promise<StoreWorker>;
	#isAlive = true;
	#isStopped = false;
	#lastId = 0;

	private constructor(data: StoreWorkerData, makeWorker: MakeWorker) {
		this.#data = data;
		this.#makeWorker = makeWorker;
		this.#worker = this.#launch();
	}

	/** Resolves once the thread has opened its file. */
	static async start(data: StoreWorkerData, makeWorker: MakeWorker = ownWorker): Promise<StoreThread> {
		const thread = new StoreThread(data, makeWorker);
		await thread.#worker;
		return thread;
	}

	/** Asks the thread to do something. Rejects with a {@link StorageError} when it could not, or when the thread died meanwhile. */
	async ask<T>(question: DistributiveOmit<StoreRequest, "id">): Promise<T> {
		if (this.#isStopped) throw new StorageError("storage-failed", `StoreThread.ask: ${question.ask} after the end`);
		// A thread that died is started again at the next question: what it had committed is on disk.
		if (!this.#isAlive) {
			this.#isAlive = true;
			this.#worker = this.#launch();
		}
		const worker = await this.#worker.catch((error: unknown) => {
			throw new StorageError("storage-failed", error instanceof Error ? error.message : String(error));
		});
		return await new Promise<T>((resolve, reject) => {
			this.#lastId += 1;
			this.#waiting.set(this.#lastId, { resolve: resolve as (value: unknown) => void, reject });
			worker.postMessage({ id: this.#lastId, ...question } as StoreRequest);
		});
	}

	/** Lets the thread finish what it was asked, then ends it. */
	async stop(): Promise<void> {
		if (this.#isStopped) return;
		if (this.#isAlive) await this.ask({ ask: "close" });
		this.#isStopped = true;
		const worker = await this.#worker.catch(() => null);
		await worker?.terminate();
	}

	#launch(): Promise<StoreWorker> {
		const worker = this.#makeWorker(this.#data);
		return new Promise<StoreWorker>((resolve, reject) => {
			worker.on("message", (answer: StoreAnswer) => {
				if (answer.id === 0) resolve(worker);
				else this.#settle(answer);
			});
			let isOver = false;
			const fail = (error: Error) => {
				// A thread that failed also ends: by then another one may be answering.
				if (isOver) return;
				isOver = true;
				this.#isAlive = false;
				reject(error);
				for (const waiting of this.#waiting.values()) waiting.reject(new StorageError("storage-failed", error.message));
				this.#waiting.clear();
			};
			worker.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
			worker.on("exit", (code) => fail(new Error(`the ${this.#data.role} thread of the log ended (code ${code})`)));
		});
	}

	#settle(answer: StoreAnswer): void {
		const waiting = this.#waiting.get(answer.id);
		this.#waiting.delete(answer.id);
		if (answer.ok) waiting?.resolve(answer.value);
		else waiting?.reject(new StorageError(answer.kind, answer.message, answer.isDamage));
	}
}
