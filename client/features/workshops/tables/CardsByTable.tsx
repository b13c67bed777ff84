/** The cards that tables wrote, table by table, side by side; whoever leads shows those of one table to everybody, and goes on to putting them in order. */

import { Eye, EyeOff, MapPin } from "lucide-react";
import { type Ref, useId, useMemo } from "react";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { ListedCards, type LikeWords } from "#client/features/workshops/cards/CardList.tsx";
import { useCardMenu } from "#client/features/workshops/cards/CardMenu.tsx";
import { HiddenCards } from "#client/features/workshops/cards/HiddenCards.tsx";
import type { CardsHere, ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { GroupCards } from "#client/features/workshops/tables/GroupCards.tsx";
import { type CardsOfTable, cardsByTable } from "#client/features/workshops/tables/table-cards.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./CardsByTable.module.css";
import shared from "./Tables.module.css";

type CardsByTableProps = {
	here: CardsHere;
	likeWords: LikeWords;
	/** Where its title is to be found. */
	titleRef?: Ref<HTMLHeadingElement>;
};

export function CardsByTable({ here, likeWords, titleRef }: CardsByTableProps) {
	const t = useTexts(tablesTexts);
	const { state, head, leads } = useWorkshop();
	const { open, drawn } = useCardMenu(here);
	const id = useId();
	const isBack = state.plenaries.has(here.step.id);
	// biome-ignore lint/correctness/useExhaustiveDependencies: tables are folded in place, the head of the ledger says that they changed
	const tables = useMemo(() => {
		const inSight = here.cards.filter(({ isHidden, isOwn }) => !isHidden || (isOwn && !leads));
		// Its column says which table it is of.
		return cardsByTable(
			state.tables,
			inSight.map((card) => ({ ...card, tableName: null })),
		);
	}, [here.cards, state.tables, head, leads]);
	const count = tables.reduce((sum, { cards }) => sum + cards.length, 0);
	return (
		<section className={styles.all} aria-labelledby={id}>
			<header className={styles.head}>
				<h2 id={id} ref={titleRef} tabIndex={-1} className={shared.cardTitle}>
					{t.cards} <span className={shared.soft}>{t.cardsCount(count)}</span>
				</h2>
				{leads && isBack && count > 0 && <GroupCards step={here.step} />}
			</header>
			<div className={styles.tables}>
				{tables.map((one) => (
					<TableCards key={one.table?.id ?? ""} {...one} here={here} likeWords={likeWords} onMenu={open} />
				))}
			</div>
			<HiddenCards here={here} likeWords={likeWords} />
			{drawn}
		</section>
	);
}

type TableCardsProps = CardsOfTable<ShownCard> & {
	here: CardsHere;
	likeWords: LikeWords;
	onMenu: (card: string, button: HTMLElement) => void;
};

function TableCards({ table, cards, here, likeWords, onMenu }: TableCardsProps) {
	const t = useTexts(tablesTexts);
	const { workspace, state, me, leads, give } = useWorkshop();
	const nameOf = useMemberNames(workspace);
	const id = useId();
	const plenary = state.plenaries.get(here.step.id);
	const isShown = table !== null && plenary?.passage === table.id;
	const name = table?.name ?? t.noTable;
	const show = (passage: string | null) =>
		void give({ kind: "set-plenary", step: here.step.id, plenary: { passage } }, passage === null ? t.hidden : t.shown);
	return (
		<section className={styles.table} aria-labelledby={id} data-shown={isShown || undefined}>
			<header className={styles.tableHead}>
				<h3 id={id} className={classNames(shared.tableName, styles.name)}>
					{name} {cards.length > 0 && <span className={shared.soft}>{t.cardsCount(cards.length)}</span>}
				</h3>
				{table?.members.includes(me) && <Badge>{t.yourTable}</Badge>}
				{isShown && <Badge tone="accent">{t.shown}</Badge>}
			</header>
			{table && (table.place !== "" || table.reporter !== null) && (
				<p className={classNames(shared.facts, styles.facts)}>
					{table.place !== "" && (
						<span className={shared.place}>
							<MapPin size={14} aria-hidden /> {table.place}
						</span>
					)}
					{table.reporter !== null && <span>{t.reportsHere(nameOf(table.reporter))}</span>}
				</p>
			)}
			{leads && table && plenary && cards.length > 0 && (
				<Button
					size="small"
					icon={isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
					aria-label={isShown ? t.hideOf(name) : t.showOf(name)}
					onPress={() => show(isShown ? null : table.id)}
				>
					{isShown ? t.hide : t.showAll}
				</Button>
			)}
			{cards.length > 0 ? (
				<ListedCards here={here} likeWords={likeWords} cards={cards} label={name} onMenu={onMenu} />
			) : (
				<p className={shared.soft}>{t.noCards}</p>
			)}
		</section>
	);
}
