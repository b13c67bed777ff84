/** Anonymous votes on the real server and a real disk: who voted is known, what they said is nowhere; and no ballot is lost, counted twice or taken late. */

import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openBox, sealBox } from "#server/ledger/ballot-box.ts";
import { ballotKeyFiles } from "#server/store/ballot-keys.ts";
import { openSqliteUpdateLog, type SqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import type { AnonymousBallot } from "#shared/ledger/anonymous-ballots.ts";
import type { DecisionsReply, VoteCount } from "#shared/ledger/votes-view.ts";
import { newId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { type Answer, refusalKind, type Visitor } from "#test/support/doors.ts";
import { randomFrom } from "#test/support/random.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let folder: string;
let log: SqliteUpdateLog;
let app: WholeApp;
let ana: Visitor;
const others: { app: WholeApp; log: SqliteUpdateLog }[] = [];
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "palier-ballots-"));
	log = await openSqliteUpdateLog(folder);
	app = await WholeApp.open({ kept: { log, ballotKeys: keysIn(folder) } });
	ana = await app.joins(app.ownerToken, "Ana");
});
afterEach(async () => {
	for (const one of [{ app, log }, ...others.splice(0)]) {
		await one.app.close();
		await one.log.close();
	}
	await rm(folder, { recursive: true });
});

/** Each test asks a real disk many times. */
vi.setConfig({ testTimeout: 60_000 });

const keysIn = (where: string) => ballotKeyFiles(join(where, "ballot-keys"));
const keyNames = () => readdir(join(folder, "ballot-keys"));
const ledger = () => `/api/workspaces/${app.workspace}/ledgers/portfolio/votes`;
const register = () => `/api/workspaces/${app.workspace}/decisions`;
const answer = (word: string) => ({ kind: "yes-no", answer: word });
const came = (one: Answer) => (one.status === 200 ? "done" : refusalKind(one));

async function gives(who: Visitor, command: object, key: string = newId()): Promise<Answer> {
	return await who.post(ledger(), { key, command });
}

async function opens(more: Parameters<typeof openVote>[0] = {}) {
	const command = openVote({ isSecret: true, anonymity: "five", ...more });
	const event = ((await gives(ana, command)).body as LedgerEventsReply).events[0];
	const vote = event && "body" in event ? (event.body as { vote: string }).vote : "";
	const ballot = (word: string, reason = "") => ({
		...{ kind: "cast-ballot", vote, fingerprint: markOf(command), reason },
		choice: answer(word),
	});
	return { vote, ballot, close: { kind: "close-vote", vote } };
}

async function people(count: number): Promise<Visitor[]> {
	return await Promise.all(
		Array.from({ length: count }, (_, place) => app.invited(ana, "commenter", `Personne ${place + 1}`)),
	);
}

const countOf = async (vote: string) =>
	(await ana.get(`${register()}/portfolio/${vote}/count`)).body satisfies unknown as VoteCount;
const resultOf = async (vote: string, who = ana) =>
	((await who.get(register())).body as DecisionsReply).places
		.flatMap(({ votes }) => votes)
		.find(({ id }) => id === vote);

/** Every byte of the database as it lies on the disk, and of the copy that a backup takes. */
async function dump(): Promise<{ disk: Buffer; backup: Buffer; box: Uint8Array }> {
	const files = (await readdir(folder)).filter((name) => name.startsWith("log.sqlite"));
	const disk = Buffer.concat(await Promise.all(files.sort().map((name) => readFile(join(folder, name)))));
	const copy = join(folder, `copy-${newId()}`);
	const db = new DatabaseSync(join(folder, "log.sqlite"), { readOnly: true });
	db.prepare("VACUUM INTO ?").run(copy);
	db.close();
	const copied = new DatabaseSync(copy, { readOnly: true });
	const row = copied.prepare("SELECT bytes FROM ledger_boxes").get() as { bytes: Uint8Array } | undefined;
	copied.close();
	const backup = await readFile(copy);
	await rm(copy);
	return { disk, backup, box: row?.bytes ?? new Uint8Array() };
}

/** The same browser at the same data behind another port, which is in the name of its cookie. */
function returned(who: Visitor, at: WholeApp): Visitor {
	const visitor = at.visitor();
	visitor.cookie = who.cookie.replace(/^palier-\d+/, `palier-${new URL(at.url).port}`);
	visitor.member = who.member;
	return visitor;
}

