/** Workshops at the doors of the real server: a code opens a seat and nothing else, and a seat what its steps allow, from one instant to the next. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { WorkshopSeats } from "#server/access/workshop-seats.ts";
import { WorkshopWatch } from "#server/ledger/workshop-watch.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type { SeatReply, WorkshopPeopleReply } from "#shared/protocol/workshops.ts";
import { type Answer, refusalKind, type Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let workshop: DocumentId;
let cadre: DocumentId;
let other: DocumentId;
let code: string;
let steps: string[];

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	const made = await Promise.all(
		(["workshop", "framework", "framework"] as const).map((kind) =>
			ana.post(`${base()}/documents`, { kind, title: kind, start: "empty", language: "fr" }),
		),
	);
	[workshop, cadre, other] = made.map(({ body }) => (body as { id: DocumentId }).id) as [
		DocumentId,
		DocumentId,
		DocumentId,
	];
	const target = { kind: "document" as const, document: cadre, block: null };
	const added = await gives(ana, {
		kind: "add-steps",
		steps: [stepLike("welcome"), stepLike("write", { target }), stepLike("ideas", { arePrivate: true })],
		before: null,
	});
	const [event] = (added.body as LedgerEventsReply).events;
	steps = event && "body" in event ? (event.body as { steps: { id: string }[] }).steps.map(({ id }) => id) : [];
	code = await opensDoor();
});
afterEach(() => app.close());

const base = () => `/api/workspaces/${app.workspace}`;
const ledger = (stream = "workshop", place: string = workshop) => `${base()}/ledgers/${place}/${stream}`;
const came = (answer: Answer) => (answer.status === 200 ? "done" : refusalKind(answer));

async function gives(who: Visitor, command: WorkshopCommand): Promise<Answer> {
	return await who.post(ledger(), { key: newId(), command });
}

async function opensDoor(): Promise<string> {
	const opened = await gives(ana, { kind: "open-door" });
	const [event] = (opened.body as LedgerEventsReply).events;
	return event && "body" in event ? (event.body as { code: string }).code : "";
}

async function comesIn(name: string, typed = code): Promise<Visitor> {
	const visitor = app.visitor();
	const joined = await visitor.post("/api/workshops/join", { code: typed, name, organisation: "CLSC", key: newId() });
	expect(joined.status).toBe(200);
	visitor.member = (joined.body as { member: { id: string } }).member.id;
	await gives(visitor, { kind: "enter" });
	return visitor;
}

let at: string | null = null;
beforeEach(() => {
	at = null;
});
async function begins(index: number): Promise<void> {
	const step = steps[index] ?? "";
	expect(came(await gives(ana, { kind: "begin-step", step, from: at }))).toBe("done");
	at = step;
}

const seat = async (who: Visitor) => (await who.get(`${base()}/workshops/${workshop}/seat`)).body as SeatReply;
const adds = (who: Visitor, text: string) =>
	who.post(ledger("cards"), { key: newId(), command: { kind: "add-card", step: steps[2], text } });

test("[R730] a code and a name are enough to come in, on any way of typing it; two people of one name are told apart", async () => {
	const found = await app
		.visitor()
		.post("/api/workshops/find", { code: ` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}` });
	expect(found.body).toMatchObject({ workshop: { id: workshop, title: "workshop" }, alreadyMember: null });
	const bea = await comesIn("Béa");
	await comesIn("Béa");
	expect(await seat(bea)).toMatchObject({
		status: "in",
		leads: false,
		me: { role: "participant", organisation: "CLSC" },
	});
	const people = (await bea.get(`${base()}/workshops/${workshop}/people`)).body as WorkshopPeopleReply;
	expect(people.map(({ name }) => name)).toEqual(["Béa", "Béa (2)"]);
	expect(refusalKind(await app.visitor().post("/api/workshops/join", { code, name: " " }))).toBe("name-required");
});

test("[R730] somebody of the workspace comes in as themselves, and the same browser twice is one person", async () => {
	const joined = await ana.post("/api/workshops/join", { code });
	expect((joined.body as { member: { id: string } }).member.id).toBe(ana.member);
	const bea = await comesIn("Béa");
	const again = await bea.post("/api/workshops/join", { code, name: "Béatrice" });
	expect((again.body as { member: { id: string } }).member.id).toBe(bea.member);
	expect(await seat(ana)).toMatchObject({ leads: true });
});

test("[R710] a seat opens no door of the workspace, whatever step is under way", async () => {
	const bea = await comesIn("Béa");
	await begins(1);
	const asked = await Promise.all(
		[
			["GET", base()],
			["GET", `${base()}/documents`],
			["GET", `${base()}/members`],
			["GET", `${base()}/invitations`],
			["GET", `${base()}/decisions`],
			["GET", `${base()}/inbox`],
			["GET", `${base()}/voices`],
			["GET", `${base()}/documents/${cadre}/history`],
			["GET", ledger("comments", other)],
			["GET", ledger("votes", cadre)],
			["GET", ledger("versions", cadre)],
			["GET", ledger("measurements", "portfolio")],
			["POST", `${base()}/documents`],
			["POST", `${base()}/invitations`],
			["PATCH", base()],
			["DELETE", `${base()}/members/${ana.member}`],
		].map(([method = "", path = ""]) => bea.ask(method, path, method === "GET" ? undefined : {})),
	);
	for (const [index, answer] of asked.entries()) expect([403, 404], `door ${index}`).toContain(answer.status);
	for (const place of ["portfolio", "directory", other])
		await closesWith(app.peer("béa", bea, roomName(app.workspace as WorkspaceId, place as DocumentId)), 4403);
});

async function closesWith(peer: ReturnType<WholeApp["peer"]>, code: number) {
	peer.returns();
	await until(() => peer.closed?.code === code, `a close with ${code}`);
}

test("[R710] [R712] one writes in the document of the step, as long as it lasts and a minute more, on an open socket", async () => {
	const bea = await comesIn("Béa");
	const peer = app.peer("béa", bea, app.room(cadre)).returns();
	const seen = app.peer("ana", ana, app.room(cadre)).returns();
	await Promise.all([peer.isIn(), seen.isIn()]);
	expect(peer.noticed("access")?.access).toBe("read");
	await begins(1);
	await until(() => peer.noticed("access")?.access === "write", "the step opens the document to her");
	peer.types("bonjour");
	await seen.sees("bonjour");
	await begins(2);
	expect(peer.noticed("access")?.access).toBe("write");
	peer.types(" à tous");
	await seen.sees("bonjour à tous");
	app.clock.shift += 61_000;
	peer.types(" trop tard");
	await until(() => peer.noticed("refused") !== undefined, "she is told that it is not kept");
	expect(seen.text).toBe("bonjour à tous");
});

test("[R703] whoever is put out loses the socket they have, the ledgers and the cards", async () => {
	const bea = await comesIn("Béa");
	await begins(2);
	expect(came(await adds(bea, "Une idée"))).toBe("done");
	const peer = app.peer("béa", bea, app.room(workshop)).returns();
	await peer.isIn();
	await gives(ana, { kind: "put-out", member: bea.member as never });
	await until(() => peer.closed?.reason === "put-out", "her socket is closed");
	expect(came(await adds(bea, "Une autre"))).toBe("put-out");
	expect(refusalKind(await bea.get(ledger()))).toBe("put-out");
	expect(came(await gives(bea, { kind: "enter" }))).toBe("put-out");
});

test("[R711] when it is over the seat opens nothing, and what was written stays", async () => {
	const bea = await comesIn("Béa");
	await begins(2);
	await adds(bea, "Une idée");
	await gives(ana, { kind: "end-workshop" });
	app.clock.shift += 61_000;
	expect(came(await adds(bea, "Trop tard"))).toBe("step-closed");
	expect(refusalKind(await app.visitor().post("/api/workshops/join", { code, name: "Cam" }))).toBe("code-unknown");
	const events = (await ana.get(ledger("cards"))).body as LedgerEventsReply;
	expect(events.head).toBe(1);
});

test("[R732] behind a locked door one reads nothing of the workshop, nor who is in it", async () => {
	await gives(ana, { kind: "lock-door", isLocked: true });
	const cam = await comesIn("Cam");
	expect(await seat(cam)).toMatchObject({ status: "waiting" });
	expect(refusalKind(await cam.get(ledger()))).toBe("not-in-workshop");
	expect(refusalKind(await cam.get(`${base()}/workshops/${workshop}/people`))).toBe("not-in-workshop");
	await gives(ana, { kind: "admit", members: [cam.member as never] });
	expect((await cam.get(ledger())).status).toBe(200);
});

test("[R732] somebody who came by the code and was named to lead is told who waits at the door", async () => {
	const bea = await comesIn("Béa");
	await gives(ana, { kind: "lock-door", isLocked: true });
	const cam = await comesIn("Cam");
	const seen = async () => (await bea.get(`${base()}/workshops/${workshop}/people`)).body as { name: string }[];
	expect((await seen()).map(({ name }) => name)).not.toContain("Cam");
	await gives(ana, { kind: "name-host", member: bea.member as never, isHost: true });
	expect((await seen()).map(({ name }) => name)).toContain("Cam");
	await gives(bea, { kind: "admit", members: [cam.member as never] });
	expect(await seat(cam)).toMatchObject({ status: "in" });
});

test("[R720] a card written for oneself is in no answer to anybody else, the facilitator included", async () => {
	const bea = await comesIn("Béa");
	const cam = await comesIn("Cam");
	await begins(2);
	await adds(bea, "Secret pour l’instant");
	for (const who of [ana, cam]) expect(JSON.stringify((await who.get(ledger("cards"))).body)).not.toContain("Secret");
	expect(JSON.stringify((await bea.get(ledger("cards"))).body)).toContain("Secret");
	const counted = await cam.get(`${base()}/workshops/${workshop}/cards/${steps[2]}`);
	expect(counted.body).toEqual({ cards: 1, people: 1, sealed: 1 });
	await ana.post(ledger("cards"), { key: newId(), command: { kind: "reveal", step: steps[2] } });
	expect(JSON.stringify((await cam.get(ledger("cards"))).body)).toContain("Secret");
});

test("[R702, R714] a card of a megabyte, a forged author or a facilitator’s command come to nothing", async () => {
	const bea = await comesIn("Béa");
	await begins(2);
	const card = { kind: "add-card", step: steps[2], text: "x" };
	const sends = (command: object) => bea.post(ledger("cards"), { key: newId(), command });
	expect([413, 400]).toContain((await sends({ ...card, text: "x".repeat(1_000_000) })).status);
	expect(came(await sends({ ...card, author: ana.member }))).toBe("bad-request");
	expect(came(await sends({ kind: "reveal", step: steps[2] }))).toBe("forbidden");
	expect(came(await gives(bea, { kind: "begin-step", step: steps[0] ?? "", from: at }))).toBe("forbidden");
	expect(came(await gives(bea, { kind: "name-host", member: bea.member as never, isHost: true }))).toBe("forbidden");
});

test("a ledger of a workshop is in no other kind of document, and steps name documents that are there", async () => {
	expect(refusalKind(await ana.post(ledger("workshop", cadre), { key: newId(), command: { kind: "open-door" } }))).toBe(
		"not-found",
	);
	const target = { kind: "document" as const, document: newId<DocumentId>(), block: null };
	const steps = [stepLike("write", { target })];
	expect(came(await gives(ana, { kind: "add-steps", steps, before: null }))).toBe("not-found");
});

test("[R715] another server on the same data knows the workshop before anybody comes in", async () => {
	const bea = await comesIn("Béa");
	await begins(1);
	const seats = new WorkshopSeats();
	const { registry, log, logger, clock } = app;
	const watch = new WorkshopWatch({
		seats,
		store: log.ledgers,
		registry,
		rooms: { recheck: () => undefined, recheckMembers: () => undefined },
		clock,
		logger,
	});
	await watch.recall();
	watch.close();
	const member = registry.now.members.get(bea.member as never);
	expect(member && seats.seatOf(member, clock.now())?.rights.writes).toEqual(new Set([cadre]));
	expect(seats.byCode(code, registry.now.documents, Date.now())?.id).toBe(workshop);
});

test("[R713] whoever came by a code and was invited since hears the ledgers that their role reads", async () => {
	const bea = await comesIn("Béa");
	const made = await ana.post(`${base()}/invitations`, { role: "commenter" });
	await bea.post("/api/join", { token: (made.body as { token: string }).token, name: "Béa" });
	const peer = app.peer("béa", bea, app.room(other)).returns();
	await peer.isIn();
	const name = { kind: "name-version", name: "Avant la rencontre" };
	app.peer("ana", ana, app.room(other)).returns().types("bonjour");
	await peer.sees("bonjour");
	expect(came(await ana.post(ledger("versions", other), { key: newId(), command: name }))).toBe("done");
	await until(
		() => peer.frames.some((frame) => Buffer.from(frame).includes("Avant la rencontre")),
		"the version is pushed to her",
	);
});

test("[R715] a workshop that could not be read at the start is read whole as soon as something happens in it", async () => {
	const bea = await comesIn("Béa");
	await begins(1);
	const { registry, log, logger, clock } = app;
	let isOut = true;
	const store = {
		...log.ledgers,
		list: log.ledgers.list.bind(log.ledgers),
		append: log.ledgers.append.bind(log.ledgers),
		read: async (...asked: Parameters<typeof log.ledgers.read>) => {
			if (isOut) throw new Error("the disk is away");
			return await log.ledgers.read(...asked);
		},
	};
	const seats = new WorkshopSeats();
	const rooms = { recheck: () => undefined, recheckMembers: () => undefined };
	const watch = new WorkshopWatch({ seats, store, registry, rooms, clock, logger });
	await watch.recall();
	const member = registry.now.members.get(bea.member as never);
	expect(member && seats.seatOf(member, clock.now())?.rights.status).toBe("absent");
	isOut = false;
	const heard = (await gives(bea, { kind: "raise-hand" })).body as LedgerEventsReply;
	const place = {
		stream: workshopStream,
		document: workshop,
		ledger: { room: app.room(workshop), stream: "workshop" },
	};
	watch.heard(app.workspace as WorkspaceId, place as never, heard.events as never);
	await until(() => member !== undefined && seats.seatOf(member, clock.now())?.rights.status === "in", "she is in");
	expect(member && seats.seatOf(member, clock.now())?.rights.writes).toEqual(new Set([cadre]));
	watch.close();
});
