/** The other end of `runApart`: what a program in a process of its own does with its work, once. */

import { writeFileSync } from "node:fs";
import type { FromApart, ToApart } from "#server/apart/run-apart.ts";

/** Does the work, then ends. One that throws ends without an answer. */
export function workApart<Work, Value>(
	make: (work: Work, ask: (question: unknown) => Promise<unknown>) => Value | Promise<Value>,
): void {
	endFirst();
	let answered: ((value: unknown) => void) | null = null;
	const ask = (question: unknown) =>
		new Promise<unknown>((resolve) => {
			answered = resolve;
			send({ kind: "asks", question });
		});
	process.on("message", (message: ToApart) => {
		if (message.kind === "answer") answered?.(message.value);
		else
			Promise.resolve(make(message.work as Work, ask)).then(
				(value) => send({ kind: "done", value }, () => process.exit(0)),
				() => process.exit(1),
			);
	});
	// The server is gone: nobody waits for this any more.
	process.once("disconnect", () => process.exit(1));
}

function send(message: FromApart, then: () => void = () => undefined): void {
	process.send?.(message, undefined, undefined, then);
}

/** A machine that runs out of memory ends this process before the server. */
function endFirst(): void {
	if (process.platform !== "linux") return;
	try {
		writeFileSync("/proc/self/oom_score_adj", "1000");
	} catch {
		// A container may forbid it: the limits of this process still hold.
	}
}
