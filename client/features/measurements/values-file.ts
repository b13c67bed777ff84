/** The values of one indicator in a file: a line a project and a column a period, or a line a value. What cannot be placed is told with its line, and left out. */

import { parsePeriod, type Period, periodKey } from "#shared/domain/period.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { SheetGrid } from "#client/spreadsheet/sheet-grid.ts";
import { type CellKey, cellOf } from "#client/features/measurements/entry-draft.ts";
import type { PasteGrid } from "#client/features/measurements/paste-block.ts";
import { readValue, type ValueFault } from "#client/features/measurements/value-text.ts";

export type LeftOut = {
	/** The line of the file. */
	readonly line: number;
	/** What is written there. */
	readonly text: string;
	readonly because: "no-such-project" | "which-project" | "no-period" | "said-twice" | "other-indicator" | ValueFault;
};

export type ValuesFile = {
	readonly shape: "columns" | "lines";
	readonly cells: Record<CellKey, string>;
	readonly leftOut: readonly LeftOut[];
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
const WHOLE = new Set([
	"ensemble",
	"ensemble du portefeuille",
	"portefeuille",
	"total",
	"whole",
	"the whole portfolio",
]);

export function readValuesFile(
	grid: SheetGrid,
	about: FileAbout,
): { ok: true; value: ValuesFile } | { ok: false; fault: ValuesFileFault } {
	for (const [place, { cells }] of grid.rows.slice(0, HEADER_AMONG).entries()) {
		const names = cells.map((cell) => foldText(cell).replaceAll("’", "'"));
		const column = (known: ReadonlySet<string>) => names.findIndex((name) => known.has(name));
		const [project, period, value] = [column(PROJECT), column(PERIOD), column(VALUE)];
		const body = grid.rows.slice(place + 1);
		if (project >= 0 && period >= 0 && value >= 0)
			return bounded(readLines(body, { project, period, value, indicator: column(INDICATOR) }, about));
		const periods = cells.map((cell, at) => (at === 0 ? null : readPeriod(cell)));
		if (periods.some((one) => one !== null) && body.length > 0) return bounded(readColumns(body, periods, about));
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

function readColumns(
	body: SheetGrid["rows"],
	periods: readonly (Period | null)[],
	{ rows, indicator }: FileAbout,
): ValuesFile {
	const into = new Gathered(indicator.unit);
	for (const { line, cells } of body) {
		const name = cells[0] ?? "";
		if (name.trim() === "") continue;
		const project = projectNamed(name, rows);
		if (typeof project === "string") {
			into.leave(line, name, project);
			continue;
		}
		for (const [column, period] of periods.entries())
			if (period) into.take(line, project.project, period, cells[column] ?? "");
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
			into.leave(line, said(at.indicator), "other-indicator");
			continue;
		}
		const project = projectNamed(said(at.project), rows);
		const period = readPeriod(said(at.period));
		if (typeof project === "string") into.leave(line, said(at.project), project);
		else if (!period) into.leave(line, said(at.period), "no-period");
		else into.take(line, project.project, period, said(at.value));
	}
	return into.as("lines");
}

/** What a file says so far. */
class Gathered {
	readonly #unit: string;
	readonly #cells: Record<CellKey, string> = {};
	readonly #leftOut: LeftOut[] = [];

	constructor(unit: string) {
		this.#unit = unit;
	}

	leave(line: number, text: string, because: LeftOut["because"]): void {
		this.#leftOut.push({ line, text: text.trim().slice(0, 120), because });
	}

	take(line: number, project: string | null, period: Period, text: string): void {
		const read = readValue(text, this.#unit);
		if (read.kind === "none") return;
		if (read.kind === "fault") return this.leave(line, text, read.fault);
		const cell = cellOf(project, periodKey(period));
		if (this.#cells[cell] !== undefined && this.#cells[cell] !== text.trim())
			return this.leave(line, text, "said-twice");
		this.#cells[cell] = text.trim();
	}

	as(shape: ValuesFile["shape"]): ValuesFile {
		return { shape, cells: this.#cells, leftOut: this.#leftOut };
	}
}

function projectNamed(
	name: string,
	rows: FileAbout["rows"],
): { project: string | null } | "no-such-project" | "which-project" {
	const wanted = foldText(name);
	if (WHOLE.has(wanted)) return { project: null };
	const found = rows.filter((row) => row.project !== null && foldText(row.name) === wanted);
	return found.length > 1 ? "which-project" : (found[0] ?? "no-such-project");
}
