/** The kept points of a document over the doors: who may see them, what they say, and putting one back. */

import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { documentPassages } from "#shared/document/markdown.ts";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { DocumentSummary, KeptPointReply, KeptPointSummary } from "#shared/protocol/http.ts";
import type { DocumentHistoryReply, MomentReply } from "#shared/protocol/history.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let world: WholeApp;
let owner: Visitor;
let room: RoomName;
let at: string;
let ana: SyncPeer;

const SENTENCES = ["Un premier paragraphe.", "Un deuxième paragraphe.", "Un troisième."];
const passagesOf = (doc: Y.Doc) => documentPassages(doc, "fr");

/** A document of three paragraphs that Ana wrote, then lost two of; the moment before is kept. */
beforeEach(async () => {
	world = await WholeApp.open();
	owner = await world.joins(world.ownerToken, "Ana");
	const made = await owner.post(`/api/workspaces/${world.workspace}/documents`, { kind: "framework", title: "Cadre" });
	const document = made.body as DocumentSummary;
	room = document.room as RoomName;
	at = `/api/workspaces/${world.workspace}/documents/${document.id}/points`;
	ana = world.peer("Ana", owner, room);
	ana.returns();
	await ana.isIn();
	const text = richText(ana.doc, frameworkTextName());
	ana.doc.transact(() => {
		writeBlocks(
			text,
			SENTENCES.map((paragraph) => ({ paragraph })),
		);
		for (const [index, block] of text.toArray().entries()) (block as Y.XmlElement).setAttribute("id", `b${index}`);
	});
	await ana.isSaved();
	const seq = await world.log.lastSeq(room);
	text.delete(text.length - SENTENCES.length, 2);
	await ana.isSaved();
	await world.log.keepPoint(room, {
		seq,
		time: world.clock.now(),
		member: owner.member as MemberId,
		reason: "mass-deletion",
	});
});
afterEach(async () => {
	await world.close();
});

const pointOf = async (visitor: Visitor) => ((await visitor.get(at)).body as KeptPointSummary[])[0]?.point ?? 0;

test("[R255] only those who may write are shown what was deleted, or put it back", async () => {
	const seq = await pointOf(owner);
	for (const role of ["reader", "commenter"] as const) {
		const visitor = await world.invited(owner, role);
		expect(refusalKind(await visitor.get(at))).toBe("forbidden");
		expect(refusalKind(await visitor.get(`${at}/${seq}`))).toBe("forbidden");
		expect(refusalKind(await visitor.post(`${at}/${seq}/restore`))).toBe("forbidden");
	}
	for (const role of ["editor", "facilitator"] as const) {
		const visitor = await world.invited(owner, role);
		expect((await visitor.get(at)).status).toBe(200);
		expect((await visitor.get(`${at}/${seq}`)).status).toBe(200);
	}
	expect(refusalKind(await world.visitor().get(at))).toBe("not-signed-in");
});

test("[R255] no other moment can be read, nor one of another document", async () => {
	const seq = await pointOf(owner);
	for (const other of [seq + 1, 0, "x", "1e3"]) {
		expect(refusalKind(await owner.get(`${at}/${other}`))).toBe("not-found");
		expect(refusalKind(await owner.post(`${at}/${other}/restore`))).toBe("not-found");
	}
	const made = await owner.post(`/api/workspaces/${world.workspace}/documents`, { kind: "framework", title: "Autre" });
	const other = at.replace(parseDocument(room), (made.body as DocumentSummary).id);
	expect((await owner.get(other)).body).toEqual([]);
	expect(refusalKind(await owner.get(`${other}/${seq}`))).toBe("not-found");
});

test("[R256] the list says when, by whom and how much; the text is what it was, and what was never in it is not there", async () => {
	const [point] = (await owner.get(at)).body as KeptPointSummary[];
	const [first = "", second = "", third = ""] = SENTENCES;
	const gone = first.length + second.length;
	expect(point).toMatchObject({ member: owner.member, name: "Ana", restored: null });
	expect(point?.lost).toEqual({ gone, total: gone + third.length });
	const reply = (await owner.get(`${at}/${point?.point}`)).body as KeptPointReply;
	const then = new Y.Doc();
	Y.applyUpdate(then, Buffer.from(reply.state, "base64"));
	expect(passagesOf(then)).toEqual(SENTENCES);
});

test("[R257] once put back, those present and those who come later know that it is dealt with", async () => {
	const bo = await world.invited(owner, "editor", "Bo");
	const seq = await pointOf(owner);
	expect((await bo.post(`${at}/${seq}/restore`)).body).toEqual({ blocks: 2 });
	await until(() => passagesOf(ana.doc).length === 3);
	expect(passagesOf(ana.doc)).toEqual(SENTENCES);
	await until(() => ana.noticed("put-back"));
	expect(ana.noticed("put-back")).toEqual({ notice: "put-back", point: seq });
	const [point] = (await owner.get(at)).body as KeptPointSummary[];
	expect(point?.restored?.name).toBe("Bo");
	// Again: nothing is missing, nothing is doubled.
	expect((await bo.post(`${at}/${seq}/restore`)).body).toEqual({ blocks: 0 });
});

test("[R885] words that are put back are told in the name of whoever had written them, and of whoever put them back", async () => {
	const bo = await world.invited(owner, "editor", "Bo");
	const seq = await pointOf(owner);
	const history = at.replace(/points$/, "history");
	const head = async () => ((await owner.get(history)).body as DocumentHistoryReply).head;
	const before = await head();
	await bo.post(`${at}/${seq}/restore`);
	for (const against of [before, seq - 1]) {
		const { passages } = (await owner.get(`${history}/${await head()}?against=${against}`)).body as MomentReply;
		const back = passages.filter(({ restoredBy }) => restoredBy !== undefined);
		expect(back.map(({ by, restoredBy }) => [by, restoredBy])).toEqual(Array(2).fill([[owner.member], [bo.member]]));
	}
	const added = ((await owner.get(`${history}/${await head()}?against=${before}`)).body as MomentReply).passages;
	expect(added.filter(({ change }) => change === "added")).toHaveLength(2);
});

function parseDocument(name: RoomName): string {
	const place = parseRoomName(name);
	return place?.place === "document" ? place.document : "";
}
