/** What the coverage shows, kept in the address so that it can be sent: which projects, which columns, which cell is open. */

import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import { FICHE } from "#client/document/use-open-record.ts";
import {
	EVERY_PROJECT,
	type ColumnUnit,
	type ProjectChoice,
} from "#client/features/balises/coverage/coverage-model.ts";

export type CellPlace = { readonly project: string; readonly column: string };

export type CoverageChoice = ProjectChoice & {
	readonly rows: "projects" | "cohorts";
	readonly unit: ColumnUnit;
	readonly cell: CellPlace | null;
};

const NAMES = { search: "q", cohort: "cohorte", sector: "secteur", only: "cellules", rows: "lignes", unit: "colonnes" };
const ONLY = { stale: "a-revoir", unknown: "non-jugees" } as const;

export function useCoverageChoice(): [CoverageChoice, (part: Partial<CoverageChoice>) => void] {
	const [params, setParams] = useSearchParams();
	const choice = useMemo<CoverageChoice>(() => readChoice(params), [params]);
	const change = useCallback(
		(part: Partial<CoverageChoice>) =>
			setParams((before) => writeChoice(before, { ...readChoice(before), ...part }, "cell" in part), {
				replace: !("cell" in part),
			}),
		[setParams],
	);
	return [choice, change];
}

/** Without any filter on the projects. */
export const NO_FILTER: Partial<CoverageChoice> = EVERY_PROJECT;

function readChoice(params: URLSearchParams): CoverageChoice {
	const said = (name: string) => params.get(name) ?? "";
	const only = said(NAMES.only);
	const [project = "", column = ""] = said("cellule").split(".");
	return {
		search: said(NAMES.search),
		cohort: said(NAMES.cohort),
		sector: said(NAMES.sector),
		only: only === ONLY.stale ? "stale" : only === ONLY.unknown ? "unknown" : "",
		rows: said(NAMES.rows) === "cohortes" ? "cohorts" : "projects",
		unit: said(NAMES.unit) === "criteres" ? "criterion" : "balise",
		cell: project !== "" && column !== "" ? { project, column } : null,
	};
}

function writeChoice(before: URLSearchParams, choice: CoverageChoice, isCellAsked: boolean): URLSearchParams {
	const after = new URLSearchParams(before);
	const put = (name: string, value: string) => {
		if (value === "") after.delete(name);
		else after.set(name, value);
	};
	put(NAMES.search, choice.search);
	put(NAMES.cohort, choice.cohort);
	put(NAMES.sector, choice.sector);
	put(NAMES.only, choice.only === "" ? "" : ONLY[choice.only]);
	put(NAMES.rows, choice.rows === "cohorts" ? "cohortes" : "");
	put(NAMES.unit, choice.unit === "criterion" ? "criteres" : "");
	put("cellule", choice.cell ? `${choice.cell.project}.${choice.cell.column}` : "");
	// One panel at a time: a cell that opens takes the place of the balise.
	if (isCellAsked && choice.cell) after.delete(FICHE);
	return after;
}
