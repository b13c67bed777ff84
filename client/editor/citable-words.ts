/** What is said in words about a thing that is cited: its kind, its state, its stage. */

import type { CitableKind } from "#shared/domain/citable.ts";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import { STAGES } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { Language } from "#shared/lib/language.ts";
import type { texts } from "#client/editor/texts.ts";
import type { Citable } from "#client/editor/use-citable.ts";

type Texts = (typeof texts)["fr"];

/** « archivé », « retirée », « supprimé »; null for what is live. */
export function stateWord(citable: Pick<Citable, "state">, t: Texts): string | null {
	switch (citable.state) {
		case "archived":
			return t.archived;
		case "retired":
			return t.retired;
		case "deleted":
			return t.deleted;
		default:
			return null;
	}
}

export function kindWord(kind: CitableKind, t: Texts): string {
	return {
		project: t.project,
		indicator: t.indicator,
		balise: t.balise,
		organisation: t.organisation,
		cohort: t.cohort,
	}[kind];
}

/** The stage of a project in words: the workspace’s own, else the starter one in the language of the reader; empty when nobody said. */
export function stageWord(entry: Pick<DirectoryEntry, "stage" | "stageLabel"> | null, language: Language): string {
	if (entry?.stageLabel) return entry.stageLabel;
	const known = STAGES.find((one) => one !== "" && one === entry?.stage);
	return known === undefined ? "" : portfolioWords[language].stage[known];
}
