/** Comments through the doors: a commenter marks words without any right to write, and what is taken away is taken away. */

import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { richText, writeBlocks } from "#shared/document/rich-text.ts";
import { threadMarkKey } from "#shared/document/thread-anchors.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import { wordsOf } from "#shared/ledger/comments-state.ts";
import type { CommentBody } from "#shared/ledger/comments-wire.ts";
import { fold, type LedgerEvent, type SealedEvent } from "#shared/ledger/stream.ts";
import { newId } from "#shared/lib/ids.ts";
import type { Role } from "#shared/domain/role.ts";
import type { Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let owner: Visitor;
let framework: string;
beforeEach(async () => {
	app = await WholeApp.open();
	owner = await app.joins(app.ownerToken, "Ana");
	const made = await owner.post(`/api/workspaces/${app.workspace}/documents`, { kind: "framework", title: "Cadre" });
	framework = (made.body as { id: string }).id;
	await app.app.parts.rooms.edit(app.room(framework), null, (doc) =>
		writeBlocks(richText(doc, "content"), [{ paragraph: "Le milieu preneur décide avec les personnes." }]),
	);
});
afterEach(() => app.close());

async function invited(role: Role, name: string): Promise<Visitor> {
	const invitation = await owner.post(`/api/workspaces/${app.workspace}/invitations`, { role });
	return await app.joins((invitation.body as { token: string }).token, name);
}

const path = () => `/api/workspaces/${app.workspace}/ledgers/${framework}/comments`;

async function gives(who: Visitor, command: object, key: string = newId()) {
	const { status, body } = await who.post(path(), { key, command });
	const events = (body as { events?: LedgerEvent<CommentBody>[] }).events ?? [];
	return { status, events, refusal: (body as { error?: { kind: string } }).error?.kind };
}

async function reads(who: Visitor) {
	const { body } = await who.get(`${path()}?after=0`);
	return fold(commentsStream, (body as { events: (LedgerEvent<CommentBody> | SealedEvent)[] }).events);
}

/** The points around « milieu preneur », as a browser sends them. */
async function milieuPreneur() {
	return await app.app.parts.rooms.read(app.room(framework), (doc) => {
		const text = (richText(doc, "content").toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText;
		const point = (index: number, assoc: number) =>
			Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index, assoc)) as object;
		return { kind: "words", field: "content", from: point(3, 0), to: point(17, -1), quote: "milieu preneur" };
	});
}

const marksOf = async () =>
	await app.app.parts.rooms.read(app.room(framework), (doc) => {
		const text = (richText(doc, "content").toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText;
		return (text.toDelta() as { insert: string; attributes?: object }[]).map((part) => [
			part.insert,
			Object.keys(part.attributes ?? {}),
		]);
	});

test("[R387] a commenter’s thread is on its words in the live text, once however often it is sent; a reader’s is refused", async () => {
	const bo = await invited("commenter", "Bo");
	const eve = await invited("reader", "Eve");
	const command = { kind: "open-thread", on: await milieuPreneur(), text: "Plutôt « milieu d’accueil » ?" };
	expect((await gives(eve, command)).refusal).toBe("forbidden");
	const key = newId();
	const { events } = await gives(bo, command, key);
	const [opened] = events;
	if (opened?.body.kind !== "thread-opened") throw new Error("a thread is expected");
	expect(opened.member).toBe(bo.member);
	expect(opened.body.on).toMatchObject({ quote: "milieu preneur", before: "Le ", isFound: true });
	await gives(bo, command, key);
	expect(await marksOf()).toEqual([
		["Le ", []],
		["milieu preneur", [threadMarkKey(opened.body.thread)]],
		[" décide avec les personnes.", []],
	]);
	expect((await reads(eve)).threads.size).toBe(1);
});

test("[R384] a quote made up by its author is not what is shown: the server quotes the document", async () => {
	const bo = await invited("commenter", "Bo");
	const on = { ...(await milieuPreneur()), quote: "Le ministère a tort" };
	const { events } = await gives(bo, { kind: "open-thread", on, text: "?" });
	expect(events[0]?.body).toMatchObject({ on: { quote: "milieu preneur" } });
});

test("[R380] a hostile client with a valid session edits, resolves and takes away nothing that is not its own", async () => {
	const bo = await invited("commenter", "Bo");
	const eve = await invited("commenter", "Eve");
	const { events } = await gives(bo, { kind: "open-thread", on: { kind: "document" }, text: "Un avis" });
	const added = events.find(({ body }) => body.kind === "comment-added")?.body;
	if (added?.kind !== "comment-added") throw new Error("a comment is expected");
	const { thread, comment } = added;
	for (const command of [
		{ kind: "edit-comment", comment, text: "Faux" },
		{ kind: "redact-comment", comment, reason: "pour voir" },
		{ kind: "resolve-thread", thread },
	])
		expect((await gives(eve, command)).refusal, command.kind).toBe("not-yours");
	expect((await gives(eve, { kind: "comment-added", thread, comment: newId() })).refusal).toBe("bad-request");
	const stolen = await eve.post(path(), { key: newId(), command: { kind: "reply", thread, text: "?" }, as: bo.member });
	expect(stolen.status).toBe(401);
	expect(wordsOf((await reads(eve)).comments.get(comment) as never)).toBe("Un avis");
});

test("[R382] words that were taken away are given to nobody any more, and the ledger goes on", async () => {
	const bo = await invited("commenter", "Bo");
	const { events } = await gives(bo, { kind: "open-thread", on: { kind: "document" }, text: "Un secret" });
	const added = events.find(({ body }) => body.kind === "comment-added")?.body;
	if (added?.kind !== "comment-added") throw new Error("a comment is expected");
	expect((await gives(bo, { kind: "redact-comment", comment: added.comment, reason: "" })).status).toBe(200);
	const { body } = await owner.get(`${path()}?after=0`);
	expect(JSON.stringify(body)).not.toContain("secret");
	expect((await gives(owner, { kind: "reply", thread: added.thread, text: "Bien" })).status).toBe(200);
	expect((await reads(owner)).threads.get(added.thread)?.comments).toHaveLength(2);
});
