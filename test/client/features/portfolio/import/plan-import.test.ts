/** The dry run says what an import would do; the import does that and nothing else, and can be taken back. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyPrepared } from "#client/features/portfolio/import/apply-import.ts";
import type { Encoding } from "#client/spreadsheet/decode-text.ts";
import { type FileReading, ImportSession } from "#client/features/portfolio/import/import-session.ts";
import { MAX_FILE_BYTES } from "#client/spreadsheet/sheet-grid.ts";
import { type ImportChoices } from "#client/features/portfolio/import/read-row.ts";
import { type ImportPlan, isSamePlan, planImport } from "#client/features/portfolio/import/plan-import.ts";
import { PortfolioCopy } from "#client/features/portfolio/import/portfolio-copy.ts";
import { stageChoices } from "#client/features/portfolio/import/stage-values.ts";
import { type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { EMPTY_CATALOG } from "#shared/document/portfolio-catalog.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { UndoManagers } from "#client/document/undo-managers.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { encodeText } from "#test/client/features/portfolio/import/encode-text.ts";

const FILE = [
	"Nom;Résumé;Porteurs;Incubateur;Secteur;Étape;Début;Fin;Publics;Lien;Budget",
	'Jardins partagés;Des potagers sur les toits;Ville fictive|Coop Verte;La Serre;Alimentation;Construction;03/04/2024;2025;Familles|Aînés;www.exemple.org;"12,5"',
	"Le Répit;;Maison du Répit;;Santé;Transféré;2023-05;;Proches aidants;javascript:alert(1);",
	";sans nom;;;;;;;;;",
	"jardins partages;en double;;;;;;;;;",
	"Trop;long;a;b;c;d;e;f;g;h;i;j;k",
].join("\r\n");

async function opened(
	text: string,
	encoding: Encoding = "windows-1252",
): Promise<{ session: ImportSession; reading: FileReading; choices: ImportChoices }> {
	const session = new ImportSession();
	const result = await session.open(encodeText(text, encoding, false));
	if (!result.ok) throw new Error(result.error.kind);
	const reading = result.value;
	const stageColumn = [...reading.targets].find(([, target]) => target === "stage")?.[0] ?? -1;
	const stages = stageChoices(reading.distinct.get(stageColumn) ?? []).map(
		({ value, stage }) => [foldText(value), stage] as const,
	);
	const labels = new Map(reading.columns.map((column) => [column.index, column.name]));
	const { targets, separators, dayOrder, dates } = reading;
	const choices: ImportChoices = {
		targets,
		separators,
		dayOrder,
		dates,
		stages: new Map(stages),
		labels,
		key: ["code"],
		leftOut: new Set(reading.totals.map((total) => total.line)),
		newFields: new Map(),
		sectors: [],
		dateSystem: reading.dateSystem,
	};
	return { session, reading, choices };
}

async function planned(text: string, table: RecordTable<ProjectFields>): Promise<ImportPlan> {
	const { session, choices } = await opened(text);
	const plan = session.plan(choices, table.list());
	if (!plan.ok) throw new Error(plan.error.kind);
	return plan.value;
}

/** Imports as the screen does: made in a copy, applied in one piece. */
function applyImport(table: RecordTable<ProjectFields>, plan: ImportPlan): void {
	const copy = new PortfolioCopy(Y.encodeStateAsUpdate(table.doc));
	const about = {
		id: newId<RecordId>(),
		at: "2026-11-24T00:00:00.000Z",
		by: "m",
		byName: "Ana",
		fileName: "projets.csv",
	};
	applyPrepared(table.doc, copy.write(plan, about, []));
}

function portfolio(): RecordTable<ProjectFields> {
	return projectTable(new Y.Doc());
}

