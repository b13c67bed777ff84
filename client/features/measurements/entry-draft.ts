/** Values typed and not yet recorded, and what recording them comes to: new values, corrections of what stands, and what is wrong, cell by cell. */

import { type ReportedEntry } from "#shared/ledger/measurements.ts";
import { readValue, type ValueFault } from "#client/features/measurements/value-text.ts";

/** `<project, empty for the whole portfolio>/<key of the period>`. */
export type CellKey = string;
/** What is written in each cell, as it was typed. */
export type Draft = Readonly<Record<CellKey, string>>;
/** What stands in a cell. */
export type Standing = {
	readonly ref: string;
	readonly value: number;
	readonly unit: string;
	/** Reported for a project that was merged into this one: what is written here is a value of its own, not a correction. */
	readonly isMerged?: boolean;
};

export type DraftFault = { readonly cell: CellKey; readonly fault: ValueFault };
export type CorrectedEntry = ReportedEntry & { replaces: string };
export type DraftPlan = {
	readonly fresh: readonly ReportedEntry[];
	readonly corrected: readonly CorrectedEntry[];
	/** Said not to be known: nothing is recorded for them. */
	readonly none: readonly CellKey[];
	/** What stands already says the same. */
	readonly same: readonly CellKey[];
	readonly faults: readonly DraftFault[];
};

export function cellOf(project: string | null, period: string): CellKey {
	return `${project ?? ""}/${period}`;
}

export function placeOf(cell: CellKey): { project: string | null; period: string } {
	const slash = cell.indexOf("/");
	return { project: cell.slice(0, slash) || null, period: cell.slice(slash + 1) };
}

export function planDraft(
	draft: Draft,
	indicator: { id: string; unit: string },
	splits: ReportedEntry["splits"],
	standing: ReadonlyMap<CellKey, Standing>,
	said: { note: string; source: string } = { note: "", source: "" },
): DraftPlan {
	const fresh: ReportedEntry[] = [];
	const corrected: CorrectedEntry[] = [];
	const none: CellKey[] = [];
	const same: CellKey[] = [];
	const faults: DraftFault[] = [];
	for (const [cell, text] of Object.entries(draft)) {
		const read = readValue(text, indicator.unit);
		if (read.kind === "fault") faults.push({ cell, fault: read.fault });
		else if (read.kind === "none") none.push(cell);
		else {
			const there = standing.get(cell);
			const entry = {
				indicator: indicator.id,
				...placeOf(cell),
				splits,
				value: read.value,
				unit: indicator.unit,
				...said,
			};
			if (there?.value === read.value && there.unit === indicator.unit) same.push(cell);
			else if (!there || there.isMerged) fresh.push(entry);
			else corrected.push({ ...entry, replaces: there.ref });
		}
	}
	return { fresh, corrected, none, same, faults };
}

/** A draft as the device kept it; null when it is none. */
export function readDraft(kept: unknown): Draft | null {
	if (typeof kept !== "object" || kept === null) return null;
	const cells = Object.entries(kept).filter(
		(one): one is [string, string] =>
			/^[a-z0-9_-]{0,64}\/[\dA-Za-z-]{4,12}$/i.test(one[0]) && typeof one[1] === "string",
	);
	return Object.fromEntries(cells.slice(0, 20_000));
}

/** The draft with these cells changed; an empty text takes a cell out. */
export function withCells(draft: Draft, changes: Readonly<Record<CellKey, string>>): Draft {
	const after: Record<CellKey, string> = { ...draft };
	for (const [cell, text] of Object.entries(changes)) {
		if (text.trim() === "") delete after[cell];
		else after[cell] = text.slice(0, 100);
	}
	return after;
}
