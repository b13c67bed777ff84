/** What a line says of the method of a project: evidence, readings of its setting, blockers and conditions of the shared list, budget, notes. */

import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { LANGUAGES } from "#shared/lib/language.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { knownObstacle, OBSTACLE_FIELD, type ObstacleKind } from "#shared/document/obstacles.ts";
import { EVIDENCE_STRENGTHS, type EvidenceStrength, type ProjectFields } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { readBudgetAmount, readBudgetText, type WrittenLine } from "#client/features/portfolio/budget-text.ts";
import { budgetOf, type ColumnTarget } from "#client/features/portfolio/import/column-target.ts";

/** A blocker or a condition that the shared list lacks. */
export type NewObstacle = { readonly id: RecordId; readonly kind: ObstacleKind; readonly label: string };

export type ReadMethod = {
	budget: WrittenLine[];
	obstacles: NewObstacle[];
	/** Null when the file says none. */
	notes: string | null;
	archived: boolean;
	/** The project that it says it is; null when it does not. */
	id: string | null;
};

export const NO_METHOD = (): ReadMethod => ({ budget: [], obstacles: [], notes: null, archived: false, id: null });

export type MethodCell = {
	target: ColumnTarget;
	cell: string;
	/** The values of the cell, parted. */
	list: () => readonly string[];
	/** What could not be read is told, and its words kept. */
	refuse: (kind: "evidence-unknown" | "budget-unreadable", words: string) => void;
};

/** Reads a cell into what the line says; false when its column is none of these. */
export function readMethodCell(
	{ target, cell, list, refuse }: MethodCell,
	values: Partial<ProjectFields>,
	read: ReadMethod,
	catalog: PortfolioCatalog,
): boolean {
	const amounts = budgetOf(target);
	if (amounts) {
		const line = readBudgetAmount(cell, amounts.year, amounts.phase);
		if (line === null) refuse("budget-unreadable", cell);
		// Nothing to pay is no line.
		else if (line.amount > 0) read.budget.push(line);
		return true;
	}
	switch (target) {
		case "evidence":
		case "needs":
		case "legal":
		case "normative":
		case "institutional":
		case "political":
			values[target] = cell;
			return true;
		case "evidenceStrength": {
			const strength = readStrength(cell);
			if (strength === null) refuse("evidence-unknown", cell);
			else values.evidenceStrength = strength;
			return true;
		}
		case "blockers":
		case "conditions": {
			const kind = target === OBSTACLE_FIELD.blocker ? "blocker" : "condition";
			values[target] = [...new Set(list().map((label) => obstacleOf(kind, label, read, catalog)))];
			return true;
		}
		case "budgetLines":
			for (const words of list()) {
				const line = readBudgetText(words);
				if (line) read.budget.push(line);
				else refuse("budget-unreadable", words);
			}
			return true;
		case "notes":
			read.notes = cell;
			return true;
		case "archived":
			read.archived = ["oui", "yes", "o", "y", "x", "vrai", "true", "1"].includes(foldText(cell));
			return true;
		case "id":
			read.id = cell;
			return true;
		default:
			return false;
	}
}

function readStrength(cell: string): Exclude<EvidenceStrength, ""> | null {
	const folded = foldText(cell);
	for (const strength of EVIDENCE_STRENGTHS)
		if (strength !== "" && LANGUAGES.some((one) => foldText(portfolioWords[one].evidenceStrength[strength]) === folded))
			return strength;
	return null;
}

/** The obstacle of that name in the shared list, an archived one too; else one that the import makes, always under the same id. */
function obstacleOf(kind: ObstacleKind, label: string, read: ReadMethod, catalog: PortfolioCatalog): string {
	const folded = foldText(label);
	const known = knownObstacle(catalog, kind, label);
	if (known) return known.id;
	const id = `${kind}-${textFingerprint(folded)}` as RecordId;
	if (!catalog.obstacle(id) && !read.obstacles.some((one) => one.id === id)) read.obstacles.push({ id, kind, label });
	return id;
}
