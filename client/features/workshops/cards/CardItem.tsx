/** One card. Hundreds are on a page: plain elements, drawn again only when something of the card itself changed; their acts share one menu (CardMenu). */

import { Ellipsis, GripVertical } from "lucide-react";
import { memo } from "react";
import { firstWords } from "#shared/lib/clip.ts";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import styles from "#client/features/workshops/cards/Cards.module.css";
import type { ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { UseMarks } from "#client/features/workshops/become/UseMarks.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";

export type CardItemProps = {
	card: ShownCard;
	/** The words of the others that say the same; empty for most. */
	like?: string;
	likeCount?: number;
	/** Opens the menu of the card beside its button; null: nothing can be done with it. */
	onMenu: ((card: string, button: HTMLElement) => void) | null;
	/** It may be dragged. */
	isMovable?: boolean;
	/** Chooses it, or lets go of it; `isRange`: with those from the last one on. Absent: nobody chooses cards here. */
	onChoose?: ((card: string, isRange: boolean) => void) | null;
	isChosen?: boolean;
	/** The first of its column: the tab key stops there, arrows go on. */
	isFirst?: boolean;
};

export const CardItem = memo(Item, isSame);

function Item(props: CardItemProps) {
	const {
		card,
		like = "",
		likeCount = 0,
		onMenu,
		isMovable = false,
		onChoose,
		isChosen = false,
		isFirst = true,
	} = props;
	const t = useTexts(cardTexts);
	const { id, text, name, tableName, isOwn, isHidden } = card;
	return (
		<li
			className={styles.card}
			data-card={id}
			data-own={isOwn || undefined}
			data-hidden={isHidden || undefined}
			data-movable={isMovable || undefined}
			data-chosen={isChosen || undefined}
		>
			<div className={styles.cardHead}>
				{isMovable && (
					<span className={styles.grip} data-grip aria-hidden>
						<GripVertical size={16} />
					</span>
				)}
				{onChoose && (
					<label className={styles.tick}>
						<input
							type="checkbox"
							aria-label={t.choose(firstWords(text, 60))}
							data-card-tick
							tabIndex={isFirst ? 0 : -1}
							checked={isChosen}
							onChange={({ nativeEvent }) => onChoose(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
						/>
					</label>
				)}
				<p className={styles.words}>{text}</p>
				{onMenu && (
					<button
						type="button"
						className={styles.more}
						aria-haspopup="menu"
						aria-label={t.acts(firstWords(text, 60))}
						data-card-button
						tabIndex={isFirst ? 0 : -1}
						onClick={(event) => onMenu(id, event.currentTarget)}
					>
						<Ellipsis size={18} aria-hidden />
					</button>
				)}
			</div>
			<p className={styles.cardFoot}>
				{isOwn ? <span>{t.mine}</span> : name !== null && <span>{name}</span>}
				{tableName !== null && <span>{tableName}</span>}
				{card.isPrivate && <span>{t.notShown}</span>}
				{card.isEdited && <span>{t.edited}</span>}
				{isHidden && <Badge tone="warn">{t.hidden}</Badge>}
				{likeCount > 0 && (
					<span className={styles.doubles} title={t.doublesOf(like)}>
						{t.doubles(likeCount)}
					</span>
				)}
			</p>
			{card.uses.length > 0 && <UseMarks uses={card.uses} of="card" />}
		</li>
	);
}

function isSame(before: CardItemProps, now: CardItemProps): boolean {
	const [a, b] = [before.card, now.card];
	return (
		a.id === b.id &&
		a.text === b.text &&
		a.name === b.name &&
		a.tableName === b.tableName &&
		a.isOwn === b.isOwn &&
		a.isPrivate === b.isPrivate &&
		a.isEdited === b.isEdited &&
		a.isHidden === b.isHidden &&
		a.uses.length === b.uses.length &&
		before.like === now.like &&
		before.likeCount === now.likeCount &&
		before.onMenu === now.onMenu &&
		before.isMovable === now.isMovable &&
		before.onChoose === now.onChoose &&
		before.isChosen === now.isChosen &&
		before.isFirst === now.isFirst
	);
}
