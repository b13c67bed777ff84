/** What people put their name to cites too: known of what it cites, by its cell or its project; what is under seal is told of nobody. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { citingAssessments } from "#server/links/attested-threads.ts";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { Directory } from "#shared/document/directory.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { citationWritten } from "#shared/domain/cited-text.ts";
import { DIRECTORY, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { type Assessment, noAssessments, type Round } from "#shared/ledger/assessments-state.ts";
import { type DocumentId, type MemberId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

const [project, judged, balise, criterion] = [
	newId<RecordId>(),
	newId<RecordId>(),
	newId<RecordId>(),
	newId<RecordId>(),
];
const cited = citableKey("project", project);
const chip = citationWritten({ kind: "project", target: project, label: "Potagers" });

let app: WholeApp;
let ana: Visitor;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
});
afterEach(() => app.close());

test("[R911] what a judgement is founded on knows its cell, until something else is said of it", async () => {
	const workspace = app.workspace as WorkspaceId;
	const made = await ana.post(`/api/workspaces/${workspace}/documents`, { kind: "balise-set", title: "Balises" });
	const document = (made.body as { id: DocumentId }).id;
	const { rooms, directories } = app.app.parts;
	await rooms.edit(app.room(PORTFOLIO), null, (doc) => {
		projectTable(doc).addMany([
			{ id: project, values: { name: "Potagers" } },
			{ id: judged, values: { name: "Ruches" } },
		]);
	});
	await rooms.edit(roomName(workspace, document), null, (doc) => {
		baliseTable(doc).add(balise, { name: "Ancrage" });
		criterionTable(doc).add(criterion, { balise, text: "Un comité existe" });
	});
	const says = async (evidence: string) => {
		const command = {
			kind: "judge-criteria",
			criteria: [{ document, balise, criterion, wording: "Un comité existe" }],
			cells: [{ project: judged, criterion: 0, verdict: "met", evidence, link: null }],
		};
		const sent = await ana.post(`/api/workspaces/${workspace}/ledgers/${PORTFOLIO}/coverage`, {
			key: newId(),
			command,
		});
		expect(sent.status).toBe(200);
		await directories.settled(workspace);
		return await rooms.read(roomName(workspace, DIRECTORY), (doc) => new Directory(doc).passagesCiting(cited));
	};
	expect(await says(`Comme ${chip}`)).toMatchObject([
		{
			...{ document: PORTFOLIO, record: balise, cites: [cited] },
			comment: { saying: "judgement", project: judged, by: ana.member },
		},
	]);
	expect(await says("Le comité s’est réuni")).toEqual([]);
});

test("[R911] an assessment cites once it is recorded, or its round shown; never what is under seal or corrected", () => {
	const member = newId<MemberId>();
	const state = noAssessments();
	const entry = (id: string, over: Partial<Assessment>): Assessment => ({
		...{ id, by: "one", round: null, project: judged, instrument: { id: "srl", version: 1 }, answers: [], reason: "" },
		...{ participants: [], recordedBy: member, recordedAt: id, corrects: null, correctedBy: null, ...over },
	});
	for (const one of [
		entry("1", { reason: `Comme ${chip}` }),
		entry("2", { reason: chip, correctedBy: "3" }),
		entry("3", { reason: "Sans rien" }),
	])
		state.assessments.set(one.id, one);
	const round = (revealedAt: string | null): Round => ({
		...{ id: "r", title: "", instrument: { id: "srl", version: 1 }, asked: "everyone", openedBy: member },
		...{ openedAt: "0", cancelled: null },
		projects: new Map([
			[
				judged,
				{
					...{ answered: new Set([member]), revealedAt, agreed: null },
					answers: new Map([[member, { time: "4", answers: [{ kind: "unknown", dimension: "d", reason: chip }] }]]),
				},
			],
		]),
	});
	const told = () => citingAssessments(state).map(({ record, comments }) => [record, comments.map(({ at }) => at)]);
	state.rounds.set("r", round(null));
	expect(told()).toEqual([[judged, ["1"]]]);
	state.rounds.set("r", round("5"));
	expect(told()).toEqual([[judged, ["1", "4"]]]);
});
