/** How far a project is, on its page: what stands today with each instrument, what is under way, and the history. */

import { ClipboardCheck, ClipboardPen, MessagesSquare, Users } from "lucide-react";
import { type Assessment, instrumentIn, historyOf, standingAssessment } from "#shared/ledger/assessments-state.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTable } from "#client/document/use-room.ts";
import { AssessmentCard } from "#client/features/assessments/AssessmentCard.tsx";
import styles from "#client/features/assessments/Assessment.module.css";
import { AssessmentHistory } from "#client/features/assessments/AssessmentHistory.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { roundsAbout, useRoundTitle } from "#client/features/assessments/round-view.ts";
import { texts } from "#client/features/assessments/texts.ts";
import {
	type AssessmentsLedger,
	useAssessments,
	useInstruments,
} from "#client/features/assessments/use-assessments.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type ReadinessSectionProps = { room: OpenRoom; project: RecordId; isArchived: boolean };

export function ReadinessSection({ room, project, isArchived }: ReadinessSectionProps) {
	const t = useTexts(texts);
	const ledger = useAssessments(room);
	const instruments = useInstruments(room).state;
	const { state, isLoaded } = ledger;
	const projects = useTable(room, projectTable);
	const mergedFrom = (one: Assessment) =>
		one.project === project ? null : projects.get(one.project)?.name || t.untitledProject;
	const history = historyOf(state, project);
	const standing = [...new Set(history.map(({ instrument }) => instrument.id))]
		.flatMap((id) => standingAssessment(state, project, id) ?? [])
		.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
	return (
		<Disclosure title={t.readiness} aside={history.length > 0 ? t.historyCount(history.length) : undefined}>
			<div className={styles.section}>
				<LedgerNotices ledger={ledger} />
				{!isLoaded && <Skeleton lines={3} />}
				<RoundsUnderWay ledger={ledger} project={project} />
				{standing.map((assessment) => {
					const instrument = instrumentIn(state, assessment.instrument);
					const last = instruments.versions.get(assessment.instrument.id)?.length ?? 0;
					return (
						instrument && (
							<AssessmentCard
								key={assessment.id}
								assessment={assessment}
								instrument={instrument}
								mergedFrom={mergedFrom(assessment)}
								newerVersion={last > assessment.instrument.version ? last : null}
							/>
						)
					);
				})}
				{isLoaded && history.length === 0 && (
					<EmptyState
						title={t.noReadiness}
						headingLevel={3}
						icon={<ClipboardCheck size={22} />}
						isCompact
						action={!isArchived && <Acts project={project} />}
					>
						{isArchived ? t.archivedProject : t.noReadinessMore}
					</EmptyState>
				)}
				{isLoaded && history.length > 0 && !isArchived && (
					<div className={styles.actions}>
						<Acts project={project} />
					</div>
				)}
				{history.length > standing.length && (
					<AssessmentHistory state={state} history={history} mergedFrom={mergedFrom} />
				)}
			</div>
		</Disclosure>
	);
}

function RoundsUnderWay({ ledger, project }: { ledger: AssessmentsLedger; project: RecordId }) {
	const t = useTexts(texts);
	const { id } = useWorkspace();
	const titleOf = useRoundTitle();
	return roundsAbout(ledger.state, project).map((round) => (
		<Banner
			key={round.id}
			tone="info"
			action={
				<ButtonLink size="small" href={`${paths.round(id, round.id)}?projet=${project}`}>
					{t.openRound}
				</ButtonLink>
			}
		>
			{round.projects.get(project)?.revealedAt === null
				? t.roundUnderWay(titleOf(round))
				: t.roundToTalk(titleOf(round))}
		</Banner>
	));
}

function Acts({ project }: { project: RecordId }) {
	const t = useTexts(texts);
	const { id, can } = useWorkspace();
	const alone = paths.assessProject(id, project);
	return (
		<>
			{can("assess") && (
				<ButtonLink size="small" icon={<ClipboardPen size={16} aria-hidden />} href={alone}>
					{t.assessAlone}
				</ButtonLink>
			)}
			{can("runAssessments") && (
				<>
					<ButtonLink
						size="small"
						icon={<Users size={16} aria-hidden />}
						href={`${paths.newRound(id)}?projets=${project}`}
					>
						{t.assessTogether}
					</ButtonLink>
					<ButtonLink
						size="small"
						variant="quiet"
						icon={<MessagesSquare size={16} aria-hidden />}
						href={`${alone}?comme=groupe`}
					>
						{t.recordSpoken}
					</ButtonLink>
				</>
			)}
		</>
	);
}
