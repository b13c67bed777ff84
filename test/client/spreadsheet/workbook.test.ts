/** Workbooks are read within limits that no file talks its way around, and what cannot be read is named. */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readZip, WORKBOOK_LIMITS } from "#client/spreadsheet/safe-zip.ts";
import { isEncryptedContainer, readWorkbook, writeWorkbook } from "#client/spreadsheet/workbook.ts";
import { columnLetters } from "#client/spreadsheet/workbook-names.ts";

const SMALL = { inflated: 100_000, ratio: 1_000, entries: 50 };

async function workbook(rows: string[][] = [["A"], ["Béton"]]): Promise<Uint8Array<ArrayBuffer>> {
	const columns = (rows[0] ?? []).map((title) => ({ title, width: 12, kind: "text" as const }));
	return writeWorkbook("Feuille", columns, rows.slice(1));
}

/** The same workbook with parts changed or added. */
async function changed(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
	const parts = unzipSync(await workbook());
	change(parts);
	return zipSync(parts as Zippable);
}

async function kindOf(bytes: Uint8Array): Promise<string> {
	const read = await readWorkbook(bytes);
	return read.ok ? "read" : read.error.kind;
}

describe("a zip", () => {
	test("[R280] is measured by its directory before anything is inflated", async () => {
		const bytes = zipSync({ "a.xml": new Uint8Array(2_000_000) });
		expect(await readZip(bytes, SMALL, () => true)).toMatchObject({
			ok: false,
			error: { kind: "bomb", bytes: 2_000_000 },
		});
		// What nobody wants is counted as well.
		expect(await readZip(bytes, SMALL, () => false)).toMatchObject({ ok: false, error: { kind: "bomb" } });
	});

	test("[R280] that lies about its size is stopped while it inflates", async () => {
		const bytes = zipSync({ "a.xml": new Uint8Array(2_000_000) });
		const view = new DataView(bytes.buffer);
		for (let at = 0; at + 28 < bytes.length; at++)
			if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 500, true);
		expect(await readZip(bytes, SMALL, () => true)).toMatchObject({ ok: false, error: { kind: "bomb" } });
	});

	test("[R280] a hundred times larger than the file is too much, unless it is small", async () => {
		const bomb = zipSync({ "a.xml": new Uint8Array(20_000_000) });
		expect(await readZip(bomb, WORKBOOK_LIMITS, () => true)).toMatchObject({ ok: false, error: { kind: "bomb" } });
		const small = zipSync({ "a.xml": new Uint8Array(500_000) });
		expect((await readZip(small, WORKBOOK_LIMITS, () => true)).ok).toBe(true);
	});

	test("[R280] cut, twice the same name, or not deflated as it says: nothing is read", async () => {
		const bytes = await workbook();
		expect(await kindOf(bytes.slice(0, bytes.length - 30))).toBe("damaged");
		expect(await kindOf(bytes.slice(0, 40))).toBe("damaged");
		const broken = bytes.slice();
		broken.fill(0xff, 60, 400);
		expect(["damaged", "bomb"]).toContain(await kindOf(broken));
		const twice = zipSync({ "aa.xml": strToU8("1"), "bb.xml": strToU8("2") });
		for (let at = 0; at < twice.length; at++)
			if (twice[at] === 0x62 && twice[at + 1] === 0x62) twice.fill(0x61, at, at + 2);
		expect(await readZip(twice, SMALL, () => true)).toMatchObject({ ok: false, error: { kind: "damaged" } });
	});

	test("[R280] hundreds of damaged files are refused or read, never a crash", async () => {
		const seed = Math.floor(Math.random() * 2 ** 31);
		let state = seed;
		const random = () => {
			state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
			return state / 0x7fffffff;
		};
		const good = await workbook();
		for (let turn = 0; turn < 300; turn++) {
			const bytes = good.slice();
			for (let flips = 0; flips < 4; flips++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
			await readWorkbook(bytes).catch((error: unknown) => {
				throw new Error(`seed ${seed}, turn ${turn}: ${String(error)}`);
			});
		}
	});
});

describe("a workbook", () => {
	test("[R281] a password, an archive, a document of words, instructions of no spreadsheet: each is named", async () => {
		expect(await kindOf(zipSync({ "word/document.xml": strToU8("<w/>") }))).toBe("not-a-workbook");
		expect(
			await kindOf(
				zipSync({
					mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
					"content.xml": strToU8("???"),
					"META-INF/manifest.xml": strToU8("<m><manifest:encryption-data/></m>"),
				}),
			),
		).toBe("password");
		const hostile = await changed((parts) => {
			const path = "xl/sharedStrings.xml";
			parts[path] = strToU8(
				`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>${strFromU8(parts[path] ?? new Uint8Array())}`,
			);
		});
		expect(await kindOf(hostile)).toBe("unsafe");
		const container = new Uint8Array(600);
		container.set([0xd0, 0xcf, 0x11, 0xe0]);
		expect(isEncryptedContainer(container)).toBe(false);
		container.set(
			[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
			128,
		);
		expect(isEncryptedContainer(container)).toBe(true);
	});

	test("[R281] words in it that look like an entry point to elsewhere are left out", async () => {
		const bytes = await changed((parts) => {
			parts["xl/externalLinks/externalLink1.xml"] = strToU8("<externalLink/>");
			parts["xl/vbaProject.bin"] = new Uint8Array(40);
			parts["xl/media/image1.png"] = new Uint8Array(40);
		});
		expect(await kindOf(bytes)).toBe("read");
	});

	test("[R281] [R909] 1904 dates, months, percents, hidden columns and joined cells are told", async () => {
		const bytes = await changed((parts) => {
			parts["xl/workbook.xml"] = strToU8(
				strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(
					/<workbookPr[^>]*>|(?=<sheets>)/,
					'<workbookPr date1904="1"/>',
				),
			);
			parts["xl/styles.xml"] = strToU8(
				'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="17" applyNumberFormat="1"/></cellXfs></styleSheet>',
			);
			parts["xl/worksheets/sheet1.xml"] = strToU8(
				'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="2" hidden="1" width="9"/></cols><sheetData><row r="1"><c r="A1" s="1"><v>40000</v></c><c r="B1" s="2"><v>0.125</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" s="3"><v>40000</v></c></row></sheetData><mergeCells><mergeCell ref="C1:D1"/></mergeCells></worksheet>',
			);
		});
		const read = await readWorkbook(bytes);
		if (!read.ok) throw new Error(read.error.kind);
		expect(read.value.dateSystem).toBe("1904");
		expect(read.value.sheets[0]).toMatchObject({
			rows: [["2013-07-07", "12.5 %", "0.3", "#N/A", "2013-07"]],
			hiddenColumns: [1],
			merges: [{ fromRow: 0, toRow: 0, fromColumn: 2, toColumn: 3 }],
		});
	});

	test("columns are named as spreadsheets do", () => {
		expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
	});
});
