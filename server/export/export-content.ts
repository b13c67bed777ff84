/** What an exported document says, as blocks: a text as it is, then the records of a set, each with its fields and its own texts. */

import type * as Y from "yjs";
import { type BlockJson, readBlocks, type TextRun } from "#shared/document/block-json.ts";
import { textIn } from "#shared/document/plain-attributes.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import { RecordMarkdown } from "#shared/document/record-markdown.ts";
import { frameworkTextName, RECORD_TEXTS, recordTextName } from "#shared/document/rich-text.ts";
import { figureAttributes } from "#shared/editor/figure-attributes.ts";
import { figureWords } from "#shared/editor/figure-words.ts";
import { allowedImage, allowedUrl } from "#shared/editor/url-rule.ts";
import type { Language } from "#shared/lib/language.ts";

export type ExportedDocument = {
	readonly title: string;
	readonly language: Language;
	/** ISO, the day it was taken out. */
	readonly date: string;
	readonly blocks: readonly BlockJson[];
};

/** Everything a document says, in order. Records have a heading of the second level each. */
export function exportedBlocks(doc: Y.Doc, language: Language): BlockJson[] {
	const blocks = readBlocks(doc, frameworkTextName());
	const records = new RecordMarkdown(doc, language, (words) => words).records();
	const labels = recordLabels[language];
	const colon = language === "fr" ? "\u00a0: " : ": ";
	for (const { id, title, fields } of records) {
		blocks.push({ type: "heading", attrs: { level: 2 }, content: runs(title) });
		if (fields.length > 0) {
			const items = fields.map(({ field, words }) =>
				item([{ text: `${labels[field]}${colon}`, marks: { bold: {} } }, ...runs(words)]),
			);
			blocks.push({ type: "bulletList", content: items });
		}
		for (const text of RECORD_TEXTS) {
			const name = recordTextName(text, id);
			// A text nobody wrote in is not opened: thousands of records would open thousands of them.
			const said = doc.share.has(name) ? readBlocks(doc, name) : [];
			if (said.length > 0) blocks.push({ type: "heading", attrs: { level: 3 }, content: runs(labels[text]) }, ...said);
		}
	}
	return blocks;
}

function item(content: TextRun[]): BlockJson {
	return { type: "listItem", content: [{ type: "paragraph", content }] };
}

function runs(text: string): TextRun[] {
	return text === "" ? [] : [{ text }];
}

/** A piece of a line as an exporter writes it. */
export type ExportedRun = {
	readonly text: string;
	readonly isBold: boolean;
	readonly isItalic: boolean;
	readonly isUnderlined: boolean;
	readonly isStruck: boolean;
	readonly isCode: boolean;
	readonly href: string | null;
};

/** The line of a block: its words with their marks, chips by their label, figures in words. */
export function lineOf({ content = [] }: BlockJson, language: Language, origin: string): ExportedRun[] {
	return content.flatMap((child): ExportedRun[] => {
		if (!("type" in child)) {
			const marks = child.marks ?? {};
			const href = allowedUrl((marks.link as { href?: unknown } | undefined)?.href);
			return [
				{
					text: child.text,
					isBold: "bold" in marks,
					isItalic: "italic" in marks,
					isUnderlined: "underline" in marks,
					isStruck: "strike" in marks,
					isCode: "code" in marks,
					href: href === null ? null : absolute(href, origin),
				},
			];
		}
		if (child.type === "citation") return [plain(textIn(child.attrs, "label"), { isBold: true })];
		if (child.type === "figure") return [plain(figureWords(figureAttributes(child.attrs ?? {}), language))];
		if (child.type === "hardBreak") return [plain("\n")];
		return lineOf(child, language, origin);
	});
}

/** Whether a paragraph names what follows it: it begins in bold, and is short. */
export function isLabel({ type, content = [] }: BlockJson): boolean {
	const [first] = content;
	if (type !== "paragraph" || !first || "type" in first || !("bold" in (first.marks ?? {}))) return false;
	return content.reduce((length, child) => length + ("type" in child ? 0 : child.text.length), 0) < LONGEST_LABEL;
}

const LONGEST_LABEL = 140;

function plain(text: string, said: Partial<ExportedRun> = {}): ExportedRun {
	return {
		...{ text, isBold: false, isItalic: false, isUnderlined: false, isStruck: false, isCode: false, href: null },
		...said,
	};
}

function absolute(href: string, origin: string): string {
	return href.startsWith("/") ? `${origin}${href}` : href;
}

/** The id of an image that is one of ours; null for any other address. */
export function mediaOf({ attrs }: BlockJson): string | null {
	const found = /^\/media\/[0-9a-z]{26}\/([0-9a-z]{26})$/.exec(allowedImage(attrs?.src) ?? "");
	return found?.[1] ?? null;
}

/** The children of a block that are blocks. */
export function blocksIn({ content = [] }: BlockJson): BlockJson[] {
	return content.filter((child): child is BlockJson => "type" in child);
}
