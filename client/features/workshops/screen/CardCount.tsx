/** How many cards a step has while nobody may read them: bare numbers, neither whose nor what. */

import type { Step } from "#shared/domain/workshop-step.ts";
import { useSealedCount } from "#client/features/workshops/cards/use-cards-of.ts";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./BigScreen.module.css";

export function CardCount({ step }: { step: Step }) {
	const t = useTexts(screenTexts);
	const { cards } = useWorkshop();
	const count = useSealedCount({ step }, step.arePrivate && !cards.revealed.has(step.id));
	return count === null || count.cards === 0 ? null : (
		<p className={styles.fact}>{t.cards(count.cards, count.people)}</p>
	);
}