describe("the dry run", () => {
	it("[R91] new projects carry every column of their line", async () => {
		const plan = await planned(FILE, portfolio());
		expect(plan.additions.map((one) => one.line)).toEqual([2, 3]);
		expect(plan.additions[0]?.values).toEqual({
			name: "Jardins partagés",
			summary: "Des potagers sur les toits",
			organisations: [
				{ name: "Ville fictive", role: "carrier" },
				{ name: "Coop Verte", role: "carrier" },
				{ name: "La Serre", role: "companion" },
			],
			sectors: ["Alimentation"],
			stage: "experimentation",
			start: "2024-04-03",
			end: "2025-12-31",
			populations: ["Familles", "Aînés"],
			links: ["https://www.exemple.org"],
			details: [
				{ label: "Étape", text: "Construction" },
				{ label: "Fin", text: "2025" },
				{ label: "Budget", text: "12,5" },
			],
		});
	});

	it("[R93] refused lines say which and why", async () => {
		expect((await planned(FILE, portfolio())).refusals).toEqual([
			{ line: 4, column: null, name: "", reason: { kind: "no-name" } },
			{ line: 5, column: null, name: "jardins partages", reason: { kind: "duplicate-line", line: 2 } },
			{ line: 6, column: null, name: "Trop", reason: { kind: "too-many-cells", extra: 2 } },
		]);
	});

	it("[R94] [R96] what is read in another form is told and its words are kept", async () => {
		const plan = await planned(FILE, portfolio());
		expect(plan.notices.map(({ line, kind, text }) => [line, kind, text])).toEqual([
			[2, "date-widened", "2025"],
			[3, "stage-unknown", "Transféré"],
			[3, "date-widened", "2023-05"],
			[3, "link-unreadable", "javascript:alert(1)"],
		]);
		expect(plan.additions[1]?.values.stage).toBeUndefined();
		expect(plan.additions[1]?.values.details).toContainEqual({ label: "Étape", text: "Transféré" });
		expect(plan.additions[1]?.values.links).toBeUndefined();
	});

	it("[R91] the same file twice changes nothing", async () => {
		const table = portfolio();
		applyImport(table, await planned(FILE, table));
		const again = await planned(FILE, table);
		expect([again.additions.length, again.changes.length, again.unchanged]).toEqual([0, 0, 2]);
	});

	it("[R93] a whole spreadsheet, quotes over lines and refused lines included", async () => {
		const file = readFileSync(join(import.meta.dirname, "../../../../fixtures/portfolio/projets-fictifs.csv"), "utf8");
		// « œ » and « – » are in Windows-1252 too: the same file in both encodings is the same portfolio.
		const plans = await Promise.all(
			(["utf-8", "windows-1252"] as const).map(async (encoding) => {
				const { session, choices } = await opened(file.replace("\ufeff", ""), encoding);
				const plan = session.plan(choices, []);
				if (!plan.ok) throw new Error(plan.error.kind);
				return plan.value;
			}),
		);
		const [plan, other] = plans;
		expect(plan?.additions.length).toBe(10);
		expect(plan?.additions[8]).toMatchObject({
			line: 10,
			values: { name: 'Chantier "Deuxième peau"', stage: "preparation", start: "2021-11-20" },
		});
		expect(plan?.refusals.map(({ line, reason }) => [line, reason.kind])).toEqual([
			[13, "no-name"],
			[14, "duplicate-line"],
		]);
		expect(plan?.notices.map((notice) => notice.kind).sort()).toEqual([
			"date-widened",
			"date-widened",
			"date-widened",
			"link-unreadable",
			"stage-unknown",
			"stage-unknown",
		]);
		expect(other?.additions.map((one) => one.values)).toEqual(plan?.additions.map((one) => one.values));
	});

	it("[R91] a column of dates is the same whether the spreadsheet writes it day first or ISO", async () => {
		const table = portfolio();
		applyImport(table, await planned("Nom;Suivi\nA;20/01/2025\nB;03/04/2025", table));
		expect(table.list()[0]?.details).toEqual([{ label: "Suivi", text: "2025-01-20" }]);
		expect((await planned("Nom,Suivi\nA,2025-01-20\nB,2025-04-03", table)).unchanged).toBe(2);
	});

	it("[R92] an empty cell erases nothing, and roles the file does not speak of stay", async () => {
		const table = portfolio();
		const id = newId<RecordId>();
		table.add(id, {
			name: "LE REPIT",
			summary: "Déjà là",
			organisations: [
				{ name: "Ancien", role: "carrier" },
				{ name: "Fonds", role: "funder" },
			],
		});
		const plan = await planned("Nom,Résumé,Porteurs\nLe Répit,,Nouveau", table);
		expect(plan.changes).toEqual([
			{
				id,
				line: 2,
				name: "LE REPIT",
				fields: [
					{ field: "name", key: null, before: "LE REPIT", after: "Le Répit" },
					{
						field: "organisations",
						key: null,
						before: [
							{ name: "Ancien", role: "carrier" },
							{ name: "Fonds", role: "funder" },
						],
						after: [
							{ name: "Nouveau", role: "carrier" },
							{ name: "Fonds", role: "funder" },
						],
					},
				],
			},
		]);
	});

	it("[R91] a code matches before a name, and a name never joins two codes", async () => {
		const table = portfolio();
		table.add(newId<RecordId>(), { name: "Ancien nom", externalCode: "P-1" });
		table.add(newId<RecordId>(), { name: "Jumeau", externalCode: "P-2" });
		const plan = await planned("Code,Nom\np-1,Nouveau nom\nP-3,Jumeau", table);
		expect(plan.changes.map((change) => change.name)).toEqual(["Ancien nom"]);
		expect(plan.additions.map((one) => one.values.name)).toEqual(["Jumeau"]);
	});

	it("[R93] a name that two projects have, or an archived one, is refused rather than guessed", async () => {
		const table = portfolio();
		for (const name of ["Deux", "Deux", "Vieux"]) table.add(newId<RecordId>(), { name });
		const old = table.list().find((project) => project.name === "Vieux");
		table.setArchived(old?.id ?? "", true);
		expect((await planned("Nom,X\ndeux,1\nvieux,2", table)).refusals.map((one) => one.reason)).toEqual([
			{ kind: "several-matches", count: 2 },
			{ kind: "archived-match" },
		]);
	});

	it("[R93] a text too long is refused with its length, never cut", async () => {
		const plan = await planned(`Nom,Note\nA,${"x".repeat(20_001)}`, portfolio());
		expect(plan.refusals[0]?.reason).toEqual({ kind: "too-long", label: "Note", length: 20_001, limit: 20_000 });
	});

	it("[R97] a portfolio that would hold too many projects, or a batch too heavy, is refused whole", async () => {
		const { session, choices } = await opened("Nom,X\na,1\nb,2\nc,3");
		expect(session.plan(choices, []).ok).toBe(true);
		const table = {
			columns: [],
			rows: ["a", "b", "c"].map((name, i) => ({ line: i + 2, cells: [name], extra: 0, missing: 0 })),
		};
		const only: ImportChoices = { ...choices, targets: new Map([[0, "name"]]) };
		expect(planImport(table, only, [], EMPTY_CATALOG, { projects: 2, bytes: 1e6 })).toEqual({
			ok: false,
			error: { kind: "portfolio-full", total: 3, limit: 2 },
		});
		expect(planImport(table, only, [], EMPTY_CATALOG, { projects: 10, bytes: 100 })).toMatchObject({
			error: { kind: "batch-too-large" },
		});
	});

	it("[R97] a file without a column of names, or too large, is refused whole", async () => {
		const { session, choices } = await opened("Couleur,X\nbleu,1");
		expect(session.plan(choices, [])).toEqual({ ok: false, error: { kind: "no-name-column" } });
		expect(await new ImportSession().open(new Uint8Array(MAX_FILE_BYTES + 1))).toMatchObject({
			error: { kind: "too-large" },
		});
	});

	it("a header called __proto__ becomes a detail and touches nothing else", async () => {
		const table = portfolio();
		applyImport(table, await planned('Nom,__proto__\nA,"{""isAdmin"":true}"', table));
		const project = table.list()[0];
		expect(project?.details).toEqual([{ label: "__proto__", text: '{"isAdmin":true}' }]);
		expect("isAdmin" in {}).toBe(false);
	});
});

