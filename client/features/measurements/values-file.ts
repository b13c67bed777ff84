/** The values of one indicator in a file: a line a project and a column a period, or a line a value. What cannot be placed is told with its line, and left out. */

import { parsePeriod, type Period, periodKey } from "#shared/domain/period.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { SheetGrid } from "#client/spreadsheet/sheet-grid.ts";
import { type CellKey, cellOf } from "#client/features/measurements/entry-draft.ts";
import type { PasteGrid } from "#client/features/measurements/paste-block.ts";
import { saysTotal } from "#client/spreadsheet/totals-line.ts";
import { readValue, type ValueFault } from "#client/features/measurements/value-text.ts";

export type LeftOut = {
	/** The line of the file, and the column, from 0. */
	readonly line: number;
	readonly column: number;
	/** What is written there. */
	readonly text: string;
	readonly because:
		| "no-such-project"
		| "which-project"
		| "no-period"
		| "a-day"
		| "said-twice"
		| "other-indicator"
		| ValueFault;
};

/** A line that adds up others: nobody attests it by putting it in a file. `sums`: what it says of a period, and what the lines above come to. */
export type TotalsLine = {
	readonly line: number;
	readonly text: string;
	readonly sums: readonly { readonly period: Period; readonly total: number; readonly sum: number }[];
};

export type ValuesFile = {
	readonly shape: "columns" | "lines";
	readonly cells: Record<CellKey, string>;
	readonly leftOut: readonly LeftOut[];
	readonly totals: readonly TotalsLine[];
};

export type ValuesFileFault = { kind: "no-header" } | { kind: "too-many-periods"; periods: number; limit: number };

export type FileAbout = {
	readonly rows: PasteGrid["rows"];
	readonly indicator: { readonly id: string; readonly code: string; readonly name: string; readonly unit: string };
};

/** The most periods one file may bring: as many as a grid can ask of the server, less those in sight. */
export const MAX_FILE_PERIODS = 40;
/** Titles and remarks above the header. */
const HEADER_AMONG = 12;

const PROJECT = new Set(["projet", "project", "nom", "name", "nom du projet", "project name"]);
const PERIOD = new Set(["periode", "period", "date", "annee", "year", "trimestre", "quarter", "mois", "month"]);
const VALUE = new Set(["valeur", "value", "resultat", "result", "mesure", "measurement"]);
const INDICATOR = new Set(["indicateur", "indicator", "code", "code de l'indicateur", "indicator code"]);
/** The one name of the whole: « Total » or « Ensemble » may add up the lines of the file, and no more. */
const WHOLE = new Set(["ensemble du portefeuille", "the whole portfolio", "whole portfolio"]);

export function readValuesFile(
	grid: SheetGrid,
	about: FileAbout,
): { ok: true; value: ValuesFile } | { ok: false; fault: ValuesFileFault } {
	for (const [place, { line, cells }] of grid.rows.slice(0, HEADER_AMONG).entries()) {
		const names = cells.map((cell) => foldText(cell).replaceAll("’", "'"));
		const column = (known: ReadonlySet<string>) => names.findIndex((name) => known.has(name));
		const [project, period, value] = [column(PROJECT), column(PERIOD), column(VALUE)];
		const body = grid.rows.slice(place + 1);
		if (project >= 0 && period >= 0 && value >= 0)
			return bounded(readLines(body, { project, period, value, indicator: column(INDICATOR) }, about));
		const periods = cells.map((cell, at) => (at === 0 ? null : readPeriod(cell)));
		if (periods.some((one) => one !== null) && body.length > 0)
			return bounded(readColumns(body, { line, cells }, periods, about));
	}
	return { ok: false, fault: { kind: "no-header" } };
}

function bounded(value: ValuesFile): ReturnType<typeof readValuesFile> {
	const periods = new Set(Object.keys(value.cells).map((cell) => cell.slice(cell.indexOf("/") + 1))).size;
	if (periods > MAX_FILE_PERIODS)
		return { ok: false, fault: { kind: "too-many-periods", periods, limit: MAX_FILE_PERIODS } };
	return { ok: true, value };
}

function readPeriod(text: string): Period | null {
	const read = parsePeriod(text);
	return read.ok ? read.value : null;
}

function whyNoPeriod(text: string): "a-day" | "no-period" {
	const read = parsePeriod(text);
	return !read.ok && read.error === "a-day" ? "a-day" : "no-period";
}

