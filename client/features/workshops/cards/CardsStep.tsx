/** A step of cards: one writes one’s own, sees what the step shows of the others’, and whoever leads shows them all. A step that groups is the same with its board. */

import { Lock, UserRound, UsersRound, VenetianMask } from "lucide-react";
import { type Ref, useMemo } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { CardForm } from "#client/features/workshops/cards/CardForm.tsx";
import { CardList, type LikeWords, useLikeWords } from "#client/features/workshops/cards/CardList.tsx";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import styles from "#client/features/workshops/cards/Cards.module.css";
import { HiddenCards } from "#client/features/workshops/cards/HiddenCards.tsx";
import { RevealCards } from "#client/features/workshops/cards/RevealCards.tsx";
import { type CardsHere, useCardsOf } from "#client/features/workshops/cards/use-cards-of.ts";
import { CardsByTable } from "#client/features/workshops/tables/CardsByTable.tsx";
import { GroupBoard } from "#client/features/workshops/group/GroupBoard.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type CardsStepProps = {
	step: Step;
	/** Where the title of what tables wrote is to be found. */
	titleRef?: Ref<HTMLHeadingElement>;
};

export function CardsStep({ step, titleRef }: CardsStepProps) {
	const here = useCardsOf(step);
	const likeWords = useLikeWords(here.cards);
	const isGroup = step.kind === "group";
	const isBack = here.isByTable && !here.isAtTables;
	const title = titleRef === undefined ? {} : { titleRef };
	const written = (
		<>
			<RevealCards here={here} />
			{isGroup ? (
				<GroupBoard here={here} likeWords={likeWords} />
			) : here.isByTable ? (
				<CardsByTable here={here} likeWords={likeWords} {...title} />
			) : (
				<Ideas here={here} likeWords={likeWords} {...title} />
			)}
		</>
	);
	// What is before the whole group is read first, then added to.
	const isReadFirst = isGroup || isBack;
	return (
		<div className={styles.step}>
			<LedgerNotices ledger={here.ledger} />
			{isReadFirst && written}
			{(here.takesCards || !isBack) && (
				<div className={styles.write}>
					<Promises here={here} />
					{here.takesCards ? <CardForm step={here.step} cards={here.cards} /> : !isGroup && <Closed />}
					<WaitingCards here={here} />
				</div>
			)}
			{!isReadFirst && written}
		</div>
	);
}

function Closed() {
	const t = useTexts(cardTexts);
	return <p className={styles.soft}>{t.closed}</p>;
}

/** What is promised of cards, said where they are written. */
function Promises({ here: { step, isRevealed, isAtTables } }: { here: CardsHere }) {
	const t = useTexts(cardTexts);
	const seen = isAtTables ? t.ofTable : t.open;
	return (
		<ul className={styles.promise}>
			<li>
				{isRevealed ? <UsersRound size={18} aria-hidden /> : <Lock size={18} aria-hidden />}
				<span>{isRevealed ? seen : t.private}</span>
			</li>
			<li>
				{step.areAnonymous ? <VenetianMask size={18} aria-hidden /> : <UserRound size={18} aria-hidden />}
				<span>
					{step.areAnonymous ? (
						<>
							<strong>{t.unsigned}</strong> {t.unsignedMore}
						</>
					) : (
						t.signed
					)}
				</span>
			</li>
		</ul>
	);
}

function WaitingCards({ here: { waiting } }: { here: CardsHere }) {
	const t = useTexts(cardTexts);
	if (waiting.length === 0) return null;
	return (
		<ul className={styles.waiting} aria-label={t.waiting}>
			{waiting.map(({ key, text }) => (
				<li key={key} className={styles.card} data-waiting>
					<p className={styles.words}>{text}</p>
					<p className={styles.cardFoot}>
						<span title={t.waitingMore}>{t.waiting}</span>
					</p>
				</li>
			))}
		</ul>
	);
}

/** Before the reveal, one’s own cards only; after it, the group’s, the newest first. */
function Ideas({
	here,
	likeWords,
	titleRef,
}: { here: CardsHere; likeWords: LikeWords } & Omit<CardsStepProps, "step">) {
	const t = useTexts(cardTexts);
	const { cards, isRevealed, isAtTables } = here;
	const { leads } = useWorkshop();
	// One’s own card that was hidden is still one’s own: it is shown, and says so.
	const shown = useMemo(
		() => cards.filter(({ isHidden, isOwn }) => !isHidden || (isOwn && !leads)).toReversed(),
		[cards, leads],
	);
	const title = isRevealed ? (isAtTables ? t.tables : t.all) : t.own;
	return (
		<>
			<section className={styles.cards} aria-label={title}>
				<h2 ref={titleRef} tabIndex={-1} className={styles.title}>
					{title} <span className={styles.count}>{t.count(shown.length)}</span>
				</h2>
				{shown.length > 0 ? (
					<CardList here={here} likeWords={likeWords} cards={shown} label={title} />
				) : (
					<p className={styles.soft}>{isRevealed ? t.allNoneMore : t.ownNone}</p>
				)}
			</section>
			<HiddenCards here={here} likeWords={likeWords} />
		</>
	);
}
