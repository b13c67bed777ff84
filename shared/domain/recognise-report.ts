/**
 * Finds the numbered recommendations of a report and what is said under each, paragraph by paragraph. It proposes; whoever imports corrects it
 * (report-lines.ts). No word is ever changed: a line keeps its text, less the number it begins with.
 */

import type { LeftOutReason, LineRole, ReportLine, ReportParagraph } from "#shared/domain/report.ts";
import {
	isContentsLine,
	isContentsTitle,
	isPageNumber,
	labelOf,
	type Mark,
	markOf,
	partsOf,
} from "#shared/domain/report-marks.ts";
import { foldText } from "#shared/lib/fold-text.ts";

export function recogniseReport(paragraphs: readonly ReportParagraph[]): ReportLine[] {
	const said = paragraphs.filter(({ text, label }) => text.trim() !== "" || markOf({ text, label }) !== null);
	const noise = noiseOf(said);
	const marks = marksOf(said, noise);
	for (const at of repeatedMarks(said, marks, noise)) {
		noise.set(at, "repeated");
		marks.delete(at);
		// What stands under a repeated title goes with it, up to a heading.
		for (let next = at + 1; next < said.length && !marks.has(next) && !isHeading(said[next]); next += 1)
			if (!noise.has(next)) noise.set(next, "repeated");
	}
	return linesOf(said, marks, noise);
}

function isHeading(paragraph: ReportParagraph | undefined): boolean {
	return paragraph?.kind === "heading";
}

/** Pages and tables of contents; and what stands beside a page's number three times or more: the head or the foot of the pages. */
function noiseOf(said: readonly ReportParagraph[]): Map<number, LeftOutReason> {
	const noise = new Map<number, LeftOutReason>();
	for (const [at, paragraph] of said.entries()) {
		if (paragraph.kind !== "heading" && paragraph.label === "" && isPageNumber(paragraph.text)) noise.set(at, "page");
		else if (isContentsLine(paragraph) || isContentsTitle(paragraph.text)) noise.set(at, "contents");
	}
	const beside = new Map<string, number[]>();
	for (const [at, paragraph] of said.entries()) {
		if (noise.has(at) || paragraph.kind !== "text" || markOf(paragraph) || labelOf(paragraph.text)) continue;
		if (noise.get(at - 1) !== "page" && noise.get(at + 1) !== "page") continue;
		const words = foldText(paragraph.text);
		if (words.length <= 120) beside.set(words, [...(beside.get(words) ?? []), at]);
	}
	for (const places of beside.values()) if (places.length > 2) for (const at of places) noise.set(at, "page");
	return noise;
}

/** The places where a recommendation begins. « 12. » counts only where no line says « Recommandation 12 » or « R12 », and numbers follow each other. */
function marksOf(said: readonly ReportParagraph[], noise: ReadonlyMap<number, LeftOutReason>): Map<number, Mark> {
	const all = new Map<number, Mark>();
	for (const [at, paragraph] of said.entries()) {
		const mark = noise.has(at) ? null : markOf(paragraph);
		if (mark) all.set(at, mark);
	}
	for (const form of ["word", "letter"] as const) {
		const chosen = new Map([...all].filter(([at, mark]) => mark.form === form && !isMention(said[at], mark)));
		if (chosen.size > 0) return chosen;
	}
	return longestSeries(said, all);
}

/** « Recommandation 4 est liée à… », inside a discussion, speaks of one: it has no sign after its number. */
function isMention(paragraph: ReportParagraph | undefined, { rest }: Mark): boolean {
	if (!paragraph || isHeading(paragraph) || paragraph.label !== "") return false;
	return /^\p{Ll}/u.test(rest) && /^(?:\S{2,}|\S+\s+\S+)\s+\p{Ll}/u.test(paragraph.text);
}

/** Of the numbered lines of one look (headings, text, lists; as deep in numbers), those that make the longest run of growing numbers. */
function longestSeries(said: readonly ReportParagraph[], all: ReadonlyMap<number, Mark>): Map<number, Mark> {
	const series = new Map<string, Map<number, Mark>>();
	const last = new Map<string, number>();
	for (const [at, mark] of all) {
		const parts = partsOf(mark.number);
		const look = `${said[at]?.kind}/${parts.length}`;
		const number = parts.at(-1) as number;
		const before = last.get(look);
		// A list inside a discussion begins again at 1; a number that jumps far is a year or an amount.
		const follows = before === undefined ? number <= 1 : parts.length > 1 || (number > before && number <= before + 3);
		if (!follows) continue;
		last.set(look, number);
		series.set(look, (series.get(look) ?? new Map<number, Mark>()).set(at, mark));
	}
	const [longest] = [...series.values()].sort((a, b) => b.size - a.size);
	return longest ?? new Map<number, Mark>();
}

/** Of a number that comes twice with the same words, the places that are only a list of titles: there, almost nothing stands under any of them. */
function repeatedMarks(
	said: readonly ReportParagraph[],
	marks: ReadonlyMap<number, Mark>,
	noise: ReadonlyMap<number, LeftOutReason>,
): number[] {
	const places = [...marks.keys()];
	const under = new Map(places.map((at, index) => [at, wordsUnder(said, noise, at, places[index + 1] ?? said.length)]));
	const runs: number[][] = [];
	let before: readonly number[] | null = null;
	for (const at of places) {
		const parts = partsOf((marks.get(at) as Mark).number);
		if (before === null || compare(parts, before) <= 0) runs.push([]);
		runs.at(-1)?.push(at);
		before = parts;
	}
	// The share of a run that has words under it, its last one aside: anything may follow a list.
	const fullness = (run: readonly number[]) => {
		const told = run.length > 1 ? run.slice(0, -1) : run;
		return told.filter((at) => (under.get(at) ?? 0) > 0).length / told.length;
	};
	const runOf = new Map(runs.flatMap((run) => run.map((at) => [at, run] as const)));
	const byNumber = new Map<string, number[]>();
	for (const at of places) {
		const { number } = marks.get(at) as Mark;
		byNumber.set(number, [...(byNumber.get(number) ?? []), at]);
	}
	return [...byNumber.values()].flatMap((same) => {
		const kept = [...same].sort(
			(a, b) =>
				fullness(runOf.get(b) ?? []) - fullness(runOf.get(a) ?? []) ||
				(under.get(b) ?? 0) - (under.get(a) ?? 0) ||
				b - a,
		)[0] as number;
		return same.filter((at) => at !== kept && isSameTitle(titleAt(said, marks, at), titleAt(said, marks, kept)));
	});
}

