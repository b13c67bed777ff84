/** Votes at the doors of the real server: somebody with a session and bad intentions gets nowhere, and what is frozen is what the document says. */

import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { baliseParts, textParts } from "#shared/document/block-wording.ts";
import { recommendationParts } from "#shared/document/record-wording.ts";
import { recommendationTable } from "#shared/document/recommendation-set.ts";
import { baliseTable } from "#shared/document/balise-set.ts";
import { frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { DecisionsReply, VoteCount } from "#shared/ledger/votes-view.ts";
import { subjectMark } from "#shared/ledger/votes.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import { type MemberId, newId, type RecordId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { type Answer, refusalKind, type Visitor } from "#test/support/doors.ts";
import { pushes } from "#test/support/ledger-pushes.ts";
import { until } from "#test/support/until.ts";
import { markOf, openVote, recordDecision } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
let bea: Visitor;
let cam: Visitor;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	bea = await app.invited(ana, "commenter", "Béa");
	cam = await app.invited(ana, "commenter", "Cam");
});
afterEach(() => app.close());

const yes = { kind: "yes-no", answer: "yes" } as const;
const no = { kind: "yes-no", answer: "no" } as const;
const ledgerOf = (place: string) => `/api/workspaces/${app.workspace}/ledgers/${place}/votes`;
const register = () => `/api/workspaces/${app.workspace}/decisions`;

async function gives(who: Visitor, command: object, place = "portfolio", key: string = newId()): Promise<Answer> {
	return await who.post(ledgerOf(place), { key, command });
}

const came = (answer: Answer) => (answer.status === 200 ? "done" : refusalKind(answer));

async function opens(terms: Parameters<typeof openVote>[0] = {}, place = "portfolio") {
	const command = openVote(terms);
	const answer = await gives(ana, command, place);
	const event = (answer.body as LedgerEventsReply).events[0];
	const vote = event && "body" in event ? (event.body as { vote: string }).vote : "";
	const fingerprint = markOf(command);
	const ballot = (choice: object, reason = "") => ({ kind: "cast-ballot", vote, fingerprint, choice, reason });
	return { vote, fingerprint, ballot };
}

const eventsOf = async (who: Visitor, place = "portfolio") =>
	((await who.get(ledgerOf(place))).body as LedgerEventsReply).events;

test("[R402] a session votes for itself: another’s name is refused wherever it is written, and counts for nobody", async () => {
	const { vote, ballot } = await opens();
	expect(came(await gives(bea, { ...ballot(yes), member: cam.member }))).toBe("bad-request");
	expect(came(await gives(bea, { ...ballot(yes), as: cam.member }))).toBe("bad-request");
	const as = await bea.post(ledgerOf("portfolio"), { key: newId(), command: ballot(yes), as: cam.member });
	expect(refusalKind(as)).toBe("not-signed-in");
	const reader = await app.invited(ana, "reader", "Lectrice");
	expect(came(await gives(reader, ballot(yes)))).toBe("forbidden");
	expect(came(await gives(bea, { ...ballot(yes), organisation: "Ministère" }))).toBe("bad-request");
	expect((await ana.get(`${register()}/portfolio/${vote}/count`)).body).toEqual({ voted: 0, voices: 0 });
});

test("[R401] a ballot sent twice, again under another key or from another tab, is one ballot", async () => {
	const { vote, ballot } = await opens();
	const key = newId();
	await gives(bea, ballot(yes), "portfolio", key);
	await gives(bea, ballot(yes), "portfolio", key);
	await Promise.all([gives(bea, ballot(no)), gives(bea, ballot(yes)), gives(bea, ballot(no))]);
	expect((await ana.get(`${register()}/portfolio/${vote}/count`)).body).toEqual({ voted: 1, voices: 1 });
});

