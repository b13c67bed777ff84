/** Sheets as people really make them: titles above, joined headers, two lines of names, totals below, hidden columns, numbers for dates. */

import { describe, expect, it } from "vitest";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { guessHeader, guessTotals } from "#client/spreadsheet/header-lines.ts";
import { type FileReading, ImportSession } from "#client/features/portfolio/import/import-session.ts";
import type { ColumnTarget } from "#client/features/portfolio/import/column-target.ts";
import { noticeWords, refusalWords } from "#client/features/portfolio/import/import-sentences.ts";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import type { ImportChoices } from "#client/features/portfolio/import/read-row.ts";
import { gridOfSheet } from "#client/spreadsheet/sheet-grid.ts";
import { tableUnder } from "#client/spreadsheet/sheet-table.ts";
import { readNumber } from "#client/spreadsheet/read-number.ts";
import type { Merge } from "#client/spreadsheet/workbook-names.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import * as Y from "yjs";

function grid(rows: string[][], merges: Merge[] = [], hiddenColumns: number[] = []) {
	return gridOfSheet({ name: "F", isHidden: false, rows, merges, hiddenColumns }, "1900");
}

const across = (row: number, from: number, to: number): Merge => ({
	fromRow: row,
	toRow: row,
	fromColumn: from,
	toColumn: to,
});

async function opened(text: string): Promise<{ session: ImportSession; reading: FileReading }> {
	const session = new ImportSession();
	const result = await session.open(new TextEncoder().encode(text));
	if (!result.ok) throw new Error(result.error.kind);
	return { session, reading: result.value };
}

function choicesOf(reading: FileReading, more: Partial<ImportChoices> = {}): ImportChoices {
	return {
		targets: reading.targets,
		separators: reading.separators,
		dayOrder: reading.dayOrder,
		dates: reading.dates,
		stages: new Map(),
		labels: new Map(reading.columns.map((column) => [column.index, column.name])),
		key: ["code"],
		leftOut: new Set(reading.totals.map((total) => total.line)),
		newFields: new Map(),
		sectors: [],
		dateSystem: reading.dateSystem,
		...more,
	};
}

describe("the header of a sheet", () => {
	it("[R282] is found under a title and a date", () => {
		const sheet = grid([
			["Portefeuille 2026"],
			["Mis à jour en mars"],
			[],
			["Nom", "Secteur", "Territoire"],
			["A", "Santé", "Estrie"],
		]);
		expect(guessHeader(sheet)).toEqual({ line: 4, count: 1 });
	});

	it("[R282] over two lines joins both names; joined cells give theirs to each column", () => {
		const rows = [
			["Nom", "Budget", "", "Territoire"],
			["", "2026", "2027", ""],
			["A", "10", "20", "Estrie"],
			["B", "11", "21", "Laval"],
		];
		// Years alone are names too, when nothing stands beside them.
		expect(guessHeader(grid(rows, [across(0, 1, 2)]))).toEqual({ line: 1, count: 2 });
		rows[1] = ["Zéro", "2026", "2027", ""];
		expect(guessHeader(grid(rows, [across(0, 1, 2)]))).toEqual({ line: 1, count: 1 });
		rows[1] = ["", "an 1", "an 2", ""];
		const sheet = grid(rows, [across(0, 1, 2)]);
		expect(guessHeader(sheet)).toEqual({ line: 1, count: 2 });
		const table = tableUnder(sheet, { line: 1, count: 2 }, 100);
		expect(table.ok && table.value.columns.map((column) => column.name)).toEqual([
			"Nom",
			"Budget – an 1",
			"Budget – an 2",
			"Territoire",
		]);
		expect(table.ok && table.value.rows.map((row) => row.line)).toEqual([3, 4]);
	});

	it("[R282] of one line with joined cells names each of its columns", () => {
		const sheet = grid(
			[
				["Nom", "Porteurs", "", "Territoire"],
				["A", "Ville", "Coop", "Estrie"],
				["B", "Mine", "2", "Laval"],
			],
			[across(0, 1, 2)],
		);
		const header = guessHeader(sheet);
		const table = tableUnder(sheet, { line: 1, count: 1 }, 100);
		expect(header?.line).toBe(1);
		expect(table.ok && table.value.columns.map(({ name, occurrence }) => [name, occurrence])).toEqual([
			["Nom", 1],
			["Porteurs", 1],
			["Porteurs", 2],
			["Territoire", 1],
		]);
	});

	it("[R282] is corrected by whoever knows better", async () => {
		const { session } = await opened("x;y;z\nNom;Secteur;Lieu\nA;Santé;Estrie\n");
		const again = session.reread({ header: { line: 2, count: 1 } });
		expect(again.ok && again.value.columns.map((column) => column.name)).toEqual(["Nom", "Secteur", "Lieu"]);
		expect(again.ok && again.value.rowCount).toBe(1);
	});
});

