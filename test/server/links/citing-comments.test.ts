/** A comment that cites is known of what it cites, by its thread: never its words, and to nobody who may not read it. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { Directory } from "#shared/document/directory.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { DIRECTORY, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { CommentBody } from "#shared/ledger/comments-wire.ts";
import { citationWritten } from "#shared/domain/cited-text.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { Visitor } from "#test/support/doors.ts";
import { bodies, HeldWorkshop } from "#test/support/held-workshop.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

const project = newId<RecordId>();
const cited = citableKey("project", project);
const chip = citationWritten({ kind: "project", target: project, label: "Potagers" });

let app: WholeApp;
let ana: Visitor;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	await app.app.parts.rooms.edit(app.room(PORTFOLIO), null, (doc) => {
		projectTable(doc).add(project, { name: "Potagers" });
	});
});
afterEach(() => app.close());

const workspace = () => app.workspace as WorkspaceId;

async function gives(place: string, command: object): Promise<CommentBody[]> {
	const key = newId();
	return bodies<CommentBody>(
		await ana.post(`/api/workspaces/${app.workspace}/ledgers/${place}/comments`, { key, command }),
	);
}

async function comments(place: string, text: string, record: string): Promise<{ thread: string; comment: string }> {
	const on = { kind: "record", record, part: null, label: "Une fiche" };
	const added = (await gives(place, { kind: "open-thread", on, text })).find(({ kind }) => kind === "comment-added");
	if (added?.kind !== "comment-added") throw new Error("a comment is expected");
	return added;
}

async function citing(from = app) {
	await from.app.parts.directories.settled(workspace());
	return await from.app.parts.rooms.read(roomName(workspace(), DIRECTORY), (doc) =>
		new Directory(doc).passagesCiting(cited),
	);
}

test("[R820] what a comment cites knows its thread, and what it hangs on, as long as it is there and cites it", async () => {
	const { thread, comment } = await comments(PORTFOLIO, `Comme ${chip}, non ?`, project);
	expect(await citing()).toMatchObject([
		{ document: PORTFOLIO, record: project, cites: [cited], comment: { thread, by: ana.member } },
	]);
	await gives(PORTFOLIO, { kind: "reply", thread, text: `Oui, ${chip}.` });
	expect(await citing()).toHaveLength(2);
	await gives(PORTFOLIO, { kind: "edit-comment", comment, text: "Comme les autres." });
	expect(await citing()).toHaveLength(1);
});

test("[R820] a comment of a document is found after a start, and in a directory that an older program wrote", async () => {
	const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, { kind: "balise-set", title: "Balises" });
	const set = (made.body as { id: string }).id;
	const { thread } = await comments(set, `Voir ${chip}`, newId());
	expect(await citing()).toMatchObject([{ document: set, comment: { thread } }]);
	const later = await WholeApp.open({ kept: { log: app.log, registry: app.registry } });
	await later.app.parts.rooms.edit(roomName(workspace(), DIRECTORY), null, (doc) => {
		doc.getMap("threads").clear();
		doc.getMap("indexed").clear();
	});
	later.app.parts.directories.use(workspace());
	expect(await citing(later)).toMatchObject([{ document: set, comment: { thread } }]);
	await later.close();
});

test("[R821] the directory never holds the words of a comment; one that was taken away cites nothing", async () => {
	const { comment } = await comments(PORTFOLIO, `Un secret sur ${chip}`, project);
	expect(await citing()).toHaveLength(1);
	const said = await app.app.parts.rooms.read(roomName(workspace(), DIRECTORY), (doc) => JSON.stringify(doc.toJSON()));
	expect(said).not.toContain("secret");
	await gives(PORTFOLIO, { kind: "redact-comment", comment, reason: "" });
	expect(await citing()).toEqual([]);
});

test("[R821] whoever came by the code of a workshop, and may not read the comments of the workspace, is not told of them", async () => {
	await comments(PORTFOLIO, `Comme ${chip}`, project);
	await citing();
	const workshop = await HeldWorkshop.open(app, ana);
	const guest = await workshop.comesIn("Béa");
	const member = app.peer("Ana", ana, app.room(DIRECTORY)).returns();
	await member.isIn();
	expect(new Directory(member.doc).passagesCiting(cited)).toHaveLength(1);
	const seat = app.peer("Béa", guest, app.room(DIRECTORY)).returns();
	await until(() => seat.closed !== null, "the door is closed");
	expect(new Directory(seat.doc).passages()).toEqual([]);
});
