/** The server is killed with -9 in a minute of cards and in a vote: nothing that was acknowledged is lost, and nothing that is sent again counts twice. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog } from "#server/store/log-audit.ts";
import type { VoteBody } from "#shared/ledger/votes-wire.ts";
import { newId } from "#shared/lib/ids.ts";
import { Visitor } from "#test/support/doors.ts";
import { bodies, HeldWorkshop } from "#test/support/held-workshop.ts";
import { randomFrom } from "#test/support/random.ts";
import { ServerProcess } from "#test/support/server-process.ts";
import { until } from "#test/support/until.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { stepLike } from "#test/support/workshops.ts";

const PEOPLE = 6;
/** Each is given twice: half of what one person may give at once. */
const CARDS_EACH = 4;

type Given = { who: Visitor; stream: string; key: string; command: object };

let server: ServerProcess;
beforeAll(async () => {
	server = await ServerProcess.start();
});
afterAll(() => server.remove());

test("[R762] killed in a minute of cards, then in a vote: all of it is there once it is sent again, each once", {
	timeout: 120_000,
}, async () => {
	const seed = Date.now() % 1_000_000_000;
	const random = randomFrom(seed);
	const ana = new Visitor(server.url, {});
	const [, token = ""] = server.ownerLink().split("#");
	const joined = (await ana.post("/api/join", { token, name: "Ana" })).body as { workspace: { id: string } };
	const visitor = () => new Visitor(server.url, {});
	const held = await HeldWorkshop.open({ url: server.url, workspace: joined.workspace.id, visitor }, ana);
	await held.plans(stepLike("ideas"), stepLike("vote"));
	const people: Visitor[] = [];
	for (let one = 0; one < PEOPLE; one += 1) people.push(await held.comesIn(`Personne ${one}`));

	const post = ({ who, stream, key, command }: Given) => held.gives(who, stream, command, held.id, key);
	const killedDuring = async (given: readonly Given[]) => {
		let acknowledged = 0;
		const enough = 1 + random.below(given.length - 2);
		const answers = Promise.all(
			given.map(async (one) => {
				// The connection of a server that was killed ends without an answer.
				const answer = await post(one).catch(() => null);
				if (answer?.status === 200) acknowledged += 1;
			}),
		);
		await until(() => acknowledged >= enough, `seed ${seed}: ${enough} are acknowledged`);
		await server.kill();
		await answers;
		expect(auditLog(`${server.dataDir}/log.sqlite`), `seed ${seed}`).toMatchObject({ damaged: [], problems: [] });
		await server.startAgain();
		// Nobody knows which ones passed: every page sends again what had no answer, under its key.
		for (const one of given) expect((await post(one)).status, `seed ${seed}`).toBe(200);
	};

	await held.begins(0);
	const cards = people.flatMap((who, person) =>
		Array.from({ length: CARDS_EACH }, (_, at): Given => {
			const command = { kind: "add-card", step: held.step(0), text: `${person}.${at}` };
			return { who, stream: "cards", key: newId(), command };
		}),
	);
	await killedDuring(cards);
	expect(await held.cardsOf(ana), "private cards are nobody else’s, a killed server or not").toEqual([]);
	await held.writes(ana, { kind: "reveal", step: held.step(0) });
	const texts = cards.map(({ command }) => (command as { text: string }).text);
	expect((await held.cardsOf(ana)).sort(), `seed ${seed}`).toEqual(texts.sort());

	const question = openVote({ isSecret: true });
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", question));
	const vote = opened?.kind === "vote-opened" ? opened.vote : "";
	await held.moves({ kind: "attach-vote", step: held.step(1), vote: { place: held.id, vote } });
	await held.begins(1);
	const ballots = people.map((who, person): Given => {
		const choice = { kind: "yes-no", answer: person % 2 === 0 ? "yes" : "no" };
		const command = { kind: "cast-ballot", vote, fingerprint: markOf(question), choice, reason: "" };
		return { who, stream: "votes", key: newId(), command };
	});
	await killedDuring(ballots);
	const [shown] = bodies<VoteBody>(await held.gives(ana, "votes", { kind: "close-vote", vote }));
	const counted = shown?.kind === "ballots-revealed" ? shown.ballots : [];
	expect(counted.map(({ member }) => member as string).sort(), `seed ${seed}`).toEqual(
		people.map(({ member }) => member).sort(),
	);
	expect(counted.filter(({ choice }) => "answer" in choice && choice.answer === "yes")).toHaveLength(PEOPLE / 2);
});
