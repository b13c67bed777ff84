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
import { termTable } from "#shared/document/glossary.ts";
import { baliseTable } from "#shared/document/balise-set.ts";
import { recordTextName } from "#shared/document/rich-text.ts";
import type { Role } from "#shared/domain/role.ts";
import type { ProposalBody } from "#shared/ledger/proposals-wire.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { DocumentHistoryReply, MomentReply } from "#shared/protocol/history.ts";
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
const history = () => `/api/workspaces/${app.workspace}/documents/${framework}/history`;
const headNow = async () => ((await owner.get(history())).body as DocumentHistoryReply).head;
/** What history says was added since a position, and by whom. */
const addedSince = async (against: number) => {
	const [at, head] = [history(), await headNow()];
	const { passages, people } = (await owner.get(`${at}/${head}?against=${against}`)).body as MomentReply;
	const name = (hand: string | null | undefined) => people.find(({ id }) => id === hand)?.name ?? "Palier";
	return passages.flatMap(({ pieces }) =>
		pieces.flatMap(({ kind, text, by }) => (kind === "added" ? [`${text.trim()} (${name(by)})`] : [])),
	);
};

async function invited(role: Role, name: string): Promise<Visitor> {
	const invitation = await owner.post(`/api/workspaces/${app.workspace}/invitations`, { role });
	return await app.joins((invitation.body as { token: string }).token, name);
}

async function gives(who: Visitor, command: object, key: string = newId(), document = framework) {
	const path = `/api/workspaces/${app.workspace}/ledgers/${document}/proposals`;
	const { status, body } = await who.post(path, { key, command });
	const events = (body as { events?: LedgerEvent<ProposalBody>[] }).events ?? [];
	return { status, events, refusal: (body as { error?: { kind: string } }).error?.kind };
}

