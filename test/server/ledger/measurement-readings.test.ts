/** What the server answers of measurements: figures for a project, a cohort, a sector and the portfolio, and why there is none. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cohortTable } from "#shared/document/cohorts.ts";
import { type IndicatorFields, indicatorTable } from "#shared/document/indicator-set.ts";
import { type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { MeasurementCommand, ReportedEntry } from "#shared/ledger/measurements.ts";
import type { LedgerCommandReply } from "#shared/protocol/ledger.ts";
import type {
	Figure,
	GridReply,
	HistoryReply,
	IndicatorResultsReply,
	ResultsReply,
} from "#shared/protocol/measurements.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
let set: string;
beforeEach(async () => {
	app = await WholeApp.open({ time: Date.parse("2027-05-10T12:00:00Z") });
	ana = await app.joins(app.ownerToken, "Ana");
	await ana.post(`/api/workspaces/${app.workspace}/remove-examples`);
	const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, { kind: "indicator-set", title: "Suivi" });
	set = (made.body as { id: string }).id;
});
afterEach(() => app.close());

async function indicator(name: string, fields: Partial<IndicatorFields> = {}): Promise<RecordId> {
	const id = newId<RecordId>();
	await app.app.parts.rooms.edit(app.room(set), null, (doc) => indicatorTable(doc).add(id, { name, ...fields }));
	return id;
}

async function project(name: string, fields: Partial<ProjectFields> = {}): Promise<RecordId> {
	const id = newId<RecordId>();
	await app.app.parts.rooms.edit(app.room("portfolio"), null, (doc) => projectTable(doc).add(id, { name, ...fields }));
	return id;
}

type Said = [project: string | null, period: string, value: number];

const entries = (of: string, unit: string, ...said: Said[]): ReportedEntry[] =>
	said.map(([who, period, value]) => ({
		...{ indicator: of, project: who, period, value, unit },
		splits: [],
		note: "",
		source: "Rapport",
	}));

async function gives(who: Visitor, command: MeasurementCommand, key: string = newId()) {
	const path = `/api/workspaces/${app.workspace}/ledgers/portfolio/measurements`;
	const { status, body } = await who.post(path, { key, command });
	const { error } = body as { error?: { kind: string; detail?: string } };
	return { status, refusal: error?.kind, detail: error?.detail, ...(body as Partial<LedgerCommandReply>) };
}

const reports = (of: string, unit: string, ...said: Said[]) =>
	gives(ana, { kind: "report-measurements", entries: entries(of, unit, ...said) });

async function asks<Reply>(path: string, who = ana): Promise<Reply> {
	const { status, body } = await who.get(`/api/workspaces/${app.workspace}/measurements/${path}`);
	expect(status, JSON.stringify(body)).toBe(200);
	return body as Reply;
}

const results = (scope = "portfolio") => asks<ResultsReply>(`results?scope=${encodeURIComponent(scope)}`);

/** « 12 h », or why there is none. */
function said(figure: Figure | undefined): string {
	if (!figure) return "nothing";
	if (figure.kind === "value") return `${figure.value} ${figure.unit}`.trim();
	return figure.kind === "refused" ? figure.refusal.kind : figure.because;
}

async function current(of: string, scope?: string): Promise<string> {
	const found = (await results(scope)).results.find((one) => one.indicator.id === of);
	return said(found?.rolled.current?.figure);
}