test("[R405] before the close a secret ballot comes out by no door: events, pushes, register, count, archive", async () => {
	const { vote, ballot } = await opens({ isSecret: true });
	const room = app.room("portfolio");
	const peers = [app.peer("Ana", ana, room), app.peer("Cam", cam, room)];
	for (const peer of peers) await peer.returns().isIn();
	expect(came(await gives(bea, ballot(no, "CANARI")))).toBe("done");
	for (const peer of peers) await until(() => pushes(peer).length > 0, `${peer.name} was pushed something`);
	const heard = JSON.stringify(peers.map(pushes));
	for (const spy of [ana, cam]) {
		const seen = JSON.stringify([await eventsOf(spy), (await spy.get(register())).body, heard]);
		expect(seen).not.toContain("CANARI");
		expect(seen).not.toContain(bea.member);
	}
	const archive = await ana.get(`/api/workspaces/${app.workspace}/archive`);
	expect(JSON.stringify(archive.body)).not.toContain("CANARI");
	expect(JSON.stringify(await eventsOf(bea))).toContain("CANARI");
	expect((await cam.get(`${register()}/portfolio/${vote}/count`)).body satisfies unknown as VoteCount).toEqual({
		voted: 1,
		voices: 1,
	});

	await gives(ana, { kind: "close-vote", vote });
	expect(JSON.stringify(await eventsOf(cam))).toContain("CANARI");
	const [place] = ((await cam.get(register())).body as DecisionsReply).places;
	expect(place?.votes[0]?.ballots).toMatchObject([{ member: bea.member, choice: no, reason: "CANARI" }]);
});

test("[R400, R407] a close is not forged, nor a deadline moved: who votes runs nothing, and the server’s clock decides", async () => {
	const deadline = new Date(app.clock.now() + 60_000).toISOString();
	const { vote, ballot } = await opens({ deadline });
	expect(came(await gives(bea, { kind: "close-vote", vote }))).toBe("forbidden");
	expect(came(await gives(bea, { kind: "vote-closed", vote }))).toBe("bad-request");
	const revealed = { kind: "ballots-revealed", vote, ballots: [] };
	expect(came(await gives(bea, revealed))).toBe("bad-request");
	expect(came(await gives(bea, openVote()))).toBe("forbidden");
	expect(came(await gives(bea, recordDecision([bea.member as never])))).toBe("forbidden");
	expect(came(await gives(bea, ballot(yes)))).toBe("done");
	app.clock.shift += 61_000;
	expect(came(await gives(cam, { ...ballot(yes), time: "2020-01-01" }))).toBe("bad-request");
	expect(came(await gives(cam, ballot(yes)))).toBe("vote-closed");
	await gives(ana, { kind: "close-vote", vote });
	expect(came(await gives(bea, ballot(no)))).toBe("vote-closed");
	expect(came(await gives(bea, { kind: "withdraw-ballot", vote }))).toBe("vote-closed");
});

test("[R888] a closed vote keeps those who could vote in it, whoever comes after, at its deadline too", async () => {
	const electorateOf = async (id: string) => {
		const [place] = ((await cam.get(register())).body as DecisionsReply).places;
		return place?.votes.find((one) => one.id === id)?.closed?.electorate;
	};
	const pressed = await opens();
	const chosen = await opens({ voters: [bea.member as MemberId] });
	const timed = await opens({ deadline: new Date(app.clock.now() + 60_000).toISOString() });
	const reader = await app.invited(ana, "reader", "Lectrice");
	await gives(ana, { kind: "close-vote", vote: pressed.vote });
	await gives(ana, { kind: "close-vote", vote: chosen.vote });
	app.clock.shift += 61_000;
	await app.app.doWhatIsDue();
	await app.invited(ana, "commenter", "Tard");
	const voters = [ana, bea, cam].map(({ member }) => member).sort();
	for (const { vote } of [pressed, timed]) expect([...((await electorateOf(vote)) ?? [])].sort()).toEqual(voters);
	expect(voters).not.toContain(reader.member);
	expect(await electorateOf(chosen.vote)).toEqual([bea.member]);
});

test("[R892] the server takes the SHA-256 of the words that a vote and a decision freeze; the same is found with any tool", async () => {
	const { vote, ballot } = await opens();
	await gives(ana, { kind: "close-vote", vote });
	await gives(ana, recordDecision([ana.member as never], { vote, fingerprint: ballot(yes).fingerprint }));
	const [place] = ((await cam.get(register())).body as DecisionsReply).places;
	const [opened] = place?.votes ?? [];
	const words = opened?.subject.kind === "question" ? opened.subject.text : "";
	expect(opened?.print).toBe(createHash("sha256").update(words).digest("hex"));
	expect(place?.decisions[0]?.print).toBe(opened?.print);
	const forged = { ...openVote(), print: "0".repeat(64) };
	expect(came(await gives(ana, forged))).toBe("bad-request");
});

