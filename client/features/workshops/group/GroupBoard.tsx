/** Cards put in order by everybody at once: clusters with names, cards on their own, moved with a pointer, with keys or from the menu of a card. */

import { FolderInput, FolderPlus, Undo2 } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import type { CardBody } from "#shared/ledger/cards-wire.ts";
import { firstWords } from "#shared/lib/clip.ts";
import { useCardMenu } from "#client/features/workshops/cards/CardMenu.tsx";
import type { LikeWords } from "#client/features/workshops/cards/CardList.tsx";
import { HiddenCards } from "#client/features/workshops/cards/HiddenCards.tsx";
import type { CardsHere, ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { ClusterColumn } from "#client/features/workshops/group/ClusterColumn.tsx";
import styles from "#client/features/workshops/group/Group.module.css";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import { NewCluster } from "#client/features/workshops/group/NewCluster.tsx";
import { useCardDrag } from "#client/features/workshops/group/use-card-drag.ts";
import { useCardKeys } from "#client/features/workshops/group/use-card-keys.ts";
import { useGroups } from "#client/features/workshops/group/use-groups.ts";
import { ALONE, NEW } from "#client/features/workshops/group/zones.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { MenuGroup } from "#client/ui/MenuGroup.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

/** The first name of a cluster made of one card. */
const LONGEST_NAME = 60;

export function GroupBoard({ here, likeWords }: { here: CardsHere; likeWords: LikeWords }) {
	const t = useTexts(groupTexts);
	const { giveCard } = useWorkshop();
	const { clusters, alone } = useGroups(here);
	const [renaming, setRenaming] = useState<string | null>(null);
	const board = useRef<HTMLElement>(null);
	const cardWords = (id: string) => firstWords(here.cards.find((one) => one.id === id)?.text ?? "", LONGEST_NAME);

	const create = async (name: string, cards: string[]) => {
		await giveCard({ kind: "add-cluster", step: here.step.id, name, cards }, t.created(name), ({ events }) => {
			const bodies = events.flatMap((event) => ("body" in event ? [event.body as CardBody] : []));
			const made = bodies.find((body) => body.kind === "cluster-added");
			// The name of a cluster made of a card is a beginning: it is there to be changed.
			if (made && cards.length > 0) setRenaming(made.cluster);
		});
	};
	const place = (card: string, zone: string) => {
		if (zone === NEW) return create(cardWords(card), [card]);
		const cluster = zone === ALONE ? null : zone;
		const name = clusters.find(({ id }) => id === cluster)?.name;
		const said = name === undefined ? t.movedAlone(cardWords(card)) : t.moved(cardWords(card), name);
		return giveCard({ kind: "place-cards", cards: [card], cluster }, said);
	};
	const moves = (card: ShownCard) =>
		here.isGrouped &&
		!card.isHidden &&
		!card.isPrivate && (
			<>
				<MenuItem icon={<FolderPlus size={16} />} onAction={() => void place(card.id, NEW)}>
					{t.newWith}
				</MenuItem>
				{card.cluster !== null && (
					<MenuItem icon={<Undo2 size={16} />} onAction={() => void place(card.id, ALONE)}>
						{t.toAlone}
					</MenuItem>
				)}
				{clusters.length > (card.cluster === null ? 0 : 1) && (
					<MenuGroup title={t.moveTo}>
						{clusters
							.filter(({ id }) => id !== card.cluster)
							.map(({ id, name }) => (
								<MenuItem key={id} icon={<FolderInput size={16} />} onAction={() => void place(card.id, id)}>
									{name}
								</MenuItem>
							))}
					</MenuGroup>
				)}
			</>
		);
	const { open, drawn } = useCardMenu(here, moves);
	useCardDrag(board, here.isGrouped, (card, zone) => void place(card, zone));
	const onKeyDown = useCardKeys();
	const onRenamed = useCallback(() => setRenaming(null), []);
	if (clusters.length === 0 && alone.length === 0)
		return (
			<EmptyState title={t.noCards} isCompact>
				{t.noCardsMore}
			</EmptyState>
		);
	const column = { here, likeWords, onMenu: open };
	return (
		<section ref={board} className={styles.board} aria-label={t.board} onKeyDown={onKeyDown}>
			{here.isGrouped && <p className={styles.how}>{t.how}</p>}
			<ClusterColumn {...column} zone={ALONE} name={t.alone} cards={alone} />
			<div className={styles.clusters}>
				{clusters.map((cluster) => (
					<ClusterColumn
						key={cluster.id}
						{...column}
						zone={cluster.id}
						name={cluster.name}
						cards={cluster.cards}
						cluster={cluster}
						isRenaming={renaming === cluster.id}
						onRename={() => setRenaming(cluster.id)}
						onRenamed={onRenamed}
					/>
				))}
				{here.isGrouped && <NewCluster onCreate={(name) => void create(name, [])} />}
			</div>
			<HiddenCards here={here} likeWords={likeWords} />
			{drawn}
		</section>
	);
}
