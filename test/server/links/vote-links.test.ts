/** Votes and decisions can be cited: the directory has them from their ledgers, and keeps them through edits, renames and a start. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { Directory } from "#shared/document/directory.ts";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { type CitableKind, citableKey } from "#shared/domain/citable.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { subjectMark } from "#shared/ledger/votes.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type { Visitor } from "#test/support/doors.ts";
import { markOf, openVote, recordDecision } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
});
afterEach(() => app.close());

const workspace = () => app.workspace as WorkspaceId;

async function decides(place: string, more: Parameters<typeof recordDecision>[1] = {}): Promise<string> {
	const command = recordDecision([ana.member as never], more);
	const answer = await ana.post(`/api/workspaces/${app.workspace}/ledgers/${place}/votes`, { key: newId(), command });
	const event = (answer.body as LedgerEventsReply).events[0];
	return event && "body" in event ? (event.body as { decision: string }).decision : "";
}

async function votes(place: string, command: object): Promise<string> {
	const answer = await ana.post(`/api/workspaces/${app.workspace}/ledgers/${place}/votes`, { key: newId(), command });
	const event = (answer.body as LedgerEventsReply).events[0];
	return event && "body" in event ? (event.body as { vote: string }).vote : "";
}

async function entry(id: string, from = app, kind: CitableKind = "decision") {
	await from.app.parts.directories.settled(workspace());
	return await from.app.parts.rooms.read(roomName(workspace(), "directory"), (doc) =>
		new Directory(doc).entry(citableKey(kind, id)),
	);
}

test("[R570] a decision is in the directory with its words, its date and whether it holds; one that takes its place says so", async () => {
	const subject = { kind: "question", text: "Tenons-nous l’atelier en juin\u00a0?" } as const;

	const first = await decides("portfolio", {
		text: "L’atelier est en juin.",
		subject,
		fingerprint: subjectMark(subject),
	});
	expect(await entry(first)).toMatchObject({
		...{ kind: "decision", name: "L’atelier est en juin.", document: null, status: "standing" },
		summary: "Tenons-nous l’atelier en juin\u00a0?",
	});
	expect(Date.parse((await entry(first))?.date ?? "")).not.toBeNaN();
	const second = await decides("portfolio", { text: "L’atelier est en mai.", supersedes: first });
	expect(await entry(first)).toMatchObject({ status: "replaced", name: "L’atelier est en juin." });
	expect(await entry(second)).toMatchObject({ status: "standing" });
});

test("[R570] a vote is in the directory while it is open and once it is over, with its words and never with what it came to", async () => {
	const terms = openVote({ title: "", isSecret: true });
	const secret = await votes("portfolio", terms);
	const called = await votes("portfolio", openVote());
	expect(await entry(secret, app, "vote")).toMatchObject({
		...{ kind: "vote", document: null, status: "open", name: "Adoptons-nous le cadre\u00a0?", summary: "" },
	});
	expect(await entry(called, app, "vote")).toMatchObject({
		name: "Le cadre",
		summary: "Adoptons-nous le cadre\u00a0?",
	});
	const before = await entry(secret, app, "vote");
	const ballot = { choice: { kind: "yes-no", answer: "no" }, reason: "Trop tôt.", fingerprint: markOf(terms) };
	await votes("portfolio", { kind: "cast-ballot", vote: secret, ...ballot });
	expect(await entry(secret, app, "vote")).toEqual(before);
	await votes("portfolio", { kind: "close-vote", vote: secret });
	await votes("portfolio", { kind: "cancel-vote", vote: called, reason: "Une autre question." });
	const closed = await entry(secret, app, "vote");
	expect(closed).toMatchObject({ status: "closed", name: "Adoptons-nous le cadre\u00a0?" });
	expect(Object.keys(closed ?? {}).sort()).toEqual(Object.keys(before ?? {}).sort());
	expect(await entry(called, app, "vote")).toMatchObject({ status: "cancelled" });
});

test("[R570] a decision stays when its document is written, renamed, put away, and when the server starts again", async () => {
	const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, { kind: "framework", title: "Cadre" });
	const document = (made.body as { id: string }).id;
	const id = await decides(document, { text: "Le cadre est adopté." });
	expect(await entry(id)).toMatchObject({ document, status: "standing" });
	await app.app.parts.rooms.edit(app.room(document), null, (doc) =>
		writeBlocks(richText(doc, frameworkTextName()), [{ paragraph: "Un mot." }]),
	);
	await ana.patch(`/api/workspaces/${app.workspace}/documents/${document}`, { title: "Autre titre", archived: true });
	app.app.parts.directories.changed(workspace(), document as never);
	expect(await entry(id)).toMatchObject({ document, name: "Le cadre est adopté." });

	const later = await WholeApp.open({ kept: { log: app.log, registry: app.registry } });
	// As a directory of an older program, which knew of no decision.
	await later.app.parts.rooms.edit(roomName(workspace(), "directory"), null, (doc) =>
		new Directory(doc).removeEntry(citableKey("decision", id)),
	);
	later.app.parts.directories.use(workspace());
	expect(await entry(id, later)).toMatchObject({ document, name: "Le cadre est adopté." });
	await later.close();
});
