/** A document as a PDF that says what its parts are (PDF/UA): headings, lists, tables with their header cells, images with their words, the language. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import {
	blocksIn,
	type ExportedDocument,
	type ExportedRun,
	isLabel,
	lineOf,
	mediaOf,
} from "#server/export/export-content.ts";
import type { ExportedImage } from "#server/export/export-images.ts";
import { exportTexts } from "#server/export/export-texts.ts";
import { BAR, LONGEST_BAR } from "#shared/document/bar.ts";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { withFirst } from "#shared/lib/first-of-month.ts";
import { headingLevel, textIn } from "#shared/document/plain-attributes.ts";
import { columnShares, columnsOfCells } from "#server/export/table-columns.ts";
import { spansOf } from "#shared/document/table-spans.ts";
import { LOCALES } from "#shared/lib/language.ts";

/** Points. */
const MARGIN = 64;
const TEXT = 11;
const HEADINGS = [18, 15, 13, 12, 11, 11];
/** Letters of a table on a line. */
const LETTERS = 84;
const INDENT = 18;
const GAP = 6;
const INK = "#1b1b1b";
const GREEN = "#0f3d3e";
const GREY = "#595959";
const LINK = "#0b5c8a";
const PALE = "#eaf3f2";

export type PdfParts = { origin: string; images: ReadonlyMap<string, ExportedImage> };

/** The bytes of the file. */
export async function pdfFile(exported: ExportedDocument, parts: PdfParts): Promise<Buffer> {
	const writer = new PdfWriter(exported, parts);
	return await writer.write();
}

type Face = "normal" | "bold" | "italic" | "bold-italic";
const FILES: Record<Face, string> = {
	normal: "400-normal",
	bold: "700-normal",
	italic: "400-italic",
	"bold-italic": "700-italic",
};

/** Read once: the same fonts as on the screens. */
let fonts: Record<Face, Buffer> | null = null;
function readFonts(): Record<Face, Buffer> {
	if (fonts) return fonts;
	const require = createRequire(import.meta.url);
	const read = (face: Face) =>
		readFileSync(
			require.resolve(
				`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${FILES[face]}.woff`,
			),
		);
	fonts = { normal: read("normal"), bold: read("bold"), italic: read("italic"), "bold-italic": read("bold-italic") };
	return fonts;
}

type Struct = PDFKit.PDFStructureElement;
type Line = { size?: number; isHeading?: boolean };

class PdfWriter {
	readonly #exported: ExportedDocument;
	readonly #parts: PdfParts;
	readonly #pdf: PDFKit.PDFDocument;
	readonly #bytes: Promise<Buffer>;
	#left = MARGIN;

