/** A file that this product wrote: its columns are known by their titles, in the language of whoever exported. */

import { recordLabels } from "#shared/document/record-labels.ts";
import { LANGUAGES } from "#shared/lib/language.ts";
import { columnNames } from "#client/features/portfolio/column-names.ts";
import { COLUMN_IDS } from "#client/features/portfolio/columns.ts";
import { exportTexts } from "#client/features/portfolio/export/export-texts.ts";
import { budgetOf, type ColumnTarget, foldHeader } from "#client/features/portfolio/import/column-target.ts";

type Column = { readonly index: number; readonly name: string };

const TEXTS = ["summary", "links", "evidence", "needs", "legal", "normative", "institutional", "political"] as const;

/** What each column of an export of everything becomes, over what its name alone suggests; null when the file is none of ours. */
export function ownExportTargets(
	columns: readonly Column[],
	guessed: ReadonlyMap<number, ColumnTarget>,
): Map<number, ColumnTarget> | null {
	const byTitle = LANGUAGES.map(titlesOf).find((titles) =>
		SIGNS.every((sign) => columns.some(({ name }) => titles.get(foldHeader(name)) === sign)),
	);
	if (!byTitle) return null;
	const targets = new Map(guessed);
	const taken = new Set<ColumnTarget>();
	const hasLines = columns.some(({ name }) => byTitle.get(foldHeader(name)) === "budgetLines");
	for (const { index, name } of columns) {
		const known = byTitle.get(foldHeader(name));
		const target = targets.get(index) ?? "detail";
		// What is computed or attested is read here, never written: totals, the level of an assessment.
		if (known !== undefined && !taken.has(known)) targets.set(index, known);
		else if (budgetOf(target) !== null) targets.set(index, hasLines ? "ignore" : target);
		else targets.set(index, "detail");
		if (known !== undefined && known !== "ignore") taken.add(known);
	}
	return targets;
}

const SIGNS: readonly ColumnTarget[] = ["name", "id", "archived", "budgetLines"];

function titlesOf(language: (typeof LANGUAGES)[number]): ReadonlyMap<string, ColumnTarget> {
	const [t, labels, names] = [exportTexts[language], recordLabels[language], columnNames[language]];
	const titles = new Map<string, ColumnTarget>();
	const put = (title: string, target: ColumnTarget) => titles.set(foldHeader(title), target);
	for (const field of TEXTS) put(labels[field], field);
	for (const column of COLUMN_IDS)
		put(names[column], column === "readiness" || column === "budget" ? "ignore" : column);
	put(t.budgetLines, "budgetLines");
	put(t.notes, "notes");
	put(t.archived, "archived");
	put(t.id, "id");
	return titles;
}
