/** Work in a process of its own: what becomes of the server when it goes wrong. */

import { describe, expect, test } from "vitest";
import { runApart } from "#server/apart/run-apart.ts";
import type { Hopeless } from "#test/support/hopeless-work.ts";

const run = (work: Hopeless, milliseconds = 30_000) =>
	runApart<{ surroundings: string[] }>({
		program: new URL("../../support/hopeless-work.ts", import.meta.url),
		work,
		milliseconds,
		heapMb: 64,
		answer: async (question) => ({ question }),
	});

describe("a process of its own", () => {
	test("[R901] one that asks for more memory than there is ends alone: whoever started it goes on, without an answer", async () => {
		expect(await run("fills")).toBeNull();
	});

	test("[R901] one that never ends is ended, one that throws gives no answer", async () => {
		expect(await run("never-ends", 500)).toBeNull();
		expect(await run("throws")).toBeNull();
	});

	test("[R901] it is handed its work and nothing of the settings of the server", async () => {
		process.env.PALIER_SMTP_PASSWORD = "un secret";
		try {
			const { surroundings = [] } = (await run("answers")) ?? {};
			expect(surroundings).not.toContain("PALIER_SMTP_PASSWORD");
			expect(surroundings).not.toContain("HOME");
		} finally {
			delete process.env.PALIER_SMTP_PASSWORD;
		}
	});

	test("[R901] what it asks is answered; an answer that cannot be given is told to whoever waits", async () => {
		expect(await run("asks")).toEqual({ question: "what is it?" });
		const program = new URL("../../support/hopeless-work.ts", import.meta.url);
		const answer = async () => Promise.reject(new Error("the disk is gone"));
		await expect(runApart({ program, work: "asks", milliseconds: 30_000, heapMb: 64, answer })).rejects.toThrow(
			"the disk is gone",
		);
	});
});