function readColumns(
	body: SheetGrid["rows"],
	header: SheetGrid["rows"][number],
	periods: readonly (Period | null)[],
	{ rows, indicator }: FileAbout,
): ValuesFile {
	const into = new Gathered(indicator.unit);
	// Values under anything else than a period are not dropped without a word.
	for (const [column, name] of header.cells.entries()) {
		const holds = ({ cells }: SheetGrid["rows"][number]) =>
			readValue(cells[column] ?? "", indicator.unit).kind === "value";
		if (column > 0 && name.trim() !== "" && !periods[column] && body.some(holds))
			into.leave({ line: header.line, column }, name, whyNoPeriod(name));
	}
	for (const { line, cells } of body) {
		const name = cells[0] ?? "";
		if (name.trim() === "") continue;
		const project = projectNamed(name, rows);
		if (project === "totals")
			into.addTotals(
				line,
				name,
				periods.map((period, column) => [period, cells[column] ?? ""]),
			);
		else if (typeof project === "string") {
			into.leave({ line, column: 0 }, name, project);
			for (const [column, period] of periods.entries()) if (period) into.add(period, cells[column] ?? "");
		} else
			for (const [column, period] of periods.entries())
				if (period) into.take({ line, column }, project.project, period, cells[column] ?? "");
	}
	return into.as("columns");
}

type LineColumns = { project: number; period: number; value: number; indicator: number };

function readLines(body: SheetGrid["rows"], at: LineColumns, { rows, indicator }: FileAbout): ValuesFile {
	const into = new Gathered(indicator.unit);
	const ours = new Set([foldText(indicator.code), foldText(indicator.name)].filter((name) => name !== ""));
	for (const { line, cells } of body) {
		const said = (column: number) => cells[column] ?? "";
		if (at.indicator >= 0 && said(at.indicator).trim() !== "" && !ours.has(foldText(said(at.indicator)))) {
			into.leave({ line, column: at.indicator }, said(at.indicator), "other-indicator");
			continue;
		}
		const project = projectNamed(said(at.project), rows);
		const period = readPeriod(said(at.period));
		if (project === "totals") into.addTotals(line, said(at.project), [[period, said(at.value)]]);
		else if (typeof project === "string") {
			into.leave({ line, column: at.project }, said(at.project), project);
			if (period) into.add(period, said(at.value));
		} else if (!period) into.leave({ line, column: at.period }, said(at.period), whyNoPeriod(said(at.period)));
		else into.take({ line, column: at.value }, project.project, period, said(at.value));
	}
	return into.as("lines");
}

/** What a file says so far. */
class Gathered {
	readonly #unit: string;
	readonly #cells: Record<CellKey, string> = {};
	readonly #leftOut: LeftOut[] = [];
	readonly #totals: TotalsLine[] = [];
	/** What the lines of the file come to so far, by period, and since the last line that added them up. */
	#sums = new Map<string, number>();
	#since = new Map<string, number>();

	constructor(unit: string) {
		this.#unit = unit;
	}

	leave(at: Pick<LeftOut, "line" | "column">, text: string, because: LeftOut["because"]): void {
		this.#leftOut.push({ ...at, text: text.trim().slice(0, 120), because });
	}

	take(at: Pick<LeftOut, "line" | "column">, project: string | null, period: Period, text: string): void {
		const read = readValue(text, this.#unit);
		if (read.kind === "none") return;
		if (read.kind === "fault") return this.leave(at, text, read.fault);
		if (project !== null) this.add(period, text);
		const cell = cellOf(project, periodKey(period));
		if (this.#cells[cell] !== undefined && this.#cells[cell] !== text.trim()) return this.leave(at, text, "said-twice");
		this.#cells[cell] = text.trim();
	}

	/** What a line of a project says counts in the sum of the file, whether it is taken or not. */
	add(period: Period, text: string): void {
		const read = readValue(text, this.#unit);
		if (read.kind !== "value") return;
		const key = periodKey(period);
		for (const sums of [this.#sums, this.#since]) sums.set(key, (sums.get(key) ?? 0) + read.value);
	}

	/** A subtotal is compared with the lines since the one before, a total with all of them. */
	addTotals(line: number, text: string, said: readonly (readonly [Period | null, string])[]): void {
		const sums = said.flatMap(([period, cell]) => {
			const read = period && readValue(cell, this.#unit);
			if (read?.kind !== "value" || !period) return [];
			const key = periodKey(period);
			const [all, since] = [this.#sums.get(key), this.#since.get(key)];
			if (all === undefined) return [];
			return [{ period, total: read.value, sum: since !== undefined && isNear(since, read.value) ? since : all }];
		});
		this.#totals.push({ line, text: text.trim().slice(0, 120), sums });
		this.#since = new Map();
	}

	as(shape: ValuesFile["shape"]): ValuesFile {
		return { shape, cells: this.#cells, leftOut: this.#leftOut, totals: this.#totals };
	}
}

function projectNamed(
	name: string,
	rows: FileAbout["rows"],
): { project: string | null } | "no-such-project" | "which-project" | "totals" {
	const wanted = foldText(name);
	if (WHOLE.has(wanted)) return { project: null };
	const found = rows.filter((row) => row.project !== null && foldText(row.name) === wanted);
	if (found.length > 1) return "which-project";
	return found[0] ?? (saysTotal(name) ? "totals" : "no-such-project");
}

/** Sums of decimals are never exact. */
export function isNear(a: number, b: number): boolean {
	return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