describe("what is no project", () => {
	it("[R283] totals at the end are found and left out, unless somebody says they are projects", async () => {
		const { session, reading } = await opened("Nom;Montant\nA;10\nB;20\nTotal;30\nMoyenne;15\n");
		expect(reading.totals.map((total) => total.line)).toEqual([4, 5]);
		expect(reading.rowCount).toBe(2);
		const without = session.plan(choicesOf(reading), []);
		const withThem = session.plan(choicesOf(reading, { leftOut: new Set() }), []);
		expect(without.ok && without.value.additions.map((one) => one.values.name)).toEqual(["A", "B"]);
		expect(withThem.ok && withThem.value.additions).toHaveLength(4);
	});

	it("[R283] a project called « Total santé » or one in the middle is a project", () => {
		const rows = [
			["Nom", "Note"],
			["Total", "au milieu"],
			["Total santé", "un vrai projet"],
		];
		expect(guessTotals(grid(rows).rows)).toEqual([]);
	});

	it("[R283] hidden columns are not imported unless somebody asks", async () => {
		const bytes = await writeXlsx({
			sheets: [
				{
					name: "F",
					rows: [
						["Nom", "Secteur", "Salaire"],
						["A", "Santé", "secret"],
					],
					columns: [{}, {}, { hidden: true }],
				},
			],
		});
		const session = new ImportSession();
		const read = await session.open(bytes);
		if (!read.ok) throw new Error(read.error.kind);
		expect([...read.value.hidden]).toEqual([2]);
		const plan = session.plan(choicesOf(read.value), []);
		expect(plan.ok && plan.value.additions[0]?.values).toEqual({ name: "A", sectors: ["Santé"] });
	});

	it("[R283] of several sheets, the first in sight that has lines is read, and another can be chosen", async () => {
		const bytes = await writeXlsx({
			sheets: [
				{ name: "Lisez-moi", rows: [["Bonjour"]] },
				{ name: "Cachée", hidden: true, rows: [["Nom"], ["Secret"]] },
				{ name: "Projets", rows: [["Nom"], ["A"], ["B"]] },
				{ name: "Idées", rows: [["Nom"], ["C"]] },
			],
		});
		const session = new ImportSession();
		const read = await session.open(bytes);
		expect(read.ok && read.value.written).toMatchObject({ sheet: 2 });
		expect(read.ok && read.value.rowCount).toBe(2);
		const other = session.reread({ sheet: 3 });
		expect(other.ok && other.value.sample).toEqual([["C"]]);
	});
});

