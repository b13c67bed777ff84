/** What a step asks of whoever is in it, for the kinds whose work is here: cards, a vote, a round of assessments. Null for the others. */

import type { Step } from "#shared/domain/workshop-step.ts";
import { CardsStep } from "#client/features/workshops/cards/CardsStep.tsx";
import { StepRound } from "#client/features/workshops/rounds/StepRound.tsx";
import { StepVote } from "#client/features/workshops/votes/StepVote.tsx";

export function StepWork({ step }: { step: Step }) {
	switch (step.kind) {
		case "ideas":
		case "group":
			return <CardsStep key={step.id} step={step} />;
		case "vote":
			return <StepVote key={step.id} step={step} />;
		case "assess":
			return <StepRound key={step.id} step={step} />;
		default:
			return null;
	}
}
