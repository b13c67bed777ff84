/** The server is killed with -9 while people put their name to things: whatever it had acknowledged is there, and whatever is sent again is there once. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog } from "#server/store/log-audit.ts";
import { newId } from "#shared/lib/ids.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type { InstrumentBody } from "#shared/ledger/instruments.ts";
import { Visitor } from "#test/support/doors.ts";
import { randomFrom } from "#test/support/random.ts";
import { ServerProcess } from "#test/support/server-process.ts";
import { until } from "#test/support/until.ts";

const KILLS = 5;
/** Half of what may be given at once: each is given twice to the same server. */
const COMMANDS = 10;

let server: ServerProcess;
beforeAll(async () => {
	server = await ServerProcess.start();
});
afterAll(() => server.remove());

test("[R221] five times killed in the middle of commands, each one that was acknowledged is there, and each one that is sent again is there once", {
	timeout: 120_000,
}, async () => {
	const seed = Date.now() % 1_000_000_000;
	const random = randomFrom(seed);
	const owner = new Visitor(server.url, {});
	const [, token = ""] = server.ownerLink().split("#");
	const joined = (await owner.post("/api/join", { token, name: "Ana" })).body as { workspace: { id: string } };
	const path = `/api/workspaces/${joined.workspace.id}/ledgers/portfolio/instruments`;
	const stored = async () => {
		const all: LedgerEventsReply["events"] = [];
		for (;;) {
			const { events, head } = (await owner.get(`${path}?after=${all.length}`)).body as LedgerEventsReply;
			all.push(...events);
			if (all.length >= head) return all;
		}
	};
	const expected = new Set<string>();
	for (let kill = 0; kill < KILLS; kill += 1) {
		const given = Array.from({ length: COMMANDS }, (_, at) => {
			const instrument = { ...SOCIETAL_READINESS, id: `essai-${kill}-${at}` };
			return { key: newId(), command: { kind: "publish-instrument", instrument, after: 0 } };
		});
		let acknowledged = 0;
		const enough = 1 + random.below(COMMANDS - 2);
		const answers = Promise.all(
			given.map(async (one) => {
				// The connection of a server that was killed ends without an answer.
				const answer = await owner.post(path, one).catch(() => null);
				if (answer?.status === 200) acknowledged += 1;
				return answer?.status === 200 ? one.command.instrument.id : null;
			}),
		);
		await until(() => acknowledged >= enough, `seed ${seed}: ${enough} are acknowledged`);
		await server.kill();
		const done = (await answers).filter((id) => id !== null);
		expect(auditLog(`${server.dataDir}/log.sqlite`), `seed ${seed}`).toMatchObject({ damaged: [], problems: [] });
		await server.startAgain();
		const names = async () =>
			(await stored()).flatMap((event) => {
				if ("sealed" in event) return [];
				const body = event.body as InstrumentBody;
				return body.kind === "instrument-published" ? [body.instrument.id] : [];
			});
		const kept = await names();
		for (const id of done) expect(kept, `seed ${seed}, kill ${kill}`).toContain(id);
		// The page does not know which ones passed: it sends them all again, under their keys.
		for (const one of given) {
			expect((await owner.post(path, one)).status, `seed ${seed}, kill ${kill}`).toBe(200);
			expected.add(one.command.instrument.id);
		}
		const all = await names();
		expect(new Set(all)).toEqual(expected);
		expect(all, `seed ${seed}, kill ${kill}`).toHaveLength(expected.size);
		expect((await stored()).map(({ seq }) => seq)).toEqual(all.map((_id, index) => index + 1));
	}
});
