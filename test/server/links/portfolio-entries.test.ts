/** What the directory says of a portfolio beside its projects: stages of its own, organisations, cohorts. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { Directories } from "#server/links/directories.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { Directory } from "#shared/document/directory.ts";
import { mergeOrganisations, organisationTable } from "#shared/document/organisations.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { StageEdits } from "#shared/document/stages.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { QuietRooms, RememberingLogger } from "#test/support/doors.ts";

const workspace = newId<WorkspaceId>();
const portfolio = roomName(workspace, "portfolio");
let rooms: QuietRooms;
let directories: Directories;

beforeEach(async () => {
	rooms = new QuietRooms();
	const logger = new RememberingLogger();
	const registry = await memoryRegistry();
	directories = new Directories({ registry, rooms, log: rooms, logger, waits: { pauseMs: 0, longestMs: 0 } });
});
afterEach(async () => {
	await directories.close();
});

const directory = () => new Directory(rooms.doc(roomName(workspace, "directory")));
const settled = () => directories.settled(workspace);

function project(name: string): RecordId {
	const id = newId<RecordId>();
	projectTable(rooms.doc(portfolio)).add(id, { name });
	return id;
}

test("[R271] a stage the workspace made its own is in the entries of its projects, by the name it has now", async () => {
	const doc = rooms.doc(portfolio);
	const [ours, starter] = [project("Frigos"), project("Potagers")];
	const edits = new StageEdits(doc);
	const stage = edits.add("Essaimage");
	projectTable(doc).set(ours, "stage", stage);
	projectTable(doc).set(starter, "stage", "idea");
	await settled();
	const stageOf = (id: RecordId) => {
		const entry = directory().entry(citableKey("project", id));
		return [entry?.stage, entry?.stageLabel];
	};
	expect([stageOf(ours), stageOf(starter)]).toEqual([
		[stage, "Essaimage"],
		["idea", undefined],
	]);
	edits.rename(stage, "Rayonnement");
	edits.rename("idea", "Étincelle");
	await settled();
	expect([stageOf(ours), stageOf(starter)]).toEqual([
		[stage, "Rayonnement"],
		["idea", "Étincelle"],
	]);
	doc.transact(() => {
		edits.rename(stage, "Ailleurs");
		projectTable(doc).remove(ours);
	});
	await settled();
	expect(stageOf(ours)).toEqual([undefined, undefined]);
});

test("[R274] organisations and cohorts are cited as projects are: renamed, merged, removed", async () => {
	const doc = rooms.doc(portfolio);
	const [one, other, cohort] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
	organisationTable(doc).add(one, { name: "Ministère A", acronym: "MA" });
	organisationTable(doc).add(other, { name: "Min. A" });
	cohortTable(doc).add(cohort, { name: "Jeunes", about: "Ceux qui commencent" });
	await settled();
	const entry = (kind: "organisation" | "cohort", id: RecordId) => directory().entry(citableKey(kind, id));
	expect(entry("organisation", one)).toMatchObject({ name: "Ministère A", code: "MA", document: null });
	expect(entry("cohort", cohort)).toMatchObject({ name: "Jeunes", summary: "Ceux qui commencent" });
	expect(directory().entry(citableKey("project", one))).toBeNull();
	mergeOrganisations(organisationTable(doc), one, other);
	cohortTable(doc).remove(cohort);
	organisationTable(doc).set(one, "name", "Ministère B");
	await settled();
	expect(entry("organisation", one)).toMatchObject({ name: "Ministère B", archived: false });
	expect(entry("organisation", other)).toMatchObject({ archived: true });
	expect(entry("cohort", cohort)).toBeNull();
});
