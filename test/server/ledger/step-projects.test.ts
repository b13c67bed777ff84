/** The cohort that a step works on, at the door of the real server: those who came by the code read its projects for as long as the step is open, and nothing else of the portfolio. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { cohortTable } from "#shared/document/cohorts.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { StageEdits } from "#shared/document/stages.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { StepProjectsReply } from "#shared/protocol/workshops.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { HeldWorkshop } from "#test/support/held-workshop.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let bea: Visitor;
let held: HeldWorkshop;
let peer: SyncPeer;
const [garden, bus, cohort, other] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
const organisation = newId<RecordId>();

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	peer = app.peer("ana", ana, roomName(app.workspace as WorkspaceId, "portfolio")).returns();
	await peer.isIn();
	organisationTable(peer.doc).add(organisation, { name: "Les Pousses" });
	const stage = new StageEdits(peer.doc).add("En rodage");
	projectTable(peer.doc).add(garden, {
		...{ name: "Potagers soignants", summary: "Des jardins au CLSC.", sectors: ["Santé"], territory: "Gaspésie" },
		...{ organisations: [{ id: organisation, name: "Un ancien nom", role: "carrier" }], stage, populations: ["Aînés"] },
		...{ needs: "De l’argent, en secret", legal: "Un litige en cours" },
	});
	projectTable(peer.doc).add(bus, { name: "Le bus du soir", sectors: ["Transport"] });
	cohortTable(peer.doc).add(cohort, {
		name: "La santé",
		about: "Ce qu’on regarde.",
		kind: "sector",
		sectors: ["Santé"],
	});
	cohortTable(peer.doc).add(other, { name: "La route", kind: "sector", sectors: ["Transport"] });
	await peer.isSaved();
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
	const on = (id: RecordId) => ({ kind: "cohort" as const, cohort: id });
	await held.plans(
		stepLike("read", { target: on(cohort) }),
		stepLike("discuss", { target: on(other) }),
		stepLike("ideas"),
	);
	bea = await held.comesIn("Béa");
});
afterEach(() => app.close());

const reads = (who: Visitor, step: number) => who.get(`${held.base}/workshops/${held.id}/cohorts/${held.step(step)}`);
const named = async (who: Visitor, step: number) =>
	((await reads(who, step)).body as StepProjectsReply).projects.map(({ name }) => name);

test("[R934] a step that works on a cohort gives its projects to read, as they are told in a room, and nothing that only their group knows", async () => {
	await held.begins(0);
	const reply = await reads(bea, 0);
	expect(reply.body).toEqual({
		...{ name: "La santé", about: "Ce qu’on regarde.", count: 1 },
		projects: [
			{
				...{ id: garden, name: "Potagers soignants", summary: "Des jardins au CLSC.", carriers: ["Les Pousses"] },
				...{ sectors: ["Santé"], populations: ["Aînés"], territory: "Gaspésie" },
				stage: { id: expect.any(String), label: "En rodage" },
			},
		],
	});
	expect(JSON.stringify(reply.body)).not.toMatch(/secret|litige/);
});

test("[R934] the cohort of another step, before it begins and once it is left, is refused; so is the portfolio", async () => {
	expect(refusalKind(await reads(bea, 0))).toBe("step-closed");
	await held.begins(0);
	expect(refusalKind(await reads(bea, 1))).toBe("step-closed");
	await held.begins(1);
	expect(await named(bea, 1)).toEqual(["Le bus du soir"]);
	// What one was reading a moment ago stays a minute, as in the other steps.
	expect(await named(bea, 0)).toEqual(["Potagers soignants"]);
	app.clock.shift += 61_000;
	expect(refusalKind(await reads(bea, 0))).toBe("step-closed");
	expect(refusalKind(await bea.get(held.ledger("assessments", "portfolio")))).toBe("forbidden");
	await held.moves({ kind: "put-out", member: bea.member as never });
	expect(refusalKind(await reads(bea, 1))).toBe("step-closed");
	// Who leads reads the portfolio anyway.
	expect(await named(ana, 0)).toEqual(["Potagers soignants"]);
});

test("[R934] what the portfolio becomes is what is read: a project renamed, one added, one put away", async () => {
	await held.begins(0);
	expect(await named(bea, 0)).toEqual(["Potagers soignants"]);
	projectTable(peer.doc).update(garden, { name: "Jardins soignants" });
	cohortTable(peer.doc).update(cohort, { picks: { [bus]: "added" } });
	await peer.isSaved();
	expect(await named(bea, 0)).toEqual(["Jardins soignants", "Le bus du soir"]);
	projectTable(peer.doc).setArchived(garden, true);
	await peer.isSaved();
	expect(await named(bea, 0)).toEqual(["Le bus du soir"]);
	cohortTable(peer.doc).setArchived(cohort, true);
	await peer.isSaved();
	expect(refusalKind(await reads(bea, 0))).toBe("not-found");
});

test("[R934] a step that works on no cohort gives none", async () => {
	await held.begins(2);
	expect(refusalKind(await reads(bea, 2))).toBe("step-closed");
	expect(refusalKind(await reads(ana, 2))).toBe("not-found");
});
