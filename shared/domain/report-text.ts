/** Reads a report written as plain text or Markdown: its paragraphs, with lines that a page cut joined again. */

import type { ReportParagraph } from "#shared/domain/report.ts";
import { isContentsLine, isPageNumber, labelOf, markOf } from "#shared/domain/report-marks.ts";

export function textParagraphs(text: string): ReportParagraph[] {
	const isMarkdown = /^ {0,3}#{1,6} \S/m.test(text);
	const paragraphs: ReportParagraph[] = [];
	/** The last paragraph may go on with the next line. */
	let isOpen = false;
	for (const raw of text.replace(/\r\n?/g, "\n").split(/[\n\f]/)) {
		const line = raw.trimEnd().replace(/^\ufeff/, "");
		if (line.trim() === "") {
			isOpen = false;
			continue;
		}
		const next = paragraphOf(line, isMarkdown);
		const last = paragraphs.at(-1);
		if (isOpen && last && isCut(last, line, next)) last.text = joined(last.text, next.text);
		else paragraphs.push(next);
		isOpen = next.kind !== "heading" && !isPageNumber(next.text);
	}
	return paragraphs;
}

function paragraphOf(line: string, isMarkdown: boolean): ReportParagraph {
	const [, heading] = (isMarkdown && /^ {0,3}#{1,6}\s+(\S.*)$/u.exec(line)) || [];
	if (heading !== undefined) {
		const title = heading.replace(/(?<!#)#+$/, "").trimEnd();
		return { text: plain(title === "" ? heading : title, isMarkdown), kind: "heading", label: "" };
	}
	const bullet = /^\s*([-*+•◦▪‣–—])\s+(\S.*)$/u.exec(line);
	if (bullet?.[2] !== undefined && !isPageNumber(line))
		return { text: plain(bullet[2], isMarkdown), kind: "list", label: "•" };
	const quoted = isMarkdown ? line.replace(/^\s*>\s?/, "") : line;
	return { text: plain(quoted.trim(), isMarkdown), kind: "text", label: "" };
}

/** Past this length a line is kept as it is: signs are for people, and looking for their pairs takes time. */
const LONGEST_MARKED = 20_000;

/** Words without the signs that make them bold, slanted or a link. */
function plain(text: string, isMarkdown: boolean): string {
	if (text.length > LONGEST_MARKED) return text;
	if (!isMarkdown && !/\*\*[^*]+\*\*/.test(text)) return text;
	return text
		.replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, "$1")
		.replace(/(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1/g, "$2")
		.replace(/(?<![\p{L}\d*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\d*])/gu, "$1")
		.replace(/\\([\\`*_{}[\]()#+.!-])/g, "$1");
}

const FEWEST_OF_A_CUT_LINE = 45;

/** Whether a line only goes on with the one before: nothing begins on it, and the one before was cut by the width of a page. */
function isCut(last: ReportParagraph, line: string, next: ReportParagraph): boolean {
	if (next.kind !== "text" || markOf(next) || labelOf(next.text) || isContentsLine(next) || isPageNumber(next.text))
		return false;
	if (isContentsLine(last) || isPageNumber(last.text)) return false;
	const width = last.text.length - last.text.lastIndexOf("\n") - 1;
	if (/^\s*\(?[a-z]\)\s/u.test(line)) return false;
	if (/^\s*\p{Ll}/u.test(line)) return width >= 20;
	return width >= FEWEST_OF_A_CUT_LINE && !/[.!?:;»”…]\s*$/u.test(last.text);
}

/** A word cut by a hyphen keeps it: only whoever reads knows whether it was there. */
function joined(before: string, after: string): string {
	return /\p{L}-$/u.test(before) ? `${before}${after}` : `${before} ${after}`;
}
