/** Lists brought into a set: what would be written is said first, by its very cell where something is wrong; twice is once; and it is taken back whole. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable, criteriaOf, criterionTable, sectionTable } from "#shared/document/balise-set.ts";
import { importTable } from "#shared/document/imports.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { plainText, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { planSetUndo, rememberedTarget, undoSetImport, writeSetImport } from "#shared/document/set-imports.ts";
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

async function runs(doc: Y.Doc, kind: ImportKind, text: string) {
	const cells = await readCells(new TextEncoder().encode(text), 2_000);
	const file = cells.ok ? recordsFile(cells.value) : null;
	if (!file) throw new Error("a file is expected");
	const targets = guessedTargets(file, kind.guess, (header) => rememberedTarget(doc, header), kind.isMany);
	const run = kind.plan(doc, saidLines(file, targets), "fr");
	const columns = columnsToRemember(file, targets);
	return { file, targets, run, columns, faults: [...overfullLines(file), ...run.faults] };
}

async function imports(doc: Y.Doc, kind: ImportKind, text: string): Promise<RecordId> {
	const { run, columns } = await runs(doc, kind, text);
	const id = newId<RecordId>();
	const counts = { added: run.plan.additions.length, changed: run.plan.changes.length, unchanged: 0, refused: 0 };
	const about = { id, at: "2026-11-30T10:00:00Z", by: "m", byName: "Ana", fileName: "liste.csv", ...counts };
	writeSetImport(doc, run.plan, about, columns);
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

test("[R983] a text that was written over an imported one stays when the import is taken back; what a column became is remembered", async () => {
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
	expect(rememberedTarget(doc, "valeur de depart")).toBe("baseline");
	expect(rememberedTarget(doc, "jamais vu")).toBeNull();
});
