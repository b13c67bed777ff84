/** The budget of a project over the years: who pays how much, to prepare the scaling or to carry it out. Amounts are Canadian dollars. */

import { asPlain } from "#shared/document/field.ts";
import { type Named, readNamed } from "#shared/document/named.ts";

/** Preparing (thinking, planning, making agreements) or realising, once guideposts are met. */
export const PHASES = ["preparation", "realisation"] as const;
export type Phase = (typeof PHASES)[number];

export type BudgetLine = {
	/** A calendar year, or the year a fiscal year begins. */
	readonly year: number;
	readonly phase: Phase;
	/** Null when nobody is known yet. */
	readonly funder: Named | null;
	/** In dollars, zero or more. */
	readonly amount: number;
};

export type BudgetEntry = BudgetLine & { readonly id: string };

export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2150;
/** No budget of a project comes near it; a larger number is a slip. */
export const LARGEST_AMOUNT = 1e12;

export function isYear(value: unknown): value is number {
	return Number.isInteger(value) && (value as number) >= FIRST_YEAR && (value as number) <= LAST_YEAR;
}

export function isAmount(value: unknown): value is number {
	return typeof value === "number" && value >= 0 && value <= LARGEST_AMOUNT;
}

/** Reads a line a peer wrote; null when its year, its phase or its amount is none. */
export function readBudgetLine(raw: unknown): BudgetLine | null {
	const line = asPlain(raw);
	if (!line || !isYear(line.year) || !PHASES.includes(line.phase as Phase) || !isAmount(line.amount)) return null;
	const funder = asPlain(line.funder);
	return {
		year: line.year,
		phase: line.phase as Phase,
		funder: funder && readNamed(funder),
		amount: line.amount,
	};
}

type Budgeted = { readonly budget: Readonly<Record<string, BudgetLine>> };

/** The lines of a budget by year, then preparation before realisation, then as they were added. */
export function budgetLines(project: Budgeted): BudgetEntry[] {
	return Object.entries(project.budget)
		.map(([id, line]) => ({ id, ...line }))
		.sort((a, b) => a.year - b.year || PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || (a.id < b.id ? -1 : 1));
}

/** Dollars of all the lines, or of those asked for. */
export function budgetTotal(project: Budgeted, of: { year?: number; phase?: Phase } = {}): number {
	let total = 0;
	for (const line of Object.values(project.budget)) {
		if (of.year !== undefined && line.year !== of.year) continue;
		if (of.phase !== undefined && line.phase !== of.phase) continue;
		total += line.amount;
	}
	return total;
}
