/** The measurements of a project that was merged: read as those of the one it became, counted once, its own value first; all of it is given back when the merge is undone. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { mergeProjects } from "#shared/document/project-merge.ts";
import { separateProject } from "#shared/document/project-separation.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { MeasurementCommand } from "#shared/ledger/measurements.ts";
import {
	GRID_MARKS,
	type GridReply,
	type HistoryReply,
	type MergingReply,
	type ResultsReply,
} from "#shared/protocol/measurements.ts";
import type { Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
let [meals, cuisine, cuisines, frigos] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
beforeEach(async () => {
	app = await WholeApp.open({ time: Date.parse("2027-05-10T12:00:00Z") });
	ana = await app.joins(app.ownerToken, "Ana");
	await ana.post(`/api/workspaces/${app.workspace}/remove-examples`);
	const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, { kind: "indicator-set", title: "Suivi" });
	[meals, cuisine, cuisines, frigos] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
	const fields = {
		name: "Repas servis",
		unit: "repas",
		additivity: "everywhere" as const,
		frequency: "quarterly" as const,
	};
	await app.app.parts.rooms.edit(app.room((made.body as { id: string }).id), null, (doc) =>
		indicatorTable(doc).add(meals, fields),
	);
	await inPortfolio((doc) => {
		for (const [id, name] of [
			[cuisine, "La cuisine de palier"],
			[cuisines, "Cuisines de palier"],
			[frigos, "Frigos"],
		] as const)
			projectTable(doc).add(id, { name });
	});
});
afterEach(() => app.close());

const inPortfolio = (act: (doc: Parameters<typeof projectTable>[0]) => void) =>
	app.app.parts.rooms.edit(app.room("portfolio"), null, act);

async function gives(command: MeasurementCommand): Promise<string | undefined> {
	const path = `/api/workspaces/${app.workspace}/ledgers/portfolio/measurements`;
	const { body } = await ana.post(path, { key: newId(), command });
	return (body as { error?: { kind: string } }).error?.kind;
}

const reports = (...said: [project: string, period: string, value: number][]) =>
	gives({
		kind: "report-measurements",
		entries: said.map(([project, period, value]) => ({
			...{ indicator: meals, project, period, value, unit: "repas" },
			...{ splits: [], note: "", source: "Rapport" },
		})),
	});

async function asks<Reply>(path: string): Promise<Reply> {
	const { status, body } = await ana.get(`/api/workspaces/${app.workspace}/measurements/${path}`);
	expect(status, JSON.stringify(body)).toBe(200);
	return body as Reply;
}

async function total(scope = "portfolio"): Promise<unknown> {
	const { results } = await asks<ResultsReply>(`results?scope=${scope}`);
	const figure = results.find(({ indicator }) => indicator.id === meals)?.rolled.current?.figure;
	return figure?.kind === "value" ? figure.value : null;
}

const grid = () => asks<GridReply>(`values/${meals}?periods=2027-Q1`);
const history = (project: string) => asks<HistoryReply>(`history/${meals}?project=${project}&period=2027-Q1`);

describe("the values of a merged project", () => {
	test("[R836] stay in the total of the portfolio and are the survivor’s, in figures, in the grid and in its history", async () => {
		await reports([cuisines, "2027-Q1", 3], [frigos, "2027-Q1", 27]);
		expect(await total()).toBe(30);
		await inPortfolio((doc) => mergeProjects(doc, cuisine, cuisines, () => undefined));
		expect([await total(), await total(`project:${cuisine}`)]).toEqual([30, 3]);
		const row = (await grid()).values.find(([, project]) => project === cuisine);
		expect([row?.[3], (row?.[4] ?? 0) & GRID_MARKS.merged]).toEqual([3, GRID_MARKS.merged]);
		expect((await grid()).values).toHaveLength(2);
		expect((await history(cuisine)).entries).toMatchObject([{ value: 3, mergedFrom: cuisines }]);
	});

	test("[R836] give way to the survivor’s own for the same period, which counts once; the other is read in the history", async () => {
		await reports([cuisines, "2027-Q1", 3], [cuisines, "2026-Q4", 8], [cuisine, "2027-Q1", 5], [frigos, "2027-Q1", 27]);
		expect(await asks<MergingReply>(`merging?kept=${cuisine}&gone=${cuisines}`)).toMatchObject({ values: 2, both: 1 });
		await inPortfolio((doc) => mergeProjects(doc, cuisine, cuisines, () => undefined));
		expect([await total(), await total(`project:${cuisine}`)]).toEqual([32, 5]);
		expect(await asks<MergingReply>(`merging?kept=${cuisine}&gone=${cuisines}`)).toMatchObject({ values: 2, both: 1 });
		expect((await history(cuisine)).entries.map(({ value, mergedFrom }) => [value, mergedFrom]).sort()).toEqual([
			[3, cuisines],
			[5, undefined],
		]);
	});

	test("[R836] are not corrected under another name: a new value of the survivor counts instead", async () => {
		await reports([cuisines, "2027-Q1", 3]);
		await inPortfolio((doc) => mergeProjects(doc, cuisine, cuisines, () => undefined));
		expect(await reports([cuisines, "2027-Q1", 4])).toBe("measurement-unknown");
		expect(await reports([cuisine, "2027-Q1", 6])).toBeUndefined();
		expect(await total()).toBe(6);
	});

	test("[R836] are all given back when the merge is undone", async () => {
		await reports([cuisines, "2027-Q1", 3], [cuisine, "2027-Q1", 5]);
		await inPortfolio((doc) => mergeProjects(doc, cuisine, cuisines, () => undefined));
		expect(await total()).toBe(5);
		await inPortfolio((doc) => separateProject(doc, cuisines));
		expect([await total(), await total(`project:${cuisines}`)]).toEqual([8, 3]);
		expect((await history(cuisine)).entries).toHaveLength(1);
	});

	test("[R836] of two projects merged into one for the same period: the last one said counts", async () => {
		await reports([cuisines, "2027-Q1", 3]);
		await reports([frigos, "2027-Q1", 9]);
		await inPortfolio((doc) => {
			mergeProjects(doc, cuisine, cuisines, () => undefined);
			mergeProjects(doc, cuisine, frigos, () => undefined);
		});
		expect(await total()).toBe(9);
	});
});