/** A set of balises with one in it, whose statement says what is given. */
async function baliseWith(statement: string): Promise<{ id: string; balise: RecordId; field: string }> {
	const made = await owner.post(`/api/workspaces/${app.workspace}/documents`, { kind: "balise-set", title: "Balises" });
	const { id } = made.body as { id: string };
	const balise = newId<RecordId>();
	const field = recordTextName("statement", balise);
	await app.app.parts.rooms.edit(app.room(id), null, (doc) => {
		baliseTable(doc).add(balise, { name: "Gouvernance" });
		writeBlocksAt(doc, field, { prev: null, ids: [] }, [paragraph("s1", statement)]);
	});
	return { id, balise, field };
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

test("[R884] history tells accepted words in the name of whoever proposed them, a part of them too; words put beside are those of whoever accepted", async () => {
	const bo = await invited("commenter", "Bo");
	const cam = await invited("commenter", "Cam");
	const p2 = paragraph("p2", "Suite.");
	const start = await headNow();
	await gives(owner, accept(await proposed(bo, passage([BEFORE], [AFTER])), [BEFORE]));
	expect(await addedSince(start)).toEqual(["preneur (Bo)"]);
	const long = paragraph("p2", "Suite et fin du texte.");
	const part = paragraph("p2", "Suite et fin.");
	await gives(owner, accept(await proposed(cam, passage([p2], [long], "p1")), [p2], [part]));
	expect(await addedSince(start + 1)).toEqual(["et fin (Cam)"]);
	const mixed = paragraph("p2", "Suite et fin du chapitre.");
	await gives(owner, accept(await proposed(bo, passage([part], [long], "p1")), [part], [mixed]));
	expect(await addedSince(start + 2)).toEqual(["du chapitre (Ana)"]);
	expect(await addedSince(start)).toEqual(["preneur (Bo)", "et fin (Cam)", "du chapitre (Ana)"]);
});

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

test("[R580] another wording for the text of a record is written in it once accepted, and only over the words that were seen", async () => {
	const { id, field } = await baliseWith("Le milieu décide.");
	const bo = await invited("commenter", "Bo");
	const asked = { field, prev: null, before: [paragraph("s1", "Le milieu décide.")], reason: "" };
	const command = propose({ ...asked, after: [paragraph("s1", "Le milieu preneur décide.")] });
	const { events, refusal } = await gives(bo, command, newId(), id);
	const [first] = events;
	if (first?.body.kind !== "proposed") throw new Error(`refused: ${refusal}`);
	const { proposal } = first.body;
	const says = () => app.app.parts.rooms.read(app.room(id), (doc) => wordsOfBlocks(readBlocks(doc, field)));
	expect((await gives(bo, accept(proposal, asked.before), newId(), id)).refusal).toBe("forbidden");
	expect((await gives(owner, accept(proposal, [paragraph("s1", "Autre chose.")]), newId(), id)).refusal).toBe(
		"wording-changed",
	);
	expect(await says()).toBe("Le milieu décide.");
	expect((await gives(owner, accept(proposal, asked.before), newId(), id)).status).toBe(200);
	expect(await says()).toBe("Le milieu preneur décide.");
});

test("[R580] another definition of a term is proposed by who may not write in its glossary; its senses are no such text", async () => {
	const made = await owner.post(`/api/workspaces/${app.workspace}/documents`, { kind: "glossary", title: "Mots" });
	const { id } = made.body as { id: string };
	const term = newId<RecordId>();
	const field = recordTextName("definition", term);
	const before = [paragraph("d1", "Un milieu qui reçoit.")];
	await app.app.parts.rooms.edit(app.room(id), null, (doc) => {
		termTable(doc).add(term, { name: "Milieu preneur" });
		writeBlocksAt(doc, field, { prev: null, ids: [] }, before);
	});
	const bo = await invited("commenter", "Bo");
	const after = [paragraph("d1", "Un milieu qui adopte.")];
	const { events } = await gives(bo, propose({ field, prev: null, before, after, reason: "" }), newId(), id);
	const proposal = events[0]?.body.kind === "proposed" ? events[0].body.proposal : "";
	expect((await gives(owner, accept(proposal, before), newId(), id)).status).toBe(200);
	const says = await app.app.parts.rooms.read(app.room(id), (doc) => wordsOfBlocks(readBlocks(doc, field)));
	expect(says).toBe("Un milieu qui adopte.");
	const senses = { field: recordTextName("statement", term), prev: null, before: [], after, reason: "" };
	expect((await gives(bo, propose(senses), newId(), id)).refusal).toBe("not-found");
});

test("[R581] nothing but a text that the document has is proposed for: a forged name opens no other part of it", async () => {
	const { id, balise } = await baliseWith("Le milieu décide.");
	const bo = await invited("commenter", "Bo");
	const added = (field: string) => propose({ field, prev: null, before: [], after: [AFTER], reason: "" });
	for (const field of ["balises", "balises.cells", "meta", `notes:${balise}`, `original:${balise}`, "statement"])
		expect((await gives(bo, added(field), newId(), id)).refusal, field).toBe("bad-request");
	for (const field of [`statement:${newId()}`, `wording:${balise}`, `definition:${balise}`])
		expect((await gives(bo, added(field), newId(), id)).refusal, field).toBe("not-found");
	const names = await app.app.parts.rooms.read(app.room(id), (doc) =>
		baliseTable(doc)
			.list()
			.map(({ name }) => name),
	);
	expect(names).toEqual(["Gouvernance"]);
});

test("[R581] what was proposed for a record that has gone since is not written", async () => {
	const { id, balise, field } = await baliseWith("Le milieu décide.");
	const added = propose({ field, prev: "s1", before: [], after: [paragraph("s2", "Toujours.")], reason: "" });
	const { events, refusal } = await gives(owner, added, newId(), id);
	const [first] = events;
	if (first?.body.kind !== "proposed") throw new Error(`refused: ${refusal}`);
	await app.app.parts.rooms.edit(app.room(id), null, (doc) => baliseTable(doc).remove(balise));
	expect((await gives(owner, accept(first.body.proposal, []), newId(), id)).refusal).toBe("not-found");
});
