/** Where a project, an organisation or a cohort stands now, in a line or two. */

import { useMemo } from "react";
import { overallLevel } from "#shared/domain/overall-level.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { cohortTable, projectsOfCohort } from "#shared/document/cohorts.ts";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import { OrganisationIndex, organisationTable } from "#shared/document/organisations.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import {
	type AssessmentsState,
	historyOf,
	instrumentIn,
	standingAssessment,
} from "#shared/ledger/assessments-state.ts";
import { assessmentsOfSurvivors } from "#shared/ledger/of-survivors.ts";
import type { Language } from "#shared/lib/language.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import { useRecord, useRecords } from "#client/document/use-records.ts";
import { useRoomStatus, useTable } from "#client/document/use-room.ts";
import { stageWord } from "#client/editor/stage-word.ts";
import { texts } from "#client/features/framework/touched/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./TouchedPanel.module.css";

export type StateProps = { workspace: WorkspaceId; portfolio: OpenRoom; entry: DirectoryEntry };

export function ProjectState({ portfolio, entry }: StateProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { state, isLoaded } = useJoinedLedger(portfolio, assessmentsStream, assessmentsOfSurvivors);
	const readings = readinessOf(state, entry.id, language);
	return (
		<>
			<p className={styles.state}>{stageWord(entry, language) || t.noStage}</p>
			{isLoaded && readings.length === 0 && <p className={styles.quiet}>{t.notAssessed}</p>}
			{readings.map(({ id, title, says }) => (
				<p key={id} className={styles.state}>
					{t.readiness(title, says)}
				</p>
			))}
		</>
	);
}

/** What stands with each instrument: the level alone where there is one, else the sentence. */
function readinessOf(state: AssessmentsState, project: string, language: Language) {
	const used = new Set(historyOf(state, project).map(({ instrument }) => instrument.id));
	return [...used].flatMap((id) => {
		const standing = standingAssessment(state, project, id);
		const instrument = standing && instrumentIn(state, standing.instrument);
		if (!instrument) return [];
		const overall = overallLevel(instrument, standing.answers);
		const says =
			overall.kind === "level"
				? `${overall.level.value} – ${wordingIn(overall.level.label, language)}`
				: wordingIn(overall.explanation, language);
		return [{ id, title: wordingIn(instrument.title, language), says }];
	});
}

export function OrganisationState({ portfolio, entry }: StateProps) {
	const t = useTexts(texts);
	const { loaded } = useRoomStatus(portfolio);
	const organisations = useRecords(useTable(portfolio, organisationTable));
	const projects = useRecords(useTable(portfolio, projectTable));
	const count = useMemo(() => {
		const index = new OrganisationIndex(organisations);
		const own = index.get(entry.id)?.id ?? entry.id;
		return projects.filter((one) => !one.archived && one.organisations.some((named) => index.keyOf(named) === own))
			.length;
	}, [organisations, projects, entry.id]);
	return (
		<>
			{entry.territory !== "" && <p className={styles.quiet}>{entry.territory}</p>}
			{loaded && <p className={styles.state}>{t.namedIn(count)}</p>}
		</>
	);
}

export function CohortState({ portfolio, entry }: StateProps) {
	const t = useTexts(texts);
	const cohort = useRecord(useTable(portfolio, cohortTable), entry.id);
	const projects = useRecords(useTable(portfolio, projectTable));
	const count = useMemo(() => (cohort ? projectsOfCohort(cohort, projects).length : null), [cohort, projects]);
	return count !== null && <p className={styles.state}>{t.hasProjects(count)}</p>;
}
