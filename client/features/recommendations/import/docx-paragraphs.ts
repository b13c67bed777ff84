/** The paragraphs of a Word document: their words, their heading styles, the numbers Word puts before them. Nothing in it is run, followed or fetched. THREATS T18. */

import { MOST_PARAGRAPHS, type ReportParagraph } from "#shared/domain/report.ts";
import { markOf } from "#shared/domain/report-marks.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import { readZip, WORKBOOK_LIMITS, type ZipLimits, type ZipRefusal } from "#client/spreadsheet/safe-zip.ts";
import {
	type DocxStyle,
	type ListPlace,
	Numbering,
	readStyles,
} from "#client/features/recommendations/import/docx-styles.ts";
import { attributeOf, BrokenXml, UnsafeXml, xmlParts } from "#client/features/recommendations/import/xml-tags.ts";

export type DocxRefusal =
	| ZipRefusal
	| { kind: "not-a-document" }
	| { kind: "unsafe" }
	| { kind: "too-long"; paragraphs: number };

const PARTS = /^word\/(?:document|styles|numbering)\.xml$/;

export async function docxParagraphs(
	bytes: Uint8Array,
	limits: ZipLimits = WORKBOOK_LIMITS,
): Promise<Result<ReportParagraph[], DocxRefusal>> {
	const zip = await readZip(bytes, limits, (path) => PARTS.test(path));
	if (!zip.ok) return zip;
	const xml = (name: string) => new TextDecoder().decode(zip.value.get(`word/${name}.xml`));
	if (!zip.value.has("word/document.xml")) return refused({ kind: "not-a-document" });
	try {
		const paragraphs = bodyParagraphs(xml("document"), readStyles(xml("styles")), new Numbering(xml("numbering")));
		return paragraphs.length > MOST_PARAGRAPHS
			? refused({ kind: "too-long", paragraphs: MOST_PARAGRAPHS })
			: { ok: true, value: paragraphs };
	} catch (error) {
		if (error instanceof UnsafeXml) return refused({ kind: "unsafe" });
		if (error instanceof BrokenXml) return refused({ kind: "damaged" });
		throw error;
	}
}

/** What is deleted or moved away under « suivi des modifications », or said twice for old programs. */
const PASSED_OVER = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:pPrChange", "w:rPrChange", "w:sectPr"]);

type Open = { text: string; style: string; list: string | null; level: number; outline: number | null };

function bodyParagraphs(xml: string, styleOf: (id: string) => DocxStyle, numbering: Numbering): ReportParagraph[] {
	const paragraphs: ReportParagraph[] = [];
	/** The paragraph being read, and those around it: a text box stands inside one. */
	const open: Open[] = [];
	/** The rows being read, by where each of their cells begins: a table may stand in a cell of another. */
	const rows: number[][] = [];
	let passedOver = 0;
	let isWords = false;
	const close = () => {
		const done = open.pop();
		if (done && paragraphs.length <= MOST_PARAGRAPHS) paragraphs.push(finished(done, styleOf, numbering));
	};
	for (const part of xmlParts(xml)) {
		const current = open.at(-1);
		if (part.kind === "text") {
			if (isWords && current && passedOver === 0) current.text += part.text;
			continue;
		}
		const { name } = part;
		if (PASSED_OVER.has(name)) {
			if (!part.isEmpty) passedOver += part.kind === "open" ? 1 : -1;
			continue;
		}
		if (passedOver > 0) continue;
		if (part.kind === "close") {
			if (name === "w:t") isWords = false;
			else if (name === "w:p") close();
			else if (name === "w:tr") asOneLine(paragraphs, rows.pop() ?? []);
			continue;
		}
		if (name === "w:tr" && !part.isEmpty) rows.push([]);
		else if (name === "w:tc" && !part.isEmpty) rows.at(-1)?.push(paragraphs.length);
		else if (name === "w:t") isWords = !part.isEmpty;
		else if (name === "w:p") {
			open.push({ text: "", style: "", list: null, level: 0, outline: null });
			if (part.isEmpty) close();
		} else if (current) readTag(current, name, part.attributes);
	}
	return paragraphs.filter(({ text, label }) => text !== "" || /\d/.test(label));
}

/** A row of a table becomes one line, « a | b | c ». One that holds a recommendation, a heading or several paragraphs in a cell only lays them out: they stay as they are. */
function asOneLine(paragraphs: ReportParagraph[], cells: readonly number[]): void {
	const [start] = cells;
	if (start === undefined) return;
	const said = cells.map((from, index) =>
		paragraphs.slice(from, cells[index + 1]).filter(({ text, label }) => text !== "" || /\d/.test(label)),
	);
	const isLaidOut = said.some(
		(cell) => cell.length > 1 || cell.some((one) => one.kind === "heading" || markOf(one) !== null),
	);
	if (isLaidOut || said.filter((cell) => cell.length > 0).length < 2) return;
	const text = said.map(([one]) => one?.text ?? "").join(" | ");
	paragraphs.splice(start, paragraphs.length - start, { text, kind: "text", label: "" });
}

function readTag(current: Open, name: string, attributes: string): void {
	const value = attributeOf(attributes, "w:val");
	if (name === "w:tab" && attributeOf(attributes, "w:pos") === "") current.text += "\t";
	else if (name === "w:br" && attributeOf(attributes, "w:type") === "") current.text += " ";
	else if (name === "w:noBreakHyphen") current.text += "\u2011";
	else if (name === "w:pStyle") current.style = value;
	else if (name === "w:numId") current.list = value;
	else if (name === "w:ilvl") current.level = Number.parseInt(value, 10) || 0;
	else if (name === "w:outlineLvl") current.outline = Number.parseInt(value, 10);
}

function finished(open: Open, styleOf: (id: string) => DocxStyle, numbering: Numbering): ReportParagraph {
	const style = styleOf(open.style);
	const own: ListPlace | null = open.list === null ? style.list : { list: open.list, level: Math.min(open.level, 9) };
	const text = open.text.trim();
	// « 0 » takes a paragraph out of the list of its style.
	const label = own && own.list !== "0" && text !== "" ? numbering.next(own) : "";
	const isHeading = style.kind === "heading" || (open.outline !== null && open.outline < 9);
	const kind = style.kind === "contents" ? "contents" : isHeading ? "heading" : label === "" ? "text" : "list";
	return { text, kind, label };
}
