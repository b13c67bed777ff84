/** The group back together: what each table made of the text, passage by passage. Whoever leads takes a version, shows a passage to everybody, or puts the versions to the vote. */

import type { Ref } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { seatRights } from "#shared/ledger/workshop-rights.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { type Led, PassageVersions } from "#client/features/workshops/tables/PassageVersions.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { usePlenaryPassages } from "#client/features/workshops/tables/table-versions.ts";
import { StepVote } from "#client/features/workshops/votes/StepVote.tsx";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./Tables.module.css";

type PlenaryProps = {
	/** That of the tables; it may be behind, and its versions before a discussion. */
	step: Step;
	/** Where its title is to be found. */
	titleRef?: Ref<HTMLHeadingElement>;
};

/** With what whoever leads may do. */
export function LedPlenary(props: PlenaryProps) {
	return <Plenary {...props} led={{ mayTake: useMayTake(props.step) }} />;
}

export function Plenary({ step, titleRef, led = null }: PlenaryProps & { led?: Led | null }) {
	const t = useTexts(tablesTexts);
	const { state } = useWorkshop();
	// A vote is open as long as its step.
	const now = currentStep(state);
	return (
		<section className={styles.plenary} aria-labelledby={`versions-${step.id}`}>
			<h2 id={`versions-${step.id}`} ref={titleRef} tabIndex={-1} className={styles.cardTitle}>
				{t.versions}
			</h2>
			{now && state.votes.has(now.id) && <StepVote step={now} />}
			<Passages step={step} led={led} />
		</section>
	);
}

function Passages({ step, led }: { step: Step; led: Led | null }) {
	const t = useTexts(tablesTexts);
	const { language } = useLanguage();
	const { state } = useWorkshop();
	const found = usePlenaryPassages(step.id);
	const shown = state.plenaries.get(step.id)?.passage ?? null;
	if (found.state === "loading") return <Skeleton lines={4} />;
	if (found.state === "gone") return <p>{t.gone}</p>;
	if (found.state === "failed")
		return (
			<ErrorState title={t.failed} onRetry={found.reload} isCompact>
				{failureSentence(found.failure, language)}
			</ErrorState>
		);
	const { passages } = found;
	if (passages.length === 0) return <p>{t.sameAll}</p>;
	return passages.map((passage, place) => (
		<PassageVersions
			key={passage.key}
			step={step}
			passage={passage}
			title={t.passageOf(place + 1, passages.length)}
			isShown={shown === passage.key}
			led={led}
		/>
	));
}

const TICK_MS = 10_000;

/** Whether this person may write in what the copies were made from: the server asks again. */
function useMayTake(step: Step): boolean {
	const { can } = useWorkspace();
	const { state, me } = useWorkshop();
	const rights = seatRights(state, me, useServerNow(TICK_MS));
	const work = state.works.get(step.id);
	return work !== undefined && (can("write") || rights.writes.has(work.source.document));
}
