/** The stage of a cited project in words. It brings the words of the portfolio along: only what comes after the page asks for it. */

import type { DirectoryEntry } from "#shared/document/directory.ts";
import { STAGES } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { Language } from "#shared/lib/language.ts";

/** The workspace’s own, else the starter one in the language of the reader; empty when nobody said. */
export function stageWord(entry: Pick<DirectoryEntry, "stage" | "stageLabel"> | null, language: Language): string {
	if (entry?.stageLabel) return entry.stageLabel;
	const known = STAGES.find((one) => one !== "" && one === entry?.stage);
	return known === undefined ? "" : portfolioWords[language].stage[known];
}
