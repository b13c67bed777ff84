/** What a file says of budgets beside what a project has: which lines change, which are new. Nothing is taken away. */

import { type BudgetLine, budgetLines } from "#shared/document/budget.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { linked } from "#shared/document/project-organisations.ts";
import type { WrittenLine } from "#client/features/portfolio/budget-text.ts";

type Budget = Readonly<Record<string, BudgetLine>>;
export type PlannedBudget = {
	/** The lines to write, under their ids: the same from one dry run to the next. */
	lines: Record<string, BudgetLine>;
	/** Amounts of a year and a phase that several lines share: nobody can say which of them changes. */
	unsure: readonly WrittenLine[];
};

/** A line that says who pays is the line of that year, phase and funder; one that does not, the only one of that year and phase. */
export function plannedBudget(
	written: readonly WrittenLine[],
	budget: Budget,
	catalog: PortfolioCatalog,
): PlannedBudget {
	const left = budgetLines({ budget });
	const lines: Record<string, BudgetLine> = {};
	const unsure: WrittenLine[] = [];
	const funderKey = (line: BudgetLine) => (line.funder ? catalog.organisations.keyOf(line.funder) : "");
	for (const { year, phase, amount, funder } of written) {
		const named = funder === null || funder === undefined ? null : linked(funder, catalog.organisations);
		const line: BudgetLine = { year, phase, funder: named, amount };
		const same = left.filter((one) => one.year === year && one.phase === phase);
		if (funder === undefined) {
			const total = same.reduce((sum, one) => sum + one.amount, 0);
			if (same.length > 0 && total === amount) continue;
			if (same.length > 1) {
				unsure.push({ year, phase, amount, funder });
				continue;
			}
		}
		const fitting = funder === undefined ? same : same.filter((one) => funderKey(one) === funderKey(line));
		const known = fitting.find((one) => one.amount === amount) ?? fitting[0];
		if (!known) {
			lines[freeId(year, phase, { ...budget, ...lines })] = line;
			continue;
		}
		left.splice(left.indexOf(known), 1);
		if (known.amount !== amount) lines[known.id] = { year, phase, funder: known.funder, amount };
	}
	return { lines, unsure };
}

function freeId(year: number, phase: BudgetLine["phase"], taken: Budget): string {
	let place = 1;
	while (Object.hasOwn(taken, `y${year}${phase}${place}`)) place++;
	return `y${year}${phase}${place}`;
}
