/** One project of a round: answered in private, then talked over, then agreed on. */

import { Check, Circle } from "lucide-react";
import type { Instrument } from "#shared/domain/instrument.ts";
import type { Round, RoundProject } from "#shared/ledger/assessments-state.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { OwnAnswer } from "#client/features/assessments/OwnAnswer.tsx";
import { RevealButton } from "#client/features/assessments/RevealButton.tsx";
import { RevealedProject } from "#client/features/assessments/RevealedProject.tsx";
import { askedOf, isAsked, stageOf } from "#client/features/assessments/round-view.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { type AssessmentsLedger, useMembers, useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";

export type RoundProjectProps = {
	workspace: WorkspaceId;
	round: Round;
	project: string;
	about: RoundProject;
	instrument: Instrument;
	ledger: AssessmentsLedger;
};

export function RoundProjectView(props: RoundProjectProps) {
	const { round, about } = props;
	const t = useTexts(roundTexts);
	const { me, can } = useWorkspace();
	const stage = stageOf(round, about);
	if (stage === "revealed" || stage === "agreed") return <RevealedProject {...props} />;
	const whyNot = can("assess") ? (isAsked(round, me.id) ? null : t.notAsked) : t.mayNot;
	return (
		<>
			<Progress {...props} />
			{stage === "private" && (whyNot === null ? <OwnAnswer {...props} /> : <p className={styles.help}>{whyNot}</p>)}
		</>
	);
}

/** Who has answered, never what. */
function Progress({ workspace, round, project, about, instrument, ledger }: RoundProjectProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const format = useFormat();
	const members = useMembers();
	const nameOf = useNameOf();
	const { can } = useWorkspace();
	const asked = askedOf(round, members);
	const answered = [...about.answered];
	const everybody = [...new Set([...asked, ...answered])];
	const mayRun = can("runAssessments") && !round.cancelled;
	return (
		<section className={styles.progress} aria-label={t.haveAnswered}>
			<p className={styles.progressCount} role="status">
				{answered.length === 0 ? t.nobodyYet : t.answeredOf(answered.length, Math.max(everybody.length, 1))}
			</p>
			<ul className={styles.who}>
				{everybody
					.map((id) => ({ id, name: nameOf(id), hasAnswered: about.answered.has(id) }))
					.sort((a, b) => format.compare(a.name, b.name))
					.map(({ id, name, hasAnswered }) => (
						<li key={id} data-answered={hasAnswered || undefined}>
							{hasAnswered ? <Check size={16} aria-hidden /> : <Circle size={16} aria-hidden />}
							{name}
							<span className={styles.spoken}>{hasAnswered ? t.stateSent : t.stillAsked}</span>
						</li>
					))}
			</ul>
			{mayRun && (
				<div className={styles.acts}>
					{answered.length > 0 ? (
						<RevealButton round={round} project={project} ledger={ledger} label={t.reveal} variant="primary" />
					) : (
						<>
							<p className={styles.help}>{t.noneAnswered}</p>
							<ButtonLink
								size="small"
								href={`${paths.assessProject(workspace, project as RecordId)}?comme=groupe&instrument=${instrument.id}`}
							>
								{tShared.recordSpoken}
							</ButtonLink>
						</>
					)}
				</div>
			)}
		</section>
	);
}
