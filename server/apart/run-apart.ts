/**
 * Work on what others wrote, in a process of its own: whatever it does (a size that no memory has, for ever in a loop), that process ends and the
 * server goes on. A thread would not do: V8 ends the whole process when one allocation cannot be made, whatever limits its threads were given.
 */

import { fork } from "node:child_process";

export type Apart = {
	/** The program: it calls `workApart`. */
	program: URL;
	/** What it is given, as the structured clone algorithm takes it. */
	work: unknown;
	milliseconds: number;
	heapMb: number;
	/** Answers what the program asks while it works; without it, it asks nothing. */
	answer?: (question: unknown) => Promise<unknown>;
};

export type FromApart = { kind: "asks"; question: unknown } | { kind: "done"; value: unknown };
export type ToApart = { kind: "work"; work: unknown } | { kind: "answer"; value: unknown };

/** Nothing of the server’s surroundings, its settings and secrets, is handed on. */
const HANDED_ON = ["NODE_COMPILE_CACHE", "NODE_ENV", "SystemRoot", "TEMP", "TMPDIR"];

/** What the program came to; null when it could not within its limits. */
export function runApart<Value>({ program, work, milliseconds, heapMb, answer }: Apart): Promise<Value | null> {
	return new Promise((resolve, reject) => {
		const child = fork(program, {
			serialization: "advanced",
			execArgv: [`--max-old-space-size=${heapMb}`],
			env: Object.fromEntries(HANDED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
			stdio: ["ignore", "ignore", "ignore", "ipc"],
		});
		const stop = () => void child.kill("SIGKILL");
		const end = (value: Value | null) => {
			clearTimeout(timer);
			process.off("exit", stop);
			stop();
			resolve(value);
		};
		const timer = setTimeout(() => end(null), milliseconds);
		process.once("exit", stop);
		// One that ended meanwhile is told by `exit`, not here.
		const send = (message: ToApart) => void child.send(message, () => undefined);
		child.on("message", (message: FromApart) => {
			if (message.kind === "done") end(message.value as Value);
			else if (answer)
				answer(message.question).then(
					(value) => send({ kind: "answer", value }),
					(error: unknown) => {
						reject(error);
						end(null);
					},
				);
		});
		child.once("error", () => end(null));
		child.once("exit", () => end(null));
		send({ kind: "work", work });
	});
}