	constructor(exported: ExportedDocument, parts: PdfParts) {
		this.#exported = exported;
		this.#parts = parts;
		this.#pdf = new PDFDocument({
			...{ size: "LETTER", margin: MARGIN, pdfVersion: "1.7", subset: "PDF/UA", tagged: true, bufferPages: true },
			...{ lang: LOCALES[exported.language], displayTitle: true, info: { Title: exported.title, Creator: "Palier" } },
			// No font of the program's own: everything is embedded.
			font: null as unknown as string,
		} as unknown as PDFKit.PDFDocumentOptions);
		for (const [face, bytes] of Object.entries(readFonts())) this.#pdf.registerFont(face, bytes);
		const chunks: Buffer[] = [];
		this.#bytes = new Promise((resolve, reject) => {
			this.#pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
			this.#pdf.on("end", () => resolve(Buffer.concat(chunks)));
			this.#pdf.on("error", reject);
		});
	}

	async write(): Promise<Buffer> {
		const { title, language, date, blocks } = this.#exported;
		const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "America/Toronto" });
		const root = this.#pdf.struct("Document");
		this.#pdf.addStructure(root);
		this.#tagged(root, "H1", () => this.#pdf.font("bold").fontSize(24).fillColor(GREEN).text(title, MARGIN, MARGIN));
		this.#tagged(root, "P", () => {
			this.#pdf
				.font("normal")
				.fontSize(9)
				.fillColor(GREY)
				.text(exportTexts[language].takenOut(withFirst(day.format(new Date(date)), language)));
		});
		this.#pdf.moveDown(1);
		for (const block of blocks) this.#block(root, block);
		root.end();
		this.#numberPages();
		this.#pdf.end();
		return await this.#bytes;
	}

	#block(parent: Struct, block: BlockJson): void {
		const { type, attrs = {} } = block;
		switch (type) {
			case "heading": {
				// The title of the file is the first heading; those of the text come under it.
				const level = Math.min(5, headingLevel(attrs.level));
				this.#keepTogether(60);
				this.#pdf.y += GAP;
				this.#paragraph(parent, `H${level + 1}`, block, { size: HEADINGS[level - 1] ?? TEXT, isHeading: true });
				return;
			}
			case "paragraph":
			case "detailsSummary":
				if (isLabel(block)) this.#keepTogether(60);
				this.#paragraph(parent, "P", block, {});
				return;
			case "codeBlock":
				this.#paragraph(parent, "P", block, { size: 9.5 });
				return;
			case "bulletList":
			case "orderedList":
			case "taskList":
				this.#list(parent, block);
				return;
			case "blockquote":
			case "callout":
			case "details":
			case "detailsContent":
				this.#indented(type === "details" || type === "detailsContent" ? 0 : INDENT, () => {
					for (const child of blocksIn(block)) this.#block(parent, child);
				});
				return;
			case "horizontalRule":
				this.#rule();
				return;
			case "image":
				this.#image(parent, block);
				return;
			case "citationCard":
				this.#words(parent, textIn(attrs, "label"), "bold");
				return;
			case "liveBlock":
				this.#words(parent, exportTexts[this.#exported.language].live(textIn(attrs, "label")), "italic");
				return;
			case "table":
				this.#table(parent, block);
				return;
			default:
				for (const child of blocksIn(block)) this.#block(parent, child);
		}
	}

	#paragraph(parent: Struct, tag: string, block: BlockJson, how: Line): void {
		const runs = lineOf(block, this.#exported.language, this.#parts.origin).filter(({ text }) => text !== "");
		if (runs.length === 0) {
			this.#pdf.y += GAP;
			return;
		}
		// A link is a part of its own, so that it can be reached and followed.
		const pieces = runs.map((run, index) => {
			const write = () => this.#run(run, { ...how, isFirst: index === 0, isLast: index === runs.length - 1 });
			return run.href === null ? write : this.#pdf.struct("Link", {}, write);
		});
		parent.add(this.#pdf.struct(tag, {}, pieces));
		this.#pdf.y += GAP;
	}

	#run(
		run: ExportedRun,
		{ size = TEXT, isHeading = false, isFirst, isLast }: Line & { isFirst: boolean; isLast: boolean },
	): void {
		const pdf = this.#pdf;
		const isBold = run.isBold || isHeading;
		pdf.fontSize(size);
		pdf.font(isBold ? (run.isItalic ? "bold-italic" : "bold") : run.isItalic ? "italic" : "normal");
		pdf.fillColor(run.href === null ? (isHeading ? GREEN : INK) : LINK);
		const options = {
			...{ width: pdf.page.width - MARGIN - this.#left, continued: !isLast, lineGap: 2, strike: run.isStruck },
			...{ underline: run.isUnderlined || run.href !== null, link: run.href },
		};
		if (isFirst) pdf.text(this.#legible(run.text), this.#left, pdf.y, options);
		else pdf.text(this.#legible(run.text), options);
	}

	#list(parent: Struct, list: BlockJson): void {
		const structure = this.#pdf.struct("L");
		parent.add(structure);
		const t = exportTexts[this.#exported.language];
		for (const [index, item] of blocksIn(list).entries()) {
			const mark =
				list.type === "orderedList"
					? `${index + 1}.`
					: item.type === "taskItem"
						? item.attrs?.checked === true
							? t.done
							: t.toDo
						: "•";
			const entry = this.#pdf.struct("LI");
			structure.add(entry);
			this.#keepTogether(30);
			const top = this.#pdf.y;
			const indent = item.type === "taskItem" ? 54 : INDENT;
			this.#tagged(entry, "Lbl", () => {
				this.#pdf
					.font("normal")
					.fontSize(TEXT)
					.fillColor(INK)
					.text(mark, this.#left, top, { width: indent + 30 });
			});
			this.#pdf.y = top;
			const body = this.#pdf.struct("LBody");
			entry.add(body);
			this.#indented(indent, () => {
				for (const child of blocksIn(item)) this.#block(body, child);
			});
			body.end();
			entry.end();
		}
		structure.end();
	}

	#table(parent: Struct, table: BlockJson): void {
		const rows = blocksIn(table)
			.filter(({ type }) => type === "tableRow")
			.map((row) =>
				blocksIn(row).map((cell) => ({
					...{ isHeading: cell.type === "tableHeader", text: this.#legible(wordsOfBlocks(blocksIn(cell))) },
					...spansOf(cell),
				})),
			);
		const first = rows[0];
		if (!first) return;
		const columns = first.reduce((sum, { colspan }) => sum + colspan, 0);
		const width = this.#pdf.page.width - MARGIN - this.#left;
		const widths = columnShares(rows, columns, LETTERS).map((share) => share * width);
		const places = columnsOfCells(rows);
		this.#pdf.x = this.#left;
		this.#keepTogether(40);
		this.#pdf.font("normal").fontSize(9.5).fillColor(INK);
		const drawn = this.#pdf.table({
			structParent: parent,
			columnStyles: widths,
			defaultStyle: { padding: 4, border: 0.5, borderColor: "#b5c4c3" },
		} as PDFKit.Mixins.TableOptions);
		for (const [index, row] of rows.entries()) {
			drawn.row(
				row.map(({ isHeading, text, colspan, rowspan }) => ({
					text: BAR.test(text) ? "" : text,
					type: isHeading ? ("TH" as const) : ("TD" as const),
					...(isHeading ? { backgroundColor: PALE, font: { src: "bold" } } : {}),
					colSpan: colspan,
					rowSpan: rowspan,
				})),
			);
			const bars = row.map(({ text }, at) => ({ text, column: places[index]?.[at] ?? 0 }));
			this.#bars(
				bars.filter(({ text }) => BAR.test(text)),
				widths,
			);
		}
		drawn.end();
		this.#pdf.font("normal").fontSize(TEXT);
		this.#pdf.y += GAP * 2;
	}

	/** A row has just been written: what is a bar of it is drawn at the foot of its cell. The number beside it says the same. */
	#bars(bars: readonly { text: string; column: number }[], widths: readonly number[]): void {
		for (const { text, column } of bars) {
			const x = widths.slice(0, column).reduce((sum, one) => sum + one, this.#left);
			this.#artifact(() => {
				const long = Math.min(1, text.length / LONGEST_BAR) * ((widths[column] ?? 0) - 8);
				this.#pdf.rect(x + 4, this.#pdf.y - 15, long, 9).fill(GREEN);
			});
			this.#pdf.fillColor(INK);
		}
	}

	#image(parent: Struct, block: BlockJson): void {
		const alt = textIn(block.attrs, "alt");
		const image = this.#parts.images.get(mediaOf(block) ?? "");
		if (!image || image.type === "gif") {
			this.#words(parent, exportTexts[this.#exported.language].image(alt), "italic");
			return;
		}
		const { page } = this.#pdf;
		const scale = Math.min(
			1,
			(page.width - MARGIN - this.#left) / image.width,
			(page.height - 2 * MARGIN) / image.height,
		);
		const height = image.height * scale;
		this.#keepTogether(height);
		const figure = this.#pdf.struct("Figure", { alt }, () => {
			this.#pdf.image(image.bytes, this.#left, this.#pdf.y, { width: image.width * scale });
		});
		parent.add(figure);
		this.#pdf.y += GAP;
	}

	#words(parent: Struct, text: string, face: Face): void {
		this.#tagged(parent, "P", () => {
			this.#pdf.font(face).fontSize(TEXT).fillColor(INK).text(this.#legible(text), this.#left, this.#pdf.y);
		});
		this.#pdf.y += GAP;
	}

	#rule(): void {
		const { y, page } = this.#pdf;
		this.#artifact(() => {
			this.#pdf
				.moveTo(this.#left, y + GAP)
				.lineTo(page.width - MARGIN, y + GAP)
				.lineWidth(0.5)
				.stroke("#999999");
		});
		this.#pdf.y += GAP * 2;
	}

	#numberPages(): void {
		const { start, count } = this.#pdf.bufferedPageRange();
		const t = exportTexts[this.#exported.language];
		for (let page = start; page < start + count; page += 1) {
			this.#pdf.switchToPage(page);
			const { margins, height, width } = this.#pdf.page;
			// Under the margin: a line written there must not begin another page.
			margins.bottom = 0;
			this.#pdf.markContent("Artifact", { type: "Pagination" } as PDFKit.Mixins.MarkingOptions);
			this.#pdf
				.font("normal")
				.fontSize(8.5)
				.fillColor(GREY)
				.text(t.page(page - start + 1, count), MARGIN, height - 42, { width: width - 2 * MARGIN, align: "center" });
			this.#pdf.endMarkedContent();
			margins.bottom = MARGIN;
		}
	}

	#tagged(parent: Struct, tag: string, write: () => void): void {
		parent.add(this.#pdf.struct(tag, {}, write));
	}

	#artifact(draw: () => void): void {
		this.#pdf.markContent("Artifact", { type: "Layout" } as PDFKit.Mixins.MarkingOptions);
		draw();
		this.#pdf.endMarkedContent();
	}

	#indented(by: number, write: () => void): void {
		this.#left += by;
		write();
		this.#left -= by;
		this.#pdf.x = this.#left;
	}

	/** What is this high is not begun at the foot of a page. */
	#keepTogether(height: number): void {
		const { page, y } = this.#pdf;
		if (y + height > page.height - MARGIN && y > MARGIN * 2) this.#pdf.addPage();
	}

	/** Characters that the font does not have would be empty boxes: they are written as a question. */
	#legible(text: string): string {
		return text
			.replace(/\t/gu, " ")
			.replace(/[^\n\u0020-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212\u2215█]/gu, "?");
	}
}
