/** The short form that puts a round of assessments in a step: one that is open, or a new one on the projects of its cohort with a published instrument. */

import { useState } from "react";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { Instrument } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import { cohortTable, projectsOfCohort } from "#shared/document/cohorts.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { instrumentIn, type AssessmentsState } from "#shared/ledger/assessments-state.ts";
import type { AssessmentBody } from "#shared/ledger/assessments-wire.ts";
import type { AskedOfProjects } from "#shared/ledger/agreed-coverage.ts";
import { instrumentsStream, offeredInstruments } from "#shared/ledger/instruments.ts";
import type { LedgerCommandReply } from "#shared/protocol/ledger.ts";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { useGiveFromField } from "#client/document/use-give-from-field.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useRoom, useTable } from "#client/document/use-room.ts";
import { PrepareBalises } from "#client/features/workshops/rounds/PrepareBalises.tsx";
import { stepRoundTexts } from "#client/features/workshops/rounds/step-round-texts.ts";
import styles from "#client/features/workshops/votes/StepVote.module.css";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Select.tsx";

export function PrepareRound({ step, onDone }: { step: Step; onDone: () => void }) {
	const t = useTexts(stepRoundTexts);
	const { workspace, give } = useWorkshop();
	const { language } = useLanguage();
	const format = useFormat();
	const room = useRoom(roomName(workspace, PORTFOLIO));
	const assessments = useLedger(room, assessmentsStream);
	const instruments = useLedger(room, instrumentsStream);
	const offered = offeredInstruments(instruments.state);
	const projects = useProjectsOfStep(step);
	const open = openRounds(assessments.state);
	const giveAssessment = useGiveFromField(room, assessmentsStream, useTexts(ledgerTexts).waits);
	const [round, setRound] = useState<string | null>(null);
	const [instrumentId, setInstrument] = useState<string | null>(null);
	const [isOpening, setOpening] = useState(false);
	const instrument = offered.find(({ id }) => id === (instrumentId ?? offered[0]?.id)) ?? null;
	const titleOf = (version: Pick<Instrument, "title">) => wordingIn(version.title, language);

	const attach = async (chosen: string) => {
		onDone();
		await give({ kind: "attach-round", step: step.id, round: chosen }, t.attached);
	};
	const attachOpened = ({ events }: LedgerCommandReply) => {
		const bodies = events.flatMap((event) => ("body" in event ? [event.body as AssessmentBody] : []));
		const made = bodies.find((body) => body.kind === "round-opened");
		if (made) void attach(made.round);
	};
	const openOnBalises = async (title: string, criteria: AskedOfProjects[]) => {
		setOpening(true);
		await giveAssessment(
			{ kind: "open-balise-round", title: step.title || title, criteria, projects, asked: "everyone" },
			undefined,
			attachOpened,
		);
		setOpening(false);
	};
	const openNew = async (chosen: Instrument) => {
		setOpening(true);
		const { id, version } = chosen;
		const brought = instrumentIn(assessments.state, { id, version });
		if (brought || (await giveAssessment({ kind: "bring-instrument", instrument: chosen })) === "done")
			await giveAssessment(
				{ kind: "open-round", title: step.title, instrument: { id, version }, projects, asked: "everyone" },
				undefined,
				attachOpened,
			);
		setOpening(false);
	};
	return (
		<div className={styles.prepare}>
			<LedgerNotices ledger={assessments} />
			{open.length > 0 ? (
				<>
					<Select
						label={t.existing}
						options={open.map(({ id, title, openedAt }) => ({ value: id, label: title || format.date(openedAt) }))}
						value={round}
						onChange={setRound}
					/>
					<div>
						<Button isDisabled={round === null} onPress={() => round !== null && void attach(round)}>
							{t.attach}
						</Button>
					</div>
				</>
			) : (
				<p className={styles.soft}>{t.existingNone}</p>
			)}
			<h3>{t.or}</h3>
			{projects.length === 0 ? (
				<p className={styles.soft}>{t.noCohort}</p>
			) : offered.length === 0 ? (
				<p className={styles.soft}>{t.noInstrument}</p>
			) : (
				<>
					<p className={styles.soft}>{t.projects(projects.length)}</p>
					<Select
						label={t.instrument}
						options={offered.map((one) => ({ value: one.id, label: titleOf(one) }))}
						value={instrument?.id ?? null}
						onChange={setInstrument}
					/>
					<div>
						<Button
							variant="primary"
							isPending={isOpening}
							isDisabled={instrument === null}
							onPress={() => instrument && void openNew(instrument)}
						>
							{t.open}
						</Button>
					</div>
				</>
			)}
			{projects.length > 0 && (
				<>
					<h3>{t.orBalises}</h3>
					<PrepareBalises workspace={workspace} isOpening={isOpening} onOpen={(...of) => void openOnBalises(...of)} />
				</>
			)}
		</div>
	);
}

/** The live projects of the cohort that the step works on. */
function useProjectsOfStep({ target }: Step): string[] {
	const { workspace } = useWorkshop();
	const room = useRoom(roomName(workspace, PORTFOLIO));
	const projects = useRecords(useTable(room, projectTable)).filter(({ archived }) => !archived);
	const cohorts = useRecords(useTable(room, cohortTable));
	const cohort = target?.kind === "cohort" ? cohorts.find(({ id }) => id === target.cohort) : undefined;
	return cohort ? projectsOfCohort(cohort, projects).map(({ id }) => id) : [];
}

/** The rounds in which a project is not shown yet, the newest first. */
function openRounds({ rounds }: AssessmentsState) {
	return [...rounds.values()]
		.filter(({ cancelled, projects }) => !cancelled && [...projects.values()].some((one) => one.revealedAt === null))
		.reverse();
}