test("[R409] what organisation somebody votes for is what the workspace knows of them", async () => {
	const { vote, ballot } = await opens({ voice: "organisation" });
	const ofCity = {
		organisation: "Ville de Québec",
		sector: app.registry.now.workspaces.values().next().value?.sectors[0],
	};
	for (const who of [bea, cam])
		expect((await who.patch(`/api/workspaces/${app.workspace}/me`, { ...ofCity })).status).toBe(200);
	await gives(bea, ballot(yes));
	await gives(cam, ballot(no));
	expect((await ana.get(`${register()}/portfolio/${vote}/count`)).body).toEqual({ voted: 2, voices: 1 });
	expect((await eventsOf(ana)).at(-1)).toMatchObject({
		body: ofCity,
	});
});

test("[R403] a passage is voted on as the document says it at that instant, in the ledger of its document", async () => {
	const document = await newDocument("framework");
	const field = frameworkTextName();
	await app.app.parts.rooms.edit(app.room(document), null, (doc) =>
		writeBlocks(richText(doc, field), [{ heading: 2, text: "Gouvernance" }, { paragraph: "Le comité décide." }]),
	);
	const parts = await app.app.parts.rooms.read(app.room(document), (doc) => textParts(doc, field));
	const passage = (more: object = {}): VoteSubject => ({ kind: "passage", field, parts, ...more });
	const asks = (subject: VoteSubject, place = document) => gives(ana, openVote({ subject }), place).then(came);
	const [heading, paragraph] = parts;
	if (!heading || !paragraph) throw new Error("two blocks are expected");
	expect(await asks(passage({ parts: [heading, { ...paragraph, text: "Le comité décida." }] }))).toBe(
		"wording-changed",
	);
	expect(await asks(passage({ parts: [{ ...paragraph, id: newId() }] }))).toBe("wording-changed");
	expect(await asks(passage(), "portfolio")).toBe("wording-changed");
	expect(await asks(passage(), await newDocument("framework"))).toBe("wording-changed");
	expect(await asks(passage())).toBe("done");

	// One letter, between reading and asking.
	await app.app.parts.rooms.edit(app.room(document), null, (doc) =>
		writeBlocks(richText(doc, field), [{ paragraph: "Ailleurs." }]),
	);
	expect(await asks(passage())).toBe("done");
	await app.app.parts.rooms.edit(app.room(document), null, (doc) => richText(doc, field).delete(1, 1));
	expect(await asks(passage())).toBe("wording-changed");
	const subject = passage();
	const decision = recordDecision([ana.member as never], { subject, fingerprint: subjectMark(subject) });
	expect(came(await gives(ana, decision, document))).toBe("wording-changed");
});

test("[R403, R404] a balise is voted on with all its words; a ballot for other words is refused", async () => {
	const set = await newDocument("balise-set");
	const balise = newId<RecordId>();
	await app.app.parts.rooms.edit(app.room(set), null, (doc) => {
		baliseTable(doc).add(balise, { name: "Décider ensemble" });
		writeBlocks(richText(doc, recordTextName("statement", balise)), [{ paragraph: "Les personnes décident" }]);
	});
	const parts = await app.app.parts.rooms.read(app.room(set), (doc) => baliseParts(doc, balise));
	const subject: VoteSubject = { kind: "record", record: balise, label: "Décider ensemble", parts };
	const { ballot, fingerprint } = await opens({ subject }, set);
	const other = { ...ballot(yes), fingerprint: fingerprint.split("").reverse().join("") };
	expect(came(await gives(bea, other, set))).toBe("wording-changed");
	expect(came(await gives(bea, ballot(yes), set))).toBe("done");
	await app.app.parts.rooms.edit(app.room(set), null, (doc) => baliseTable(doc).set(balise, "name", "Décider"));
	expect(came(await gives(ana, openVote({ subject }), set))).toBe("wording-changed");
});