describe("what cells say", () => {
	it("[R284] numbers as people write them", () => {
		const cases: [text: string, number: number | null][] = [
			["1 234,5", 1234.5],
			["1\u202f234,5", 1234.5],
			["1,234.50", 1234.5],
			["1.234,50", 1234.5],
			["12,5 %", 12.5],
			["45 000 $", 45_000],
			["(300)", -300],
			["−12,5", -12.5],
			["1,234,567", 1_234_567],
			["1.5", 1.5],
			["1,2,3", null],
			["2 à 3", null],
			["n/d", null],
			["", null],
			["1.2.3", null],
			["0x10", null],
			["Infinity", null],
		];
		for (const [text, number] of cases) expect([text, readNumber(text)]).toEqual([text, number]);
	});

	it("[R284] « n/d » and the error of a formula erase nothing; a number of days is a date; each is told with its cell", async () => {
		const { session, reading } = await opened("Nom;Territoire;Début\nA;n/d;45678\nB;#N/A;pas une date\n");
		const plan = session.plan(choicesOf(reading), []);
		expect(plan.ok && plan.value.additions[0]?.values).toEqual({ name: "A", start: "2025-01-21" });
		expect(plan.ok && plan.value.notices.map(({ line, column, kind }) => [line, column, kind])).toEqual([
			[2, 1, "no-value"],
			[2, 2, "date-from-number"],
			[3, 1, "no-value"],
			[3, 2, "date-unreadable"],
		]);
	});

	it("[R284] a column becomes an own field of its kind; what does not fit is kept and told with its cell", async () => {
		const doc = new Y.Doc();
		const field = "f0000000000000000000000000" as RecordId;
		ownFieldTable(doc).add(field, { label: "Jeunes rejoints", type: "number" });
		const { session, reading } = await opened("Nom;Rejoints\nA;1 200\nB;beaucoup\n");
		const plan = session.plan(
			choicesOf(reading, {
				targets: new Map<number, ColumnTarget>([
					[0, "name"],
					[1, `own:${field}`],
				]),
			}),
			[],
			readCatalog(doc),
		);
		expect(plan.ok && plan.value.additions.map((one) => [one.values.own, one.values.details])).toEqual([
			[{ [field]: 1200 }, undefined],
			[undefined, [{ label: "Rejoints", text: "beaucoup" }]],
		]);
		expect(plan.ok && plan.value.notices).toEqual([
			{ line: 3, column: 1, name: "B", kind: "own-unreadable", text: "beaucoup" },
		]);
	});

	it("[R285] organisations are linked by their folded name, sectors written as the workspace writes them", async () => {
		const doc = new Y.Doc();
		const id = "0000000000000000000000000v" as RecordId;
		organisationTable(doc).add(id, { name: "Ville de Québec", acronym: "VQ" });
		const { session, reading } = await opened("Nom;Porteurs;Secteur\nA;ville de quebec;sante\n");
		const plan = session.plan(choicesOf(reading, { sectors: ["Santé"] }), [], readCatalog(doc));
		expect(plan.ok && plan.value.additions[0]?.values).toEqual({
			name: "A",
			organisations: [{ id, name: "Ville de Québec", role: "carrier" }],
			sectors: ["Santé"],
		});
	});

	it("[R285] two projects of one name and two carriers are two when the key says so", async () => {
		const { session, reading } = await opened("Nom;Porteurs\nJardin;Ville\njardin;Coop\nJARDIN;ville\n");
		const byBoth = session.plan(choicesOf(reading, { key: ["name", "carrier"] }), []);
		const byName = session.plan(choicesOf(reading, { key: ["name"] }), []);
		expect(byBoth.ok && [byBoth.value.additions.length, byBoth.value.refusals.length]).toEqual([2, 1]);
		expect(byName.ok && [byName.value.additions.length, byName.value.refusals.length]).toEqual([1, 2]);
	});
});

/** The same workbook, its dates counted from 1904. */
function from1904(bytes: Uint8Array): Uint8Array {
	const parts = unzipSync(bytes);
	const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
	parts["xl/workbook.xml"] = strToU8(book.replace(/<workbookPr[^>]*>|(?=<sheets>)/, '<workbookPr date1904="1"/>'));
	return zipSync(parts as Zippable);
}

