/** The steps that are over and that made something one took part in: votes, assessments, cards, to be read again while the workshop lasts. */

import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { stepsLivedBy } from "#shared/ledger/workshop-rights.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useWorkshop, type WorkshopHere } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import styles from "./TakingPart.module.css";

type LookBackProps = { but: string | null; onOpen: (step: string) => void };

/** `but`: the step on the screen. */
export function LookBack({ but, onOpen }: LookBackProps) {
	const t = useTexts(takingTexts);
	const kinds = useTexts(stepKindNames);
	const steps = stepsToLookBack(useWorkshop()).filter(({ id }) => id !== but);
	if (steps.length === 0) return null;
	return (
		<div className={styles.ahead}>
			<Disclosure title={t.lookBack(steps.length)} headingLevel={2} isOpenFirst={false}>
				<ul>
					{steps.map((step) => (
						<li key={step.id}>
							<strong>{step.title || kinds[step.kind]}</strong>
							<Button
								size="small"
								aria-label={t.lookBackAt(step.title || kinds[step.kind])}
								onPress={() => onOpen(step.id)}
							>
								{t.lookBackOpen}
							</Button>
						</li>
					))}
				</ul>
			</Disclosure>
		</div>
	);
}

function stepsToLookBack({ state, cards, me }: Pick<WorkshopHere, "state" | "cards" | "me">): Step[] {
	const lived = stepsLivedBy(state, me);
	const now = currentStep(state)?.id;
	const withCards = new Set([...cards.cards.values()].map(({ step }) => step));
	return state.steps.filter(
		({ id }) => id !== now && lived.has(id) && (state.votes.has(id) || state.rounds.has(id) || withCards.has(id)),
	);
}
