/** A document adopted as a version, over the doors: who may, on which words, what is kept of that day, and what nobody gets to see through it. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { documentMark } from "#shared/document/adopted-words.ts";
import { baliseTable } from "#shared/document/balise-set.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { can, ROLES } from "#shared/domain/role.ts";
import type { AdoptedReply } from "#shared/ledger/adopted-view.ts";
import { MEASURED } from "#shared/ledger/document-adoptions.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { LedgerCommandReply, LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";
import { recordDecision } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
let document: string;

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	document = await newDocument("framework");
	await writes("Nous décidons ensemble.");
});
afterEach(() => app.close());

async function newDocument(kind: string): Promise<string> {
	const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, { kind, title: "Cadre" });
	return (made.body as { id: string }).id;
}
const room = (place = document) => app.room(place);
async function writes(paragraph: string, withFigure = false): Promise<void> {
	await app.app.parts.rooms.edit(room(), null, (doc) => {
		const text = richText(doc, frameworkTextName());
		text.delete(0, text.length);
		const figure = withFigure ? [" ", { figure: "projects-by-sector" as const }] : [];
		writeBlocks(text, [{ paragraph: [paragraph, ...figure] }]);
	});
}
const markNow = () => app.app.parts.rooms.read(room(), documentMark);
const ledger = (place: string, stream: string) => `/api/workspaces/${app.workspace}/ledgers/${place}/${stream}`;
async function gives(who: Visitor, command: object, place = document) {
	const reply = await who.post(ledger(place, "document-adoptions"), { key: newId(), command });
	return { ...reply, refusal: reply.status === 200 ? null : refusalKind(reply) };
}
async function adopts(more: object = {}, who = ana) {
	const asked = { kind: "adopt-document", fingerprint: await markNow(), reason: "Lu en rencontre", decision: null };
	return await gives(who, { ...asked, ...more });
}
const pageOf = (number: number) => `/api/workspaces/${app.workspace}/documents/${document}/adopted/${number}`;
const read = async (who: Visitor, number: number) => (await who.get(pageOf(number))).body as AdoptedReply;
const wordsOf = ({ passages }: AdoptedReply) => passages.map(({ pieces }) => pieces.map(({ text }) => text).join(""));

test("[R530] facilitators and owners adopt a document, as a numbered version with a reason; nobody else does", async () => {
	for (const role of ROLES) {
		const who = role === "owner" ? ana : await app.invited(ana, role);
		expect((await adopts({}, who)).refusal, role).toBe(can(role, "adopt") ? null : "forbidden");
	}
	expect((await adopts({ reason: " " })).refusal).toBe("bad-request");
	await writes("Nous décidons par consentement.");
	await adopts();
	const first = await read(ana, 1);
	const second = await read(ana, 2);
	expect([first.number, first.latest, second.adopted.reason]).toEqual([1, 2, "Lu en rencontre"]);
	expect(wordsOf(first)).toEqual(["Nous décidons ensemble."]);
	expect(wordsOf(second)).toEqual(["Nous décidons par consentement."]);
	expect(refusalKind(await ana.get(pageOf(3)))).toBe("not-found");
	expect(refusalKind(await ana.get(pageOf(0)))).toBe("not-found");
});

test("[R530] the same words with the same figures, adopted twice, are one adoption; a set of resources is not adopted", async () => {
	await adopts();
	const again = await adopts();
	expect((again.body as LedgerCommandReply).events).toEqual([]);
	const resources = await newDocument("resource-set");
	const asked = { kind: "adopt-document", fingerprint: "0".repeat(16), reason: "Oui", decision: null };
	expect((await gives(ana, asked, resources)).refusal).toBe("not-found");
	expect((await gives(ana, asked, PORTFOLIO)).refusal).toBe("not-found");
});

test("[R531] what is adopted is what whoever adopts had in front of them: one letter changed meanwhile, and nothing is", async () => {
	const fingerprint = await markNow();
	await writes("Nous décidons ensemble!");
	expect((await adopts({ fingerprint })).refusal).toBe("wording-changed");
	expect(refusalKind(await ana.get(pageOf(1)))).toBe("not-found");
	const forged = { kind: "adopt-document", fingerprint, reason: "Oui", decision: null, state: "AAA=", shown: [] };
	expect((await gives(ana, forged)).refusal).toBe("bad-request");
});

test("[R532] it rests on a decision of this document that stands, and keeps its words", async () => {
	const decide = async (place: string) => {
		const command = recordDecision([ana.member as never]);
		const made = await ana.post(ledger(place, "votes"), { key: newId(), command });
		const [event] = (made.body as LedgerCommandReply).events;
		return (event as { body?: { decision: string } } | undefined)?.body?.decision ?? "";
	};
	const elsewhere = await decide(await newDocument("framework"));
	expect((await adopts({ decision: elsewhere })).refusal).toBe("decision-unknown");
	expect((await adopts({ decision: newId() })).refusal).toBe("decision-unknown");
	const here = await decide(document);
	expect((await adopts({ decision: here })).refusal).toBeNull();
	expect((await read(ana, 1)).decision).toEqual({ id: here, text: "Le cadre est adopté." });
});

test("[R533] every member reads an adopted version at its address, whatever became of the document; nobody else does", async () => {
	await adopts();
	await writes("Tout autre chose.");
	for (const role of ROLES) {
		const who = role === "owner" ? ana : await app.invited(ana, role);
		expect(wordsOf(await read(who, 1)), role).toEqual(["Nous décidons ensemble."]);
	}
	await ana.patch(`/api/workspaces/${app.workspace}/documents/${document}`, { archived: true });
	const archived = await read(ana, 1);
	expect([archived.adopted.name, archived.title]).toEqual(["Ana", "Cadre"]);
	expect((await adopts()).refusal).toBe("archived");
	expect(refusalKind(await app.visitor().get(pageOf(1)))).toBe("not-signed-in");
});

test("[R533] what was adopted is kept by itself: it is read without a row of the log", async () => {
	await adopts();
	const { stateAt } = app.log;
	app.log.stateAt = () => Promise.reject(new Error("the log is gone"));
	expect(wordsOf(await read(ana, 1))).toEqual(["Nous décidons ensemble."]);
	app.log.stateAt = stateAt;
});

test("[R534] a reader gets nothing of what was erased before or written after, by the page, the events or a push (T27)", async () => {
	const lu = await app.invited(ana, "reader", "Lu");
	const peer = app.peer("Lu", lu, room());
	peer.returns();
	await peer.isIn();
	await writes("Le secret-hirondelle du coffre.");
	await writes("Ce qui reste.");
	await adopts();
	await writes("Le secret-pluvier du coffre.");
	const page = JSON.stringify(await read(lu, 1));
	expect(page).toContain("Ce qui reste.");
	expect(page).not.toMatch(/secret-/);
	const told = (await lu.get(`${ledger(document, "document-adoptions")}?after=0`)).body as LedgerEventsReply;
	expect(told.events.map((event) => "sealed" in event)).toEqual([false, true]);
	await until(() => Buffer.concat(peer.frames).includes("document-adopted"));
	expect(Buffer.concat(peer.frames).includes("adopted-text")).toBe(false);
	// The state that is kept holds nothing of it either.
	const kept = await app.log.ledgers.read({ room: room(), stream: "document-adoptions" }, 0);
	const { state } = JSON.parse(kept.rows[1]?.body ?? "{}") as { state: string };
	expect(Buffer.from(state, "base64").includes("secret-hirondelle")).toBe(false);
});

test("[R535] what live figures said is what the server found that day, kept when the portfolio changes", async () => {
	await writes("Le portefeuille compte", true);
	const add = (sector: string) =>
		app.app.parts.rooms.edit(room(PORTFOLIO), null, (doc) =>
			projectTable(doc).add(newId<RecordId>(), { name: "Serre", sectors: [sector] }),
		);
	const count = async (number: number) => {
		const [one] = (await read(ana, number)).shown;
		return one?.kind === "figure" ? one.value?.value : undefined;
	};
	await adopts();
	const before = (await count(1)) ?? Number.NaN;
	await add("Municipalité");
	// The directory follows a moment later.
	let number = 1;
	while (number < 2) number += ((await adopts()).body as LedgerCommandReply).events.length > 0 ? 1 : 0;
	expect([await count(1), await count(2)]).toEqual([before, before + 1]);
	const page = await read(ana, 1);
	expect(page.passages[0]?.pieces.at(-1)?.live).toBe(page.shown[0]?.mark);
});

test("[R535] what is cited keeps the code and the name it had that day, as the text showed them", async () => {
	const set = await newDocument("balise-set");
	const target = newId<RecordId>();
	await app.app.parts.rooms.edit(room(set), null, (doc) =>
		baliseTable(doc).add(target, { code: "B1", name: "Avec les personnes concernées" }),
	);
	await app.app.parts.rooms.edit(room(), null, (doc) =>
		writeBlocks(richText(doc, frameworkTextName()), [
			{ paragraph: ["Selon ", { cite: "balise", target, label: "Ancien nom" }] },
		]),
	);
	let number = 0;
	const saysNow = async () => {
		number += ((await adopts()).body as LedgerCommandReply).events.length > 0 ? 1 : 0;
		const [one] = (await read(ana, number)).shown;
		return one?.kind === "citation" ? one.label : null;
	};
	// The directory follows a moment later.
	let label = await saysNow();
	while (label === "Ancien nom") label = await saysNow();
	expect(label).toBe("B1 · Avec les personnes concernées");
});

test("[R887] an adopted set of indicators keeps what was measured that day, for whoever reads it later", async () => {
	document = await newDocument("indicator-set");
	const indicator = newId<RecordId>();
	await app.app.parts.rooms.edit(room(), null, (doc) =>
		indicatorTable(doc).add(indicator, { name: "Repas servis", unit: "repas" }),
	);
	const measures = async (period: string, value: number) => {
		const entry = { indicator, project: null, period, value, unit: "repas", splits: [], note: "", source: "" };
		const command = { kind: "report-measurements", entries: [entry] };
		const { status, body } = await ana.post(ledger(PORTFOLIO, "measurements"), { key: newId(), command });
		expect(status, JSON.stringify(body)).toBe(200);
	};
	await measures("2024", 1250);
	await adopts();
	await measures("2025", 9);
	const { shown } = await read(ana, 1);
	expect(shown).toMatchObject([{ mark: MEASURED, indicator, value: { value: 1250, unit: "repas", period: "2024" } }]);
});

test("[R536] the adoption in force is retired with a reason; one that another replaced stays as it is, at its address", async () => {
	const bo = await app.invited(ana, "editor", "Bo");
	await adopts();
	await writes("Nous décidons par consentement.");
	await adopts();
	const retire = { kind: "retire-adoption", number: 2, reason: "Le règlement a changé" };
	expect((await gives(bo, retire)).refusal).toBe("forbidden");
	expect((await gives(ana, { ...retire, reason: "" })).refusal).toBe("bad-request");
	expect((await gives(ana, { ...retire, number: 1 })).refusal).toBe("adoption-superseded");
	expect((await gives(ana, retire)).refusal).toBeNull();
	expect((await read(bo, 2)).retired).toMatchObject({ name: "Ana", reason: "Le règlement a changé" });
	expect((await read(bo, 1)).retired).toBeNull();
	// Adopted anew, it has a number of its own.
	await adopts();
	expect((await read(bo, 3)).retired).toBeNull();
});

test("[R537] an archive takes adopted versions along, and gives them back whole", async () => {
	await writes("Le portefeuille compte", true);
	await adopts();
	const before = await read(ana, 1);
	const reply = await fetch(`${app.url}/api/workspaces/${app.workspace}/archive`, { headers: { cookie: ana.cookie } });
	const archive = new Uint8Array(await reply.arrayBuffer());
	const made = await ana.post("/api/workspaces/import-archive", archive, { "content-type": "application/zip" });
	const other = (made.body as { id: string }).id;
	const documents = (await ana.get(`/api/workspaces/${other}/documents`)).body as { id: string; title: string }[];
	const pages = await Promise.all(
		documents
			.filter(({ title }) => title === "Cadre")
			.map(
				async ({ id }) => (await ana.get(`/api/workspaces/${other}/documents/${id}/adopted/1`)).body as AdoptedReply,
			),
	);
	expect(pages.map(({ passages, shown }) => ({ passages, shown }))).toEqual([
		{ passages: before.passages, shown: before.shown },
	]);
});