test("[R420] a recommendation is voted on by one of its wordings, exactly; the other one is another vote, and what changed since is told", async () => {
	const set = await newDocument("recommendation-set");
	const record = newId<RecordId>();
	const write = (name: "original" | "wording", paragraph: string) =>
		app.app.parts.rooms.edit(app.room(set), null, (doc) =>
			writeBlocks(richText(doc, recordTextName(name, record)), [{ paragraph }]),
		);
	await app.app.parts.rooms.edit(app.room(set), null, (doc) => {
		recommendationTable(doc).add(record, { code: "R1" });
	});
	await write("original", "Que le ministère étudie.");
	await write("wording", "Que le ministère finance");
	const now = (name: "original" | "wording") =>
		app.app.parts.rooms.read(app.room(set), (doc) => recommendationParts(doc, record, name));
	const about = (parts: { id: string; text: string }[]): VoteSubject => ({
		...{ kind: "record", record, label: "R1" },
		parts,
	});
	const asks = (parts: { id: string; text: string }[]) =>
		gives(ana, openVote({ subject: about(parts) }), set).then(came);
	const [original, wording] = [await now("original"), await now("wording")];
	expect(wording).toEqual([{ id: "wording", text: "Que le ministère finance" }]);
	expect(await asks([...wording, ...original])).toBe("wording-changed");
	expect(await asks([{ id: "wording", text: "Que le ministère étudie." }])).toBe("wording-changed");
	expect(await asks([{ id: "discussion", text: "Que le ministère finance" }])).toBe("wording-changed");
	for (const parts of [original, wording]) expect(await asks(parts)).toBe("done");
	const subject = about(wording);
	const decision = recordDecision([ana.member as never], { subject, fingerprint: subjectMark(subject) });
	expect(came(await gives(ana, decision, set))).toBe("done");
	const changed = async () =>
		((await cam.get(register())).body as DecisionsReply).places.map((one) => one.changed.length);
	await write("original", "Une autre origine.");
	expect(await changed()).toEqual([0]);
	await write("wording", "Que le ministère finance, dès 2027");
	expect(await changed()).toEqual([1]);
	expect(await asks(wording)).toBe("wording-changed");
	expect(await asks(await now("wording"))).toBe("done");
});

test("[R402] people who are chosen to vote, who took part or see to something are of the workspace", async () => {
	const reader = await app.invited(ana, "reader", "Lectrice");
	const asks = (voters: string[]) => gives(ana, openVote({ voters: voters as never })).then(came);
	expect(await asks([bea.member, reader.member])).toBe("voter-unknown");
	expect(await asks([newId()])).toBe("voter-unknown");
	expect(await asks([bea.member])).toBe("done");
	expect(came(await gives(ana, recordDecision([newId()])))).toBe("voter-unknown");
	const followUps = [{ text: "Écrire", owner: { member: newId() as never }, due: null }];
	expect(came(await gives(ana, recordDecision([ana.member as never], { followUps })))).toBe("voter-unknown");
});

test("[R416] the register has the decisions of every document and of the portfolio, for members alone", async () => {
	const document = await newDocument("framework");
	await gives(ana, recordDecision([ana.member as never], { text: "Au portefeuille" }));
	await gives(ana, recordDecision([ana.member as never], { text: "Au document" }), document);
	const { places, damaged } = (await cam.get(register())).body as DecisionsReply;
	expect(damaged).toEqual([]);
	expect(places.flatMap(({ decisions }) => decisions.map(({ text }) => text)).sort()).toEqual([
		"Au document",
		"Au portefeuille",
	]);
	expect(refusalKind(await app.visitor().get(register()))).toBe("not-signed-in");
	const other = (await ana.post("/api/workspaces", { name: "Ailleurs" })).body as { id: string };
	const made = await ana.post(`/api/workspaces/${other.id}/invitations`, { role: "editor" });
	const stranger = await app.joins((made.body as { token: string }).token, "Étrangère");
	expect(refusalKind(await stranger.get(register()))).toBe("not-found");
	await ana.delete(`/api/workspaces/${app.workspace}/members/${cam.member}`);
	expect((await cam.get(register())).status).toBe(403);
});

test("[R419] the register tells the decisions whose words the document no longer says", async () => {
	const set = await newDocument("balise-set");
	const balise = newId<RecordId>();
	await app.app.parts.rooms.edit(app.room(set), null, (doc) => {
		baliseTable(doc).add(balise, { name: "Décider ensemble" });
	});
	const parts = await app.app.parts.rooms.read(app.room(set), (doc) => baliseParts(doc, balise));
	const subject: VoteSubject = { kind: "record", record: balise, label: "Décider ensemble", parts };
	const decision = recordDecision([ana.member as never], { subject, fingerprint: subjectMark(subject) });
	expect(came(await gives(ana, decision, set))).toBe("done");
	expect(came(await gives(ana, recordDecision([ana.member as never])))).toBe("done");
	const changed = async () =>
		((await cam.get(register())).body as DecisionsReply).places.map((place) => place.changed.length);
	expect(await changed()).toEqual([0, 0]);
	await app.app.parts.rooms.edit(app.room(set), null, (doc) => baliseTable(doc).set(balise, "name", "Décider"));
	expect((await changed()).sort()).toEqual([0, 1]);
});

async function newDocument(kind: string): Promise<string> {
	const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, { kind, title: kind });
	return (made.body as { id: string }).id;
}
