/** What a step has to show to all: cards once they are shown, how many are written before that, a vote once it is closed. */

import { cardsStepOf, type Step } from "#shared/domain/workshop-step.ts";
import { type Card, type CardsState, clustersOf } from "#shared/ledger/cards-state.ts";
import { useSealedCount } from "#client/features/workshops/cards/use-cards-of.ts";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { ScreenClauses, ScreenVote } from "#client/features/workshops/screen/ScreenVote.tsx";
import { TablesOnScreen } from "#client/features/workshops/tables/TablesOnScreen.tsx";
import { useParticipants } from "#client/features/workshops/use-workshop-people.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./BigScreen.module.css";

export function ScreenContent({ step }: { step: Step }) {
	switch (step.kind) {
		case "ideas":
		case "group":
			return <Cards step={step} />;
		case "vote":
			return <ScreenVote step={step} />;
		case "tables":
		case "discuss":
			return (
				<TablesOnScreen step={step}>
					<ScreenClauses step={step} />
					<Done step={step} />
				</TablesOnScreen>
			);
		default:
			return (
				<>
					<ScreenClauses step={step} />
					<Done step={step} />
				</>
			);
	}
}

function Done({ step }: { step: Step }) {
	const t = useTexts(screenTexts);
	const { state } = useWorkshop();
	const asked = useParticipants();
	const done = asked.filter((one) => state.done.get(step.id)?.has(one)).length;
	return done > 0 ? <p className={styles.fact}>{t.done(done, asked.length)}</p> : null;
}

/** Smaller than that, nobody would read them from the back. */
const MOST = 24;

function Cards({ step }: { step: Step }) {
	const t = useTexts(screenTexts);
	const { state, cards } = useWorkshop();
	const of = cardsStepOf(state.steps, step);
	const from = of.id;
	const shown = cardsForAll(cards, from);
	if (shown.length === 0) return from === step.id ? <CardCount step={of} /> : null;
	const groups = [
		...clustersOf(cards, from).map(({ id, name }) => ({
			id,
			name,
			cards: shown.filter((card) => card.cluster === id),
		})),
		{ id: "", name: t.alone, cards: shown.filter(({ cluster }) => cluster === null) },
	].filter((group) => group.cards.length > 0);
	const each = Math.max(2, Math.floor(MOST / groups.length));
	return (
		<div className={styles.groups} data-groups={Math.min(groups.length, 4)}>
			{groups.map(({ id, name, cards: own }) => (
				<section key={id} className={styles.group}>
					{groups.length + (id === "" ? 0 : 1) > 1 && (
						<h2>
							{name} <small>{own.length}</small>
						</h2>
					)}
					<ul>
						{own.slice(0, each).map((card) => (
							<li key={card.id}>{card.text}</li>
						))}
					</ul>
					{own.length > each && <p>{t.moreCards(own.length - each)}</p>}
				</section>
			))}
		</div>
	);
}

/** Those that everybody’s screen has: neither hidden, nor written by whoever projects and not shown yet. */
export function cardsForAll({ cards }: Pick<CardsState, "cards">, step: string): Card[] {
	return [...cards.values()].filter((card) => card.step === step && !card.isHidden && !card.isPrivate);
}

/** Bare numbers: neither whose nor what. */
function CardCount({ step }: { step: Step }) {
	const t = useTexts(screenTexts);
	const { cards } = useWorkshop();
	const count = useSealedCount({ step, isRevealed: !step.arePrivate || cards.revealed.has(step.id) });
	return count === null || count.cards === 0 ? null : (
		<p className={styles.fact}>{t.cards(count.cards, count.people)}</p>
	);
}