describe("a sheet with all of it at once", () => {
	it("[R282] [R283] [R284] is read under its title and its two lines of names, and each cell that is read otherwise is told", async () => {
		const doc = new Y.Doc();
		const [reached, share] = ["f0000000000000000000000000", "f1000000000000000000000000"] as [RecordId, RecordId];
		ownFieldTable(doc).add(reached, { label: "Jeunes rejoints", type: "number" });
		ownFieldTable(doc).add(share, { label: "Part", type: "number" });
		const bytes = await writeXlsx({
			sheets: [
				{
					name: "Suivi",
					rows: [
						["Suivi des projets, mars 2026"],
						[],
						["Nom", "Période", "", "Jeunes", "Part", "Salaire"],
						["", "du", "au", "", "", ""],
						["Serre", "43000", "n/d", "1 234,5", "12,5 %", "secret"],
						["Frigo", "bientôt", "2026-03-01", "n/d", "beaucoup", "secret"],
						["Total", "", "", "1 234,5", "", ""],
					],
					merges: [{ startRow: 2, startCol: 1, endRow: 2, endCol: 2 }],
					columns: [{}, {}, {}, {}, {}, { hidden: true }],
				},
			],
		});
		const session = new ImportSession();
		const read = await session.open(from1904(bytes));
		if (!read.ok) throw new Error(read.error.kind);
		expect(read.value.header).toEqual({ line: 3, count: 2 });
		expect(read.value.totals.map((total) => total.line)).toEqual([7]);
		expect([...read.value.hidden]).toEqual([5]);
		const targets = new Map<number, ColumnTarget>([
			[0, "name"],
			[1, "start"],
			[2, "end"],
			[3, `own:${reached}`],
			[4, `own:${share}`],
		]);
		const plan = session.plan(choicesOf(read.value, { targets }), [], readCatalog(doc));
		if (!plan.ok) throw new Error(plan.error.kind);
		expect(plan.value.additions.map((one) => one.values)).toEqual([
			{ name: "Serre", start: "2021-09-23", own: { [reached]: 1234.5, [share]: 12.5 } },
			{
				name: "Frigo",
				end: "2026-03-01",
				details: [
					{ label: "Période – du", text: "bientôt" },
					{ label: "Part", text: "beaucoup" },
				],
			},
		]);
		const told = plan.value.notices.map(({ line, column, ...one }) => [line, column, noticeWords(one, importTexts.fr)]);
		expect(told).toEqual([
			[5, 1, "Un nombre de jours est lu comme une date\u00a0: 43000 → 2021-09-23."],
			[5, 2, "«\u00a0n/d\u00a0» est lu comme une cellule vide\u00a0: rien n’est écrit ni effacé."],
			[6, 1, "La date «\u00a0bientôt\u00a0» n’est pas reconnue\u00a0: elle est gardée dans les autres renseignements."],
			[6, 3, "«\u00a0n/d\u00a0» est lu comme une cellule vide\u00a0: rien n’est écrit ni effacé."],
			[
				6,
				4,
				"«\u00a0beaucoup\u00a0» ne convient pas à ce champ\u00a0: le texte est gardé dans les autres renseignements.",
			],
		]);
	});
});

/** An Excel file behind a password: an old container around what is encrypted. */
function behindPassword(): Uint8Array {
	const bytes = new Uint8Array(600);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
	bytes.set(
		[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
		128,
	);
	return bytes;
}

describe("a file that is not what its name says", () => {
	const t = importTexts.fr;
	const refusals: [what: string, bytes: () => Uint8Array, kind: string, sentence: string | RegExp][] = [
		["a PDF renamed", () => new TextEncoder().encode("%PDF-1.7\n..."), "pdf", t.pdfFile],
		["an old xls", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "old-workbook", t.oldWorkbook],
		["a workbook behind a password", behindPassword, "password", t.passwordFile],
		["a zip of photos", () => zipSync({ "a.jpg": new Uint8Array(10) }), "not-a-workbook", t.notAWorkbook],
		[
			"a zip bomb",
			() => zipSync({ "xl/workbook.xml": new Uint8Array(30_000_000) }, { level: 1 }),
			"bomb",
			/la limite est de [\d,]+\sMo/,
		],
		["a zip that was cut", () => Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "damaged", t.damagedFile],
	];
	it.each(refusals)("[R281] %s is named, and what to do is said", async (_what, bytes, kind, sentence) => {
		const read = await new ImportSession().open(bytes());
		if (read.ok) throw new Error("it was read");
		expect(read.error.kind).toBe(kind);
		expect(refusalWords(read.error, t)).toMatch(sentence);
	});

	it("[R281] forty columns are read, three hundred are too many", async () => {
		const file = (columns: number) =>
			[Array.from({ length: columns }, (_, at) => (at === 0 ? "Nom" : `C${at}`)), Array(columns).fill("x")]
				.map((row) => row.join(";"))
				.join("\n");
		expect((await opened(file(40))).reading.columns).toHaveLength(40);
		expect(await new ImportSession().open(new TextEncoder().encode(file(300)))).toMatchObject({
			error: { kind: "too-many-columns", columns: 300 },
		});
	});
});
