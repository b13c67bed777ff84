/** What the step under way makes: its cards, its vote, its round of assessments, as whoever leads follows them. */

import { currentStep } from "#shared/ledger/workshop-state.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CardsCount } from "#client/features/workshops/desk/CardsCount.tsx";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";

export function StepWork() {
	const t = useTexts(deskTexts);
	const { can } = useWorkspace();
	const { workspace, state } = useWorkshop();
	const step = currentStep(state);
	if (step === null) return null;
	const vote = state.votes.get(step.id);
	const round = state.rounds.get(step.id);
	return (
		<>
			{step.may.includes("cards") && <CardsCount key={step.id} step={step} />}
			{step.may.includes("vote") && (
				<section className={styles.card}>
					<h2 className={styles.cardTitle}>{t.vote}</h2>
					{vote === undefined ? (
						<p className={styles.soft}>{t.voteNone}</p>
					) : (
						can("read") && <ButtonLink href={paths.vote(workspace, vote.place, vote.vote)}>{t.voteOpen}</ButtonLink>
					)}
				</section>
			)}
			{step.may.includes("assess") && (
				<section className={styles.card}>
					<h2 className={styles.cardTitle}>{t.round}</h2>
					{round === undefined ? (
						<p className={styles.soft}>{t.roundNone}</p>
					) : (
						can("read") && <ButtonLink href={paths.round(workspace, round)}>{t.roundOpen}</ButtonLink>
					)}
				</section>
			)}
		</>
	);
}
