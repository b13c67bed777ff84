/** Long work takes turns: one each time, in the order in which it asked, with the others between. */

import { MessageChannel } from "node:worker_threads";
import { expect, test } from "vitest";
import { atNextTurn, inTurns } from "#server/in-turns.ts";
import type { Steps } from "#shared/lib/steps.ts";

/** Work that notes each of its steps; a turn of no time is one step. */
function* noting(name: string, steps: number, notes: string[]): Steps<string> {
	for (let step = 0; step < steps; step++) {
		notes.push(name);
		yield;
	}
	return name;
}

test("[R926] several long works have a turn each", async () => {
	const notes: string[] = [];
	const pace = { turnMs: 0, restMs: 0 };
	const works = ["a", "b", "c"].map((name) => inTurns(noting(name, 3, notes), pace));
	expect(await Promise.all(works)).toEqual(["a", "b", "c"]);
	expect(notes.join("")).toBe("abcabcabc");
});

test("[R926] what fails in its turn fails alone", async () => {
	const notes: string[] = [];
	const pace = { turnMs: 0, restMs: 0 };
	const failing = inTurns(
		(function* (): Steps<string> {
			yield;
			throw new Error("non");
		})(),
		pace,
	);
	const other = inTurns(noting("a", 4, notes), pace);
	await expect(failing).rejects.toThrow("non");
	expect(await other).toBe("a");
});

test("[R926] whoever does without their turn lets the next have it", async () => {
	const had: string[] = [];
	const forgo = atNextTurn(() => had.push("a"), 0);
	const done = new Promise<void>((resolve) => {
		atNextTurn(() => {
			had.push("b");
			resolve();
		}, 0);
	});
	forgo();
	await done;
	expect(had).toEqual(["b"]);
});

test("[R926] who speaks during long work is answered before its next turn but one, be there several ways to go", async () => {
	const WAYS = 4;
	const { port1, port2 } = new MessageChannel();
	const goesOn = (port: typeof port1) => (said: { turn: number; ways: number }) => {
		if (said.ways === WAYS) answered = said.turn;
		else port.postMessage({ ...said, ways: said.ways + 1 });
	};
	port1.on("message", goesOn(port1));
	port2.on("message", goesOn(port2));
	let answered = 0;
	let mostUnanswered = 0;
	await inTurns(
		(function* (): Steps<void> {
			for (let turn = 1; turn <= 20; turn++) {
				mostUnanswered = Math.max(mostUnanswered, turn - 1 - answered);
				port1.postMessage({ turn, ways: 1 });
				yield;
			}
		})(),
		{ turnMs: 0, restMs: 20 },
	);
	port1.close();
	expect(mostUnanswered).toBeLessThanOrEqual(1);
});