test("[R422] whoever has the database, its log of writes, a backup after each of 30 ballots, the server’s log and everybody’s click times knows no more than chance", async () => {
	const seed = 20_261_129;
	const random = randomFrom(seed);
	const voters = await people(30);
	const { ballot, close, vote } = await opens();
	const said = voters.map(() => ({
		word: random.chance(0.5) ? "yes" : "no",
		reason: `raison-${Array.from({ length: 12 }, () => "abcdefghij"[random.below(10)]).join("")}`,
	}));
	const dumps: Awaited<ReturnType<typeof dump>>[] = [await dump()];
	for (const [place, voter] of voters.entries()) {
		const { word, reason } = said[place] as (typeof said)[number];
		expect(came(await gives(voter, ballot(word, reason)))).toBe("done");
		dumps.push(await dump());
	}
	const key = await keysIn(folder).find(vote);
	const room = app.room("portfolio");
	const last = key && openBox(dumps.at(-1)?.box ?? new Uint8Array(), key, `${room} votes ${vote}`);
	const secrets = ["raison-", '"answer":"yes"', '"answer":"no"', ...said.map(({ reason }) => reason)];
	for (const [place, { disk, backup, box }] of dumps.entries()) {
		for (const secret of secrets)
			for (const bytes of [disk, backup])
				expect(bytes.includes(secret), `seed ${seed}: « ${secret} » after ${place} ballots`).toBe(false);
		// The size of a box is the number of its ballots, whatever they say.
		expect(box.length).toBe(place === 0 ? 0 : 28 + place * 4_096);
	}
	const heard = JSON.stringify([app.logger.lines, (await ana.get(ledger())).body, await resultOf(vote)]);
	for (const secret of secrets) expect(heard).not.toContain(secret);

	// Guesses of who said yes, from all that changed on the disk with each ballot: no bit of it knows.
	const truth = said.map(({ word }) => word === "yes");
	const features = dumps.slice(1).map(({ disk, backup, box }, place) => {
		const before = dumps[place] as (typeof dumps)[number];
		const sum = (bytes: Uint8Array) => bytes.reduce((total, byte) => total + byte, 0);
		return [
			disk.length - before.disk.length,
			backup.length - before.backup.length,
			sum(box),
			box.at(-1) ?? 0,
			sum(box.subarray(0, 28)),
		];
	});
	for (const [feature] of (features[0] ?? []).entries()) {
		const values = features.map((one) => one[feature] ?? 0);
		const middle = [...values].sort((a, b) => a - b)[15] ?? 0;
		const hits = values.filter((value, place) => value >= middle === truth[place]).length;
		expect(Math.abs(hits - 15), `seed ${seed}: feature ${feature}`).toBeLessThanOrEqual(9);
	}
	// Even with the key and the last box, ballots lie in the order of their words, not of the clicks.
	expect(last?.map((one) => JSON.stringify(one))).toEqual([...(last ?? [])].map((one) => JSON.stringify(one)).sort());

	expect(came(await gives(ana, close))).toBe("done");
	const result = await resultOf(vote, voters[0]);
	const yeses = truth.filter(Boolean).length;
	expect(result?.counted).toMatchObject({
		voted: 30,
		tally: { voices: 30, counts: [{ count: yeses }, { count: 30 - yeses }, { count: 0 }] },
	});
	const published = result?.counted?.reasons ?? [];
	expect([...published].sort()).toEqual(said.map(({ reason }) => reason).sort());
	const guessed = published.filter((reason, place) => said[place]?.reason === reason).length;
	expect(guessed, `seed ${seed}: reasons in the order of the clicks`).toBeLessThanOrEqual(4);
	expect(result?.ballots).toEqual([]);
	// The box and its key are gone: what backups hold of it opens no more.
	expect((await dump()).box.length).toBe(0);
	expect(await keyNames()).toEqual([]);
});

