/** A document as a Word file: real headings, lists, tables with header rows, images with their words, in the language of the reader. */

import {
	AlignmentType,
	BorderStyle,
	Document,
	ExternalHyperlink,
	Footer,
	HeadingLevel,
	ImageRun,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	type ParagraphChild,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from "docx";
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
import { columnShares, columnsOfCells } from "#server/export/table-columns.ts";
import { BAR } from "#shared/document/bar.ts";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { withFirst } from "#shared/lib/first-of-month.ts";
import { headingLevel, textIn } from "#shared/document/plain-attributes.ts";
import { spansOf } from "#shared/document/table-spans.ts";
import { LOCALES } from "#shared/lib/language.ts";

const HEADINGS = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5,
	HeadingLevel.HEADING_6,
] as const;
const NUMBERED = "numbered";
const DEEPEST_LIST = 8;
/** Twips: an indent of one level. */
const INDENT = 500;
/** Twips: a page of letter size, its margins, and what a line takes between them. */
const PAGE = { width: 12_240, height: 15_840 };
const MARGIN = 1_440;
const LINE = PAGE.width - 2 * MARGIN;
/** Letters on a line, were they those of the font that stands in for ours. */
const LETTERS = 66;
/** Pixels: what a page is wide. */
const WIDEST = 600;

export type DocxParts = { origin: string; images: ReadonlyMap<string, ExportedImage> };

/** The bytes of the file. */
export async function docxFile(exported: ExportedDocument, parts: DocxParts): Promise<Buffer> {
	const { title, language, date, blocks } = exported;
	const t = exportTexts[language];
	const writer = new DocxWriter(exported, parts);
	const body = blocks.flatMap((block) => writer.block(block, 0));
	const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "America/Toronto" });
	const grey = { color: "595959", size: 18 };
	const file = new Document({
		title,
		creator: "Palier",
		styles: {
			default: {
				document: {
					run: { font: "Calibri", size: 22, language: { value: LOCALES[language] } },
					paragraph: { spacing: { after: 120, line: 276 } },
				},
				title: { run: { size: 40, bold: true, color: "0F3D3E" }, paragraph: { spacing: { after: 80 } } },
				heading1: {
					run: { size: 30, bold: true, color: "0F3D3E" },
					paragraph: { spacing: { before: 360, after: 120 } },
				},
				heading2: {
					run: { size: 26, bold: true, color: "0F3D3E" },
					paragraph: { spacing: { before: 280, after: 100 } },
				},
				heading3: {
					run: { size: 23, bold: true, color: "0F3D3E" },
					paragraph: { spacing: { before: 200, after: 80 } },
				},
			},
		},
		numbering: { config: [{ reference: NUMBERED, levels: numberedLevels() }] },
		sections: [
			{
				properties: {
					page: {
						size: PAGE,
						margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
					},
				},
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.CENTER,
								children: [
									new TextRun({ ...grey, text: `${title}  ·  ` }),
									new TextRun({ ...grey, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
								],
							}),
						],
					}),
				},
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
					new Paragraph({
						children: [new TextRun({ ...grey, text: t.takenOut(withFirst(day.format(new Date(date)), language)) })],
					}),
					...body,
				],
			},
		],
	});
	return await Packer.toBuffer(file);
}

function numberedLevels() {
	return Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
		level,
		format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
		text: `%${level + 1}.`,
		alignment: AlignmentType.START,
		style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: 320 } } },
	}));
}

type InList = { reference: string; instance: number; level: number } | { bullet: number } | null;
type Around = { list?: InList; quoted?: boolean; shaded?: boolean; cell?: "head" | "body" };

class DocxWriter {
	readonly #exported: ExportedDocument;
	readonly #parts: DocxParts;
	#lists = 0;

	constructor(exported: ExportedDocument, parts: DocxParts) {
		this.#exported = exported;
		this.#parts = parts;
	}

