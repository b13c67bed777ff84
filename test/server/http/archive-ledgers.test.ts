/** What people put their name to goes out with its workspace and comes back equal, and lets out nothing that is under seal. */

import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ArchiveContents } from "#server/archive/archive-format.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import { type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { Doors, refusalKind, type Visitor } from "#test/support/doors.ts";
import { documentGuestbook, guestbook } from "#test/support/guestbook.ts";

let doors: Doors;
let owner: Visitor;
let bo: Visitor;
let workspace: WorkspaceId;
let document: string;
beforeEach(async () => {
	doors = await Doors.open({ streams: [guestbook, documentGuestbook, workshopStream] });
	const made = await doors.workspace();
	workspace = made.workspace.id;
	owner = await doors.joins(made.token, "Ana");
	bo = await doors.invited(owner, workspace, "commenter", "Bo");
	const created = await owner.post(`/api/workspaces/${workspace}/documents`, { kind: "framework", title: "Cadre" });
	document = (created.body as { id: string }).id;
});
afterEach(() => doors.close());

async function gives(who: Visitor, place: string, stream: string, command: unknown): Promise<void> {
	const path = `/api/workspaces/${workspace}/ledgers/${place}/${stream}`;
	expect((await who.post(path, { key: newId(), command })).status).toBe(200);
}

async function events(in_: string, place: string, stream: string): Promise<LedgerEventsReply["events"]> {
	const { body } = await owner.get(`/api/workspaces/${in_}/ledgers/${place}/${stream}`);
	return (body as LedgerEventsReply).events;
}

async function download(): Promise<Uint8Array> {
	const response = await fetch(`${doors.url}/api/workspaces/${workspace}/archive`, {
		headers: { cookie: owner.cookie },
	});
	return new Uint8Array(await response.arrayBuffer());
}

const upload = (bytes: Uint8Array) =>
	owner.post("/api/workspaces/import-archive", bytes, { "content-type": "application/zip" });

const nameOf = (member: MemberId | null) => doors.registry.now.members.get(member as MemberId)?.name;

test("[R217] facts come back in order, with their time, under the names of those who were there, and go on from there", async () => {
	await gives(owner, "portfolio", "guestbook", { kind: "say", words: "Bonjour" });
	await gives(bo, "portfolio", "guestbook", { kind: "seal", words: "Pour plus tard" });
	await gives(owner, "portfolio", "guestbook", { kind: "open" });
	await gives(bo, document, "margin", { kind: "say", words: "Dans la marge" });
	const imported = await upload(await download());
	expect(imported.status, JSON.stringify(imported.body)).toBe(201);
	const copy = (imported.body as { id: WorkspaceId }).id;
	const named = (list: LedgerEventsReply["events"]) =>
		list.flatMap((event) => ("sealed" in event ? [] : [[event.time, nameOf(event.member), event.body]]));

	const before = named(await events(workspace, "portfolio", "guestbook"));
	const after = named(await events(copy, "portfolio", "guestbook"));
	expect(after.map(([time, name]) => [time, name])).toEqual(before.map(([time, name]) => [time, name]));
	expect(after[0]).toEqual(before[0]);
	const opened = after[1]?.[2] as { all: { member: MemberId; words: string }[] };
	// Whoever an event names is the one of the new workspace.
	expect(opened.all.map(({ member, words }) => [nameOf(member), words])).toEqual([["Bo", "Pour plus tard"]]);
	expect(opened.all[0]?.member).not.toBe(bo.member);

	const copied = [...doors.registry.now.documents.values()].find((one) => one.workspace === copy);
	expect(named(await events(copy, copied?.id ?? "", "margin"))).toEqual(
		named(await events(workspace, document, "margin")),
	);
	const path = `/api/workspaces/${copy}/ledgers/portfolio/guestbook`;
	const next = await owner.post(path, { key: newId(), command: { kind: "say", words: "La suite" } });
	expect(next.body).toMatchObject({ head: 3 });
});

