/** What a step has to show to all: cards once they are shown, how many are written before that, a vote once it is closed. */

import type { ReactNode } from "react";
import { cardsStepOf, type Step } from "#shared/domain/workshop-step.ts";
import { clustersOf } from "#shared/ledger/cards-state.ts";
import { CardCount } from "#client/features/workshops/screen/CardCount.tsx";
import { FollowUpsOnScreen } from "#client/features/workshops/follow-ups/FollowUpsBack.tsx";
import { cardsForAll } from "#client/features/workshops/screen/cards-for-all.ts";
import { CardWall } from "#client/features/workshops/screen/CardWall.tsx";
import { StepDecisions } from "#client/features/workshops/decisions/StepDecisions.tsx";
import { ProjectWall } from "#client/features/workshops/screen/ProjectWall.tsx";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { FittedWithHead } from "#client/features/workshops/screen/screen-head.tsx";
import { ScreenRound } from "#client/features/workshops/screen/ScreenRound.tsx";
import { StepPassage } from "#client/features/workshops/screen/StepPassage.tsx";
import { ScreenClauses, ScreenVote } from "#client/features/workshops/screen/ScreenVote.tsx";
import { TablesOnScreen } from "#client/features/workshops/tables/TablesOnScreen.tsx";
import { showsWorkedOn } from "#client/features/workshops/taking-part/step-shows.ts";
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
			return (
				<FittedWithHead>
					<ScreenVote step={step} />
				</FittedWithHead>
			);
		case "assess":
			return (
				<FittedWithHead>
					<ScreenRound step={step} />
				</FittedWithHead>
			);
		case "tables":
		case "discuss":
			return (
				<TablesOnScreen step={step}>
					<WorkedOn step={step} before={<StepPassage step={step} />} />
				</TablesOnScreen>
			);
		case "welcome":
			return <WorkedOn step={step} before={<FollowUpsOnScreen />} />;
		case "close":
			return <WorkedOn step={step} before={<StepDecisions isLarge />} />;
		default:
			return <WorkedOn step={step} before={<StepPassage step={step} />} />;
	}
}

/** What it works on: the projects of a cohort, on a wall of their own, or a text. */
function WorkedOn({ step, before }: { step: Step; before: ReactNode }) {
	if (step.target?.kind === "cohort" && showsWorkedOn(step))
		return (
			<ProjectWall
				step={step}
				title={
					<>
						{before}
						<Done step={step} />
					</>
				}
			/>
		);
	return (
		<FittedWithHead>
			{before}
			<ScreenClauses step={step} />
			<Done step={step} />
		</FittedWithHead>
	);
}

function Done({ step }: { step: Step }) {
	const t = useTexts(screenTexts);
	const { state } = useWorkshop();
	const asked = useParticipants();
	const done = asked.filter((one) => state.done.get(step.id)?.has(one)).length;
	return done > 0 ? <p className={styles.fact}>{t.done(done, asked.length)}</p> : null;
}

/** Once cards are in groups, all groups are to be seen rather than all cards. */
const MOST_GROUPED = 24;

/** In their groups, then those that are in none. */
function Cards({ step }: { step: Step }) {
	const t = useTexts(screenTexts);
	const { state, cards } = useWorkshop();
	const of = cardsStepOf(state.steps, step);
	const shown = cardsForAll(cards, of.id);
	if (shown.length === 0) return <FittedWithHead>{of.id === step.id && <CardCount step={of} />}</FittedWithHead>;
	const groups = clustersOf(cards, of.id)
		.map(({ id, name }) => ({ id, name, cards: shown.filter((card) => card.cluster === id) }))
		.filter((group) => group.cards.length > 0);
	const alone = shown.filter(({ cluster }) => cluster === null);
	const sections = [
		...groups,
		...(alone.length > 0 ? [{ id: "", name: groups.length > 0 ? t.alone : "", cards: alone }] : []),
	];
	const each = groups.length > 0 ? Math.max(2, Math.floor(MOST_GROUPED / sections.length)) : shown.length;
	return (
		<CardWall
			sections={sections.map(({ id, name, cards: own }) => ({
				...{ id, name, detail: String(own.length), cards: own.slice(0, each) },
				more: own.length > each ? t.moreCards(own.length - each) : "",
			}))}
		/>
	);
}
