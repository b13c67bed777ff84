/** Lists brought into a set: what would be written is said first, by its very cell where something is wrong; twice is once; and it is taken back whole. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable, criteriaOf, criterionTable, sectionTable } from "#shared/document/balise-set.ts";
import { columnMemoryId, importTable, rememberChoices } from "#shared/document/imports.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { plainText, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import {
	planSetUndo,
	rememberColumns,
	rememberedTarget,
	undoSetImport,
	writeSetImport,
} from "#shared/document/set-imports.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { ImportKind } from "#client/document/import-records/import-kind.ts";
import {
	columnsToRemember,
	guessedTargets,
	overfullLines,
	recordsFile,
	saidLines,
} from "#client/document/import-records/records-file.ts";
import { BALISE_IMPORT } from "#client/features/balises/balise-import.ts";
import { INDICATOR_IMPORT } from "#client/features/indicators/indicator-import.ts";
import { readCells } from "#client/spreadsheet/read-cells.ts";

async function runs(doc: Y.Doc, kind: ImportKind, given: string | Uint8Array, portfolio = new Y.Doc(), sheet?: number) {
	const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
	const cells = await readCells(bytes, { limit: 2_000, sheet });
	const file = cells.ok ? recordsFile(cells.value.grid) : null;
	if (!file) throw new Error("a file is expected");
	const targets = guessedTargets(
		file,
		kind.guess,
		(header) => rememberedTarget(portfolio, doc, kind.list, header),
		kind.isMany,
	);
	const run = kind.plan(doc, saidLines(file, targets), { language: "fr", dateSystem: file.grid.dateSystem });
	const columns = columnsToRemember(file, targets);
	return { file, targets, run, columns, faults: [...overfullLines(file), ...run.faults] };
}

async function imports(
	doc: Y.Doc,
	kind: ImportKind,
	given: string | Uint8Array,
	portfolio = new Y.Doc(),
): Promise<RecordId> {
	const { run, columns } = await runs(doc, kind, given, portfolio);
	const id = newId<RecordId>();
	const counts = { added: run.plan.additions.length, changed: run.plan.changes.length, unchanged: 0, refused: 0 };
	const about = { id, at: "2026-11-30T10:00:00Z", by: "m", byName: "Ana", fileName: "liste.csv", ...counts };
	writeSetImport(doc, run.plan, about);
	rememberColumns(portfolio, kind.list, columns);
	return id;
}

const LIST = [
	"Code;Indicateur;Définition;Unité;Sens;Fréquence;Valeur de départ;Cible 2027;Cible 2028",
	"A1;Repas servis;Ce qui est mangé;repas;Hausse;annuelle;1 234,5;2000;3000",
	";Bénévoles;;personnes;à la hausse;;n/d;;",
].join("\n");

const words = (doc: Y.Doc, text: "definition" | "statement", id: string) =>
	plainText(richText(doc, recordTextName(text, id))).trim();

test("[R982] a list of indicators: each column where it goes, targets by their period, a code for what has none", async () => {
	const doc = new Y.Doc();
	await imports(doc, INDICATOR_IMPORT, LIST);
	const [meals, people] = indicatorTable(doc).list();
	expect(meals).toMatchObject({
		...{ code: "A1", name: "Repas servis", unit: "repas", direction: "increase", frequency: "yearly" },
		...{
			baseline: 1234.5,
			targets: [
				{ period: "2027", value: 2000 },
				{ period: "2028", value: 3000 },
			],
		},
	});
	expect(words(doc, "definition", meals?.id ?? "")).toBe("Ce qui est mangé");
	expect(people).toMatchObject({ code: "I1", name: "Bénévoles", direction: "increase", baseline: null });
});

test("[R982] the same file twice changes nothing; another one completes what is there, and the group’s text stays", async () => {
	const doc = new Y.Doc();
	await imports(doc, INDICATOR_IMPORT, LIST);
	const again = await runs(doc, INDICATOR_IMPORT, LIST);
	expect(again.run.records.map(({ what }) => what)).toEqual(["same", "same"]);
	expect(again.run.plan).toEqual({ additions: [], changes: [], texts: [] });
	const other = await runs(doc, INDICATOR_IMPORT, "Code;Définition;Cible 2028\nA1;Autre chose;3500\n");
	expect(other.run.plan.changes).toMatchObject([
		{
			field: "targets",
			after: [
				{ period: "2027", value: 2000 },
				{ period: "2028", value: 3500 },
			],
		},
	]);
	expect(other.faults).toMatchObject([{ cell: "B2", because: "text-kept" }]);
});

test("[R982] the period of a target is written as its column says it, and known again however it is written", async () => {
	const doc = new Y.Doc();
	const list = (header: string, value: number) => `Code;Nom;${header}\nA1;Repas;${value}\n`;
	await imports(doc, INDICATOR_IMPORT, list("Cible année scolaire 2026-2027", 10));
	await imports(doc, INDICATOR_IMPORT, list("CIBLE – ANNEE SCOLAIRE 2026-2027", 12));
	expect(indicatorTable(doc).list()[0]?.targets).toEqual([{ period: "année scolaire 2026-2027", value: 12 }]);
});

test("[R982] what is wrong is told by its very cell, and nothing of it is written", async () => {
	const doc = new Y.Doc();
	const bad = [
		"Code;Nom;Sens;Valeur de départ;Date de départ",
		"A1;Repas;de côté;beaucoup;un jour",
		"A1;Repas encore;;;",
		";;Hausse;;",
		"A2;Deux;Hausse;1;2024;de trop",
	].join("\n");
	const { run, faults } = await runs(doc, INDICATOR_IMPORT, bad);
	expect(faults.map(({ cell, because }) => `${cell} ${because}`)).toEqual([
		...["F5 too-many-cells", "C2 not-a-choice", "D2 not-a-number", "E2 not-a-date", "A3 said-twice", "C4 no-name"],
	]);
	expect(faults.find(({ because }) => because === "not-a-choice")?.choices).toContain("À la hausse");
	expect(run.records.map(({ name }) => name)).toEqual(["Repas", "Deux"]);
});

test("[R982] of two columns of one name the first is what the name means, the next time too", async () => {
	const doc = new Y.Doc();
	const twice = "Code;Nom;Nom\nA1;Repas;Le service\n";
	await imports(doc, INDICATOR_IMPORT, twice);
	const { targets, run } = await runs(doc, INDICATOR_IMPORT, twice);
	expect([...targets.values()]).toEqual(["code", "name", "ignore"]);
	expect(run.records.map(({ what, name }) => [what, name])).toEqual([["same", "Repas"]]);
});

test("[R982] days come before months, unless a date of the file can only be read the other way", async () => {
	const head = "Code;Nom;Date de départ";
	const datesOf = async (...said: string[]) => {
		const doc = new Y.Doc();
		await imports(
			doc,
			INDICATOR_IMPORT,
			[head, ...said.map((date, place) => `A${place};Nom ${place};${date}`)].join("\n"),
		);
		return indicatorTable(doc)
			.list()
			.map(({ baselineDate }) => baselineDate);
	};
	expect(await datesOf("02/03/2025", "20/01/2025")).toEqual(["2025-03-02", "2025-01-20"]);
	expect(await datesOf("02/03/2025", "01/20/2025")).toEqual(["2025-02-03", "2025-01-20"]);
});

const BALISES = [
	"Section;Balise;Énoncé;Niveau;Critère",
	"Ancrage;Avec les personnes;On décide ensemble;Obligatoire;Un comité existe",
	";;;;Il se réunit",
	"Ancrage;Pas à pas;;facultative;",
].join("\n");

test("[R983] a list of balises: sections made once, criteria asked of projects, lines of criteria under the balise above", async () => {
	const doc = new Y.Doc();
	await imports(doc, BALISE_IMPORT, BALISES);
	const [first, second] = baliseTable(doc).list();
	expect(sectionTable(doc).list()).toHaveLength(1);
	expect(first).toMatchObject({ code: "B1", name: "Avec les personnes", level: "required" });
	expect(second).toMatchObject({ code: "B2", level: "recommended", section: first?.section });
	expect(criteriaOf(criterionTable(doc), first?.id ?? "").map(({ text, asks }) => [text, asks])).toEqual([
		["Un comité existe", "project"],
		["Il se réunit", "project"],
	]);
	expect(words(doc, "statement", first?.id ?? "")).toBe("On décide ensemble");
	const again = await runs(doc, BALISE_IMPORT, BALISES);
	expect(again.run.plan).toEqual({ additions: [], changes: [], texts: [] });
});

test("[R983] a balise that a line above named is named again by its code alone", async () => {
	const doc = new Y.Doc();
	const list = [
		"Code;Balise;Critère",
		"P1;Avec les personnes;Un comité existe",
		"P1;;Il se réunit",
		";;Il décide",
		"P2;;Personne ne l’a nommée",
	].join("\n");
	const { run } = await runs(doc, BALISE_IMPORT, list);
	expect(run.faults.map(({ because }) => because)).toEqual(["no-name"]);
	await imports(doc, BALISE_IMPORT, list);
	const [only] = baliseTable(doc).list();
	expect(criteriaOf(criterionTable(doc), only?.id ?? "").map(({ text }) => text)).toEqual([
		"Un comité existe",
		"Il se réunit",
		"Il décide",
	]);
});

test("[R983] an import is taken back whole; what somebody worked on since stays, and is named", async () => {
	const doc = new Y.Doc();
	const there = newId<RecordId>();
	baliseTable(doc).add(there, { code: "B9", name: "Déjà là" });
	const list = `${BALISES}\nSuite;Déjà là;Un énoncé;Obligatoire;`;
	const id = await imports(doc, BALISE_IMPORT, list);
	expect(baliseTable(doc).get(there)).toMatchObject({ level: "required" });
	expect(words(doc, "statement", there)).toBe("Un énoncé");
	const second = baliseTable(doc)
		.list()
		.find(({ name }) => name === "Pas à pas");
	criterionTable(doc).add(newId<RecordId>(), { balise: second?.id ?? "", text: "De ma main" });
	const undo = planSetUndo(doc, id);
	expect(undo?.kept.map(({ name }) => name).sort()).toEqual(["Ancrage", "Pas à pas"]);
	undoSetImport(doc, id, { name: "Ana", at: "2026-12-20" });
	expect(
		baliseTable(doc)
			.list()
			.map(({ name }) => name),
	).toEqual(["Déjà là", "Pas à pas"]);
	expect(
		sectionTable(doc)
			.list()
			.map(({ name }) => name),
	).toEqual(["Ancrage"]);
	expect(
		criterionTable(doc)
			.list()
			.map(({ text }) => text),
	).toEqual(["De ma main"]);
	expect(baliseTable(doc).get(there)).toMatchObject({ level: "recommended", section: "" });
	expect(words(doc, "statement", there)).toBe("");
	expect(importTable(doc).get(id)?.undoneByName).toBe("Ana");
	expect(undoSetImport(doc, id, { name: "Bo", at: "2026-12-21" })).toBeNull();
});

test("[R983] a text that was written over an imported one stays when the import is taken back", async () => {
	const doc = new Y.Doc();
	const id = await imports(doc, INDICATOR_IMPORT, LIST);
	const [meals] = indicatorTable(doc).list();
	writeBlocks(richText(doc, recordTextName("definition", meals?.id ?? "")), [{ paragraph: "De notre main" }]);
	undoSetImport(doc, id, { name: "Ana", at: "2026-12-20" });
	expect(
		indicatorTable(doc)
			.list()
			.map(({ name }) => name),
	).toEqual(["Repas servis"]);
});

test("[R907] of a workbook of several sheets, the first in sight that has lines is read, and another is chosen", async () => {
	const workbook = await writeXlsx({
		sheets: [
			{ name: "Lisez-moi", rows: [["Bonjour"]] },
			{
				name: "Santé",
				rows: [
					["Code", "Indicateur"],
					["A1", "Repas"],
				],
			},
			{
				name: "Éducation",
				rows: [
					["Code", "Indicateur"],
					["E1", "Élèves"],
				],
			},
		],
	});
	const first = await runs(new Y.Doc(), INDICATOR_IMPORT, workbook);
	expect(first.run.records.map(({ name }) => name)).toEqual(["Repas"]);
	const other = await runs(new Y.Doc(), INDICATOR_IMPORT, workbook, new Y.Doc(), 2);
	expect(other.run.records.map(({ name }) => name)).toEqual(["Élèves"]);
});

test("[R908] what a column became in one set is what it becomes in the others of its kind, and in no other kind", async () => {
	const [portfolio, health] = [new Y.Doc(), new Y.Doc()];
	const list = "Sigle;Ce qu’on compte\nA1;Repas\n";
	const chosen = new Map([
		[0, "code"],
		[1, "name"],
	]);
	const { file } = await runs(health, INDICATOR_IMPORT, list, portfolio);
	rememberColumns(portfolio, "indicators", columnsToRemember(file, chosen));
	const other = await runs(new Y.Doc(), INDICATOR_IMPORT, list, portfolio);
	expect(other.targets).toEqual(chosen);
	expect(other.run.records).toMatchObject([{ name: "Repas", what: "new" }]);
	expect([...(await runs(new Y.Doc(), BALISE_IMPORT, list, portfolio)).targets.values()]).toEqual(["ignore", "ignore"]);
	expect(rememberedTarget(portfolio, health, "indicators", "jamais vu")).toBeNull();
	const long = "proportion des projets ayant atteint leur cible annuelle de frequentation";
	rememberColumns(portfolio, "indicators", [{ header: long, target: "name" }]);
	expect(rememberedTarget(portfolio, health, "indicators", long)).toBe("name");
	// A set that kept it itself, before.
	rememberChoices(health, [{ id: columnMemoryId("unite de compte"), header: "unite de compte", target: "unit" }]);
	expect(rememberedTarget(portfolio, health, "indicators", "unite de compte")).toBe("unit");
});

test("[R909] a date that is a bare number is the day its workbook counts, told with its cell; another number is no date", async () => {
	const bytes = await writeXlsx({
		sheets: [
			{
				name: "F",
				rows: [
					["Code", "Nom", "Date de départ"],
					["A1", "Repas", 45292],
					["A2", "Bénévoles", "45292"],
					["A3", "Places", 7],
				],
			},
		],
	});
	const parts = unzipSync(bytes);
	const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
	const mac = {
		...parts,
		"xl/workbook.xml": strToU8(book.replace(/<workbookPr[^>]*>|(?=<sheets>)/, '<workbookPr date1904="1"/>')),
	};
	for (const [workbook, day] of [
		[bytes, "2024-01-01"],
		[zipSync(mac), "2028-01-02"],
	] as const) {
		const { run, faults } = await runs(new Y.Doc(), INDICATOR_IMPORT, workbook);
		expect(run.plan.additions.map(({ values }) => values.baselineDate)).toEqual([day, day, undefined]);
		expect(run.readings.map(({ cell, as }) => [cell, as])).toEqual([
			["C2", day],
			["C3", day],
		]);
		expect(faults.map(({ cell, because }) => [cell, because])).toEqual([["C4", "not-a-date"]]);
	}
});
