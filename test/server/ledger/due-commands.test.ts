/** What time alone brings about: a command that is refused, or a ledger that cannot be read for a moment, keeps nothing else waiting. */

import { expect, test } from "vitest";
import { DueCommands, type DueCommandsParts } from "#server/ledger/due-commands.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { RememberingLogger } from "#test/support/doors.ts";

const MINUTE = 60_000;
const workspace = newId<WorkspaceId>();
const place = newId<DocumentId>();
type Waiting = { at: string; command: string };

/** One ledger of a stream that waits, and what becomes of its commands. */
function timed(waiting: Waiting[], { refuses = [] as string[] } = {}) {
	const clock = { time: 0, now: () => clock.time };
	const given: string[] = [];
	const trouble = { isUnreadable: false };
	const ledgers = {
		readInside: async (_workspace: unknown, _address: unknown, reader: (state: unknown) => unknown) =>
			trouble.isUnreadable ? { ok: false, error: { kind: "storage-failed" } } : { ok: true, value: reader(waiting) },
		runDue: async (_workspace: unknown, _address: unknown, command: string) => {
			given.push(command);
			if (refuses.includes(command)) return { ok: false, error: { kind: "ballots-unreadable" } };
			waiting.splice(
				waiting.findIndex((one) => one.command === command),
				1,
			);
			return { ok: true, value: undefined };
		},
	};
	const due = new DueCommands({
		ledgers,
		ledgerStore: { list: async () => [{ room: `${workspace}/${place}`, stream: "timed" }] },
		registry: { now: { workspaces: new Map([[workspace, {}]]) } },
		streams: [{ name: "timed", due: { of: (state: Waiting[]) => state } } as unknown as AnyStream],
		clock,
		logger: new RememberingLogger(),
	} as unknown as DueCommandsParts);
	due.start();
	const passes = async (ms: number) => {
		clock.time += ms;
		await due.tick();
	};
	return { due, given, trouble, passes };
}

const at = (ms: number) => new Date(ms).toISOString();

test("[R426] a close that is refused holds back none of the others, and is tried again a minute later", async () => {
	const waiting = [
		{ at: at(1_000), command: "close A" },
		{ at: at(1_000), command: "close B" },
		{ at: at(90_000), command: "close C" },
	];
	const { due, given, passes } = timed(waiting, { refuses: ["close A"] });
	await passes(2_000);
	expect(given).toEqual(["close A", "close B"]);
	await passes(2_000);
	expect(given).toHaveLength(2);
	await passes(MINUTE);
	expect(given).toEqual(["close A", "close B", "close A"]);
	await passes(MINUTE);
	expect(given.slice(3).sort()).toEqual(["close A", "close C"]);
	await due.close();
});

test("[R426] a ledger that cannot be read for a moment is not forgotten", async () => {
	const { due, given, trouble, passes } = timed([{ at: at(1_000), command: "close A" }]);
	trouble.isUnreadable = true;
	await passes(2_000);
	expect(given).toEqual([]);
	trouble.isUnreadable = false;
	await passes(MINUTE);
	expect(given).toEqual(["close A"]);
	await due.close();
});
