/** The history of a document over the doors: who may see it, what it says, and that nobody else gets a deleted word. */

import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { documentPassages } from "#shared/document/markdown.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { restorePassage } from "#shared/document/restore.ts";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import { ROLES, can } from "#shared/domain/role.ts";
import type { DocumentHistoryReply, MomentReply, MomentStateReply } from "#shared/protocol/history.ts";
import type { DocumentSummary } from "#shared/protocol/http.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { LedgerCommandReply } from "#shared/protocol/ledger.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let world: WholeApp;
let owner: Visitor;
let room: RoomName;
let at: string;
let ana: SyncPeer;

const SECRET = "mot-de-passe-hirondelle";

/** A framework that Ana, the owner, has open. */
beforeEach(async () => {
	world = await WholeApp.open();
	owner = await world.joins(world.ownerToken, "Ana");
	const made = await owner.post(`/api/workspaces/${world.workspace}/documents`, { kind: "framework", title: "Cadre" });
	const document = made.body as DocumentSummary;
	room = document.room as RoomName;
	at = `/api/workspaces/${world.workspace}/documents/${document.id}/history`;
	ana = await enters("Ana", owner);
});
afterEach(async () => {
	await world.close();
});

async function enters(name: string, visitor: Visitor): Promise<SyncPeer> {
	const peer = world.peer(name, visitor, room);
	peer.returns();
	await peer.isIn();
	return peer;
}

const textOf = (peer: SyncPeer) => richText(peer.doc, frameworkTextName());
async function writes(peer: SyncPeer, ...sentences: string[]): Promise<void> {
	peer.doc.transact(() =>
		writeBlocks(
			textOf(peer),
			sentences.map((paragraph) => ({ paragraph })),
		),
	);
	await peer.isSaved();
}
async function erasesLast(peer: SyncPeer): Promise<void> {
	textOf(peer).delete(textOf(peer).length - 1, 1);
	await peer.isSaved();
}
const moments = async (who: Visitor) => (await who.get(at)).body as DocumentHistoryReply;
const head = async () => (await moments(owner)).head;

test("[R435] history is for editors and above, asked of the server each time", async () => {
	await writes(ana, "Un paragraphe.");
	const last = await head();
	for (const role of ROLES) {
		const visitor = role === "owner" ? owner : await world.invited(owner, role);
		for (const path of [at, `${at}/${last}`, `${at}/${last}?against=0`, `${at}/${last}/steps`, `${at}/${last}/state`]) {
			const answer = await visitor.get(path);
			if (can(role, "seeHistory")) expect(answer.status, `${role} ${path}`).toBe(200);
			else expect(refusalKind(answer), `${role} ${path}`).toBe("forbidden");
		}
	}
	expect(can("editor", "seeHistory")).toBe(true);
	expect(can("commenter", "seeHistory")).toBe(false);
	expect(refusalKind(await world.visitor().get(at))).toBe("not-signed-in");
	const stranger = `/api/workspaces/${world.workspace}/documents/${"0".repeat(26)}/history`;
	expect(refusalKind(await owner.get(stranger))).toBe("not-found");
});

test("[R436] a word that was typed and deleted reaches no commenter and no reader, by the wire or by any address", async () => {
	const early = await enters("Lu", await world.invited(owner, "reader", "Lu"));
	await writes(ana, "Ce qui reste.");
	await writes(ana, `Le ${SECRET} du coffre.`);
	await until(() => documentPassages(early.doc, "fr").some((one) => one.includes(SECRET)));
	const typedAt = await head();
	await erasesLast(ana);
	await until(() => !documentPassages(early.doc, "fr").some((one) => one.includes(SECRET)));
	for (const role of ["commenter", "reader"] as const) {
		const visitor = await world.invited(owner, role, `${role} tard`);
		const late = await enters(role, visitor);
		expect(documentPassages(late.doc, "fr").join()).toContain("Ce qui reste.");
		const bytes = Buffer.concat(late.frames);
		expect(bytes.includes("Ce qui reste.")).toBe(true);
		expect(bytes.includes(SECRET), `${role}: the wire`).toBe(false);
		expect(Buffer.from(Y.encodeStateAsUpdate(late.doc)).includes(SECRET), `${role}: the document`).toBe(false);
		for (const path of [at, `${at}/${typedAt}`, `${at}/${typedAt}?against=0`, `${at}/${typedAt}/state`]) {
			const answer = await visitor.get(path);
			expect(answer.status, `${role} ${path}`).toBe(403);
			expect(JSON.stringify(answer.body)).not.toContain(SECRET);
		}
	}
	// Whoever may see history does find it, and the state of a later moment has lost it.
	const then = (await owner.get(`${at}/${typedAt}`)).body as MomentReply;
	expect(JSON.stringify(then.passages)).toContain(SECRET);
	const later = (await owner.get(`${at}/${await head()}/state`)).body as MomentStateReply;
	expect(Buffer.from(later.state, "base64").includes(SECRET)).toBe(false);
});

