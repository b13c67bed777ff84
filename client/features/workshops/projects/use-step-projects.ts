/** The projects of the cohort that a step works on, as the server tells them for as long as the step is open: a seat has no portfolio. */

import { useMemo } from "react";
import { stageName } from "#shared/document/stages.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import type { Language } from "#shared/lib/language.ts";
import type { StepProject, StepProjectsReply } from "#shared/protocol/workshops.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Resource, useResource } from "#client/api/use-resource.ts";
import { useAskedAgain } from "#client/features/workshops/use-asked-again.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

/** What the portfolio becomes meanwhile is seen that soon. */
const AGAIN_MS = 45_000;

export function useStepProjects({ id, target }: Pick<Step, "id" | "target">): Resource<StepProjectsReply> {
	const { workspace, document } = useWorkshop();
	const api = useApi();
	const cohort = target?.kind === "cohort" ? target.cohort : "";
	// The server reads which cohort it is in the step: the name here is for what was asked before it changed.
	const asked = useResource(`workshops/${workspace}/${document}/cohorts/${id}/${cohort}`, () =>
		api.stepProjects(workspace, document, id),
	);
	useAskedAgain(asked.reload, AGAIN_MS);
	return asked;
}

/** What each says of itself beside its name, in a word each. */
export function useStageWords(language: Language): (stage: StepProject["stage"]) => string {
	return useMemo(() => (stage) => stageName(stage.id, [stage], language), [language]);
}
