/** A thread of the store that dies, and the one that takes its place. */

import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { StoreThread, type StoreWorker } from "#server/store/store-thread.ts";

/** A thread that says nothing by itself. */
class SilentWorker extends EventEmitter {
	readonly asked: { id: number }[] = [];
	postMessage = (question: { id: number }) => void this.asked.push(question);
	terminate = async () => 0;
	answers = (answer: object) => this.emit("message", answer);
}

test("[R197] the late end of a thread that failed takes nothing from the one that replaced it", async () => {
	const workers: SilentWorker[] = [];
	const make = () => {
		const worker = new SilentWorker();
		workers.push(worker);
		queueMicrotask(() => worker.answers({ id: 0, ok: true }));
		return worker as unknown as StoreWorker;
	};
	const thread = await StoreThread.start({ role: "reader", file: "unused" } as never, make);
	const first = thread.ask({ ask: "close" });
	await expect.poll(() => workers[0]?.asked.length).toBe(1);
	workers[0]?.emit("error", new Error("out of memory"));
	await expect(first).rejects.toThrow("out of memory");
	const second = thread.ask({ ask: "close" });
	await expect.poll(() => workers[1]?.asked.length).toBe(1);
	workers[0]?.emit("exit", 1);
	workers[1]?.answers({ id: workers[1].asked[0]?.id, ok: true, value: "kept" });
	expect(await second).toBe("kept");
	const third = thread.ask({ ask: "close" });
	await expect.poll(() => workers[1]?.asked.length).toBe(2);
	workers[1]?.answers({ id: workers[1].asked[1]?.id, ok: true, value: "same thread" });
	expect(await third).toBe("same thread");
	expect(workers).toHaveLength(2);
});
