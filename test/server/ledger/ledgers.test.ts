/** What people put their name to, through the doors: who may, once, in order, and what becomes of it when things go wrong. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Doors, type Visitor } from "#test/support/doors.ts";
import {
	documentGuestbook,
	type Guestbook,
	guestbook,
	type GuestbookBody,
	type GuestbookCommand,
} from "#test/support/guestbook.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { fold, type LedgerEvent, type SealedEvent } from "#shared/ledger/stream.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { LedgerCommandReply, LedgerEventsReply } from "#shared/protocol/ledger.ts";

let doors: Doors;
let owner: Visitor;
let workspace: WorkspaceId;
beforeEach(async () => {
	doors = await Doors.open({ streams: [guestbook, documentGuestbook] });
	const made = await doors.workspace();
	workspace = made.workspace.id;
	owner = await doors.joins(made.token, "Ana");
});
afterEach(() => doors.close());

const path = (place = "portfolio", stream = "guestbook") => `/api/workspaces/${workspace}/ledgers/${place}/${stream}`;
const ledger = () => ({ room: roomName(workspace, "portfolio"), stream: "guestbook" });

async function gives(who: Visitor, command: unknown, key: string = newId(), where = path()) {
	const { status, body } = await who.post(where, { key, command });
	const refusal = (body as { error?: { kind: string; detail?: string } }).error;
	return { status, refusal: refusal?.kind, detail: refusal?.detail, ...(body as Partial<LedgerCommandReply>) };
}

const says = (who: Visitor, words: string, key?: string) =>
	gives(who, { kind: "say", words } satisfies GuestbookCommand, key);

async function events(who: Visitor, after = 0, where = path()): Promise<LedgerEventsReply> {
	const { status, body } = await who.get(`${where}?after=${after}`);
	expect(status, JSON.stringify(body)).toBe(200);
	return body as LedgerEventsReply;
}

async function reads(who: Visitor): Promise<Guestbook> {
	return fold(guestbook, (await events(who)).events as (LedgerEvent<never> | SealedEvent)[]);
}

async function document(): Promise<string> {
	const made = await owner.post(`/api/workspaces/${workspace}/documents`, { kind: "framework", title: "Cadre" });
	return (made.body as { id: string }).id;
}

describe("a command", () => {
	test("[R206] becomes events under the session's member, with the server's time and number, whatever the asker adds", async () => {
		const bo = await doors.invited(owner, workspace, "commenter", "Bo");
		const done = await says(bo, "Bonjour");
		const said = {
			seq: 1,
			time: "2027-01-15T13:00:00.000Z",
			member: bo.member,
			body: { kind: "said", words: "Bonjour" },
		};
		expect(done).toMatchObject({ status: 200, head: 1, events: [said] });
		for (const more of [
			{ member: owner.member },
			{ author: owner.member },
			{ time: "2020-01-01T00:00:00Z" },
			{ seq: 9 },
		])
			expect(await gives(bo, { kind: "say", words: "x", ...more })).toMatchObject({ refusal: "bad-request" });
		const around = await bo.post(path(), { key: newId(), command: { kind: "say", words: "x" }, member: owner.member });
		expect(around.status).toBe(400);
		// What the asker believes to be refuses, and never makes anybody another one.
		const as = await bo.post(path(), { key: newId(), command: { kind: "say", words: "x" }, as: owner.member });
		expect(as.status).toBe(401);
		expect((await events(bo)).events).toMatchObject([said]);
		expect(doors.rooms.asked).toContain(`push ${roomName(workspace, "portfolio")}`);
	});

	test("[R202] sent again under its key, even at the same instant or after a restart, is done once and answered the same", async () => {
		const key = newId();
		const all = await Promise.all([
			says(owner, "Une fois", key),
			says(owner, "Une fois", key),
			says(owner, "Une fois", key),
		]);
		expect(all.map(({ events: done }) => done)).toEqual([all[0]?.events, all[0]?.events, all[0]?.events]);
		await says(owner, "Autre chose");
		expect((await says(owner, "Une fois", key)).events).toEqual(all[0]?.events);
		const bo = await doors.invited(owner, workspace, "editor", "Bo");
		await says(bo, "La clé de Bo est une autre clé", key);
		expect((await reads(owner)).lines.map(({ words }) => words)).toEqual([
			"Une fois",
			"Autre chose",
			"La clé de Bo est une autre clé",
		]);
	});

	test("[R202] that was done stays done for who sent it, even once they may no more", async () => {
		const bo = await doors.invited(owner, workspace, "commenter", "Bo");
		const key = newId();
		const first = await says(bo, "Déjà dit", key);
		await owner.patch(`/api/workspaces/${workspace}/members/${bo.member}`, { role: "reader" });
		expect(await says(bo, "Déjà dit", key)).toMatchObject({ status: 200, events: first.events });
		expect(await says(bo, "Encore")).toMatchObject({ refusal: "forbidden" });
	});

	test("[R207] keeps all its events or none, and two at once never share a number", async () => {
		const done = await Promise.all(
			["a", "b", "c", "d"].map((words) => gives(owner, { kind: "say-twice", words } satisfies GuestbookCommand)),
		);
		const seqs = done.flatMap((one) => one.events?.map(({ seq }) => seq) ?? []);
		expect(seqs.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		const { lines } = await reads(owner);
		for (let at = 0; at < lines.length; at += 2) expect(lines[at]?.words).toBe(lines[at + 1]?.words);
	});

	test("[R206] is judged by the role of its turn: who was demoted while it waited is refused", async () => {
		const bo = await doors.invited(owner, workspace, "commenter", "Bo");
		doors.log.disk.hold();
		const first = says(owner, "Le disque est lent");
		const waiting = says(bo, "Trop tard");
		await doors.registry.change((draft) => {
			const member = draft.members.get(bo.member as never);
			if (member) draft.members.set(member.id, { ...member, role: "reader" });
		});
		doors.log.disk.release();
		expect((await first).status).toBe(200);
		expect(await waiting).toMatchObject({ status: 403, refusal: "forbidden" });
		expect((await reads(owner)).lines).toHaveLength(1);
	});

	test("[R206] is refused to readers, strangers and former members; an archived document takes none, and is still read", async () => {
		const reader = await doors.invited(owner, workspace, "reader", "Lise");
		expect(await says(reader, "Je voudrais")).toMatchObject({ status: 403, refusal: "forbidden" });
		expect((await events(reader)).events).toEqual([]);
		expect(await says(doors.visitor(), "Personne")).toMatchObject({ refusal: "not-signed-in" });
		const other = await doors.workspace("Ailleurs");
		const stranger = await doors.joins(other.token, "Autre");
		expect(await says(stranger, "Bonjour")).toMatchObject({ refusal: "not-found" });
		expect((await stranger.get(path())).status).toBe(404);

		const id = await document();
		const margin = path(id, "margin");
		const say = { kind: "say", words: "Dans la marge" };
		expect((await gives(owner, say, newId(), margin)).status).toBe(200);
		await owner.patch(`/api/workspaces/${workspace}/documents/${id}`, { archived: true });
		expect(await gives(owner, say, newId(), margin)).toMatchObject({ refusal: "archived" });
		expect((await events(owner, 0, margin)).events).toHaveLength(1);
	});

	test("[R208] that no stream knows, is too large, or is asked of a place that has none, changes nothing", async () => {
		const elsewhere = await doors.workspace("Ailleurs");
		const theirs = await doors.joins(elsewhere.token, "Autre");
		const made = await theirs.post(`/api/workspaces/${elsewhere.workspace.id}/documents`, {
			kind: "framework",
			title: "X",
		});
		const foreign = (made.body as { id: string }).id;
		const say = { kind: "say", words: "x" };
		for (const where of [
			...[
				path("portfolio", "nothing"),
				path("portfolio", "margin"),
				path("directory"),
				path(newId()),
				path(foreign, "margin"),
			],
			...[path("portfolio", "__proto__"), path("portfolio", "constructor"), path("..%2f..", "guestbook")],
		]) {
			expect(await gives(owner, say, newId(), where), where).toMatchObject({ status: 404, refusal: "not-found" });
			expect((await owner.get(where)).status, where).toBe(404);
		}
		const long = (bytes: number) => ({ kind: "say", words: "x".repeat(bytes) });
		expect(await gives(owner, long(1_000_000))).toMatchObject({ status: 413, refusal: "too-large" });
		expect(await gives(owner, long(32_760))).toMatchObject({ status: 413, refusal: "too-large" });
		const proto = JSON.parse('{"kind":"say","words":"x","__proto__":{"member":"me"}}') as unknown;
		const deep = `{"key":"${newId()}","command":{"kind":"say","words":${"[".repeat(8_000)}${"]".repeat(8_000)}}}`;
		expect((await owner.post(path(), deep, { "content-type": "application/json" })).status).toBe(400);
		for (const command of [proto, null, 3, "say", [], {}, { kind: "constructor" }, { kind: "say", words: { a: 1 } }])
			expect(await gives(owner, command)).toMatchObject({ status: 400, refusal: "bad-request" });
		for (const key of ["", "short", "é".repeat(30), "x".repeat(65), 7 as unknown as string, null as unknown as string])
			expect(await gives(owner, say, key)).toMatchObject({ status: 400, refusal: "bad-request" });
		for (const after of ["-1", "1.5", "x", "1e3", "9".repeat(20)])
			expect((await owner.get(`${path()}?after=${after}`)).status).toBe(400);
		expect(await events(owner)).toEqual({ events: [], head: 0 });
	});

	test("[R208] half a character is kept as it will be read from the disk", async () => {
		const done = await says(owner, "moitié \ud83d");
		expect(done.events).toMatchObject([{ body: { words: "moitié \ufffd" } }]);
	});

	test("[R209] more than a member may give is refused, whichever ledgers they are for; the others go on", async () => {
		const id = await document();
		const where = [path(), path(id), path(id, "margin")];
		const done = await Promise.all(
			Array.from({ length: 25 }, (_, at) => gives(owner, { kind: "say", words: "x" }, newId(), where[at % 3])),
		);
		expect(done.filter(({ status }) => status === 200)).toHaveLength(20);
		expect(done.filter(({ refusal }) => refusal === "too-many-requests")).toHaveLength(5);
		const bo = await doors.invited(owner, workspace, "commenter", "Bo");
		expect((await says(bo, "Moi, je peux")).status).toBe(200);
		doors.clock.time += 1_000;
		for (let turn = 0; turn < 5; turn += 1) expect((await says(owner, "Après une seconde")).status).toBe(200);
		expect((await says(owner, "Une de trop")).refusal).toBe("too-many-requests");
	});
});

describe("what is under seal", () => {
	test("[R210] is its author's alone until it is opened, in the answers as in the pages; its number alone is known", async () => {
		const bo = await doors.invited(owner, workspace, "commenter", "Bo");
		const sealed = await gives(bo, { kind: "seal", words: "CANARI" });
		expect(sealed.events).toMatchObject([{ seq: 1, body: { words: "CANARI" } }]);
		expect((await events(bo)).events).toEqual(sealed.events);
		expect((await events(owner)).events).toEqual([{ seq: 1, sealed: true }]);
		expect(await reads(owner)).toEqual({ lines: [], sealed: [], sealedCount: 1 });
		const key = newId();
		const opened = await gives(owner, { kind: "open" }, key);
		expect(opened.events).toMatchObject([{ seq: 2, body: { all: [{ member: bo.member, words: "CANARI" }] } }]);
		expect(await reads(owner)).toEqual(await reads(bo));
		expect((await events(owner)).events[0]).toEqual({ seq: 1, sealed: true });
	});

	test("[R210] an answer to somebody else never holds it, and nothing to do is an answer", async () => {
		const bo = await doors.invited(owner, workspace, "commenter", "Bo");
		expect(await gives(owner, { kind: "open" })).toMatchObject({ status: 200, events: [], head: 0 });
		await gives(bo, { kind: "seal", words: "CANARI" });
		expect(await gives(bo, { kind: "open" })).toMatchObject({ refusal: "forbidden" });
		expect(JSON.stringify(await says(owner, "Bonjour"))).not.toContain("CANARI");
		expect(doors.logger.lines.join("\n")).not.toContain("CANARI");
	});
});

describe("when things go wrong", () => {
	test("[R205] a disk that refuses: nothing is kept, pushed or remembered, and the same command passes once it is well", async () => {
		await says(owner, "Avant");
		doors.log.disk.fail("storage-full");
		const key = newId();
		const pushes = doors.rooms.asked.length;
		expect(await says(owner, "Pendant", key)).toMatchObject({ status: 507, refusal: "storage-full" });
		expect(doors.rooms.asked.length).toBe(pushes);
		expect((await reads(owner)).lines).toHaveLength(1);
		doors.log.disk.repair();
		expect(await says(owner, "Pendant", key)).toMatchObject({ status: 200, head: 2 });
		expect((await says(owner, "Pendant", key)).head).toBe(2);
	});

	test("[R211] a damaged ledger takes nothing more and gives what comes before; the others go on, and it does once mended", async () => {
		for (const words of ["un", "deux", "trois"]) await says(owner, words);
		doors.log.ledgers.damage(ledger(), 2);
		afterAWhile();
		expect(await says(owner, "quatre")).toMatchObject({ status: 503, refusal: "ledger-damaged" });
		expect(await events(owner)).toMatchObject({ events: [{ seq: 1 }], head: 3, damagedAt: 2 });
		expect((await gives(owner, { kind: "say", words: "x" }, newId(), path(await document()))).status).toBe(200);
		doors.log.ledgers.mend(ledger());
		afterAWhile();
		expect(await says(owner, "quatre")).toMatchObject({ status: 200, head: 4 });
	});

	test("[R211] a fold that throws costs that ledger, no other, and no event", async () => {
		await says(owner, "a word that no fold can bear");
		expect(await says(owner, "Après")).toMatchObject({ status: 503, refusal: "ledger-damaged" });
		expect((await events(owner)).events).toHaveLength(1);
		expect((await gives(owner, { kind: "say", words: "x" }, newId(), path(await document()))).status).toBe(200);
	});

	test("[R207] a ledger that nobody used comes back as it was, a page of five hundred after another", async () => {
		const bodies = Array.from({ length: 1_203 }, (_, at) =>
			JSON.stringify({ kind: "said", id: newId(), words: `mot ${at}` }),
		);
		await doors.log.ledgers.append(ledger(), { after: 0, member: null, key: null, time: 1, bodies });
		expect(await says(owner, "Le dernier")).toMatchObject({ head: 1_204 });
		let after = 0;
		const sizes: number[] = [];
		while (after < 1_204) {
			const page = await events(owner, after);
			sizes.push(page.events.length);
			after = page.events.at(-1)?.seq ?? 1_204;
		}
		expect(sizes).toEqual([500, 500, 204]);
		expect((await events(owner, 5_000)).events).toEqual([]);
	});
});

/** Long enough for what is in memory to be let go. */
function afterAWhile(): void {
	doors.clock.passes({ minutes: 5 });
	doors.ledgers.tend();
}

test("[R383] words that left without an event that says so are a damage, not a purge", async () => {
	const body = JSON.stringify({ kind: "said", id: "x", words: "Un" } satisfies Extract<
		GuestbookBody,
		{ kind: "said" }
	>);
	const one = { member: null, key: null, time: 1_000 };
	await doors.log.ledgers.append(ledger(), { ...one, after: 0, bodies: [body] });
	await doors.log.ledgers.append(ledger(), { ...one, after: 1, bodies: [body], purges: [1] });
	expect(await says(owner, "Deux")).toMatchObject({ status: 503, refusal: "ledger-damaged", detail: "1" });
});