test("[R436] somebody whose role is lowered sees no more history", async () => {
	await writes(ana, SECRET);
	const bo = await world.invited(owner, "editor", "Bo");
	const last = await head();
	expect((await bo.get(`${at}/${last}`)).status).toBe(200);
	await owner.patch(`/api/workspaces/${world.workspace}/members/${bo.member}`, { role: "commenter" });
	expect(refusalKind(await bo.get(`${at}/${last}`))).toBe("forbidden");
});

test("[R433] the list and the difference name who did what, whatever a browser claims", async () => {
	const editor = await world.invited(owner, "editor", "Bo");
	const bo = await enters("Bo", editor);
	await writes(ana, "Un premier.", "Un deuxième.");
	const before = await head();
	await until(() => textOf(bo).length >= 2);
	await erasesLast(bo);
	await writes(bo, "Un autre.");
	const page = await moments(owner);
	expect(page.moments).toHaveLength(1);
	const [moment] = page.moments;
	const named = moment?.hands.map(({ member }) => page.people.find(({ id }) => id === member)?.name);
	expect(named?.filter((name) => name !== undefined).sort()).toEqual(["Ana", "Bo"]);
	const compared = (await owner.get(`${at}/${page.head}?against=${before}`)).body as MomentReply;
	const changed = compared.passages.filter(({ change }) => change !== "same");
	expect(changed.map(({ change, by }) => [change, by])).toEqual([
		["removed", [editor.member]],
		["added", [editor.member]],
	]);
	expect(compared.people.map(({ name }) => name)).toEqual(["Bo"]);
});

test("[R439] editors and above name versions; the moment is the server's, and everybody who reads hears of it", async () => {
	const versions = at.replace(/documents\/(\w+)\/history/, "ledgers/$1/versions");
	const names = (who: Visitor, name: string, more: object = {}) =>
		who.post(versions, { key: newId() + newId(), command: { kind: "name-version", name, ...more } });
	await writes(ana, "Un paragraphe.");
	const last = await head();
	for (const role of ["reader", "commenter"] as const) {
		const visitor = await world.invited(owner, role);
		expect(refusalKind(await names(visitor, "Première"))).toBe("forbidden");
	}
	const bo = await world.invited(owner, "editor", "Bo");
	const reply = (await names(bo, "Première")).body as LedgerCommandReply;
	expect(reply.events).toMatchObject([
		{ member: bo.member, body: { kind: "version-named", name: "Première", seq: last } },
	]);
	await writes(ana, "Un deuxième.");
	expect(refusalKind(await names(bo, "Plus tard", { at: last + 10 }))).toBe("moment-unreadable");
	expect((await owner.get(`${at}/${last}`)).status).toBe(200);
});

test("[R437] a moment that is not there, or that damage made unreadable, is told as such", async () => {
	await writes(ana, "Un paragraphe.");
	const last = await head();
	expect(refusalKind(await owner.get(`${at}/${last + 1}`))).toBe("moment-unreadable");
	expect(refusalKind(await owner.get(`${at}/x`))).toBe("not-found");
	expect(refusalKind(await owner.get(`${at}/1?against=2`))).toBe("bad-request");
	expect(refusalKind(await owner.get(`${at}?zone=Mars/Olympus`))).toBe("bad-request");
	world.log.disk.damage(room, last);
	expect(refusalKind(await owner.get(`${at}/${last}`))).toBe("moment-unreadable");
	expect((await owner.get(at)).status).toBe(200);
});

test("[R444] the portfolio has a history too: who changed which field of which project, for the same people", async () => {
	const portfolio = `/api/workspaces/${world.workspace}/documents/portfolio/history`;
	const bo = await world.invited(owner, "editor", "Bo");
	const peer = world.peer("Bo", bo, world.room("portfolio"));
	peer.returns();
	await peer.isIn();
	const before = ((await owner.get(portfolio)).body as DocumentHistoryReply).head;
	const [project] = projectTable(peer.doc).list();
	projectTable(peer.doc).set(project?.id ?? "", "summary", "Un autre résumé.");
	await peer.isSaved();
	const { head: last } = (await owner.get(portfolio)).body as DocumentHistoryReply;
	const reply = (await owner.get(`${portfolio}/${last}?against=${before}`)).body as MomentReply;
	const changed = reply.passages.filter(({ change }) => change !== "same");
	expect(changed).toMatchObject([
		{
			label: "Résumé",
			of: project?.name,
			by: [bo.member],
			place: { kind: "record", record: project?.id, field: "summary" },
		},
	]);
	expect(refusalKind(await (await world.invited(owner, "commenter")).get(portfolio))).toBe("forbidden");
});

