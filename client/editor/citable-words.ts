/** What is said in words about a thing that is cited: its kind, its state, its stage. */

import type { CitableKind } from "#shared/domain/citable.ts";
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
	return { project: t.project, indicator: t.indicator, balise: t.balise }[kind];
}

/** The stage of a project in words; empty when nobody said. */
export function stageWord(stage: string | undefined, t: Texts): string {
	const words: Record<string, string> = {
		idea: t.stageIdea,
		experimentation: t.stageExperimentation,
		evidence: t.stageEvidence,
		preparation: t.stagePreparation,
		scaling: t.stageScaling,
		consolidation: t.stageConsolidation,
		ended: t.stageEnded,
	};
	return stage !== undefined && Object.hasOwn(words, stage) ? (words[stage] ?? "") : "";
}