test("[R217] the code of a workshop does not come along: it opens the one it was given in", async () => {
	const made = await owner.post(`/api/workspaces/${workspace}/documents`, { kind: "workshop", title: "Atelier" });
	const workshop = (made.body as { id: string }).id;
	await gives(owner, workshop, "workshop", { kind: "open-door" });
	const imported = await upload(await download());
	const copy = (imported.body as { id: WorkspaceId }).id;
	const copied = [...doors.registry.now.documents.values()].find(
		(one) => one.workspace === copy && one.kind === "workshop",
	);
	const kinds = (list: LedgerEventsReply["events"]) =>
		list.map((event) => ("sealed" in event ? "sealed" : (event.body as { kind: string }).kind));
	expect(kinds(await events(copy, copied?.id ?? "", "workshop"))).toEqual(["door-opened", "door-closed"]);
	expect(kinds(await events(workspace, workshop, "workshop"))).toEqual(["door-opened"]);
});

test("[R217] what is under seal for whoever takes the archive is not in it", async () => {
	await gives(bo, "portfolio", "guestbook", { kind: "seal", words: "CANARI" });
	const archive = await download();
	const whole = Object.values(unzipSync(archive))
		.map((file) => strFromU8(file, true))
		.join("\n");
	expect(whole).not.toContain("CANARI");
	expect((await upload(archive)).status).toBe(201);
});

test("[R217] a damaged ledger is left out and named; the rest is there", async () => {
	await gives(bo, "portfolio", "guestbook", { kind: "say", words: "abîmé" });
	await gives(bo, document, "margin", { kind: "say", words: "entier" });
	doors.log.ledgers.damage({ room: roomName(workspace, "portfolio"), stream: "guestbook" }, 1);
	const files = unzipSync(await download());
	const contents = JSON.parse(strFromU8(files["palier.json"] as Uint8Array)) as ArchiveContents;
	expect(contents.unreadableLedgers).toEqual([{ place: "portfolio", stream: "guestbook" }]);
	expect(contents.ledgers.map(({ path }) => path)).toEqual([`ledgers/${document}/margin.jsonl`]);
});

test("[R217] events that no stream would have made, or of a stream unknown here, are refused and nothing is imported", async () => {
	await gives(bo, "portfolio", "guestbook", { kind: "say", words: "Bonjour" });
	const files = unzipSync(await download());
	const path = "ledgers/portfolio/guestbook.jsonl";
	const count = doors.registry.now.workspaces.size;
	const event = { time: "2027-01-15T13:00:00.000Z", member: null };
	const forge = (lines: string, change: (contents: ArchiveContents) => void = () => undefined): Uint8Array => {
		const contents = JSON.parse(strFromU8(files["palier.json"] as Uint8Array)) as ArchiveContents;
		const bytes = strToU8(lines);
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		contents.files = contents.files.map((file) => (file.path === path ? { path, bytes: bytes.length, sha256 } : file));
		change(contents);
		return zipSync({ ...files, [path]: bytes, "palier.json": strToU8(JSON.stringify(contents)) });
	};
	const unbearable = { kind: "said", id: "x", words: "a word that no fold can bear" };
	for (const lines of [
		...["not json", JSON.stringify({ time: "yesterday", member: null, body: {} })],
		...[{ kind: "vote" }, { kind: "said" }, unbearable].map((body) => JSON.stringify({ ...event, body })),
	])
		expect(refusalKind(await upload(forge(lines))), lines).toBe("archive-damaged");
	const elsewhere = (contents: ArchiveContents) => {
		for (const ledger of contents.ledgers) Object.assign(ledger, { place: newId() });
	};
	expect(refusalKind(await upload(forge("", elsewhere)))).toBe("archive-damaged");
	const stranger = await Doors.open({ streams: [documentGuestbook] });
	const made = await stranger.workspace();
	const zoe = await stranger.joins(made.token, "Zoé");
	const answer = await zoe.post("/api/workspaces/import-archive", await download(), {
		"content-type": "application/zip",
	});
	expect(refusalKind(answer)).toBe("archive-newer");
	await stranger.close();
	expect(doors.registry.now.workspaces.size).toBe(count);
});
