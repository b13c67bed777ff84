/** A project whose answers are revealed: first what divides the group, then what it agrees on. */

import { citedWords } from "#shared/domain/cited-text.ts";
import { useState } from "react";
import { disagreements } from "#shared/domain/disagreement.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import { AgreementForm } from "#client/features/assessments/AgreementForm.tsx";
import { AnswerList } from "#client/features/assessments/AnswerList.tsx";
import { isBlankDraft } from "#client/features/assessments/answer-draft.ts";
import { AssessmentCard } from "#client/features/assessments/AssessmentCard.tsx";
import { CoverageOfAgreed } from "#client/features/assessments/CoverageOfAgreed.tsx";
import { DisagreementCard } from "#client/features/assessments/DisagreementCard.tsx";
import { useAnswerDraft } from "#client/features/assessments/OwnAnswer.tsx";
import type { RoundProjectProps } from "#client/features/assessments/RoundProjectView.tsx";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";

export function RevealedProject(props: RoundProjectProps) {
	const { workspace, round, project, about, instrument, ledger } = props;
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const nameOf = useNameOf();
	const { can } = useWorkspace();
	const [isCorrecting, setCorrecting] = useState(false);
	const given = [...about.answers].map(([member, { answers }]) => ({ member, answers }));
	const agreed = about.agreed === null ? null : (ledger.state.assessments.get(about.agreed) ?? null);
	const mayRecord = can("runAssessments") && !round.cancelled;
	return (
		<>
			<LateDraft round={round.id} project={project} />
			{agreed && !isCorrecting && (
				<section className={styles.section}>
					<h3>{t.agreement}</h3>
					<AssessmentCard
						assessment={agreed}
						instrument={instrument}
						actions={mayRecord && <Button onPress={() => setCorrecting(true)}>{t.correctAgreement}</Button>}
					/>
					{mayRecord && instrument.criteria && (
						<CoverageOfAgreed workspace={workspace} instrument={instrument} agreed={agreed} />
					)}
				</section>
			)}
			<section className={styles.section}>
				<h3>{t.disagreements}</h3>
				<p className={styles.help}>{t.disagreementsMore}</p>
				<ol className={styles.dimensions}>
					{disagreements(instrument, given).map((one) => (
						<DisagreementCard key={one.dimension} instrument={instrument} disagreement={one} given={given} />
					))}
				</ol>
				<Disclosure title={t.whatEachSaid} headingLevel={3} isOpenFirst={false}>
					{given.map(({ member, answers }) => (
						<div key={member} className={styles.each}>
							<h4>{nameOf(member)}</h4>
							<AnswerList instrument={instrument} answers={answers} />
						</div>
					))}
				</Disclosure>
			</section>
			{(!agreed || isCorrecting) && (
				<section className={styles.section}>
					<h3>{agreed ? t.correctAgreement : t.agreement}</h3>
					{mayRecord ? (
						<>
							{isCorrecting && (
								<Button variant="quiet" className={styles.start} onPress={() => setCorrecting(false)}>
									{tShared.cancel}
								</Button>
							)}
							<AgreementForm
								key={agreed?.id ?? "first"}
								{...props}
								corrected={agreed}
								onDone={() => setCorrecting(false)}
							/>
						</>
					) : (
						<p className={styles.help}>{t.waitsAgreement}</p>
					)}
				</section>
			)}
		</>
	);
}

/** The reveal came while somebody was still writing: their words are given back. */
function LateDraft({ round, project }: { round: string; project: string }) {
	const t = useTexts(roundTexts);
	const kept = useAnswerDraft(round, project);
	const { value } = kept;
	if (value === null || isBlankDraft(value)) return null;
	const words = () =>
		Object.entries(value)
			.map(([dimension, { choice, reason }]) => [dimension, choice, citedWords(reason)].filter(Boolean).join(" – "))
			.join("\n");
	return (
		<Banner
			tone="warn"
			isLive
			action={
				<>
					<CopyTextButton text={words} label={t.copyMine} size="small" />
					<Button size="small" variant="quiet" onPress={kept.clear}>
						{t.forgetMine}
					</Button>
				</>
			}
		>
			{t.revealedWhileWriting}
		</Banner>
	);
}
