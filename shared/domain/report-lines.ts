/** The lines of a report while somebody corrects what they were taken for, and the recommendations they make. Every act gives new lines: nothing is written anywhere. */

import { markOf } from "#shared/domain/report-marks.ts";
import type { LineRole, ReportLine } from "#shared/domain/report.ts";

/** One text of a recommendation, in paragraphs. */
export type ReportText = readonly { text: string; isItem: boolean }[];

export type ReportRecommendation = {
	number: string;
	/** The name of the section it stands in; empty for none. */
	section: string;
	original: ReportText;
	discussion: ReportText;
	wording: ReportText;
};

type Lines = readonly ReportLine[];

/** Takes a line for something else. As a recommendation it begins one, with the number it has or the next one. */
export function setRole(lines: Lines, at: number, role: LineRole): ReportLine[] {
	return lines.map((line, index) => {
		if (index !== at) return line;
		const { reason: _, ...rest } = line;
		// « 4. » typed by hand is its number, and not one of its words.
		const mark = role === "recommendation" && line.number === "" ? markOf({ text: line.text, label: "" }) : null;
		if (mark && mark.rest !== "") return { ...rest, role, number: mark.number, text: mark.rest };
		const number = role === "recommendation" ? line.number || nextNumber(lines, at) : "";
		return { ...rest, role, number };
	});
}

export function setText(lines: Lines, at: number, text: string): ReportLine[] {
	return lines.map((line, index) => (index === at ? { ...line, text } : line));
}

export function setNumber(lines: Lines, at: number, number: string): ReportLine[] {
	return lines.map((line, index) => (index === at ? { ...line, number: number.trim() } : line));
}

/** Joins a line to the one before, which says what both are. */
export function mergeWithPrevious(lines: Lines, at: number): ReportLine[] {
	const [before, line] = [lines[at - 1], lines[at]];
	if (!before || !line) return [...lines];
	const text = [before.text.trimEnd(), line.text.trimStart()].filter((part) => part !== "").join(" ");
	return [...lines.slice(0, at - 1), { ...before, text }, ...lines.slice(at + 1)];
}

/** Cuts a line in two at a place in its words; the second goes on with what the first is. */
export function splitLine(lines: Lines, at: number, place: number): ReportLine[] {
	const line = lines[at];
	const parts = [line?.text.slice(0, place).trim() ?? "", line?.text.slice(place).trim() ?? ""];
	if (!line || parts.some((part) => part === "")) return [...lines];
	const [text = "", rest = ""] = parts;
	return [...lines.slice(0, at), { ...line, text }, { ...line, text: rest, number: "" }, ...lines.slice(at + 1)];
}

/** Whether a line begins a recommendation: it has a number. */
export function isFirst({ role, number }: ReportLine): boolean {
	return role === "recommendation" && number !== "";
}

/** The recommendations that the lines make, in order. Words before the first one belong to none; a number without a word makes nothing. */
export function recommendationsOf(lines: Lines): ReportRecommendation[] {
	return begunIn(lines).filter((one) => !isEmpty(one));
}

/** The numbers under which nothing is written: they make no recommendation. */
export function emptyNumbers(lines: Lines): string[] {
	return begunIn(lines)
		.filter(isEmpty)
		.map(({ number }) => number);
}

function isEmpty({ original, discussion, wording }: ReportRecommendation): boolean {
	return original.length + discussion.length + wording.length === 0;
}

function begunIn(lines: Lines): ReportRecommendation[] {
	const made: {
		[Key in keyof ReportRecommendation]: ReportRecommendation[Key] extends string
			? string
			: { text: string; isItem: boolean }[];
	}[] = [];
	let section = "";
	for (const line of lines) {
		if (line.role === "section") section = line.text.trim();
		if (isFirst(line)) made.push({ number: line.number, section, original: [], discussion: [], wording: [] });
		const current = made.at(-1);
		const text = line.text.trim();
		if (!current || text === "") continue;
		const piece = { text, isItem: line.isItem };
		if (line.role === "recommendation") current.original.push(piece);
		else if (line.role === "discussion") current.discussion.push(piece);
		else if (line.role === "wording") current.wording.push(piece);
	}
	return made;
}

/** Numbers that more than one recommendation has. */
export function repeatedNumbers(made: readonly ReportRecommendation[]): string[] {
	const counts = new Map<string, number>();
	for (const { number } of made) counts.set(number, (counts.get(number) ?? 0) + 1);
	return [...counts].flatMap(([number, count]) => (count > 1 ? number : []));
}

/** One more than the number before it. */
function nextNumber(lines: Lines, at: number): string {
	const before = lines.slice(0, at).findLast(isFirst)?.number ?? "0";
	const parts = before.split(".");
	const last = Number.parseInt(parts.at(-1) ?? "0", 10) || 0;
	return [...parts.slice(0, -1), String(last + 1)].join(".");
}