test("[R988] organisations, cohorts and obstacles have a history: who changed which field, from what to what, and one field is put back alone", async () => {
	const portfolio = `/api/workspaces/${world.workspace}/documents/portfolio/history`;
	const [bo, cleo] = [await world.invited(owner, "editor", "Bo"), await world.invited(owner, "editor", "Cléo")];
	const inPortfolio = async (name: string, visitor: Visitor) => {
		const peer = world.peer(name, visitor, world.room("portfolio"));
		peer.returns();
		await peer.isIn();
		return peer;
	};
	const [bos, cleos] = [await inPortfolio("Bo", bo), await inPortfolio("Cléo", cleo)];
	const [project] = projectTable(bos.doc).list();
	const [organisation, cohort, obstacle] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
	organisationTable(bos.doc).add(organisation, { name: "CLSC", territory: "Estrie", note: "À rappeler." });
	cohortTable(bos.doc).add(cohort, { name: "Aînés", kind: "free", about: "Une première cohorte." });
	obstacleTable(bos.doc).add(obstacle, { kind: "blocker", label: "Le bail" });
	await bos.isSaved();
	await until(() => cohortTable(cleos.doc).has(cohort));
	const headNow = async () => ((await owner.get(portfolio)).body as DocumentHistoryReply).head;
	const before = await headNow();

	organisationTable(bos.doc).update(organisation, { name: "CLSC de Magog", territory: "Magog" });
	organisationTable(bos.doc).setItem(organisation, "contacts", "zoe", {
		...{ name: "Zoé", title: "", email: "zoe@exemple.org", phone: "", about: "" },
	});
	cohortTable(bos.doc).setItem(cohort, "picks", project?.id ?? "", "added");
	await bos.isSaved();
	organisationTable(cleos.doc).set(organisation, "note", "");
	obstacleTable(cleos.doc).update(obstacle, { label: "Le bail et l’assurance", sectors: ["Santé"] });
	await cleos.isSaved();
	const last = await headNow();

	const reply = (await owner.get(`${portfolio}/${last}?against=${before}`)).body as MomentReply;
	const changed = reply.passages.filter(({ change }) => change !== "same");
	const told = changed.map(({ of, label, change, by, pieces }) => [
		of ??
			pieces
				.filter(({ kind }) => kind !== "removed")
				.map(({ text }) => text)
				.join(""),
		label ?? "nom",
		change,
		by.map((id) => (id === bo.member ? "Bo" : id === cleo.member ? "Cléo" : id)).join(),
		pieces
			.filter(({ kind }) => kind === "removed")
			.map(({ text }) => text)
			.join(""),
	]);
	expect(told).toEqual([
		["CLSC de Magog", "nom", "changed", "Bo", ""],
		["CLSC de Magog", "Territoire", "changed", "Bo", "Estrie"],
		["CLSC", "Note", "removed", "Cléo", "À rappeler."],
		["CLSC de Magog", "Personne-ressource", "added", "Bo", ""],
		["Aînés", "Projet ajouté à la main", "added", "Bo", ""],
		["Le bail et l’assurance", "nom", "changed", "Cléo", ""],
		["Le bail et l’assurance", "Secteurs", "added", "Cléo", ""],
	]);

	// The name alone is put back, and then one contact alone: nothing else of the record moves.
	const state = (await bo.get(`${portfolio}/${before}/state`)).body as MomentStateReply;
	const then = new Y.Doc();
	Y.applyUpdate(then, Buffer.from(state.state, "base64"));
	const placeOf = (label: string) => {
		const found = changed.find((one) => (one.label ?? "nom") === label)?.place;
		if (!found) throw new Error(`no place for ${label}`);
		return found;
	};
	expect(restorePassage(bos.doc, then, placeOf("nom"))).toBe(true);
	expect(organisationTable(bos.doc).get(organisation)).toMatchObject({ name: "CLSC", territory: "Magog", note: "" });
	expect(restorePassage(bos.doc, then, placeOf("Personne-ressource"))).toBe(true);
	expect(organisationTable(bos.doc).get(organisation)).toMatchObject({ territory: "Magog", contacts: {} });
	expect(restorePassage(bos.doc, then, placeOf("Note"))).toBe(true);
	expect(organisationTable(bos.doc).get(organisation)).toMatchObject({ territory: "Magog", note: "À rappeler." });
	await bos.isSaved();
	await until(() => organisationTable(cleos.doc).get(organisation)?.note === "À rappeler.");
});
