/** The group back together: what each table made of the text, passage by passage. Whoever leads takes a version, shows a passage to everybody, or puts the versions to the vote. */

import type { Step } from "#shared/domain/workshop-step.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { PassageVersions } from "#client/features/workshops/tables/PassageVersions.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { usePlenaryPassages } from "#client/features/workshops/tables/table-versions.ts";
import { StepVote } from "#client/features/workshops/votes/StepVote.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./Tables.module.css";

/** `step`: that of the tables; it may be behind, and its versions before a discussion. `isLed`: with what whoever leads may do. */
export function Plenary({ step, isLed = false }: { step: Step; isLed?: boolean }) {
	const t = useTexts(tablesTexts);
	const { state } = useWorkshop();
	const passages = usePlenaryPassages(step.id);
	// A vote is open as long as its step.
	const now = currentStep(state);
	const shown = state.works.get(step.id)?.plenary?.passage ?? null;
	return (
		<section className={styles.plenary} aria-labelledby={`versions-${step.id}`}>
			<h2 id={`versions-${step.id}`} className={styles.cardTitle}>
				{t.versions}
			</h2>
			{now && state.votes.has(now.id) && <StepVote step={now} />}
			{passages === null ? (
				<Skeleton lines={4} />
			) : passages.length === 0 ? (
				<p>{t.sameAll}</p>
			) : (
				passages.map((passage, place) => (
					<PassageVersions
						key={passage.key}
						step={step}
						passage={passage}
						title={t.passageOf(place + 1, passages.length)}
						isShown={shown === passage.key}
						isLed={isLed}
					/>
				))
			)}
		</section>
	);
}
