/** What a step has to show to all: cards once they are shown, how many are written before that, a vote once it is closed. */

import { useContext, useEffect } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { type Card, type CardsState, clustersOf } from "#shared/ledger/cards-state.ts";
import { peopleIn } from "#shared/ledger/workshop-state.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./BigScreen.module.css";

export function ScreenContent({ step }: { step: Step }) {
	switch (step.kind) {
		case "ideas":
		case "group":
			return <Cards step={step} />;
		case "vote":
			return <Vote step={step} />;
		default:
			return <Done step={step} />;
	}
}

function Vote({ step }: { step: Step }) {
	const { workspace, state } = useWorkshop();
	const parts = useContext(WorkshopPartsContext);
	const vote = state.votes.get(step.id);
	if (!vote || !parts) return null;
	return (
		<parts.VoteInStep workspace={workspace} place={vote.place} id={vote.vote} people={peopleIn(state).length} isLarge />
	);
}

function Done({ step }: { step: Step }) {
	const t = useTexts(screenTexts);
	const { state } = useWorkshop();
	const done = state.done.get(step.id)?.size ?? 0;
	return done > 0 ? <p className={styles.fact}>{t.done(done, peopleIn(state).length)}</p> : null;
}

/** Smaller than that, nobody would read them from the back. */
const MOST = 24;

function Cards({ step }: { step: Step }) {
	const t = useTexts(screenTexts);
	const { state, cards } = useWorkshop();
	const from = stepOfCards(cards, step, state.steps);
	const shown = cardsForAll(cards, from);
	if (shown.length === 0) return <CardCount step={step.id} />;
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

/** A step that groups is about the cards of the step before it that has some, unless it has its own. */
export function stepOfCards(cards: Pick<CardsState, "cards">, step: Step, steps: readonly Step[]): string {
	if (step.kind !== "group" || cardsForAll(cards, step.id).length > 0) return step.id;
	const before = steps.slice(
		0,
		steps.findIndex(({ id }) => id === step.id),
	);
	return before.findLast(({ id }) => cardsForAll(cards, id).length > 0)?.id ?? step.id;
}

const PAUSE_MS = 500;

/** Bare numbers: neither whose nor what. */
function CardCount({ step }: { step: string }) {
	const t = useTexts(screenTexts);
	const api = useApi();
	const { workspace, document, cardsHead } = useWorkshop();
	const count = useResource(`cards/${workspace}/${document}/${step}`, () => api.cardCount(workspace, document, step));
	const { reload } = count;
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again each time the ledger of cards moves
	useEffect(() => {
		const timer = setTimeout(reload, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [cardsHead, reload]);
	if (count.state !== "ready" || count.value.cards === 0) return null;
	return <p className={styles.fact}>{t.cards(count.value.cards, count.value.people)}</p>;
}
