/** Adds up the budgets of projects: by year and phase, by group, and what goes to new pilots against what goes to scaling. Amounts are Canadian dollars. */

import { budgetTotal, type Phase } from "#shared/document/budget.ts";
import type { Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { Grouping } from "#client/features/portfolio/views/grouping-type.ts";

export type PhaseTotals = Readonly<Record<Phase, number>>;
export type YearTotals = PhaseTotals & { readonly year: number };
export type GroupTotals = PhaseTotals & { readonly value: string; readonly projects: number };

/** Every year from the first to the last that has a line, those without any included: a year of nothing is a fact. */
export function totalsByYear(projects: readonly Project[]): YearTotals[] {
	const years = new Map<number, Record<Phase, number>>();
	for (const { budget } of projects) {
		for (const { year, phase, amount } of Object.values(budget)) {
			const totals = years.get(year) ?? { preparation: 0, realisation: 0 };
			years.set(year, totals);
			totals[phase] += amount;
		}
	}
	if (years.size === 0) return [];
	const first = Math.min(...years.keys());
	const last = Math.max(...years.keys());
	return Array.from({ length: last - first + 1 }, (_, place) => ({
		year: first + place,
		...(years.get(first + place) ?? { preparation: 0, realisation: 0 }),
	}));
}

/** Totals by group, the largest first; projects without a budget are not counted. A project of two sectors counts whole in both, so groups of several do not add up to the total. */
export function totalsByGroup(projects: readonly Project[], grouping: Grouping): GroupTotals[] {
	const groups = new Map<string, { preparation: number; realisation: number; projects: number }>();
	for (const project of projects) {
		if (Object.keys(project.budget).length === 0) continue;
		const preparation = budgetTotal(project, { phase: "preparation" });
		const realisation = budgetTotal(project, { phase: "realisation" });
		const values = new Set(grouping.valuesOf(project));
		for (const value of values.size === 0 ? [""] : values) {
			const totals = groups.get(value) ?? { preparation: 0, realisation: 0, projects: 0 };
			groups.set(value, totals);
			totals.preparation += preparation;
			totals.realisation += realisation;
			totals.projects += 1;
		}
	}
	return [...groups]
		.map(([value, totals]) => ({ value, ...totals }))
		.sort((a, b) => b.preparation + b.realisation - (a.preparation + a.realisation));
}

/** What each funder brings, by the name it has today; an empty name is what nobody is known to pay. */
export function totalsByFunder(projects: readonly Project[], catalog: PortfolioCatalog): GroupTotals[] {
	const funders = new Map<string, { preparation: number; realisation: number; projects: Set<string> }>();
	for (const { id, budget } of projects) {
		for (const { funder, phase, amount } of Object.values(budget)) {
			const name = funder === null ? "" : catalog.organisationName(funder);
			const totals = funders.get(name) ?? { preparation: 0, realisation: 0, projects: new Set<string>() };
			funders.set(name, totals);
			totals[phase] += amount;
			totals.projects.add(id);
		}
	}
	return [...funders]
		.map(([value, totals]) => ({ ...totals, value, projects: totals.projects.size }))
		.sort((a, b) => b.preparation + b.realisation - (a.preparation + a.realisation));
}

/** Where a project is in the balance of a portfolio. */
export const BALANCE_PARTS = ["pilot", "scaling", "ended", "unknown"] as const;
export type BalancePart = (typeof BALANCE_PARTS)[number];
export type Balance = Readonly<Record<BalancePart, { readonly projects: number; readonly amount: number }>>;

/** Stages before « preparation », in the order of the workspace, are new pilots; from there on it is scaling. */
export function balancePart(stage: string, catalog: PortfolioCatalog): BalancePart {
	if (stage === "ended") return "ended";
	const isKnown = catalog.stages.some(({ id }) => id === stage);
	if (stage === "" || !isKnown) return "unknown";
	return catalog.stageRank(stage) < catalog.stageRank("preparation") ? "pilot" : "scaling";
}

/** New pilots against scaling, in projects and in dollars: the group wants to see it, not to be judged by it. */
export function balanceOf(projects: readonly Project[], catalog: PortfolioCatalog): Balance {
	const balance = {
		pilot: { projects: 0, amount: 0 },
		scaling: { projects: 0, amount: 0 },
		ended: { projects: 0, amount: 0 },
		unknown: { projects: 0, amount: 0 },
	};
	for (const project of projects) {
		const part = balance[balancePart(project.stage, catalog)];
		part.projects += 1;
		part.amount += budgetTotal(project);
	}
	return balance;
}
