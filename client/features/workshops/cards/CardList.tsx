/** Cards side by side, with the menu they share; those that say the same are pointed out. */

import { firstWords } from "#shared/lib/clip.ts";
import { CardItem } from "#client/features/workshops/cards/CardItem.tsx";
import { hasActs, useCardMenu } from "#client/features/workshops/cards/CardMenu.tsx";
import styles from "#client/features/workshops/cards/Cards.module.css";
import { type CardsHere, type ShownCard, useLikeCards } from "#client/features/workshops/cards/use-cards-of.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

/** For a card, how many others say the same, and their words. */
export type LikeWords = (card: string) => { like: string; likeCount: number };

type CardListProps = { here: CardsHere; likeWords: LikeWords; cards: readonly ShownCard[]; label: string };

export function CardList(props: CardListProps) {
	const { open, drawn } = useCardMenu(props.here);
	return (
		<>
			<ListedCards {...props} onMenu={open} />
			{drawn}
		</>
	);
}

type ListedCardsProps = CardListProps & { onMenu: (card: string, button: HTMLElement) => void };

/** On a page that has its menu already. */
export function ListedCards({ here, likeWords, cards, label, onMenu }: ListedCardsProps) {
	const { leads } = useWorkshop();
	const may = { leads, takesCards: here.takesCards };
	return (
		<ul className={styles.list} aria-label={label}>
			{cards.map((card) => (
				<CardItem key={card.id} card={card} {...likeWords(card.id)} onMenu={hasActs(card, may) ? onMenu : null} />
			))}
		</ul>
	);
}

/** Found once for all the cards of a page. */
export function useLikeWords(cards: readonly ShownCard[]): LikeWords {
	const like = useLikeCards(cards);
	return (id) => {
		const others = like.get(id) ?? [];
		if (others.length === 0) return NONE;
		const words = cards.filter((card) => others.includes(card.id)).map(({ text }) => firstWords(text, 60));
		return { like: words.join(", "), likeCount: others.length };
	};
}

const NONE = { like: "", likeCount: 0 };
