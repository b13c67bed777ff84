/** Every write to the log made the last one, in turn, while people type: what was acknowledged is there afterwards, and nobody's text is doubled. */

import { describe, expect, test } from "vitest";
import { FailingLog, type LogFault } from "#test/support/failing-log.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type WorldPeer } from "#test/support/world.ts";

const TURNS = 6;

const FAULTS: Omit<LogFault, "at">[] = [
	{ kind: "cut", isKept: false },
	{ kind: "cut", isKept: true },
	{ kind: "once", isKept: false },
	{ kind: "once", isKept: true },
];

/** Types a word of its own; true once it is acknowledged, false when the server says that it cannot save. */
async function typesAndWaits(peer: WorldPeer, word: string): Promise<boolean> {
	peer.types(word);
	const isSaved = () => peer.isSynced && peer.persisted === peer.sent;
	const isRefused = () => peer.noticed("storage")?.healthy === false;
	await until(() => isSaved() || isRefused(), `${peer.name} hears of « ${word} »`);
	return isSaved() && !isRefused();
}

describe.each(FAULTS)("[R120] the log, when write n fails ($kind, kept without a word: $isKept)", (fault) => {
	test("for every n: nothing acknowledged is lost, nothing is doubled, all read the same", {
		timeout: 60_000,
	}, async () => {
		for (let at = 1; ; at += 1) {
			let log: FailingLog | null = null;
			const world = await createWorld({
				limits: { compactRows: 3 },
				through: (inner) => {
					log ??= new FailingLog(inner, { ...fault, at });
					return log;
				},
			});
			const people = [await world.peer("Ana"), await world.peer("Bo")];
			const words: string[] = [];
			const acknowledged: string[] = [];
			for (let turn = 0; turn < TURNS; turn += 1) {
				const peer = people[turn % 2] as WorldPeer;
				const word = `${peer.name}${turn};`;
				words.push(word);
				if (await typesAndWaits(peer, word)) acknowledged.push(word);
			}
			const failing = log as FailingLog | null;
			const onDisk = await world.textOnDisk();
			for (const word of acknowledged) expect(onDisk, `write ${at}`).toContain(word);

			if (failing) failing.isRepaired = true;
			for (const peer of people) peer.goesOffline();
			await world.restart();
			for (const peer of people) peer.returns();
			for (const peer of people) await peer.isSaved();
			const everyWord = (text: string) => words.every((word) => text.split(word).length === 2);
			for (const peer of people)
				await until(() => everyWord(peer.text), `write ${at}: ${peer.name} reads every word once`);
			const newcomer = await world.peer("Chloé");
			expect(new Set([...people, newcomer].map((peer) => peer.text)).size, `write ${at}`).toBe(1);
			expect(await world.textOnDisk()).toBe(newcomer.text);
			const count = failing?.count ?? 0;
			await world.close();
			if (count < at) {
				expect(acknowledged).toHaveLength(TURNS);
				return;
			}
		}
	});
});