describe("the figures of an indicator", () => {
	test("[R330] are those of the projects of the scope: a project, a cohort, a sector, the portfolio; archived ones are out", async () => {
		const meals = await indicator("Repas servis", { unit: "repas", additivity: "everywhere" });
		const [frigo, cuisine, old] = [
			await project("Frigos", { sectors: ["Santé"] }),
			await project("Cuisines", { sectors: ["Santé", "Éducation"] }),
			await project("Ancien", { sectors: ["Santé"] }),
		];
		const cohort = newId<RecordId>();
		await app.app.parts.rooms.edit(app.room("portfolio"), null, (doc) => {
			projectTable(doc).setArchived(old, true);
			cohortTable(doc).add(cohort, { name: "École", kind: "sector", sectors: ["Éducation"] });
		});
		expect((await reports(meals, "repas", [old, "2027-Q1", 9])).refusal).toBe("measurement-unknown");
		await app.app.parts.rooms.edit(app.room("portfolio"), null, (doc) => projectTable(doc).setArchived(old, false));
		await reports(meals, "repas", [frigo, "2027-Q1", 100], [cuisine, "2027-Q1", 40], [old, "2027-Q1", 7]);
		expect(await current(meals)).toBe("147 repas");
		await app.app.parts.rooms.edit(app.room("portfolio"), null, (doc) => projectTable(doc).setArchived(old, true));
		expect(await current(meals)).toBe("140 repas");
		expect(await current(meals, "sector:sante")).toBe("140 repas");
		expect(await current(meals, `cohort:${cohort}`)).toBe("40 repas");
		expect(await current(meals, `project:${frigo}`)).toBe("100 repas");
		const refused = await ana.get(`/api/workspaces/${app.workspace}/measurements/results?scope=project:${newId()}`);
		expect(refusalKind(refused)).toBe("not-found");
	});

	test("[R331] are refused with the reason where values cannot be added, and said of one value alone", async () => {
		const [frigo, cuisine] = [await project("Frigos"), await project("Cuisines")];
		const share = await indicator("Part des élèves", { unit: "%" });
		const people = await indicator("Personnes rejointes", { unit: "personnes", additivity: "overlapping" });
		const unsaid = await indicator("Ateliers", { unit: "ateliers" });
		for (const [one, unit] of [
			[share, "%"],
			[people, "personnes"],
			[unsaid, "ateliers"],
		] as const)
			await reports(one, unit, [frigo, "2027-Q1", 40], [cuisine, "2027-Q1", 60]);
		expect([await current(share), await current(people), await current(unsaid)]).toEqual([
			"shares",
			"overlapping",
			"additivity-unsaid",
		]);
		expect(await current(share, `project:${frigo}`)).toBe("40 %");
	});

	test("[R331] what somebody said of the whole portfolio is taken as said, never added to projects", async () => {
		const frigo = await project("Frigos");
		const meals = await indicator("Repas", { unit: "repas", additivity: "everywhere" });
		await reports(meals, "repas", [frigo, "2027-Q1", 40], [null, "2027-Q1", 500]);
		const [result] = (await results()).results;
		expect(result?.rolled.current?.figure).toMatchObject({ kind: "value", value: 500, isReported: true });
		expect(await current(meals, `project:${frigo}`)).toBe("40 repas");
	});

	test("[R331] a state at one time adds the last value of each project; a flow, those of the last period", async () => {
		const [frigo, cuisine] = [await project("Frigos"), await project("Cuisines")];
		const settings = await indicator("Milieux preneurs", { unit: "milieux", additivity: "projects" });
		const meals = await indicator("Repas", { unit: "repas", additivity: "everywhere" });
		for (const one of [settings, meals])
			await reports(one, "", [frigo, "2026-Q4", 5], [frigo, "2027-Q1", 6], [cuisine, "2026-Q4", 3]);
		// A unit left out is a unit that differs: said, not guessed.
		expect(await current(settings)).toBe("units-differ");
		for (const one of [settings, meals]) {
			const { values } = await asks<GridReply>(`values/${one}?periods=2026-Q4,2027-Q1`);
			const unit = one === settings ? "milieux" : "repas";
			await gives(ana, {
				kind: "correct-measurements",
				reason: "Unité",
				entries: values.map(([replaces, who, place, value]) => ({
					...(entries(one, unit, [who, ["2026-Q4", "2027-Q1"][place] ?? "", value])[0] as ReportedEntry),
					replaces,
				})),
			});
		}
		expect(await current(settings)).toBe("9 milieux");
		expect(await current(meals)).toBe("6 repas");
	});

	test("[R332] a computed indicator is computed again from the figures of its terms, and a missing one is named", async () => {
		const [frigo, cuisine] = [await project("Frigos"), await project("Cuisines")];
		const reached = await indicator("Rejoints", { unit: "élèves", additivity: "everywhere" });
		const invited = await indicator("Invités", { unit: "élèves", additivity: "everywhere" });
		const rate = await indicator("Taux", { unit: "%", expression: `[${reached}] ÷ [${invited}] × 100` });
		await reports(reached, "élèves", [frigo, "2027-Q1", 10], [cuisine, "2027-Q1", 90]);
		expect(await current(rate)).toBe("missing");
		await reports(invited, "élèves", [frigo, "2027-Q1", 20], [cuisine, "2027-Q1", 380]);
		// 100 ÷ 400, not the mean of 50 % and 23.7 %.
		expect(await current(rate)).toBe("25 %");
		expect(await reports(rate, "%", [frigo, "2027-Q1", 12])).toMatchObject({
			refusal: "measurement-computed",
			detail: "0",
		});
	});

	test("[R842] a term with values that cannot be brought together, or of other periods alone, is not said to be missing", async () => {
		const [frigo, cuisine] = [await project("Frigos"), await project("Cuisines")];
		const reached = await indicator("Rejoints", { unit: "élèves", additivity: "everywhere" });
		const share = await indicator("Part", { unit: "%" });
		const rate = await indicator("Taux", { unit: "élèves", expression: `[${reached}] ÷ [${share}]` });
		await reports(reached, "élèves", [frigo, "2026", 10], [cuisine, "2026", 90]);
		const why = async () =>
			(await results()).results.find(({ indicator: one }) => one.id === rate)?.rolled.current?.figure;
		expect(await why()).toEqual({ kind: "none", because: "missing", indicator: share });
		await reports(share, "%", [frigo, "2026-Q1", 50]);
		const yearly = (await results()).results
			.find(({ indicator: one }) => one.id === rate)
			?.rolled.periods.find(({ period }) => period === "2026");
		expect(yearly?.figure).toEqual({ kind: "none", because: "other-periods", indicator: share });
		await reports(share, "%", [frigo, "2026", 40], [cuisine, "2026", 60]);
		expect(await why()).toEqual({ kind: "none", because: "not-added", indicator: share });
	});

	test("[R333] side by side: each sector, stage, cohort or project has its own figures", async () => {
		const meals = await indicator("Repas", { unit: "repas", additivity: "everywhere" });
		const frigo = await project("Frigos", { sectors: ["Santé"], stage: "scaling" });
		const cuisine = await project("Cuisines", { sectors: ["Santé", "Éducation"], stage: "idea" });
		await reports(meals, "repas", [frigo, "2027-Q1", 100], [cuisine, "2027-Q1", 40]);
		const by = async (grouping: string) => {
			const { groups } = await asks<IndicatorResultsReply>(`results/${meals}?by=${grouping}`);
			return Object.fromEntries(groups.map(({ key, rolled }) => [key, said(rolled.current?.figure)]));
		};
		expect(await by("sector")).toEqual({ Santé: "140 repas", Éducation: "40 repas" });
		expect(await by("stage")).toEqual({ scaling: "100 repas", idea: "40 repas" });
		expect(await by("project")).toEqual({ [frigo]: "100 repas", [cuisine]: "40 repas" });
	});

	test("[R334] say what is missing: the last period that is over, among the projects that report the indicator", async () => {
		const meals = await indicator("Repas", { unit: "repas", additivity: "everywhere", frequency: "quarterly" });
		const [frigo, cuisine] = [await project("Frigos"), await project("Cuisines")];
		const other = await project("Autre", { stage: "idea" });
		await reports(meals, "repas", [frigo, "2026-Q3", 1], [frigo, "2027-Q1", 2], [cuisine, "2026-Q4", 3]);
		const due = async () => (await results()).results[0]?.due;
		const [period, days] = ["2027-Q1", 40];
		expect(await due()).toEqual({ period, days, expected: 2, missing: 1, projects: [cuisine] });
		await reports(meals, "repas", [cuisine, "2027-Q1", 4]);
		expect(await due()).toEqual({ period, days, expected: 2, missing: 0, projects: [] });
		await reports(meals, "repas", [other, "2027-Q2", 4]);
		expect(await due()).toEqual({ period, days, expected: 2, missing: 0, projects: [] });
	});

	test("[R840] are expected of projects under way that never reported too, once anybody began; not of ideas, nor of what is not begun or is over", async () => {
		const meals = await indicator("Repas", { unit: "repas", additivity: "everywhere", frequency: "quarterly" });
		const frigo = await project("Frigos", { sectors: ["Santé"] });
		const never = await project("Cuisines", { stage: "scaling", sectors: ["Éducation"] });
		await project("Idée", { stage: "idea" });
		await project("Bientôt", { start: "2027-04-02" });
		await project("Fini", { end: "2026-12-31" });
		await project("Terminé", { stage: "ended" });
		const lasting = await project("Jusqu’en mars", { start: "2027-03-31", end: "2027-03-31" });
		const due = async (scope?: string) => (await results(scope)).results[0]?.due;
		expect(await due()).toBeNull();
		await reports(meals, "repas", [frigo, "2026-Q4", 1]);
		expect(await due()).toMatchObject({ period: "2027-Q1", expected: 3, projects: [frigo, never, lasting] });
		expect(await due("sector:education")).toMatchObject({ expected: 1, projects: [never] });
		expect(await due(`project:${never}`)).toMatchObject({ expected: 1, missing: 1 });
		await reports(meals, "repas", [frigo, "2027-Q1", 2], [never, "2027-Q1", 2], [lasting, "2027-Q1", 2]);
		expect(await due()).toMatchObject({ expected: 3, missing: 0 });
		// Whoever changes when a project was under way changes what is expected of it.
		await app.app.parts.rooms.edit(app.room("portfolio"), null, (doc) =>
			projectTable(doc).set(never, "end", "2026-12-01"),
		);
		expect(await due()).toMatchObject({ expected: 2, missing: 0 });
	});

	test("[R840] are expected by the periods people use: school years of a yearly indicator, nothing where nothing comes back", async () => {
		const yearly = await indicator("Élèves", { unit: "élèves", additivity: "projects", frequency: "yearly" });
		const once = await indicator("Coût", { unit: "$", frequency: "once" });
		const [frigo, cuisine] = [await project("Frigos"), await project("Cuisines")];
		await reports(yearly, "élèves", [frigo, "2025-school", 30]);
		await reports(once, "$", [frigo, "2025", 30]);
		const due = Object.fromEntries((await results()).results.map((one) => [one.indicator.id, one.due]));
		expect(due[yearly]).toMatchObject({ period: "2025-school", projects: [cuisine] });
		expect(due[once]).toBeNull();
	});
});

