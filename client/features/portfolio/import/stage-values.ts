/** From the words of a spreadsheet to our stages and strategies: what is certain is proposed, the rest is asked. */

import { STRATEGIES, type Stage, type StageId, type Strategy } from "#shared/document/portfolio.ts";
import { EMPTY_CATALOG, type PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { LANGUAGES } from "#shared/lib/language.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";

export type CountedValue = { value: string; count: number };

/** A value of the column of stages, how often it comes, and what it becomes: null while nobody has said. */
export type StageChoice = { value: string; count: number; stage: StageId | null; isSuggested: boolean };

// Words other public innovation programmes use. Those with several readings (« transféré », « opéré ») are left to people.
const KNOWN: Readonly<Record<string, Stage>> = {
	idee: "idea",
	investigation: "idea",
	exploration: "idea",
	ideation: "idea",
	discovery: "idea",
	construction: "experimentation",
	experimentation: "experimentation",
	prototype: "experimentation",
	prototypage: "experimentation",
	pilote: "experimentation",
	"projet pilote": "experimentation",
	pilot: "experimentation",
	evaluation: "evidence",
	demonstration: "evidence",
	acceleration: "preparation",
	deploiement: "scaling",
	"mise a l echelle": "scaling",
	"passage a l echelle": "scaling",
	scaling: "scaling",
	perennisation: "consolidation",
	arrete: "ended",
	termine: "ended",
	ended: "ended",
	closed: "ended",
};

/** The values of the column of stages with the stage each suggests, the most frequent first. */
export function stageChoices(
	values: readonly CountedValue[],
	catalog: PortfolioCatalog = EMPTY_CATALOG,
): StageChoice[] {
	return [...values]
		.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, "fr-CA"))
		.map(({ value, count }) => {
			const stage = suggestStage(value, catalog);
			return { value, count, stage, isSuggested: stage !== null };
		});
}

/** The stage a word surely is: one of the workspace's by its name, or a well-known one that it still has. */
function suggestStage(value: string, catalog: PortfolioCatalog): StageId | null {
	const folded = foldText(value);
	const live = catalog.stages.filter((stage) => !stage.archived);
	const named = live.find(({ id }) =>
		LANGUAGES.some((language) => foldText(catalog.stageName(id, language)) === folded),
	);
	if (named) return named.id;
	const known = Object.hasOwn(KNOWN, folded) ? (KNOWN[folded] as Stage) : null;
	return live.some((stage) => (stage.id as string) === known) ? known : null;
}

/** The strategy a word is, by its name in either language or its key; null when it is none of ours. */
export function readStrategy(value: string): Strategy | null {
	const folded = foldText(value);
	return (
		STRATEGIES.find(
			(strategy) =>
				strategy === folded ||
				foldText(portfolioWords.fr.strategy[strategy]) === folded ||
				foldText(portfolioWords.en.strategy[strategy]) === folded,
		) ?? null
	);
}
