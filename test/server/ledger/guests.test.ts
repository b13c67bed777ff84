/** Guests at the doors of the real server: the same place on two devices, another name given by whoever leads, and connections that one closes. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type { AdministrationBody } from "#shared/ledger/administration.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type {
	ContinuePreviewReply,
	DeviceLinkReply,
	DevicesReply,
	SeatReply,
	WorkshopPeopleReply,
} from "#shared/protocol/workshops.ts";
import { type Answer, refusalKind, type Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let workshop: DocumentId;
let code: string;
let steps: string[];

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana Roy");
	const terms = { kind: "workshop", title: "Atelier", start: "empty", language: "fr" };
	workshop = ((await ana.post(`${base()}/documents`, terms)).body as { id: DocumentId }).id;
	const added = [stepLike("ideas", { arePrivate: true }), stepLike("vote")];
	const made = bodyOf(await gives(ana, { kind: "add-steps", steps: added, before: null }));
	steps = (made as { steps: { id: string }[] }).steps.map(({ id }) => id);
	code = (bodyOf(await gives(ana, { kind: "open-door" })) as { code: string }).code;
});
afterEach(() => app.close());

const base = () => `/api/workspaces/${app.workspace}`;
const here = () => `${base()}/workshops/${workshop}`;
const came = (answer: Answer) => (answer.status < 300 ? "done" : refusalKind(answer));
const gives = (who: Visitor, command: object, stream = "workshop") =>
	who.post(`${base()}/ledgers/${workshop}/${stream}`, { key: newId(), command });
const seat = async (who: Visitor) => (await who.get(`${here()}/seat`)).body as SeatReply;
const people = async (who: Visitor) => (await who.get(`${here()}/people`)).body as WorkshopPeopleReply;
const begins = (step: string, from: string | null) => gives(ana, { kind: "begin-step", step, from });
const renames = (by: Visitor, who: string, name: unknown) => by.patch(`${here()}/people/${who}`, { name });

function bodyOf({ body }: Answer): unknown {
	const event = (body as LedgerEventsReply).events.at(-1);
	return event && "body" in event ? event.body : null;
}

async function journal() {
	const reply = await ana.get(`${base()}/ledgers/directory/administration`);
	return ((reply.body as LedgerEventsReply).events as LedgerEvent<AdministrationBody>[]).map(({ member, body }) => ({
		member,
		act: body.act,
	}));
}

async function comesIn(name: string): Promise<Visitor> {
	const visitor = app.visitor();
	const joined = await visitor.post("/api/workshops/join", { code, name, key: newId() });
	visitor.member = (joined.body as { member: { id: string } }).member.id;
	await gives(visitor, { kind: "enter" });
	return visitor;
}

const linkOf = async (who: Visitor) => (await who.post(`${here()}/device-link`)).body as DeviceLinkReply;
const goesOn = (device: Visitor, token: string, key: string = newId()) =>
	device.post("/api/workshops/continue", { token, key });

test("[R941] a link gives a second device the same place: one name, one person, their cards and their one ballot", async () => {
	const bea = await comesIn("Béa");
	await begins(steps[0] ?? "", null);
	await gives(bea, { kind: "add-card", step: steps[0], text: "Une idée à moi" }, "cards");
	const { token } = await linkOf(bea);
	const phone = app.visitor();
	const seen = (await phone.post("/api/workshops/continue/preview", { token })).body as ContinuePreviewReply;
	expect(seen).toMatchObject({ name: "Béa", workshop: { id: workshop }, other: null });
	expect(came(await goesOn(phone, token))).toBe("done");
	expect((await seat(phone)).me).toEqual((await seat(bea)).me);
	// What she wrote for herself is hers there too, and nobody else’s.
	expect(JSON.stringify((await phone.get(`${base()}/ledgers/${workshop}/cards`)).body)).toContain("Une idée à moi");
	expect(await people(ana)).toHaveLength(1);
	const asked = openVote({ isSecret: true });
	const vote = (bodyOf(await gives(ana, asked, "votes")) as { vote: string }).vote;
	await gives(ana, { kind: "attach-vote", step: steps[1], vote: { place: workshop, vote } });
	await begins(steps[1] ?? "", steps[0] ?? "");
	const ballot = (answer: string) => ({
		...{ kind: "cast-ballot", vote, fingerprint: markOf(asked), reason: "" },
		choice: { kind: "yes-no", answer },
	});
	expect(came(await gives(bea, ballot("yes"), "votes"))).toBe("done");
	expect(came(await gives(phone, ballot("no"), "votes"))).toBe("done");
	expect((await phone.get(`${base()}/decisions/${workshop}/${vote}/count`)).body).toEqual({ voted: 1, voices: 1 });
});

test("[R942] a link serves once, for five minutes; another one, or a press, ends the one before", async () => {
	const bea = await comesIn("Béa");
	const opens = async (token: string) => came(await goesOn(app.visitor(), token));
	const used = await linkOf(bea);
	expect(await opens(used.token)).toBe("done");
	expect(await opens(used.token)).toBe("device-link-invalid");
	const [first, second] = [await linkOf(bea), await linkOf(bea)];
	expect(await opens(first.token)).toBe("device-link-invalid");
	expect((await bea.delete(`${here()}/device-link`)).status).toBe(204);
	expect(await opens(second.token)).toBe("device-link-invalid");
	const late = await linkOf(bea);
	expect((await bea.get(`${here()}/device-link`)).body).toEqual({
		until: late.until,
		devices: 2,
	} satisfies DevicesReply);
	app.clock.shift += 5 * 60_000 + 1;
	expect(await opens(late.token)).toBe("device-link-invalid");
	expect((await bea.get(`${here()}/device-link`)).body).toEqual({ until: null, devices: 2 });
});

test("[R942] looking at a link, or opening its address, uses nothing; a device whose reply was lost has it again", async () => {
	const bea = await comesIn("Béa");
	const { token } = await linkOf(bea);
	await app.visitor().get("/atelier/appareil");
	for (let look = 0; look < 3; look += 1)
		expect(came(await app.visitor().post("/api/workshops/continue/preview", { token }))).toBe("done");
	const key = newId();
	const phone = app.visitor();
	expect(came(await goesOn(phone, token, key))).toBe("done");
	const again = app.visitor();
	expect(came(await goesOn(again, token, key))).toBe("done");
	expect((await bea.get(`${here()}/device-link`)).body).toMatchObject({ devices: 2 });
	expect(came(await goesOn(app.visitor(), token))).toBe("device-link-invalid");
});

test("[R942] the secret of a link is in no log, no file of the registry and no ledger", async () => {
	const bea = await comesIn("Béa");
	const { token } = await linkOf(bea);
	await app.visitor().post("/api/workshops/continue/preview", { token });
	await goesOn(app.visitor(), token);
	const kept = JSON.stringify(
		Object.values(app.registry.now).map((map) => [...(map as ReadonlyMap<unknown, unknown>).values()]),
	);
	expect(kept).not.toContain(token);
	expect(app.logger.lines.join("\n")).not.toContain(token);
	expect(JSON.stringify((await ana.get(`${base()}/ledgers/${workshop}/workshop`)).body)).not.toContain(token);
});

test("[R942] whoever waits, was put out, or is a member makes no link; one that was made opens nothing once its place is closed", async () => {
	const bea = await comesIn("Béa");
	const { token } = await linkOf(bea);
	await gives(ana, { kind: "put-out", member: bea.member });
	expect(came(await goesOn(app.visitor(), token))).toBe("device-link-invalid");
	expect(came(await bea.post(`${here()}/device-link`))).toBe("put-out");
	await gives(ana, { kind: "lock-door", isLocked: true });
	const cam = await comesIn("Cam");
	expect(came(await cam.post(`${here()}/device-link`))).toBe("not-in-workshop");
	expect(came(await ana.post(`${here()}/device-link`))).toBe("forbidden");
	expect(came(await goesOn(app.visitor(), newId()))).toBe("device-link-invalid");
});

test("[R941] a guest’s browser makes room for the place that goes on; a member’s stays theirs, and uses no link", async () => {
	const bea = await comesIn("Béa");
	const cam = await comesIn("Cam");
	const peer = app.peer("cam", cam, app.room(workshop)).returns();
	await peer.isIn();
	const { token } = await linkOf(bea);
	const looked = await ana.post("/api/workshops/continue/preview", { token });
	expect((looked.body as ContinuePreviewReply).other).toEqual({ name: "Ana Roy", isGuest: false });
	expect(came(await goesOn(ana, token))).toBe("device-taken");
	expect((await seat(ana)).me.name).toBe("Ana Roy");
	expect(came(await goesOn(cam, token))).toBe("done");
	expect((await seat(cam)).me.id).toBe(bea.member);
	await until(() => peer.closed !== null, "what was open as Cam closes");
});

test("[R944] one press closes the other connections of a person within a second, sockets too, and says so in the journal", async () => {
	const bea = await comesIn("Béa");
	const phone = app.visitor();
	await goesOn(phone, (await linkOf(bea)).token);
	const [kept, lost] = [bea, phone].map((one) => app.peer("béa", one, app.room(workshop)).returns());
	await Promise.all([kept?.isIn(), lost?.isIn()]);
	const copied = { cookie: bea.cookie };
	expect((await bea.post("/api/sign-out-others")).status).toBe(204);
	await until(() => lost?.closed?.code === 4401, "the other device is signed out");
	expect(came(await phone.get(`${here()}/seat`))).toBe("not-signed-in");
	expect(kept?.closed ?? null).toBeNull();
	expect((await seat(bea)).me.name).toBe("Béa");
	expect((await journal()).at(-1)).toEqual({ member: bea.member, act: { kind: "other-devices-signed-out" } });
	// A copy of the cookie she had goes with the others, a minute after hers was renewed.
	expect(bea.cookie).not.toBe(copied.cookie);
	app.clock.shift += 61_000;
	const thief = app.visitor();
	thief.cookie = copied.cookie;
	expect(came(await thief.get(`${here()}/seat`))).toBe("not-signed-in");
	expect((await seat(bea)).me.name).toBe("Béa");
	// Alone already: nothing to close, nothing to tell.
	const before = (await journal()).length;
	await bea.post("/api/sign-out-others");
	expect(await journal()).toHaveLength(before);
});

test("[R944] a link to another device ends with the others: neither the device that used it a moment ago nor a new one comes back", async () => {
	const bea = await comesIn("Béa");
	const phone = app.visitor();
	const { token } = await linkOf(bea);
	const key = newId();
	const goes = (who: Visitor, asked: object) => who.post("/api/workshops/continue", asked);
	expect((await goes(phone, { token, key })).status).toBe(200);
	await bea.post("/api/sign-out-others");
	expect(came(await goes(app.visitor(), { token, key }))).toBe("device-link-invalid");
	const unused = await linkOf(bea);
	await bea.post("/api/sign-out-others");
	expect(came(await goes(app.visitor(), { token: unused.token, key: newId() }))).toBe("device-link-invalid");
});

test("[R944] nobody closes the connections of anybody else", async () => {
	const bea = await comesIn("Béa");
	const cam = await comesIn("Cam");
	expect((await bea.post("/api/sign-out-others", { member: cam.member })).status).toBe(204);
	expect((await seat(cam)).me.name).toBe("Cam");
	expect(came(await app.visitor().post("/api/sign-out-others"))).toBe("not-signed-in");
});

test("[R945] whoever leads gives a guest another name: everywhere at once, told to the guest and in the journal, without the names", async () => {
	const bea = await comesIn("Zoé Ministre");
	const cam = await comesIn("Cam");
	const peer = app.peer("cam", cam, app.room(workshop)).returns();
	await peer.isIn();
	expect((await renames(ana, bea.member, "Béa\u202e  Roy")).body).toEqual({ id: bea.member, name: "Béa Roy" });
	expect((await people(cam)).map(({ name }) => name)).toEqual(["Béa Roy", "Cam"]);
	expect((await seat(bea)).me.name).toBe("Béa Roy");
	const told = bodyOf(await bea.get(`${base()}/ledgers/${workshop}/workshop`));
	expect(told).toEqual({ kind: "renamed", member: bea.member, by: ana.member });
	await until(
		() => peer.frames.some((frame) => Buffer.from(frame).includes('"renamed"')),
		"it is pushed to those who are there",
	);
	const said = { member: ana.member, act: { kind: "guest-renamed", member: bea.member, document: workshop } };
	expect((await journal()).at(-1)).toEqual(said);
	// The name she already has changes nothing, and tells nothing.
	expect(came(await renames(ana, bea.member, "Béa Roy"))).toBe("done");
	expect((await journal()).filter(({ act }) => act.kind === "guest-renamed")).toHaveLength(1);
});

test.each(["Ana Roy", "ANA  ROY", "Аnа Roy", "An\u200ba Roy"])(
	"[R922] [R945] a guest who is renamed %j gets a number",
	async (name) => {
		const bea = await comesIn("Béa");
		expect(((await renames(ana, bea.member, name)).body as { name: string }).name).toMatch(/\(2\)$/);
	},
);

test("[R945] names are given by those who lead, to guests of their workshop alone", async () => {
	const bea = await comesIn("Béa");
	const cam = await comesIn("Cam");
	const editor = await app.invited(ana, "editor", "Édith");
	await gives(editor, { kind: "enter" });
	expect(came(await renames(bea, cam.member, "Autre"))).toBe("forbidden");
	expect(came(await renames(bea, bea.member, "Ana Roy"))).toBe("forbidden");
	expect(came(await renames(editor, cam.member, "Autre"))).toBe("forbidden");
	expect(came(await renames(ana, editor.member, "Autre"))).toBe("not-found");
	expect(came(await renames(ana, ana.member, "Autre"))).toBe("not-found");
	expect(came(await renames(ana, newId(), "Autre"))).toBe("not-found");
	expect(came(await renames(ana, cam.member, " \u200b "))).toBe("name-required");
	expect(came(await renames(ana, cam.member, 12))).toBe("bad-request");
	// No command of the ledger says it in the server’s place.
	expect(came(await gives(ana, { kind: "note-renamed", member: cam.member, by: ana.member }))).toBe("bad-request");
	await gives(ana, { kind: "name-host", member: bea.member, isHost: true });
	expect(came(await renames(bea, cam.member, "Camille"))).toBe("done");
	await gives(ana, { kind: "end-workshop" });
	expect(came(await renames(bea, cam.member, "Autre"))).toBe("forbidden");
	expect((await people(ana)).map(({ name }) => name)).toContain("Camille");
});

test("[R946] an owner ends every open link at once, their own too; nobody else may, and who came in stays", async () => {
	const made = async (role: string) =>
		(await ana.post(`${base()}/invitations`, { role })).body as { token: string; invitation: { id: string } };
	const links = [await made("editor"), await made("reader"), await made("facilitator")];
	const ed = await app.joins(links[0]?.token ?? "", "Ed");
	const fab = await app.joins(links[2]?.token ?? "", "Fabrice");
	expect(came(await fab.delete(`${base()}/invitations`))).toBe("forbidden");
	const open = (await ana.get(`${base()}/invitations`)).body as { id: string }[];
	expect((await ana.delete(`${base()}/invitations`)).body).toEqual({ ended: open.length });
	expect((await ana.get(`${base()}/invitations`)).body).toEqual([]);
	for (const token of [links[0]?.token, links[1]?.token, app.ownerToken])
		expect(came(await app.visitor().post("/api/join", { token, name: "Intrus" }))).toBe("invitation-invalid");
	expect((await ed.get(base())).status).toBe(200);
	const last = (await journal()).at(-1);
	expect(last?.member).toBe(ana.member);
	expect(last?.act.kind === "all-links-ended" && last.act.links.toSorted()).toEqual(
		open.map(({ id }) => id).toSorted(),
	);
	// None is open: nothing to tell.
	const before = (await journal()).length;
	expect((await ana.delete(`${base()}/invitations`)).body).toEqual({ ended: 0 });
	expect(await journal()).toHaveLength(before);
});
