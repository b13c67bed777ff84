/** Cards put in order by everybody at once: clusters with names, cards on their own, moved one by one or several together with a pointer, a finger, keys or menus. */

import { FolderInput, FolderPlus, Undo2 } from "lucide-react";
import { useCallback, useState } from "react";
import { useCardMenu } from "#client/features/workshops/cards/CardMenu.tsx";
import type { LikeWords } from "#client/features/workshops/cards/CardList.tsx";
import { HiddenCards } from "#client/features/workshops/cards/HiddenCards.tsx";
import type { CardsHere, ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { ChosenBar } from "#client/features/workshops/group/ChosenBar.tsx";
import { ClusterColumn } from "#client/features/workshops/group/ClusterColumn.tsx";
import styles from "#client/features/workshops/group/Group.module.css";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import { NewCluster } from "#client/features/workshops/group/NewCluster.tsx";
import { useCardDrag } from "#client/features/workshops/group/use-card-drag.ts";
import { useCardKeys } from "#client/features/workshops/group/use-card-keys.ts";
import { useChosenCards } from "#client/features/workshops/group/use-chosen-cards.ts";
import { useGroups } from "#client/features/workshops/group/use-groups.ts";
import { useMoves } from "#client/features/workshops/group/use-moves.ts";
import { ALONE, NEW } from "#client/features/workshops/group/zones.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { MenuGroup } from "#client/ui/MenuGroup.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

export function GroupBoard({ here, likeWords }: { here: CardsHere; likeWords: LikeWords }) {
	const t = useTexts(groupTexts);
	const groups = useGroups(here);
	const { clusters, alone } = groups;
	const [renaming, setRenaming] = useState<string | null>(null);
	const [board, setBoard] = useState<HTMLElement | null>(null);
	const chosen = useChosenCards(groups, here.isGrouped);
	const { create, place } = useMoves(here, clusters, setRenaming);
	/** R811: what is done to one of the chosen is done to all of them. */
	const carried = (card: string) => (chosen.cards.has(card) ? [...chosen.cards] : [card]);
	const move = async (cards: readonly string[], zone: string) => {
		const areChosen = cards.some((card) => chosen.cards.has(card));
		if (areChosen) chosen.choose([]);
		const isDone = await place(cards, zone);
		// Refused, they are where they were, and still chosen.
		if (areChosen && !isDone) chosen.choose(cards);
	};
	/** What was pressed goes away, with the bar or to another column: the focus goes back to a card. */
	const focusCard = (card: string | null) =>
		requestAnimationFrame(() => {
			if (document.activeElement !== document.body) return;
			board?.querySelector<HTMLElement>(`[data-card="${card}"] [data-card-tick]`)?.focus();
		});
	const moveByMenu = (cards: readonly string[], zone: string) => {
		const moved = move(cards, zone);
		// The name of what begins takes the focus.
		if (zone === NEW) return;
		const back = () => focusCard(cards[0] ?? null);
		back();
		void moved.then(back);
	};
	const moves = (card: ShownCard) => {
		if (!here.isGrouped || card.isHidden || card.isPrivate) return null;
		const cards = carried(card.id);
		const isOne = cards.length === 1;
		return (
			<>
				<MenuItem icon={<FolderPlus size={16} />} onAction={() => moveByMenu(cards, NEW)}>
					{isOne ? t.newWith : t.newWithMany(cards.length)}
				</MenuItem>
				{card.cluster !== null && (
					<MenuItem icon={<Undo2 size={16} />} onAction={() => moveByMenu(cards, ALONE)}>
						{t.toAlone}
					</MenuItem>
				)}
				{clusters.length > (card.cluster === null ? 0 : 1) && (
					<MenuGroup title={isOne ? t.moveTo : t.moveManyTo(cards.length)}>
						{clusters
							.filter(({ id }) => id !== card.cluster)
							.map(({ id, name }) => (
								<MenuItem key={id} icon={<FolderInput size={16} />} onAction={() => moveByMenu(cards, id)}>
									{name}
								</MenuItem>
							))}
					</MenuGroup>
				)}
			</>
		);
	};
	const { open, drawn } = useCardMenu(here, moves);
	useCardDrag(board, here.isGrouped, {
		carried,
		onDrop: (cards, zone) => void move(cards, zone),
		onPick(card, how) {
			// A finger chooses by the tick; once something is chosen, by the whole card.
			if (how !== "tap" || chosen.cards.size > 0) chosen.pick(card, how === "range");
		},
	});
	const { pick, clear } = chosen;
	const onKeyDown = useCardKeys({ pick, clear, hasChosen: chosen.cards.size > 0, openMenu: open });
	const onRenamed = useCallback(() => setRenaming(null), []);
	if (clusters.length === 0 && alone.length === 0)
		return (
			<EmptyState title={t.noCards} isCompact>
				{t.noCardsMore}
			</EmptyState>
		);
	const column = { here, likeWords, onMenu: open, chosen: chosen.cards, onChoose: chosen.pick };
	return (
		<section ref={setBoard} className={styles.board} aria-label={t.board} onKeyDown={onKeyDown}>
			{here.isGrouped && (
				<p className={styles.how}>
					<span className={styles.howMouse}>{t.how}</span>
					<span className={styles.howTouch}>{t.howTouch}</span>
				</p>
			)}
			<div className={styles.columns}>
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
			</div>
			<HiddenCards here={here} likeWords={likeWords} />
			{chosen.cards.size > 0 && (
				<ChosenBar
					count={chosen.cards.size}
					clusters={clusters}
					mayLeave={clusters.some(({ cards }) => cards.some(({ id }) => chosen.cards.has(id)))}
					onMove={(zone) => moveByMenu([...chosen.cards], zone)}
					onClear={() => {
						const { last } = chosen;
						chosen.clear();
						focusCard(last);
					}}
				/>
			)}
			{drawn}
		</section>
	);
}