test("[R421] an anonymous ballot is cast once: from another tab, under another key or by force, it is neither changed nor withdrawn", async () => {
	const [bea] = (await people(1)) as [Visitor];
	const { vote, ballot } = await opens();
	const key = newId();
	const same = await Promise.all([gives(bea, ballot("yes"), key), gives(bea, ballot("yes"), key)]);
	expect(same.map(came)).toEqual(["done", "done"]);
	expect(came(await gives(bea, ballot("no")))).toBe("ballot-final");
	expect(came(await gives(bea, { kind: "withdraw-ballot", vote }))).toBe("ballot-final");
	expect(came(await gives(bea, { kind: "ballot-taken", vote }))).toBe("bad-request");
	expect(came(await gives(bea, { kind: "ballots-counted", vote, voted: 1, tally: null, reasons: [] }))).toBe(
		"bad-request",
	);
	expect(came(await gives(ana, ballot("yes", "é".repeat(3_000))))).toBe("too-large");
	expect(await countOf(vote)).toEqual({ voted: 1, voices: 1 });
	// Not even its author is told again what it says.
	const own = JSON.stringify([(await bea.get(ledger())).body, await resultOf(vote, bea)]);
	expect(own).not.toContain('"answer"');
	expect((await resultOf(vote, bea))?.taken).toEqual([bea.member]);
	expect((await resultOf(vote, ana))?.taken).toEqual([]);
	expect(JSON.stringify((await ana.get(ledger())).body)).not.toContain(bea.member);
});

test.each([1, 2, 3])(
	"[R415, R423] sent twice, late, from two tabs and in any order, every ballot counts once (seed %i)",
	async (seed) => {
		const random = randomFrom(seed);
		const voters = await people(8);
		const { vote, ballot, close } = await opens();
		const sent = voters.flatMap((who, place) => {
			const word = place % 3 === 0 ? "no" : "yes";
			const key = newId();
			const tabs = [key, key, ...(random.chance(0.5) ? [newId()] : [])];
			return tabs.map((one) => ({ who, command: ballot(word), key: one, at: random.below(1_000) }));
		});
		sent.sort((a, b) => a.at - b.at);
		await Promise.all(sent.map(({ who, command, key }) => gives(who, command, key)));
		await Promise.all([gives(ana, close), gives(ana, close)]);
		const late = await gives(voters[0] as Visitor, ballot("no"));
		expect(["vote-closed", "ballot-final"]).toContain(came(late));
		const { counted } = (await resultOf(vote)) ?? {};
		expect(counted, `seed ${seed}`).toMatchObject({
			voted: 8,
			tally: { counts: [{ count: 5 }, { count: 3 }, { count: 0 }] },
		});
	},
);

test("[R423] a server killed after any ballot finds every one of them; a ballot whose answer was lost counts once", async () => {
	const voters = await people(6);
	const { vote, ballot, close } = await opens();
	const lastKey = newId();
	for (const voter of voters.slice(0, 4)) await gives(voter, ballot("yes"));
	await gives(voters[4] as Visitor, ballot("no"), lastKey);
	// What is on the disk at this instant, without any goodbye, is what a killed process leaves.
	const left = join(folder, "left");
	for (const name of await readdir(folder))
		if (name !== "left") await cp(join(folder, name), join(left, name), { recursive: true });
	const again = { log: await openSqliteUpdateLog(left), app: null as unknown as WholeApp };
	again.app = await WholeApp.open({
		kept: { log: again.log, registry: app.registry, ballotKeys: keysIn(left) },
	});
	others.push(again);
	const back = (who: Visitor): Visitor => returned(who, again.app);
	expect(came(await gives(back(voters[4] as Visitor), ballot("no"), lastKey))).toBe("done");
	expect(came(await gives(back(voters[0] as Visitor), ballot("no")))).toBe("ballot-final");
	expect(came(await gives(back(voters[5] as Visitor), ballot("no")))).toBe("done");
	expect(came(await gives(back(ana), close))).toBe("done");
	const { counted } = (await resultOf(vote, back(ana))) ?? {};
	expect(counted).toMatchObject({ voted: 6, tally: { counts: [{ count: 4 }, { count: 2 }, { count: 0 }] } });
});

test("[R424] below five voters there is no result, nor reasons, unless it was said beforehand; the ballots are gone all the same", async () => {
	const voters = await people(4);
	for (const anonymity of ["five", "any"] as const) {
		const { vote, ballot, close } = await opens({ anonymity });
		for (const voter of voters) await gives(voter, ballot("yes", "CANARI"));
		await gives(ana, close);
		const { counted } = (await resultOf(vote)) ?? {};
		if (anonymity === "five") expect(counted).toEqual({ voted: 4, tally: null, reasons: [] });
		else expect(counted).toMatchObject({ voted: 4, tally: { voices: 4 }, reasons: Array(4).fill("CANARI") });
		expect(await keyNames()).toEqual([]);
		if (anonymity === "five") expect((await dump()).disk.includes("CANARI")).toBe(false);
	}
});

