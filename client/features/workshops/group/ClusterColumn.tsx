/** A cluster, or the cards that are in none: its name, how many cards, its acts, its cards. */

import { CardItem } from "#client/features/workshops/cards/CardItem.tsx";
import type { CardsHere, ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { hasActs } from "#client/features/workshops/cards/CardMenu.tsx";
import { UseMarks } from "#client/features/workshops/become/UseMarks.tsx";
import { ClusterName, ClusterMenu } from "#client/features/workshops/group/ClusterActs.tsx";
import styles from "#client/features/workshops/group/Group.module.css";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import type { ShownCluster } from "#client/features/workshops/group/use-groups.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type ClusterColumnProps = {
	here: CardsHere;
	likeWords: (card: string) => { like: string; likeCount: number };
	onMenu: (card: string, button: HTMLElement) => void;
	/** Of the whole board. */
	chosen: ReadonlySet<string>;
	onChoose: (card: string, isRange: boolean) => void;
	zone: string;
	name: string;
	cards: readonly ShownCard[];
	/** Absent for the cards that are in none. */
	cluster?: ShownCluster;
	isRenaming?: boolean;
	onRename?: () => void;
	onRenamed?: () => void;
};

export function ClusterColumn(props: ClusterColumnProps) {
	const { here, likeWords, onMenu, chosen, onChoose, zone, name, cards, cluster } = props;
	const { isRenaming = false, onRename, onRenamed } = props;
	const t = useTexts(groupTexts);
	const { leads } = useWorkshop();
	const { isGrouped, takesCards } = here;
	const label = t.columnOf(name, cards.length);
	return (
		<section
			className={styles.column}
			aria-label={label}
			data-alone={cluster ? undefined : true}
			{...(isGrouped ? { "data-zone": zone } : {})}
		>
			<div className={styles.head}>
				{cluster && isRenaming && onRenamed ? (
					<ClusterName cluster={cluster} onDone={onRenamed} />
				) : (
					<>
						<h2 className={styles.name}>{name}</h2>
						<span className={styles.count} aria-hidden>
							{cards.length}
						</span>
						{cluster && onRename && (isGrouped || leads) && (
							<ClusterMenu here={here} cluster={cluster} onRename={onRename} />
						)}
					</>
				)}
			</div>
			{cluster && cluster.uses.length > 0 && <UseMarks uses={cluster.uses} of="cluster" />}
			{cards.length > 0 ? (
				<ul className={styles.cards} aria-label={label}>
					{cards.map((card, place) => (
						<CardItem
							key={card.id}
							card={card}
							{...likeWords(card.id)}
							onMenu={isGrouped || hasActs(card, { leads, takesCards }) ? onMenu : null}
							isMovable={isGrouped}
							isChosen={chosen.has(card.id)}
							onChoose={isGrouped ? onChoose : null}
							isFirst={place === 0}
						/>
					))}
				</ul>
			) : (
				<p className={styles.empty}>{cluster ? isGrouped && t.empty : t.aloneNone}</p>
			)}
		</section>
	);
}