describe("the values themselves", () => {
	test("[R335] a grid has what stands, marked; the history of one has everything, newest first", async () => {
		const bo = await app.invited(ana, "editor", "Bo");
		const meals = await indicator("Repas", { unit: "repas" });
		const frigo = await project("Frigos");
		await reports(meals, "repas", [frigo, "2027-Q1", 100], [frigo, "2026-Q4", 90]);
		await gives(bo, {
			kind: "correct-measurements",
			reason: "Un jour oublié",
			entries: entries(meals, "repas", [frigo, "2027-Q1", 104]).map((one) => ({ ...one, replaces: "1.0" })),
		});
		await gives(ana, { kind: "validate-measurements", entries: ["2.0"] });
		const grid = await asks<GridReply>(`values/${meals}?periods=2027-Q1,2027-Q2`);
		expect(grid).toMatchObject({
			head: 3,
			values: [["2.0", frigo, 0, 104, 1 + 2 + 4]],
			known: [
				{ period: "2026-Q4", values: 1 },
				{ period: "2027-Q1", values: 1 },
			],
			since: [[frigo, "2026-Q4"]],
		});
		const { entries: history } = await asks<HistoryReply>(`history/${meals}?project=${frigo}&period=2027-Q1`);
		expect(history).toMatchObject([
			{ value: 104, reported: { member: bo.member, reason: "Un jour oublié" }, validated: { member: ana.member } },
			{ value: 100, reported: { member: ana.member }, isReplaced: true },
		]);
		await gives(ana, { kind: "remove-measurements", entries: ["2.0"], reason: "Mauvais projet" });
		expect((await asks<GridReply>(`values/${meals}?periods=2027-Q1`)).values).toEqual([]);
		const after = await asks<HistoryReply>(`history/${meals}?project=${frigo}&period=2027-Q1`);
		expect(after.entries[0]).toMatchObject({ value: 104, removed: { reason: "Mauvais projet" } });
	});

	test("[R336] are for readers of the workspace alone, and reporting for those who may", async () => {
		const meals = await indicator("Repas", { unit: "repas" });
		const frigo = await project("Frigos");
		const reader = await app.invited(ana, "reader", "Lise");
		const command = { kind: "report-measurements", entries: entries(meals, "repas", [frigo, "2027-Q1", 1]) } as const;
		expect((await gives(reader, command)).refusal).toBe("forbidden");
		expect((await asks<ResultsReply>("results", reader)).results).toHaveLength(1);
		for (const path of [
			"results",
			`results/${meals}`,
			`values/${meals}?periods=2027`,
			`history/${meals}?period=2027`,
		]) {
			const refused = await app.visitor().get(`/api/workspaces/${app.workspace}/measurements/${path}`);
			expect(refusalKind(refused), path).toBe("not-signed-in");
		}
		const bad = await ana.get(`/api/workspaces/${app.workspace}/measurements/values/${meals}?periods=jamais`);
		expect(refusalKind(bad)).toBe("bad-request");
	});

	test("[R336] of what is not there are refused by place; sent again once done, they are answered the same", async () => {
		const meals = await indicator("Repas", { unit: "repas" });
		const frigo = await project("Frigos");
		const stray = entries(meals, "repas", [frigo, "2027-Q1", 1], [newId(), "2027-Q1", 2]);
		expect(await gives(ana, { kind: "report-measurements", entries: stray })).toMatchObject({
			status: 422,
			refusal: "measurement-unknown",
			detail: "1",
		});
		const key = newId();
		const command = { kind: "report-measurements", entries: entries(meals, "repas", [frigo, "2027-Q1", 1]) } as const;
		const first = await gives(ana, command, key);
		await app.app.parts.rooms.edit(app.room("portfolio"), null, (doc) => projectTable(doc).remove(frigo));
		expect((await gives(ana, command, key)).events).toEqual(first.events);
	});
});
