/** Proposals through the doors: what is accepted is in the live text, all of it and once; what changed meanwhile is never written over. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type * as Y from "yjs";
import {
	type BlockJson,
	blocksFingerprint,
	readBlocks,
	wordsOfBlocks,
	writeBlocksAt,
} from "#shared/document/block-json.ts";
import type { Role } from "#shared/domain/role.ts";
import type { ProposalBody } from "#shared/ledger/proposals-wire.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import { newId } from "#shared/lib/ids.ts";
import type { Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let owner: Visitor;
let framework: string;
const paragraph = (id: string, text: string): BlockJson => ({ type: "paragraph", attrs: { id }, content: [{ text }] });
const BEFORE = paragraph("p1", "Le milieu décide.");
const AFTER = paragraph("p1", "Le milieu preneur décide.");

beforeEach(async () => {
	app = await WholeApp.open();
	owner = await app.joins(app.ownerToken, "Ana");
	const made = await owner.post(`/api/workspaces/${app.workspace}/documents`, { kind: "framework", title: "Cadre" });
	framework = (made.body as { id: string }).id;
	await edits((doc) => writeBlocksAt(doc, "content", { prev: null, ids: [] }, [BEFORE, paragraph("p2", "Suite.")]));
});
afterEach(() => app.close());

const edits = (change: (doc: Y.Doc) => void) => app.app.parts.rooms.edit(app.room(framework), null, change);
const words = async () =>
	await app.app.parts.rooms.read(app.room(framework), (doc) => wordsOfBlocks(readBlocks(doc, "content")));

async function invited(role: Role, name: string): Promise<Visitor> {
	const invitation = await owner.post(`/api/workspaces/${app.workspace}/invitations`, { role });
	return await app.joins((invitation.body as { token: string }).token, name);
}

async function gives(who: Visitor, command: object, key: string = newId()) {
	const path = `/api/workspaces/${app.workspace}/ledgers/${framework}/proposals`;
	const { status, body } = await who.post(path, { key, command });
	const events = (body as { events?: LedgerEvent<ProposalBody>[] }).events ?? [];
	return { status, events, refusal: (body as { error?: { kind: string } }).error?.kind };
}

const passage = (before: BlockJson[], after: BlockJson[], prev: string | null = null) => ({
	...{ field: "content", prev, before, after, reason: "Le bon terme" },
});
const propose = (...passages: object[]) => ({ kind: "propose", passages });
const accept = (proposal: string, seen: BlockJson[], final: BlockJson[] | null = null) => ({
	...{ kind: "accept-proposal", proposal, seen: blocksFingerprint(seen), final, reason: "" },
});

async function proposed(who: Visitor, ...passages: object[]): Promise<string> {
	const { events, refusal } = await gives(who, propose(...passages));
	const [first] = events;
	if (first?.body.kind !== "proposed") throw new Error(`refused: ${refusal}`);
	return first.body.proposal;
}

test("[R399] what a commenter proposes is written when somebody who may write accepts it, once, in the proposer’s name", async () => {
	const bo = await invited("commenter", "Bo");
	const proposal = await proposed(bo, passage([BEFORE], [AFTER]));
	expect(await words()).toBe("Le milieu décide.\nSuite.");
	expect((await gives(bo, accept(proposal, [BEFORE]))).refusal).toBe("forbidden");
	const key = newId();
	expect((await gives(owner, accept(proposal, [BEFORE]), key)).status).toBe(200);
	expect((await gives(owner, accept(proposal, [BEFORE]), key)).status).toBe(200);
	expect(await words()).toBe("Le milieu preneur décide.\nSuite.");
});

test("[R399] a block that comes and one that goes", async () => {
	const added = await proposed(owner, passage([], [paragraph("n1", "Entre les deux.")], "p1"));
	expect((await gives(owner, accept(added, []))).status).toBe(200);
	const removed = await proposed(owner, passage([BEFORE], []));
	expect((await gives(owner, accept(removed, [BEFORE]))).status).toBe(200);
	expect(await words()).toBe("Entre les deux.\nSuite.");
});

test("[R399] words that changed since are not written over: it is refused, and taken with the wording of whoever decides", async () => {
	const bo = await invited("commenter", "Bo");
	const proposal = await proposed(bo, passage([BEFORE], [AFTER]));
	const meanwhile = paragraph("p1", "Le milieu décide ensemble.");
	await edits((doc) => writeBlocksAt(doc, "content", { prev: null, ids: ["p1"] }, [meanwhile]));
	expect((await gives(owner, accept(proposal, [BEFORE]))).refusal).toBe("wording-changed");
	expect(await words()).toBe("Le milieu décide ensemble.\nSuite.");
	const both = paragraph("p1", "Le milieu preneur décide ensemble.");
	expect((await gives(owner, accept(proposal, [meanwhile], [both]))).status).toBe(200);
	expect(await words()).toBe("Le milieu preneur décide ensemble.\nSuite.");
});

test("[R399] nobody proposes to replace what the document does not say, nor anything that a text may not hold", async () => {
	const bo = await invited("commenter", "Bo");
	const made = passage([paragraph("p1", "Le ministère a tort.")], [AFTER]);
	expect((await gives(bo, propose(made))).refusal).toBe("wording-changed");
	const script = { type: "script", content: [{ text: "alert(1)" }] };
	expect((await gives(bo, propose(passage([BEFORE], [script as never])))).refusal).toBe("bad-request");
	let deep: object = { type: "paragraph" };
	for (let level = 0; level < 600; level += 1) deep = { type: "blockquote", content: [deep] };
	expect((await gives(bo, propose(passage([BEFORE], [deep as never])))).refusal).toBe("bad-request");
});

test("[R397] a hostile client withdraws, accepts and declines nothing that it may not", async () => {
	const bo = await invited("commenter", "Bo");
	const eve = await invited("commenter", "Eve");
	const proposal = await proposed(bo, passage([BEFORE], [AFTER]));
	expect((await gives(eve, { kind: "withdraw-proposal", proposal })).refusal).toBe("not-yours");
	expect((await gives(eve, { kind: "decline-proposal", proposal, reason: "non" })).refusal).toBe("forbidden");
	expect((await gives(bo, accept(proposal, [BEFORE], [AFTER]))).refusal).toBe("forbidden");
	expect(await words()).toBe("Le milieu décide.\nSuite.");
});
