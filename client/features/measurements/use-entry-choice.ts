/** What the page of values shows, kept in the address so that it can be sent: the indicator, the breakdown, the periods, which projects, which cell is open. */

import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import { GRAINS, type Grain, type Period, periodKey, readPeriodKey } from "#shared/domain/period.ts";
import { type CellKey, cellOf } from "#client/features/measurements/entry-draft.ts";

export type EntryChoice = {
	/** By id; empty until one is chosen. */
	readonly indicator: string;
	/** `<dimension>:<value>`; empty for the whole. */
	readonly split: string;
	readonly grain: Grain | null;
	/** The last period in sight; null for the one under way. */
	readonly last: Period | null;
	readonly search: string;
	readonly sector: string;
	readonly cohort: string;
	readonly onlyMissing: boolean;
	readonly cell: CellKey | null;
};

export function useEntryChoice(): [EntryChoice, (part: Partial<EntryChoice>) => void] {
	const [params, setParams] = useSearchParams();
	const choice = useMemo(() => readChoice(params), [params]);
	const change = useCallback(
		(part: Partial<EntryChoice>) =>
			setParams((before) => writeChoice({ ...readChoice(before), ...part }), {
				replace: !("indicator" in part || "cell" in part),
			}),
		[setParams],
	);
	return [choice, change];
}

function readChoice(params: URLSearchParams): EntryChoice {
	const said = (name: string) => params.get(name) ?? "";
	const [project = "", period = ""] = said("cellule").split(".");
	return {
		indicator: said("indicateur"),
		split: said("ventilation"),
		grain: GRAINS.find((grain) => grain === said("par")) ?? null,
		last: readPeriodKey(said("fin")),
		search: said("q"),
		sector: said("secteur"),
		cohort: said("cohorte"),
		onlyMissing: said("manquantes") === "oui",
		cell: readPeriodKey(period) ? cellOf(project, period) : null,
	};
}

function writeChoice(choice: EntryChoice): URLSearchParams {
	const params = new URLSearchParams();
	const put = (name: string, value: string) => {
		if (value !== "") params.set(name, value);
	};
	put("indicateur", choice.indicator);
	put("ventilation", choice.split);
	put("par", choice.grain ?? "");
	put("fin", choice.last ? periodKey(choice.last) : "");
	put("q", choice.search);
	put("secteur", choice.sector);
	put("cohorte", choice.cohort);
	put("manquantes", choice.onlyMissing ? "oui" : "");
	put("cellule", choice.cell?.replace("/", ".") ?? "");
	return params;
}
