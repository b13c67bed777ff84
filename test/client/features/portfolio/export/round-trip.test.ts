/** An export of everything comes back whole: into the workspace it left, where it changes nothing, and into another one. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { budgetLines } from "#shared/document/budget.ts";
import { importTable } from "#shared/document/imports.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { ownFieldTable, ownText } from "#shared/document/own-fields.ts";
import { writePlain } from "#shared/document/plain-blocks.ts";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { projectNotes } from "#shared/document/project-notes.ts";
import { recordTextName, richText } from "#shared/document/rich-text.ts";
import { starterContent } from "#shared/document/starter-content.ts";
import { undoImport } from "#shared/document/undo-import.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import { type ExportFormat, writtenFile } from "#client/features/portfolio/export/projects-file.ts";
import { everythingWritten } from "#client/features/portfolio/export/written-view.ts";
import { applyPrepared } from "#client/features/portfolio/import/apply-import.ts";
import { rememberedChoices } from "#client/features/portfolio/import/import-memory.ts";
import { ImportSession } from "#client/features/portfolio/import/import-session.ts";
import { PortfolioCopy } from "#client/features/portfolio/import/portfolio-copy.ts";
import { stageChoices } from "#client/features/portfolio/import/stage-values.ts";

const id = (text: string) => text as RecordId;

/** A workspace with own fields of every kind, before any project. */
function workspace(): Y.Doc {
	const doc = new Y.Doc();
	const fields = ownFieldTable(doc);
	const choices = [{ id: "high", label: "Haute" }];
	for (const type of ["text", "number", "date", "choice", "person", "organisation", "link", "yes-no"] as const)
		fields.add(id(`f${type.replace("-", "")}`), {
			label: `Champ ${type}`,
			type,
			...(type === "choice" && { choices }),
		});
	organisationTable(doc).add(id("cisss"), { name: "CISSS du Fleuve" });
	return doc;
}

function filled(): Y.Doc {
	const doc = workspace();
	const projects = projectTable(doc);
	obstacleTable(doc).add(id("loi"), { kind: "blocker", label: "La loi, telle qu’elle est" });
	obstacleTable(doc).add(id("bail"), { kind: "condition", label: "Un bail" });
	projects.add(id("p1"), {
		name: "Potagers, jardins et cie",
		summary: "Deux\nlignes ; et un « mot »",
		stage: "scaling",
		strategies: ["replication", "spreading"],
		sectors: ["Santé"],
		populations: ["Aînés, proches aidants", "Familles"],
		territory: "Estrie",
		start: "2024-03-01",
		end: "2026-12-31",
		links: ["https://exemple.org/a"],
		externalCode: "P-01",
		organisations: [
			// It was linked under an older name.
			{ id: "cisss", name: "CISSS", role: "carrier" },
			{ name: "Coop Sol, Terre et cie", role: "partner" },
		],
		evidence: "Vu deux fois.",
		evidenceStrength: "observation",
		needs: "Un local",
		legal: "Permis",
		normative: "Norme",
		institutional: "Entente",
		political: "Appui",
		blockers: ["loi"],
		conditions: ["bail"],
		budget: {
			a: { year: 2026, phase: "preparation", funder: { name: "Fondation du Fleuve" }, amount: 1234.5 },
			b: { year: 2026, phase: "preparation", funder: null, amount: 500 },
			c: { year: 2027, phase: "realisation", funder: { id: "cisss", name: "CISSS" }, amount: 90_000 },
		},
		details: [
			{ label: "Remarque", text: "Un" },
			{ label: "Remarque", text: "Deux" },
		],
		own: {
			ftext: "Des mots",
			fnumber: 12.5,
			fdate: "2025-05-01",
			fchoice: "high",
			fperson: { id: "m1", name: "Ana Roy" },
			forganisation: { id: "cisss", name: "CISSS" },
			flink: "https://exemple.org",
			fyesno: "no",
		},
	});
	projects.add(id("p2"), { name: "Un nom deux fois", territory: "Gaspésie" });
	projects.add(id("p3"), { name: "Un nom deux fois" });
	projects.setArchived("p3", true);
	writePlain(richText(doc, recordTextName("notes", "p1")), [
		{ text: "Vu le 3 mars.", isItem: false },
		{ text: "À rappeler", isItem: true },
	]);
	return doc;
}

async function exported(doc: Y.Doc, format: ExportFormat, language: Language): Promise<Uint8Array> {
	const catalog = readCatalog(doc);
	const all = projectTable(doc)
		.list()
		.map((project) => catalog.named(project));
	const written = everythingWritten(all, projectNotes(doc), { language, catalog, compare: (a, b) => (a < b ? -1 : 1) });
	return new Uint8Array(await (await writtenFile(format, "portefeuille", written, language)).arrayBuffer());
}

