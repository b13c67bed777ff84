/** What waits for a member, through the doors: theirs alone, on every device, and nothing of it in a log or an archive. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { AwayReply, InboxReply } from "#shared/ledger/inbox-replies.ts";
import { isoNow } from "#server/clock.ts";
import { Inbox } from "#server/inbox/inbox.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { MESSAGE } from "#shared/protocol/wire.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

const CANARY = "perroquet-7f3a";
let app: WholeApp;
let ana: Visitor;
let bo: Visitor;
let framework: string;
let space: string;

beforeEach(async () => {
	app = await WholeApp.open();
	space = `/api/workspaces/${app.workspace}`;
	ana = await app.joins(app.ownerToken, "Ana");
	bo = await app.invited(ana, "commenter", "Bo");
	const made = await ana.post(`${space}/documents`, { kind: "framework", title: "Cadre" });
	framework = (made.body as { id: string }).id;
});
afterEach(() => app.close());

async function gives(who: Visitor, command: object, place = framework): Promise<void> {
	const answer = await who.post(`${space}/ledgers/${place}/comments`, { key: newId(), command });
	expect(answer.status).toBe(200);
}
const opens = (who: Visitor, text: string) => gives(who, { kind: "open-thread", on: { kind: "document" }, text });
const inbox = async (who: Visitor) => (await who.get(`${space}/inbox`)).body as InboxReply;
const count = async (who: Visitor) => (await who.get(`${space}/inbox/count`)).body;
const away = async (who: Visitor) => (await who.get(`${space}/away`)).body as AwayReply;

test("[R452] what waits is given to whoever asks, and there is no way to ask for somebody else's", async () => {
	await opens(bo, `Vu, @[${ana.member}]? ${CANARY}`);
	expect((await inbox(ana)).items).toMatchObject([
		{ reason: "mention", by: bo.member, place: framework, isRead: false },
	]);
	expect(await count(ana)).toEqual({ unread: 1 });
	expect(await inbox(bo)).toMatchObject({ items: [], unread: 0 });
	// A stranger, a member of another workspace and somebody who was removed read nothing.
	expect(refusalKind(await app.visitor().get(`${space}/inbox`))).toBe("not-signed-in");
	expect(refusalKind(await bo.get(`/api/workspaces/${newId()}/inbox`))).toBe("not-found");
	expect(refusalKind(await bo.get(`${space}/inbox?member=${ana.member}`))).toMatch(/no refusal/);
	expect(((await bo.get(`${space}/inbox?member=${ana.member}`)).body as InboxReply).items).toEqual([]);
	await ana.delete(`${space}/members/${bo.member}`);
	expect(refusalKind(await bo.get(`${space}/inbox`))).toBe("removed-from-workspace");
});

test("[R453] read marks are kept for one person, on every device, and nobody marks for another", async () => {
	await opens(bo, `@[${ana.member}] un`);
	await opens(bo, `@[${ana.member}] deux`);
	const { items } = await inbox(ana);
	const ids = items.map(({ id }) => id);
	// Bo names Ana's items: nothing of hers changes.
	expect((await bo.post(`${space}/inbox/read`, { items: ids })).status).toBe(204);
	expect(await count(ana)).toEqual({ unread: 2 });
	expect((await ana.post(`${space}/inbox/read`, { items: [ids[0]] })).status).toBe(204);
	expect((await inbox(ana)).items.map(({ isRead }) => isRead)).toEqual([true, false]);
	// What comes while she marks the rest is not read.
	await opens(bo, `@[${ana.member}] trois`);
	await ana.post(`${space}/inbox/read`, { items: ids });
	expect(await count(ana)).toEqual({ unread: 1 });
	expect((await ana.post(`${space}/inbox/read`, { items: [], member: bo.member })).status).toBe(400);
});

test("[R454] a place is followed once one was there, or made it; who no longer follows still hears their name", async () => {
	await opens(bo, "Nouveau fil");
	expect((await inbox(ana)).items.map(({ reason }) => reason)).toEqual(["thread"]);
	await ana.post(`${space}/inbox/follow`, { place: framework, follows: false });
	expect((await inbox(ana)).items).toEqual([]);
	await opens(bo, `@[${ana.member}]`);
	expect((await inbox(ana)).items.map(({ reason }) => reason)).toEqual(["mention"]);
	await opens(ana, "Un fil d’Ana");
	expect((await inbox(bo)).items).toEqual([]);
	await bo.post(`${space}/visits`, { places: [framework, newId()] });
	expect((await inbox(bo)).items.map(({ reason }) => reason)).toEqual(["thread"]);
	expect(refusalKind(await bo.post(`${space}/inbox/follow`, { place: newId(), follows: true }))).toBe("not-found");
});

test("[R454] nothing waits of what was said before one came, nor in a document that was put away", async () => {
	await opens(ana, "@[all] bienvenue");
	expect((await inbox(bo)).items.map(({ reason }) => reason)).toEqual(["everybody"]);
	app.clock.shift += 1_000;
	const cleo = await app.invited(ana, "reader", "Cléo");
	expect((await inbox(cleo)).items).toEqual([]);
	await ana.patch(`${space}/documents/${framework}`, { archived: true });
	expect((await inbox(bo)).items).toEqual([]);
});

test("[R455] what somebody has read, followed and visited is in no log and no archive, and goes when they leave", async () => {
	await opens(bo, `@[${ana.member}] ${CANARY}`);
	await ana.post(`${space}/visits`, { places: [framework] });
	await inbox(ana);
	const archive = await ana.get(`${space}/archive`);
	for (const word of ['"read":', "visits", "follows"]) expect(String(archive.body)).not.toContain(word);
	expect(app.logger.lines.join("\n")).not.toContain(CANARY);
	await bo.post(`${space}/visits`, { places: [framework] });
	expect((await inbox(bo)).followed).toEqual([framework]);
	await bo.delete(`${space}/members/${bo.member}`);
	expect(await app.personal.read(bo.member as never)).toEqual({ read: {}, visits: {}, follows: {}, mail: null });
});

test("[R456] a ledger that cannot be read hides nothing of the others, and the answer says so", async () => {
	await opens(bo, `@[${ana.member}]`);
	await gives(bo, { kind: "open-thread", on: { kind: "document" }, text: `@[${ana.member}] là` }, "portfolio");
	const { registry, log, personal, clock, logger } = app;
	const { rooms } = app.app.parts;
	const said = [
		{ seq: 3, time: isoNow(clock), by: null, reason: "mention", thread: "t", on: { kind: "document" }, words: "" },
	];
	const inbox = new Inbox({
		ledgers: {
			readInside: async (_space, { place }, reader) =>
				place === framework ? refused({ kind: "ledger-damaged" }) : ok(reader(undefined as never, 3)),
		},
		ledgerStore: log.ledgers,
		sources: [{ stream: "comments", waiting: () => said as never }],
		...{ registry, log, personal, clock, logger, rooms: { ...rooms, push: () => undefined } },
	});
	const me = registry.now.members.get(ana.member as MemberId);
	expect(await inbox.of(me as never)).toMatchObject({ unread: 1, isPartial: true });
});

test("[R457] a page of whoever is called is told, in the directory's room, and no other page", async () => {
	const hers = app.peer("Ana", ana, app.room("directory"));
	const his = app.peer("Bo", bo, app.room("directory"));
	for (const peer of [hers, his]) await peer.returns().isIn();
	const nudges = (peer: SyncPeer) => peer.frames.filter((frame) => frame[0] === MESSAGE.ledgerEvent);
	await opens(bo, `@[${ana.member}] ${CANARY}`);
	await until(() => nudges(hers).length === 1);
	expect(Buffer.from(nudges(hers)[0] ?? []).toString()).toContain('{"stream":"inbox","event":{"seq":0,"sealed":true}}');
	await opens(ana, "Sans personne");
	await hers.isSaved();
	expect([nudges(hers).length, nudges(his).length]).toEqual([1, 0]);
});

test("[R458] the answer says who wrote and how often, what was opened and settled, since one last looked", async () => {
	await bo.post(`${space}/visits`, { places: [framework, "portfolio"] });
	app.clock.shift += 60_000;
	await app.app.parts.rooms.edit(app.room(framework), ana.member as never, (doc) =>
		writeBlocks(richText(doc, "content"), [{ paragraph: "Le milieu preneur décide." }]),
	);
	await opens(ana, "Un fil");
	const seen = (await away(bo)).places.find(({ place }) => place === framework);
	expect(seen).toMatchObject({
		visitedSeq: expect.any(Number),
		written: [{ member: ana.member, changes: 1 }],
		news: [{ kind: "threads", count: 1, by: [ana.member] }],
	});
	app.clock.shift += 60_000;
	await bo.post(`${space}/visits`, { places: [framework] });
	expect((await away(bo)).places.find(({ place }) => place === framework)).toBeUndefined();
	// Nobody is told of their own work.
	expect(JSON.stringify((await away(ana)).places)).not.toContain(ana.member);
});
