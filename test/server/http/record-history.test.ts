/** The history of one record over the doors: who changed what and when, each field before and after, and one field put back. */

import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { restorePassage } from "#shared/document/restore.ts";
import { recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import { ROLES, can } from "#shared/domain/role.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { MomentStateReply, RecordFilmReply } from "#shared/protocol/history.ts";
import type { DocumentSummary } from "#shared/protocol/http.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let world: WholeApp;
let owner: Visitor;
let bo: Visitor;
let cleo: Visitor;
const MINUTES = 60_000;

beforeEach(async () => {
	world = await WholeApp.open();
	owner = await world.joins(world.ownerToken, "Ana");
	[bo, cleo] = [await world.invited(owner, "editor", "Bo"), await world.invited(owner, "editor", "Cléo")];
});
afterEach(async () => {
	await world.close();
});

async function enters(name: string, visitor: Visitor, room: RoomName) {
	const peer = world.peer(name, visitor, room);
	peer.returns();
	await peer.isIn();
	return peer;
}

const of = (place: string, record: string) =>
	`/api/workspaces/${world.workspace}/documents/${place}/history/record?record=${record}`;
const film = async (place: string, record: string) => (await owner.get(of(place, record))).body as RecordFilmReply;
/** « Résumé: Bo, changed, Avant → Après ». */
function told({ steps }: RecordFilmReply): string[][] {
	const names = new Map([
		[bo.member, "Bo"],
		[cleo.member, "Cléo"],
	]);
	return steps.map(({ passages, hands }) => [
		hands.map((hand) => names.get(hand ?? "") ?? hand).join(),
		...passages.map(({ label, change, pieces, by }) => {
			const said = (kind: string) =>
				pieces
					.filter((piece) => piece.kind !== kind)
					.map(({ text }) => text)
					.join("");
			const whose = by.map((hand) => names.get(hand ?? "") ?? hand).join();
			return `${label ?? "nom"}: ${change === "added" ? "" : said("added")} → ${change === "removed" ? "" : said("removed")} (${whose})`;
		}),
	]);
}

test("[R949] a project tells who changed which field, when, from what to what; what is done to others is no step of it", async () => {
	const room = world.room("portfolio");
	const [bos, cleos] = [await enters("Bo", bo, room), await enters("Cléo", cleo, room)];
	const id = newId<RecordId>();
	projectTable(bos.doc).add(id, { name: "Potagers", summary: "Un potager." });
	await bos.isSaved();
	await until(() => projectTable(cleos.doc).has(id));
	world.clock.shift += 20 * MINUTES;
	const [other] = projectTable(cleos.doc).list();
	projectTable(cleos.doc).set(other?.id ?? "", "summary", "Autre chose.");
	projectTable(cleos.doc).update(id, { summary: "Des potagers.", stage: "scaling" });
	await cleos.isSaved();
	await until(() => projectTable(bos.doc).get(id)?.stage === "scaling");
	world.clock.shift += 20 * MINUTES;
	projectTable(bos.doc).set(id, "name", "Potagers partagés");
	projectTable(bos.doc).set(id, "summary", "");
	await bos.isSaved();

	const reply = await film("portfolio", id);
	expect(reply).toMatchObject({ table: "projects", name: "Potagers partagés", isCut: false });
	expect(told(reply)).toEqual([
		["Bo", "nom:  → Potagers (Bo)", "Résumé:  → Un potager. (Bo)"],
		["Cléo", "Résumé: Un potager. → Des potagers. (Cléo)", "Étape:  → Mise à l’échelle (Cléo)"],
		["Bo", "nom: Potagers → Potagers partagés (Bo)", "Résumé: Des potagers. →  (Bo)"],
	]);
	expect(reply.people.map(({ name }) => name).sort()).toEqual(["Bo", "Cléo"]);

	// One field is put back as it was before a step: the others stay.
	const [, second, third] = reply.steps;
	const state = (await bo.get(of("portfolio", id).replace(/record\?.*/, `${third?.from}/state`)))
		.body as MomentStateReply;
	const then = new Y.Doc();
	Y.applyUpdate(then, Buffer.from(state.state, "base64"));
	const place = third?.passages[1]?.place;
	expect(place && restorePassage(bos.doc, then, place)).toBe(true);
	expect(projectTable(bos.doc).get(id)).toMatchObject({ name: "Potagers partagés", summary: "Des potagers." });
	expect(Date.parse(second?.startedAt ?? "")).toBeGreaterThan(Date.parse(reply.steps[0]?.endedAt ?? ""));

	// What is put back, and what goes, is the act of whoever does it, whoever wrote the words once.
	world.clock.shift += 20 * MINUTES;
	await bos.isSaved();
	await until(() => projectTable(cleos.doc).get(id)?.summary === "Des potagers.");
	const first = (await cleo.get(of("portfolio", id).replace(/record\?.*/, `${second?.from}/state`)))
		.body as MomentStateReply;
	const start = new Y.Doc();
	Y.applyUpdate(start, Buffer.from(first.state, "base64"));
	const summary = third?.passages[1]?.place;
	expect(summary && restorePassage(cleos.doc, start, summary)).toBe(true);
	expect(projectTable(cleos.doc).get(id)?.summary).toBe("Un potager.");
	await cleos.isSaved();
	world.clock.shift += 20 * MINUTES;
	await until(() => projectTable(bos.doc).get(id)?.summary === "Un potager.");
	expect(told(await film("portfolio", id)).at(-1)).toEqual(["Cléo", "Résumé: Des potagers. → Un potager. (Cléo)"]);
	projectTable(cleos.doc).remove(id);
	await cleos.isSaved();
	const gone = (await film("portfolio", id)).steps.at(-1);
	expect(gone?.passages[0]?.change).toBe("removed");
	expect([...new Set(gone?.passages.flatMap(({ by }) => by))]).toEqual([cleo.member]);
});

test("[R949] a balise tells its texts and its own criteria, those that went too, and nothing of the next one", async () => {
	const made = await owner.post(`/api/workspaces/${world.workspace}/documents`, {
		kind: "balise-set",
		title: "Balises",
	});
	const document = made.body as DocumentSummary;
	const [bos, cleos] = [
		await enters("Bo", bo, document.room as RoomName),
		await enters("Cléo", cleo, document.room as RoomName),
	];
	const [one, next, mine, theirs] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
	baliseTable(bos.doc).add(one, { name: "Proximité" });
	baliseTable(bos.doc).add(next, { name: "Budget" });
	writeBlocks(richText(bos.doc, recordTextName("statement", one)), [{ paragraph: "À pied." }]);
	await bos.isSaved();
	await until(() => baliseTable(cleos.doc).has(next));
	criterionTable(cleos.doc).add(mine, { balise: one, text: "Moins de 15 minutes" });
	criterionTable(cleos.doc).add(theirs, { balise: next, text: "Trois ans" });
	await cleos.isSaved();
	await until(() => criterionTable(bos.doc).has(theirs));
	world.clock.shift += 20 * MINUTES;
	criterionTable(bos.doc).set(theirs, "text", "Cinq ans");
	criterionTable(bos.doc).remove(mine);
	await bos.isSaved();

	expect(told(await film(document.id, one))).toEqual([
		[
			"Bo",
			"nom:  → Proximité (Bo)",
			"Niveau:  → Recommandée (Bo)",
			"Statut:  → Ébauche (Bo)",
			"Énoncé:  → À pied. (Bo)",
		],
		["Cléo", "Critères:  → ☐ Moins de 15 minutes (Cléo)"],
		["Bo", "Critères: ☐ Moins de 15 minutes →  (Bo)"],
	]);
});

test("[R949] only those who may see what was taken away read it; a record that is not there, or a wrong address, is told as such", async () => {
	const room = world.room("portfolio");
	const peer = await enters("Bo", bo, room);
	const id = projectTable(peer.doc).list()[0]?.id ?? "";
	for (const role of ROLES) {
		const visitor = role === "owner" ? owner : await world.invited(owner, role);
		const answer = await visitor.get(of("portfolio", id));
		if (can(role, "seeHistory")) expect(answer.status, role).toBe(200);
		else expect(refusalKind(answer), role).toBe("forbidden");
	}
	expect(refusalKind(await owner.get(of("portfolio", newId())))).toBe("moment-unreadable");
	expect(refusalKind(await owner.get(of("portfolio", "../x")))).toBe("bad-request");
	expect(refusalKind(await owner.get(of(newId(), id)))).toBe("not-found");
});
