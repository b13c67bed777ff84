/** Proposals and adopted documents in what waits: those one may accept, what became of one’s own, and the document one follows that is adopted. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { type BlockJson, blocksFingerprint, writeBlocksAt } from "#shared/document/block-json.ts";
import { documentMark } from "#shared/document/adopted-words.ts";
import type { AwayReply, InboxReply } from "#shared/ledger/inbox-replies.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import { newId } from "#shared/lib/ids.ts";
import type { Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let owner: Visitor;
let editor: Visitor;
let bo: Visitor;
let framework: string;
const paragraph = (id: string, text: string): BlockJson => ({ type: "paragraph", attrs: { id }, content: [{ text }] });
const SAID = [paragraph("p1", "Un."), paragraph("p2", "Deux."), paragraph("p3", "Trois.")];

beforeEach(async () => {
	app = await WholeApp.open();
	owner = await app.joins(app.ownerToken, "Ana");
	editor = await app.invited(owner, "editor", "Édith");
	bo = await app.invited(owner, "commenter", "Bo");
	const made = await owner.post(`${space()}/documents`, { kind: "framework", title: "Cadre" });
	framework = (made.body as { id: string }).id;
	await app.app.parts.rooms.edit(app.room(framework), null, (doc) =>
		writeBlocksAt(doc, "content", { prev: null, ids: [] }, SAID),
	);
});
afterEach(() => app.close());

const space = () => `/api/workspaces/${app.workspace}`;
const gives = async (who: Visitor, stream: string, command: object) => {
	const answer = await who.post(`${space()}/ledgers/${framework}/${stream}`, { key: newId(), command });
	expect(answer.status).toBe(200);
	return (answer.body as { events: LedgerEvent[] }).events;
};
const proposes = async (who: Visitor, ...changed: readonly [index: number, words: string][]): Promise<string[]> => {
	const passages = changed.map(([index, words]) => ({
		...{ field: "content", prev: SAID[index - 1]?.attrs?.id ?? null, reason: "Plus clair" },
		before: [SAID[index]],
		after: [{ ...SAID[index], content: [{ text: words }] }],
	}));
	const events = await gives(who, "proposals", { kind: "propose", passages });
	return events.map(({ body }) => (body as { proposal: string }).proposal);
};
const accepts = (who: Visitor, proposal: string | undefined, index: number, final: BlockJson[] | null = null) =>
	gives(who, "proposals", {
		...{ kind: "accept-proposal", proposal, final, reason: "" },
		seen: blocksFingerprint([SAID[index] as BlockJson]),
	});
const waits = async (who: Visitor) =>
	((await who.get(`${space()}/inbox`)).body as InboxReply).items.map(({ reason, words, count, on }) => ({
		...{ reason, words, count },
		block: "block" in on ? on.block : null,
	}));
const news = async (who: Visitor) =>
	((await who.get(`${space()}/away`)).body as AwayReply).places.flatMap((place) =>
		place.news.map(({ kind, count }) => [kind, count]),
	);

test("[R880] what somebody proposes waits once for those who may accept it and those who follow, until all of it is answered", async () => {
	const reader = await app.invited(owner, "reader", "Lectrice");
	const follower = await app.invited(owner, "commenter", "Cam");
	await follower.post(`${space()}/inbox/follow`, { place: framework, follows: true });
	const [first, second] = await proposes(bo, [0, "Un, deux."], [2, "Trois fois."]);
	for (const who of [owner, editor, follower])
		expect(await waits(who)).toEqual([{ reason: "proposal", words: "Plus clair", count: 2, block: "p1" }]);
	for (const who of [bo, reader]) expect(await waits(who)).toEqual([]);
	expect(await news(editor)).toEqual([["proposed", 2]]);
	await accepts(editor, first, 0);
	expect(await waits(owner)).toMatchObject([{ reason: "proposal", count: 1, block: "p3" }]);
	await gives(bo, "proposals", { kind: "withdraw-proposal", proposal: second });
	expect(await waits(owner)).toEqual([]);
});

test("[R880] whoever said that they do not follow a document is not called for what their role may accept", async () => {
	await editor.post(`${space()}/inbox/follow`, { place: framework, follows: false });
	await proposes(bo, [0, "Un, deux."]);
	expect(await waits(editor)).toEqual([]);
});

test("[R881] whoever proposed learns that it was accepted, adapted or declined, with the reason, at its very passage", async () => {
	const [one, two, three] = await proposes(bo, [0, "Un, deux."], [1, "Deux fois."], [2, "Trois fois."]);
	await accepts(editor, one, 0);
	await accepts(editor, two, 1, [paragraph("p2", "Deux ou trois.")]);
	await gives(editor, "proposals", { kind: "decline-proposal", proposal: three, reason: "Déjà dit plus haut" });
	expect(await waits(bo)).toEqual([
		{ reason: "declined", words: "Déjà dit plus haut", count: undefined, block: "p3" },
		{ reason: "adapted", words: "", count: undefined, block: "p2" },
		{ reason: "accepted", words: "", count: undefined, block: "p1" },
	]);
	expect(await news(bo)).toEqual([
		["accepted", 2],
		["declined", 1],
	]);
	expect(await waits(editor)).toEqual([]);
});

test("[R881] whoever proposed first for a passage learns of another, even when both may write", async () => {
	await proposes(bo, [0, "Un, deux."]);
	const cam = await app.invited(owner, "commenter", "Cam");
	await proposes(cam, [2, "Trois fois."], [0, "Un seul."]);
	expect(await waits(bo)).toMatchObject([{ reason: "alternative", count: 1, block: "p1" }]);
	expect(await waits(cam)).toEqual([]);
});

test("[R882] the adoption of a whole document waits for those who follow it, until it is withdrawn", async () => {
	await bo.post(`${space()}/inbox/follow`, { place: framework, follows: true });
	const fingerprint = await app.app.parts.rooms.read(app.room(framework), documentMark);
	await gives(owner, "document-adoptions", {
		kind: "adopt-document",
		fingerprint,
		reason: "Vu ensemble",
		decision: null,
	});
	const { items } = (await bo.get(`${space()}/inbox`)).body as InboxReply;
	expect(items).toMatchObject([{ reason: "adopted", words: "Vu ensemble", adoption: 1 }]);
	expect(await news(bo)).toEqual([["documentAdopted", 1]]);
	for (const who of [owner, editor]) expect(await waits(who)).toEqual([]);
	await gives(owner, "document-adoptions", { kind: "retire-adoption", number: 1, reason: "Trop tôt" });
	expect(await waits(bo)).toEqual([]);
});
