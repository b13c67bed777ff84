/** What a step has on the screen: something that is made in it, the document it works in, or the projects of a cohort. */

import { documentOf, type Step, type StepKind } from "#shared/domain/workshop-step.ts";
import type { DocumentId } from "#shared/lib/ids.ts";

/** What is made in these is in no document: the one they name says what it is about. */
const MAKING: ReadonlySet<StepKind> = new Set(["ideas", "group", "vote", "assess"]);

export function isMaking(step: Step): boolean {
	return MAKING.has(step.kind);
}

/** The document that a step has on the screen; null when it shows something else. */
export function documentShownIn(step: Step): DocumentId | null {
	return isMaking(step) || step.kind === "break" ? null : documentOf(step);
}

/** Whether what it works on is on the screen: a document, or the projects of a cohort. */
export function showsWorkedOn(step: Step): boolean {
	return documentShownIn(step) !== null || (!isMaking(step) && step.kind !== "break" && step.target?.kind === "cohort");
}
