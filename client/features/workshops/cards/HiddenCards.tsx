/** For whoever leads: the cards out of sight of the group, to be put back. */

import { useMemo } from "react";
import { CardList, type LikeWords } from "#client/features/workshops/cards/CardList.tsx";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import styles from "#client/features/workshops/cards/Cards.module.css";
import type { CardsHere } from "#client/features/workshops/cards/use-cards-of.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function HiddenCards({ here, likeWords }: { here: CardsHere; likeWords: LikeWords }) {
	const t = useTexts(cardTexts);
	const { leads } = useWorkshop();
	const hidden = useMemo(() => here.cards.filter((card) => card.isHidden), [here.cards]);
	if (!leads || hidden.length === 0) return null;
	const title = t.hiddenTitle(hidden.length);
	return (
		<section className={styles.cards} aria-label={title}>
			<h2 className={styles.title}>{title}</h2>
			<p className={styles.soft}>{t.hiddenMore}</p>
			<CardList here={here} likeWords={likeWords} cards={hidden} label={title} />
		</section>
	);
}