describe("the import", () => {
	it("[R95] goes in one transaction, one update", async () => {
		const table = portfolio();
		let updates = 0;
		table.doc.on("update", () => updates++);
		applyImport(table, await planned(FILE, table));
		expect([updates, table.size]).toEqual([1, 2]);
	});

	it("[R95] is one step of undo for whoever made it, changed values included", async () => {
		const table = portfolio();
		table.add(newId<RecordId>(), { name: "Le Répit", summary: "Avant" });
		const before = table.list();
		const manager = new UndoManagers().of(table.scope);
		applyImport(table, await planned(FILE.replace("Le Répit;;", "Le Répit;Après;"), table));
		expect(table.list().find((project) => project.name === "Le Répit")?.summary).toBe("Après");
		expect(table.size).toBe(2);
		manager.undo();
		expect(table.list()).toEqual(before);
		expect(manager.canUndo()).toBe(false);
	});

	it("[R95] what somebody changed since the dry run makes it another plan", async () => {
		const table = portfolio();
		const id = newId<RecordId>();
		table.add(id, { name: "Le Répit", summary: "Avant" });
		const file = "Nom,Résumé,Territoire\nLe Répit,Du fichier,Estrie";
		const plan = await planned(file, table);
		table.set(id, "summary", "De quelqu’un");
		expect(isSamePlan(plan, await planned(file, table))).toBe(false);
	});

	it("[R97] 10,000 projects are planned, written and seen elsewhere in one change", async () => {
		const lines = Array.from(
			{ length: 10_000 },
			(_, i) =>
				`Projet ${i};Un résumé numéro ${i} assez long pour peser son poids;Org ${i % 300}|Autre ${i % 7};Secteur ${i % 12};Construction;0${(i % 9) + 1}/02/2024`,
		);
		const table = portfolio();
		applyImport(table, await planned(["Nom;Résumé;Porteurs;Secteur;Étape;Début", ...lines].join("\n"), table));
		const other = new Y.Doc();
		const update = Y.encodeStateAsUpdate(table.doc);
		Y.applyUpdate(other, update);
		expect(projectTable(other).size).toBe(10_000);
		expect(update.length).toBeLessThan(16 * 1024 * 1024);
	});
});

describe("what cites", () => {
	it("[R980] a text that reads as the one that is there leaves its citations, whatever their names are today; another text takes its place", async () => {
		const doc = new Y.Doc();
		const projects = projectTable(doc);
		const id = newId<RecordId>();
		projects.add(id, { name: "Jardins", summary: "Suite de #[project:p1|Potagers]" });
		const plans = async (said: string) => {
			const { session, choices } = await opened(`Nom;Résumé\r\nJardins;${said}`);
			const citedNames = new Map([["project:p1", "Vergers"]]);
			const plan = session.plan({ ...choices, key: ["name"], citedNames }, projects.list(), EMPTY_CATALOG);
			return plan.ok ? plan.value.changes.flatMap(({ fields }) => fields.map(({ after }) => after)) : null;
		};
		expect(await plans("Suite de Potagers")).toEqual([]);
		expect(await plans("Suite de Vergers")).toEqual([]);
		expect(await plans("Suite de #Vergers")).toEqual(["Suite de #Vergers"]);
	});
});