function wordsUnder(
	said: readonly ReportParagraph[],
	noise: ReadonlyMap<number, LeftOutReason>,
	at: number,
	end: number,
): number {
	let words = 0;
	for (let next = at + 1; next < end; next += 1)
		if (!noise.has(next) && !isHeading(said[next])) words += said[next]?.text.length ?? 0;
	return words;
}

function titleAt(said: readonly ReportParagraph[], marks: ReadonlyMap<number, Mark>, at: number): string {
	const { rest } = marks.get(at) as Mark;
	return foldText(rest === "" ? (said[at + 1]?.text ?? "") : rest).replace(/(?<![\s.…;:])[\s.…;:]+$/, "");
}

function isSameTitle(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return a === b || (short.length >= 12 && long.startsWith(short));
}

function compare(a: readonly number[], b: readonly number[]): number {
	for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
		const difference = (a[at] ?? 0) - (b[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** Reads downwards: a number opens a recommendation, a heading a section, and the rest goes on with what it follows. */
function linesOf(
	said: readonly ReportParagraph[],
	marks: ReadonlyMap<number, Mark>,
	noise: ReadonlyMap<number, LeftOutReason>,
): ReportLine[] {
	const lines: ReportLine[] = [];
	let role: LineRole = "left-out";
	/** A recommendation was announced, and its words are still to come. */
	let isAwaited = false;
	let previous = "";
	let isInPoints = false;
	const push = (paragraph: ReportParagraph, line: Partial<ReportLine> & { role: LineRole }) =>
		lines.push({ text: withLabel(paragraph), number: "", isItem: isItem(paragraph), ...line });
	for (const [at, paragraph] of said.entries()) {
		const reason = noise.get(at);
		const mark = marks.get(at);
		const label = labelOf(paragraph.text);
		if (reason !== undefined) push(paragraph, { role: "left-out", reason });
		else if (mark) {
			push(paragraph, { role: "recommendation", text: mark.rest, number: mark.number, isItem: false });
			role = "recommendation";
			isAwaited = mark.rest === "";
			previous = mark.rest;
			isInPoints = false;
		} else if (label && role !== "left-out" && (isHeading(paragraph) || label.rest !== "" || isAlone(paragraph))) {
			({ role } = label);
			isAwaited = false;
			if (label.rest === "") push(paragraph, { role: "left-out", reason: "label" });
			else push(paragraph, { role, text: label.rest });
			// Words under « Énoncé » are all of it.
			previous = role === "recommendation" ? UNTIL_A_LABEL : "";
		} else if (isHeading(paragraph)) {
			push(paragraph, { role: "section", isItem: false });
			role = "left-out";
			isAwaited = false;
		} else if (role === "left-out") push(paragraph, { role, reason: "before" });
		else {
			const isPoint = isPointOf(paragraph);
			if (role === "recommendation" && !isAwaited && !goesOn(previous, paragraph, isInPoints && !isPoint))
				role = "discussion";
			push(paragraph, { role });
			// A wording in points goes on as long as its points do.
			if (!isPoint && previous !== UNTIL_A_LABEL) previous = paragraph.text;
			isInPoints = isPoint;
			isAwaited = false;
		}
	}
	return withoutEmptySections(lines);
}

/** What is under « Énoncé » is the wording, however long, until another label. */
const UNTIL_A_LABEL = "\u0000";

/** A wording goes on in the points it announces, and in what follows a comma or a semicolon; after its points, in what begins without a capital. */
function goesOn(previous: string, { text }: ReportParagraph, isAfterPoints: boolean): boolean {
	if (previous === UNTIL_A_LABEL || (/^\p{Ll}/u.test(text) && !/[.!?»”]\s*$/u.test(previous))) return true;
	return !isAfterPoints && (/[,;:]\s*$/u.test(previous) || /\s(?:et|ou|and|or)\s*$/iu.test(previous));
}

function isPointOf({ kind, text }: ReportParagraph): boolean {
	return kind === "list" || /^\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]\s/iu.test(text);
}

function isAlone({ text }: ReportParagraph): boolean {
	return text.length <= 40;
}

function isItem({ kind, label }: ReportParagraph): boolean {
	return kind === "list" && !/[\p{L}\d]/u.test(label);
}

/** « a) » and « 3. » are words of the report too. */
function withLabel(paragraph: ReportParagraph): string {
	return paragraph.kind === "heading" || paragraph.label === "" || isItem(paragraph)
		? paragraph.text
		: `${paragraph.label} ${paragraph.text}`;
}

/** A heading under which no recommendation stands is of the report around them. */
function withoutEmptySections(lines: readonly ReportLine[]): ReportLine[] {
	return lines.map((line, at) => {
		if (line.role !== "section") return line;
		const next = lines.slice(at + 1).find(({ role, number }) => role === "section" || number !== "");
		return next?.number ? line : { ...line, role: "left-out", reason: "before" };
	});
}
