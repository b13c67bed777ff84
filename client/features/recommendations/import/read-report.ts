/** A report from another program as paragraphs: a Word document, Markdown or plain text, known by its bytes rather than its name. */

import { MOST_PARAGRAPHS, type ReportParagraph } from "#shared/domain/report.ts";
import { textParagraphs } from "#shared/domain/report-text.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import { decodeText, isCompoundFile, isZip, type NotText } from "#client/spreadsheet/decode-text.ts";
import { MAX_FILE_BYTES } from "#client/spreadsheet/sheet-grid.ts";
import { isEncryptedContainer } from "#client/spreadsheet/workbook.ts";
import { type DocxRefusal, docxParagraphs } from "#client/features/recommendations/import/docx-paragraphs.ts";

export type ReportRefusal =
	| NotText
	| DocxRefusal
	| { kind: "old-document" }
	| { kind: "rich-text-format" }
	| { kind: "too-large"; bytes: number; limit: number }
	| { kind: "too-slow"; seconds: number };

export async function readReport(bytes: Uint8Array): Promise<Result<ReportParagraph[], ReportRefusal>> {
	if (bytes.length > MAX_FILE_BYTES) return refused({ kind: "too-large", bytes: bytes.length, limit: MAX_FILE_BYTES });
	if (isZip(bytes)) return await docxParagraphs(bytes);
	if (isCompoundFile(bytes)) return refused({ kind: isEncryptedContainer(bytes) ? "password" : "old-document" });
	const decoded = decodeText(bytes);
	if (!decoded.ok) return decoded;
	const { text } = decoded.value;
	if (text.startsWith("{\\rtf")) return refused({ kind: "rich-text-format" });
	const paragraphs = textParagraphs(text);
	return paragraphs.length > MOST_PARAGRAPHS
		? refused({ kind: "too-long", paragraphs: MOST_PARAGRAPHS })
		: { ok: true, value: paragraphs };
}