	block(block: BlockJson, depth: number, around: Around = {}): (Paragraph | Table)[] {
		const { type, attrs = {} } = block;
		switch (type) {
			case "heading": {
				const level = headingLevel(attrs.level);
				return [
					new Paragraph({
						heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_6,
						keepNext: true,
						keepLines: true,
						children: this.#line(block),
					}),
				];
			}
			case "paragraph":
			case "detailsSummary":
				return [this.#paragraph(block, depth, around)];
			case "bulletList":
			case "orderedList":
			case "taskList":
				return this.#list(block, depth);
			case "blockquote":
				return blocksIn(block).flatMap((child) => this.block(child, depth, { ...around, quoted: true }));
			case "callout":
			case "details":
			case "detailsContent":
				return blocksIn(block).flatMap((child) => this.block(child, depth, { ...around, shaded: type === "callout" }));
			case "codeBlock":
				return [
					new Paragraph({
						children: this.#runs(
							lineOf(block, this.#exported.language, this.#parts.origin).map((run) => ({ ...run, isCode: true })),
						),
					}),
				];
			case "horizontalRule":
				return [
					new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "999999", space: 1 } } }),
				];
			case "image":
				return [this.#image(block)];
			case "citationCard":
				return [new Paragraph({ children: [new TextRun({ text: textIn(attrs, "label"), bold: true })] })];
			case "liveBlock": {
				const text = exportTexts[this.#exported.language].live(textIn(attrs, "label"));
				return [new Paragraph({ children: [new TextRun({ text, italics: true })] })];
			}
			case "table":
				return this.#table(block);
			default:
				return blocksIn(block).flatMap((child) => this.block(child, depth, around));
		}
	}

	#paragraph(block: BlockJson, depth: number, { list = null, quoted, shaded, cell }: Around): Paragraph {
		const left = list === null && depth > 0 ? INDENT * depth : quoted ? INDENT : 0;
		return new Paragraph({
			children: this.#line(block, cell === "head"),
			// What names a list or a table does not stay alone at the foot of a page.
			...(list === null && cell === undefined && isLabel(block) ? { keepNext: true } : {}),
			...(cell === undefined ? {} : { spacing: { before: 0, after: 0 } }),
			...(list && "bullet" in list ? { bullet: { level: list.bullet } } : {}),
			...(list && "reference" in list ? { numbering: list } : {}),
			...(left > 0 ? { indent: { left } } : {}),
			...(quoted ? { border: { left: { style: BorderStyle.SINGLE, size: 18, color: "8FA3A3", space: 8 } } } : {}),
			...(shaded ? { shading: { type: ShadingType.CLEAR, fill: "EAF3F2" } } : {}),
		});
	}

	/** The first paragraph of an item bears its mark, the others stand under it. */
	#list(list: BlockJson, depth: number): (Paragraph | Table)[] {
		const level = Math.min(DEEPEST_LIST, depth);
		this.#lists += 1;
		const instance = this.#lists;
		return blocksIn(list).flatMap((item) => {
			const [first, ...others] = blocksIn(item);
			const mark: InList = list.type === "orderedList" ? { reference: NUMBERED, instance, level } : { bullet: level };
			const t = exportTexts[this.#exported.language];
			const said = item.type === "taskItem" ? [{ text: `${item.attrs?.checked === true ? t.done : t.toDo} ` }] : [];
			const head =
				first?.type === "paragraph"
					? [this.#paragraph({ ...first, content: [...said, ...(first.content ?? [])] }, depth, { list: mark })]
					: first
						? this.block(first, depth + 1)
						: [];
			return [...head, ...others.flatMap((child) => this.block(child, depth + 1))];
		});
	}

	#table(table: BlockJson): (Paragraph | Table)[] {
		const rows = blocksIn(table).filter(({ type }) => type === "tableRow");
		const sized = rows.map((row) =>
			blocksIn(row).map((cell) => ({ text: wordsOfBlocks(blocksIn(cell)), ...spansOf(cell) })),
		);
		const columns = sized[0]?.reduce((sum, { colspan }) => sum + colspan, 0) ?? 0;
		if (columns === 0) return [];
		const widths = columnShares(sized, columns, LETTERS).map((share) => Math.round(share * LINE));
		const places = columnsOfCells(sized);
		return [
			new Table({
				width: { size: LINE, type: WidthType.DXA },
				columnWidths: widths,
				layout: TableLayoutType.FIXED,
				rows: rows.map((row, index) => {
					const cells = blocksIn(row);
					return new TableRow({
						// A row of headings at the top is said again on each page, and named as such to screen readers.
						tableHeader: index === 0 && cells.every(({ type }) => type === "tableHeader"),
						cantSplit: true,
						children: cells.map((cell, at) => {
							const { colspan, rowspan } = spansOf(cell);
							const column = places[index]?.[at] ?? 0;
							const width = widths.slice(column, column + colspan).reduce((sum, one) => sum + one, 0);
							const isHeading = cell.type === "tableHeader";
							return new TableCell({
								columnSpan: colspan,
								rowSpan: rowspan,
								width: { size: width, type: WidthType.DXA },
								...(isHeading ? { shading: { type: ShadingType.CLEAR, fill: "EAF3F2" } } : {}),
								margins: { top: 60, bottom: 60, left: 100, right: 100 },
								children: blocksIn(cell).flatMap((child) =>
									this.block(child, 0, { cell: isHeading ? "head" : "body" }),
								),
							});
						}),
					});
				}),
			}),
			new Paragraph({}),
		];
	}

	#image(block: BlockJson): Paragraph {
		const alt = textIn(block.attrs, "alt");
		const image = this.#parts.images.get(mediaOf(block) ?? "");
		if (!image)
			return new Paragraph({
				children: [new TextRun({ text: exportTexts[this.#exported.language].image(alt), italics: true })],
			});
		const scale = Math.min(1, WIDEST / image.width);
		return new Paragraph({
			children: [
				new ImageRun({
					type: image.type,
					data: image.bytes,
					transformation: { width: Math.round(image.width * scale), height: Math.round(image.height * scale) },
					altText: { name: alt, title: alt, description: alt },
				}),
			],
		});
	}

	#line(block: BlockJson, isBold = false): ParagraphChild[] {
		const line = lineOf(block, this.#exported.language, this.#parts.origin);
		return this.#runs(isBold ? line.map((run) => ({ ...run, isBold })) : line);
	}

	#runs(runs: readonly ExportedRun[]): ParagraphChild[] {
		return runs.flatMap((run): ParagraphChild[] => {
			const pieces = run.text.split("\n").map(
				(text, index) =>
					new TextRun({
						text,
						// A bar among others: it stays on its line.
						...(BAR.test(text) ? { size: 12, color: "0F3D3E" } : {}),
						...(index > 0 ? { break: 1 } : {}),
						bold: run.isBold,
						italics: run.isItalic,
						strike: run.isStruck,
						...(run.isUnderlined || run.href !== null ? { underline: {} } : {}),
						...(run.isCode ? { font: "Consolas" } : {}),
						...(run.href !== null ? { color: "0B5C8A" } : {}),
					}),
			);
			return run.href === null ? pieces : [new ExternalHyperlink({ link: run.href, children: pieces })];
		});
	}
}
