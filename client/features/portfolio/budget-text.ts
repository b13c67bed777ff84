/** The lines of a budget as the words of a cell, and back: « 2026 – Préparation – 12500,5 – Fondation du Fleuve | … ». What an export writes, an import reads. */

import { type BudgetLine, isAmount, isYear, PHASES, type Phase } from "#shared/document/budget.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { LANGUAGES, type Language } from "#shared/lib/language.ts";
import { readNumber } from "#client/spreadsheet/read-number.ts";

/** A line as a file says it: the name of who pays, or null when it says none; undefined when it has no place to say it. */
export type WrittenLine = Omit<BudgetLine, "funder"> & { readonly funder: string | null | undefined };

const BETWEEN_PARTS = " – ";
export const BETWEEN_VALUES = " | ";

/** The title of a column of amounts: « 2026 – Préparation ». */
export function yearAndPhase(year: number, phase: Phase, language: Language): string {
	return `${year}${BETWEEN_PARTS}${portfolioWords[language].phase[phase]}`;
}

export function budgetLineText(line: BudgetLine, funder: string, language: Language): string {
	const amount = language === "fr" ? String(line.amount).replace(".", ",") : String(line.amount);
	const parts = [yearAndPhase(line.year, line.phase, language), amount];
	return [...parts, ...(funder === "" ? [] : [funder])].join(BETWEEN_PARTS);
}

/** Null when the words are no line of a budget. */
export function readBudgetText(words: string): WrittenLine | null {
	const [year = "", phase = "", amount = "", ...funder] = words.split(/\s[–-]\s/);
	return readWritten(
		Number(year.trim()),
		readPhase(phase.trim()),
		amount.trim(),
		funder.join(BETWEEN_PARTS).trim() || null,
	);
}

/** An amount under a column of a year and a phase; null when it is none. */
export function readBudgetAmount(cell: string, year: number, phase: Phase): WrittenLine | null {
	return readWritten(year, phase, cell, undefined);
}

function readWritten(
	year: number,
	phase: Phase | null,
	amount: string,
	funder: WrittenLine["funder"],
): WrittenLine | null {
	const number = readNumber(amount);
	return isYear(year) && phase !== null && number !== null && isAmount(number)
		? { year, phase, amount: number, funder }
		: null;
}

function readPhase(words: string): Phase | null {
	const folded = foldText(words);
	return PHASES.find((phase) => LANGUAGES.some((one) => foldText(portfolioWords[one].phase[phase]) === folded)) ?? null;
}

/** The year and phase that the title of a column names (« Budget 2026 – préparation », « Réalisation 2027 »); null when it lacks one. */
export function phaseOfTitle(title: string): { year: number; phase: Phase } | null {
	const folded = foldText(title);
	const years = folded.match(/\b(?:19|20)\d{2}\b/g) ?? [];
	const phases = PHASES.filter((phase) =>
		LANGUAGES.some((one) => folded.includes(foldText(portfolioWords[one].phase[phase]))),
	);
	const [phase] = phases;
	return years.length === 1 && phases.length === 1 && phase ? { year: Number(years[0]), phase } : null;
}
