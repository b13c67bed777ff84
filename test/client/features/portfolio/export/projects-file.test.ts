/** What is exported opens again with the same values, and runs nothing in the spreadsheet of whoever opens it. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
	everyColumn,
	type ExportColumn,
	type ExportFormat,
	tableOf,
	viewColumns,
	writtenFile,
} from "#client/features/portfolio/export/projects-file.ts";
import { readWorkbook } from "#client/spreadsheet/workbook.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { type Project, type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

function world(...projects: Partial<ProjectFields>[]) {
	const doc = new Y.Doc();
	const amount = newId<RecordId>();
	ownFieldTable(doc).add(amount, { label: "Écart", type: "number" });
	projectTable(doc).addMany(projects.map((values) => ({ id: newId<RecordId>(), values })));
	return { doc, amount, rows: () => projectTable(doc).list(), catalog: () => readCatalog(doc) };
}

const file = (format: ExportFormat, projects: readonly Project[], columns: readonly ExportColumn[]) =>
	writtenFile(format, "portefeuille", { columns, rows: tableOf(projects, columns), json: null }, "fr");

async function reopened(blob: Blob): Promise<string[][]> {
	const read = await readWorkbook(new Uint8Array(await blob.arrayBuffer()));
	if (!read.ok) throw new Error(read.error.kind);
	return read.value.sheets[0]?.rows ?? [];
}

const HOSTILE = ['=HYPERLINK("http://exemple.org")', "+1 418 555-0100", "-12,5", "@nom", "\tx", "\u0000=1+1"];

describe("an export", () => {
	test("[R291] is exactly the columns and rows of the view, in their order", async () => {
		const { rows, catalog } = world({ name: "B", territory: "Estrie" }, { name: "A", start: "2024-03-01" });
		const shown = rows().reverse();
		const columns = viewColumns(["start", "name"], "fr", catalog());
		expect(await reopened(await file("xlsx", shown, columns))).toEqual([
			["Début", "Nom"],
			["2024-03-01", "A"],
			["", "B"],
		]);
	});

	test("[R291] everything holds each field, own ones and each year of the budget as numbers", async () => {
		const { doc, amount, rows, catalog } = world({
			name: "A",
			summary: "Deux\nlignes",
			budget: { a: { year: 2026, phase: "preparation", funder: null, amount: 1234.5 } },
			details: [{ label: "__proto__", text: "x" }],
		});
		projectTable(doc).setItem(rows()[0]?.id ?? "", "own", amount, -12.5);
		const columns = everyColumn(rows(), "fr", catalog());
		const [header = [], line = []] = await reopened(await file("xlsx", rows(), columns));
		const cell = (title: string) => line[header.indexOf(title)];
		expect([
			cell("Résumé"),
			cell("Écart"),
			cell("Budget total"),
			cell("2026 – Préparation"),
			cell("__proto__"),
		]).toEqual(["Deux\nlignes", "-12.5", "1234.5", "1234.5", "x"]);
	});

	test("[R292] a text that a spreadsheet would run stays a text; a number below zero stays a number", async () => {
		const { doc, amount, rows, catalog } = world(...HOSTILE.map((name) => ({ name })));
		for (const { id } of rows()) projectTable(doc).setItem(id, "own", amount, -12.5);
		const columns = viewColumns(["name", `own.${amount}`], "fr", catalog());
		const csv = await (await file("csv", rows(), columns)).text();
		const cells = csv
			.split("\r\n")
			.slice(1, -1)
			.map((line) => line.replace(/^"/, ""));
		expect(cells.every((line) => line.startsWith("'") && line.endsWith(";-12,5"))).toBe(true);
		const blob = await file("xlsx", rows(), columns);
		const bytes = new Uint8Array(await blob.arrayBuffer());
		const { unzipSync, strFromU8 } = await import("fflate");
		const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
		expect(sheet).not.toContain("<f>");
		expect(sheet).toContain("<v>-12.5</v>");
		expect(sheet).toContain('state="frozen"');
		const [, ...lines] = await reopened(blob);
		expect(lines.map((line) => line[0])).toEqual(HOSTILE.map((text) => text.replace("\u0000", "")));
	});
});
