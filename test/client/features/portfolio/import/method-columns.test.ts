/** Sheets that say the method of projects: budgets, evidence, obstacles; and what tells two projects apart. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { budgetLines } from "#shared/document/budget.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { columnMemoryTable } from "#shared/document/imports.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { applyPrepared } from "#client/features/portfolio/import/apply-import.ts";
import { choicesToRemember, rememberedChoices } from "#client/features/portfolio/import/import-memory.ts";
import { ImportSession } from "#client/features/portfolio/import/import-session.ts";
import type { ImportPlan } from "#client/features/portfolio/import/plan-import.ts";
import { PortfolioCopy } from "#client/features/portfolio/import/portfolio-copy.ts";
import { type ImportKey, readKey } from "#client/features/portfolio/import/same-project.ts";

const id = (text: string) => text as RecordId;

/** Plans a CSV into a portfolio, and writes it. */
async function bring(doc: Y.Doc, csv: string, key?: ImportKey): Promise<ImportPlan> {
	const session = new ImportSession();
	const read = await session.open(new TextEncoder().encode(csv));
	if (!read.ok) throw new Error(read.error.kind);
	const copy = new PortfolioCopy(Y.encodeStateAsUpdate(doc));
	const remembered = rememberedChoices(doc, read.value, copy.catalog());
	const chosen = { ...remembered, key: key ?? remembered.key };
	const plan = session.plan(
		{
			...chosen,
			dayOrder: "day-first",
			dates: read.value.dates,
			labels: new Map(read.value.columns.map((column) => [column.index, column.name])),
			leftOut: new Set(),
			newFields: new Map(),
			sectors: [],
			dateSystem: "1900",
		},
		copy.projects(),
		copy.catalog(),
		copy.notes(),
	);
	if (!plan.ok) throw new Error(plan.error.kind);
	const about = { id: newId<RecordId>(), at: "2026-11-30", by: "m", byName: "Ana", fileName: "f" };
	applyPrepared(doc, copy.write(plan.value, about, choicesToRemember(chosen, read.value.columns, new Map())));
	return plan.value;
}

test("[R852] amounts by year and phase are read as people write them; one that is none is told and kept", async () => {
	const doc = new Y.Doc();
	const csv = "Nom;2026 – Préparation;Budget 2027 (réalisation)\nA;1 234,5;12 500 $\nB;à venir;0\n";
	const plan = await bring(doc, csv);
	const [a, b] = projectTable(doc).list();
	expect(a && budgetLines(a).map(({ year, phase, amount, funder }) => [year, phase, amount, funder])).toEqual([
		[2026, "preparation", 1234.5, null],
		[2027, "realisation", 12_500, null],
	]);
	expect(b?.budget).toEqual(Object.create(null));
	expect(plan.notices.map(({ kind, text }) => [kind, text])).toEqual([["budget-unreadable", "à venir"]]);
	expect(b?.details).toEqual([{ label: "2026 – Préparation", text: "à venir" }]);
	expect(await bring(doc, csv)).toMatchObject({ unchanged: 2, changes: [] });
});

test("[R852] an amount changes the line it is of, and keeps who pays; shared by several lines, it is told and left alone", async () => {
	const doc = new Y.Doc();
	const line = (funder: string, amount: number) =>
		({ year: 2026, phase: "preparation", funder: { name: funder }, amount }) as const;
	projectTable(doc).add(id("a"), { name: "A", budget: { one: line("F", 100) } });
	projectTable(doc).add(id("b"), { name: "B", budget: { one: line("F", 100), two: line("G", 50) } });
	const plan = await bring(doc, "Nom;2026 – Préparation\nA;300\nB;300\n");
	expect(projectTable(doc).get("a")?.budget.one).toEqual(line("F", 300));
	expect(projectTable(doc).get("b")?.budget).toMatchObject({ one: line("F", 100), two: line("G", 50) });
	expect(plan.notices.map(({ kind }) => kind)).toEqual(["budget-unsure"]);
	expect((await bring(doc, "Nom;2026 – Préparation\nB;150\n")).notices).toEqual([]);
	await bring(doc, "Nom;Lignes de budget\nB;2026 – Préparation – 75 – G | 2027 – Réalisation – 10 – H\n");
	expect(projectTable(doc).get("b")?.budget).toMatchObject({ one: line("F", 100), two: line("G", 75) });
	expect(Object.keys(projectTable(doc).get("b")?.budget ?? {})).toHaveLength(3);
});

test("[R852] evidence, readings of the setting and obstacles find their place; the shared list grows by what it lacks alone", async () => {
	const doc = new Y.Doc();
	obstacleTable(doc).add(id("loi"), { kind: "blocker", label: "La loi" });
	const csv =
		"Nom;Preuves;Solidité des preuves;Besoins;Milieu légal;Blocages;Conditions favorables\n" +
		"A;Vu;observation;Un local;Permis;la LOI | Le coût;Un bail\n" +
		"B;;certaine;;;Le coût;Le coût\n";
	const plan = await bring(doc, csv);
	const [a, b] = projectTable(doc).list();
	expect(a).toMatchObject({ evidence: "Vu", evidenceStrength: "observation", needs: "Un local", legal: "Permis" });
	expect(a?.blockers[0]).toBe("loi");
	expect(a?.blockers[1]).toBe(b?.blockers[0]);
	expect(
		obstacleTable(doc)
			.list()
			.map(({ kind, label }) => `${kind} ${label}`),
	).toEqual(["blocker La loi", "blocker Le coût", "condition Un bail", "condition Le coût"]);
	expect(plan.notices.map(({ kind, text }) => [kind, text])).toEqual([["evidence-unknown", "certaine"]]);
	expect(await bring(doc, csv)).toMatchObject({ unchanged: 2, newObstacles: [] });
});

test("[R856] projects are told apart by what was chosen, an own field too; the choice is proposed again, unless its field is gone", async () => {
	const doc = new Y.Doc();
	ownFieldTable(doc).add(id("town"), { label: "Ville", type: "text" });
	projectTable(doc).add(id("a"), { name: "Le Répit", own: { town: "Gaspé" } });
	projectTable(doc).add(id("b"), { name: "Le Répit", own: { town: "Matane" } });
	const csv = "Nom;Ville;Territoire\nLe repit;MATANE;Bas-Saint-Laurent\nLe Répit;Percé;Gaspésie\n";
	const plan = await bring(doc, csv, ["name", "own:town"]);
	expect([plan.changes.map((change) => change.id), plan.additions.length]).toEqual([["b"], 1]);
	expect(columnMemoryTable(doc).get("key")?.target).toBe("name+own:town");
	expect(await bring(doc, csv)).toMatchObject({ unchanged: 2, refusals: [] });
	ownFieldTable(doc).setArchived("town", true);
	expect((await bring(doc, csv)).refusals.map(({ reason }) => reason.kind)).toContain("duplicate-line");
	expect([readKey("name-carrier"), readKey("code"), readKey("name+x")]).toEqual([["name", "carrier"], ["code"], null]);
});
