/** What the server checks of an assessment outside its ledger: the instrument as it was published, the projects, the people. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { projectTable } from "#shared/document/portfolio.ts";
import type { AssessmentCommand } from "#shared/ledger/assessments-wire.ts";
import type { InstrumentCommand } from "#shared/ledger/instruments.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
beforeEach(async () => {
	app = await WholeApp.open({});
	ana = await app.joins(app.ownerToken, "Ana");
});
afterEach(() => app.close());

async function gives(stream: string, command: InstrumentCommand | AssessmentCommand): Promise<string | null> {
	const path = `/api/workspaces/${app.workspace}/ledgers/portfolio/${stream}`;
	const reply = await ana.post(path, { key: newId(), command });
	return reply.status === 200 ? null : (refusalKind(reply) ?? String(reply.status));
}

async function project(name: string): Promise<RecordId> {
	const id = newId<RecordId>();
	await app.app.parts.rooms.edit(app.room("portfolio"), null, (doc) => projectTable(doc).add(id, { name }));
	return id;
}

const instrument = { ...SOCIETAL_READINESS, version: 1 };
const opens = (projects: string[], asked: "everyone" | never[] = "everyone"): AssessmentCommand => ({
	kind: "open-round",
	title: "Où en sommes-nous\u00a0?",
	instrument: { id: instrument.id, version: 1 },
	projects,
	asked,
});

test("[R346] an instrument is brought word for word as it was published, or not at all", async () => {
	expect(await gives("assessments", { kind: "bring-instrument", instrument })).toBe("instrument-unavailable");
	expect(await gives("instruments", { kind: "publish-instrument", instrument, after: 0 })).toBeNull();
	const altered = { ...instrument, title: { fr: "Autre titre", en: "Another title" } };
	expect(await gives("assessments", { kind: "bring-instrument", instrument: altered })).toBe("instrument-unavailable");
	expect(await gives("assessments", { kind: "bring-instrument", instrument })).toBeNull();
});

test("[R346] a round is about projects that are there, with an instrument that is still offered", async () => {
	await gives("instruments", { kind: "publish-instrument", instrument, after: 0 });
	await gives("assessments", { kind: "bring-instrument", instrument });
	const there = await project("Navette");
	expect(await gives("assessments", opens([there, newId()]))).toBe("project-unknown");
	expect(await gives("assessments", opens([there]))).toBeNull();
	await gives("instruments", { kind: "retire-instrument", instrument: instrument.id });
	expect(await gives("assessments", opens([there]))).toBe("instrument-unavailable");
});