test("[R425] consent, a voice for each organisation and an open ballot have names: they are not opened as anonymous", async () => {
	const asks = async (more: object) => came(await gives(ana, openVote({ isSecret: true, anonymity: "five", ...more })));
	expect(await asks({ method: { kind: "consent" } })).toBe("vote-incomplete");
	expect(await asks({ voice: "organisation" })).toBe("vote-incomplete");
	expect(await asks({ isSecret: false })).toBe("vote-incomplete");
	expect(await asks({})).toBe("done");
});

test("[R427] without its key a box opens nowhere: nothing is counted, and the vote can only be cancelled; an archive has no ballot", async () => {
	const voters = await people(2);
	const { vote, ballot, close } = await opens();
	expect(came(await gives(voters[0] as Visitor, ballot("yes", "CANARI")))).toBe("done");
	const archive = await ana.get(`/api/workspaces/${app.workspace}/archive`);
	expect(JSON.stringify(archive.body)).not.toContain("CANARI");
	await keysIn(folder).destroy(vote);
	expect(came(await gives(voters[1] as Visitor, ballot("yes")))).toBe("ballots-unreadable");
	expect(came(await gives(ana, close))).toBe("ballots-unreadable");
	expect(came(await gives(ana, { kind: "cancel-vote", vote, reason: "Le serveur a changé." }))).toBe("done");
	expect((await resultOf(vote))?.counted).toBeNull();
	expect((await dump()).box.length).toBe(0);
});

test("[R426] a vote closes by itself at its deadline, once, in nobody’s name; ballots after it are refused even before that", async () => {
	const [bea] = (await people(1)) as [Visitor];
	const deadline = () => new Date(app.clock.now() + 60_000).toISOString();
	const anonymous = await opens({ deadline: deadline(), anonymity: "any" });
	const secret = await opens({ deadline: deadline(), anonymity: "none" });
	for (const { ballot } of [anonymous, secret]) expect(came(await gives(bea, ballot("yes")))).toBe("done");
	await app.app.doWhatIsDue();
	expect((await resultOf(secret.vote))?.closed).toBeNull();
	app.clock.shift += 61_000;
	for (const { ballot } of [anonymous, secret]) expect(came(await gives(ana, ballot("no")))).toBe("vote-closed");
	await Promise.all([app.app.doWhatIsDue(), app.app.doWhatIsDue()]);
	for (const { vote } of [anonymous, secret]) expect((await resultOf(vote))?.closed).toMatchObject({ by: null });
	expect((await resultOf(anonymous.vote))?.counted?.tally).toMatchObject({ voices: 1 });
	expect((await resultOf(secret.vote))?.ballots).toMatchObject([{ member: bea.member }]);
	const closes = ((await ana.get(ledger())).body as LedgerEventsReply).events.filter(
		(event) => "body" in event && (event.body as { kind: string }).kind === "vote-closed",
	);
	expect(closes).toHaveLength(2);
	expect(came(await gives(ana, secret.close))).toBe("done");
});

test("[R426] a deadline that came while no server ran is kept at the next start", async () => {
	const { vote } = await opens({ deadline: new Date(app.clock.now() + 60_000).toISOString() });
	await app.close();
	const time = app.clock.now() + 3_600_000;
	const later = await WholeApp.open({ time, kept: { log, registry: app.registry, ballotKeys: keysIn(folder) } });
	others.push({ app: later, log });
	await later.app.doWhatIsDue();
	expect((await resultOf(vote, returned(ana, later)))?.closed).toMatchObject({ by: null });
});

test("[R422] a box opens under its own key and name alone, and not once a bit of it changed", () => {
	const ballots: AnonymousBallot[] = [
		{ choice: { kind: "yes-no", answer: "no" }, reason: "après" },
		{ choice: { kind: "yes-no", answer: "yes" }, reason: "" },
	];
	const key = new Uint8Array(32).fill(7);
	const box = sealBox(ballots, key, "a");
	expect(openBox(box, key, "a")).toEqual(ballots);
	expect(openBox(box, key, "b")).toBeNull();
	expect(openBox(box, new Uint8Array(32), "a")).toBeNull();
	const flipped = Uint8Array.from(box);
	flipped[40] = (flipped[40] ?? 0) ^ 1;
	expect(openBox(flipped, key, "a")).toBeNull();
	expect(openBox(box.subarray(0, 100), key, "a")).toBeNull();
	expect(sealBox([...ballots].reverse(), key, "a")).not.toEqual(box);
});
