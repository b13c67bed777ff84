/** The cards of a step on the projected screen: how many while they are private, then all of them, large, by cluster in a step that groups. Nothing to press. */

import type { Step } from "#shared/domain/workshop-step.ts";
import { clustersOf } from "#shared/ledger/cards-state.ts";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import styles from "#client/features/workshops/cards/CardsWall.module.css";
import {
	type CardsHere,
	type ShownCard,
	useCardsOf,
	useSealedCount,
} from "#client/features/workshops/cards/use-cards-of.ts";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function CardsWall({ step }: { step: Step }) {
	const t = useTexts(cardTexts);
	const here = useCardsOf(step);
	// What one sees as somebody is not for the room.
	const cards = here.cards.filter(({ isHidden, isPrivate }) => !isHidden && !isPrivate);
	if (!here.isRevealed) return <Sealed here={here} />;
	if (cards.length === 0) return <p className={styles.none}>{t.allNone}</p>;
	return step.kind === "group" ? <Clusters here={here} cards={cards} /> : <Wall cards={cards.toReversed()} />;
}

function Sealed({ here }: { here: CardsHere }) {
	const t = useTexts(cardTexts);
	const format = useFormat();
	const count = useSealedCount(here);
	return (
		<div className={styles.sealed}>
			<p className={styles.number}>{count === null ? "…" : format.number(count.cards)}</p>
			<p>{t.sealedShort}</p>
			{count !== null && count.people > 0 && <p className={styles.soft}>{t.sealedPeople(count.people)}</p>}
		</div>
	);
}

function Wall({ cards }: { cards: readonly ShownCard[] }) {
	return (
		<ul className={styles.wall} data-many={cards.length > 24 || undefined}>
			{cards.map(({ id, text, name }) => (
				<li key={id} className={styles.card}>
					<p>{text}</p>
					{name !== null && <p className={styles.soft}>{name}</p>}
				</li>
			))}
		</ul>
	);
}

function Clusters({ here, cards }: { here: CardsHere; cards: readonly ShownCard[] }) {
	const t = useTexts(groupTexts);
	const { cards: state } = useWorkshop();
	const alone = cards.filter(({ cluster }) => cluster === null);
	return (
		<div className={styles.clusters}>
			{clustersOf(state, here.step.id).map(({ id, name }) => {
				const inside = cards.filter(({ cluster }) => cluster === id);
				return (
					<section key={id} className={styles.cluster}>
						<h2>
							{name} <span className={styles.soft}>{inside.length}</span>
						</h2>
						<ul>
							{inside.map((card) => (
								<li key={card.id}>{card.text}</li>
							))}
						</ul>
					</section>
				);
			})}
			{alone.length > 0 && (
				<section className={styles.cluster} data-alone>
					<h2>
						{t.alone} <span className={styles.soft}>{alone.length}</span>
					</h2>
					<ul>
						{alone.map((card) => (
							<li key={card.id}>{card.text}</li>
						))}
					</ul>
				</section>
			)}
		</div>
	);
}