async function planned(doc: Y.Doc, file: Uint8Array) {
	const session = new ImportSession();
	const read = await session.open(file);
	if (!read.ok) throw new Error(read.error.kind);
	const copy = new PortfolioCopy(Y.encodeStateAsUpdate(doc));
	const catalog = copy.catalog();
	const { targets, separators, key } = rememberedChoices(doc, read.value, catalog);
	const stageColumn = [...targets].find(([, target]) => target === "stage")?.[0] ?? -1;
	const choices = {
		targets,
		separators,
		key,
		dayOrder: read.value.dayOrder,
		dates: read.value.dates,
		stages: new Map(
			stageChoices(read.value.distinct.get(stageColumn) ?? [], catalog).map(({ value, stage }) => [
				foldText(value),
				stage,
			]),
		),
		labels: new Map(read.value.columns.map((column) => [column.index, column.name])),
		leftOut: new Set(read.value.totals.map(({ line }) => line)),
		newFields: new Map(),
		sectors: [],
		dateSystem: read.value.dateSystem,
		isOwnExport: read.value.isOwnExport,
	};
	const plan = session.plan(choices, copy.projects(), catalog, copy.notes());
	if (!plan.ok) throw new Error(plan.error.kind);
	return { plan: plan.value, copy };
}

async function imported(doc: Y.Doc, file: Uint8Array): Promise<RecordId> {
	const { plan, copy } = await planned(doc, file);
	const about = { id: newId<RecordId>(), at: "2026-11-30T10:00:00.000Z", by: "m", byName: "Ana", fileName: "p" };
	applyPrepared(doc, copy.write(plan, about, []));
	return about.id;
}

/** What a project says, in words that do not depend on ids. */
function said(doc: Y.Doc) {
	const catalog = readCatalog(doc);
	const notes = projectNotes(doc);
	const organisation = (named: { id?: string; name: string }) => catalog.organisationName(named);
	const labels = (ids: readonly string[]) => ids.map((one) => catalog.obstacle(one)?.label);
	return projectTable(doc)
		.list()
		.map((one: Project) => {
			const { id: _id, order: _order, example: _example, own: _own, ...project } = one;
			return {
				...project,
				organisations: one.organisations.map((each) => [each.role, organisation(each)]),
				blockers: labels(one.blockers),
				conditions: labels(one.conditions),
				budget: budgetLines(one).map((line) => [
					line.year,
					line.phase,
					line.amount,
					line.funder && organisation(line.funder),
				]),
				details: one.details
					.map(({ label, text }) => `${label}: ${text}`)
					.join(" | ")
					.replace("| Remarque: ", "| "),
				own: catalog.fields.map((field) => ownText(one, field, organisation, "fr")),
				notes: notes.get(one.id) ?? "",
			};
		});
}

describe("[R853] an export of everything", () => {
	for (const [format, language] of [
		["csv", "fr"],
		["xlsx", "fr"],
		["xlsx", "en"],
		["csv", "en"],
	] as const) {
		test(`(${format}, ${language}) imported where it comes from, changes nothing`, async () => {
			const doc = filled();
			const { plan } = await planned(doc, await exported(doc, format, language));
			expect(plan).toMatchObject({ additions: [], changes: [], refusals: [], notices: [], unchanged: 3 });
		});

		test(`(${format}, ${language}) imported elsewhere, says the same of each project, and is taken back whole`, async () => {
			const doc = filled();
			const other = workspace();
			const record = await imported(other, await exported(doc, format, language));
			expect(said(other)).toEqual(said(doc));
			expect(
				obstacleTable(other)
					.list()
					.map(({ label }) => label),
			).toEqual(["La loi, telle qu’elle est", "Un bail"]);
			undoImport(other, record, { name: "Bo", at: "2026-12-01T10:00:00.000Z" });
			expect(projectTable(other).size).toBe(0);
			expect(obstacleTable(other).size).toBe(0);
			expect(importTable(other).get(record)?.undoneByName).toBe("Bo");
		});
	}

	test("of the examples comes back too", async () => {
		const doc = new Y.Doc();
		starterContent().writePortfolio(doc);
		const { plan } = await planned(doc, await exported(doc, "xlsx", "fr"));
		expect([plan.changes, plan.refusals, plan.additions]).toEqual([[], [], []]);
	});

	test("notes that somebody wrote in since stay when the import is taken back", async () => {
		const doc = filled();
		const other = workspace();
		const record = await imported(other, await exported(doc, "xlsx", "fr"));
		const first = projectTable(other).list()[0]?.id ?? "";
		writePlain(richText(other, recordTextName("notes", first)), [{ text: "Rappelé.", isItem: false }]);
		undoImport(other, record, { name: "Bo", at: "2026-12-01T10:00:00.000Z" });
		expect(
			projectTable(other)
				.list()
				.map(({ name }) => name),
		).toEqual(["Potagers, jardins et cie"]);
	});
});
