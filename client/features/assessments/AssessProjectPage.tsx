/** Assesses one project outside any round: alone, said to be one person's; or what a group agreed on aloud. */

import { useState } from "react";
import { Link } from "react-aria-components";
import { useLocation, useSearchParams } from "wouter";
import type { DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import type { Instrument } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { type Assessment, instrumentIn } from "#shared/ledger/assessments-state.ts";
import { offeredInstruments } from "#shared/ledger/instruments.ts";
import type { MemberId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDeviceDraft } from "#client/document/use-device-draft.ts";
import { useRecord } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { AgreementFields } from "#client/features/assessments/AgreementFields.tsx";
import { AnswerForm } from "#client/features/assessments/AnswerForm.tsx";
import { type AnswerDraft, draftOf, readAnswerDraft } from "#client/features/assessments/answer-draft.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { NoInstrument } from "#client/features/assessments/NoInstrument.tsx";
import { type Ledgers, PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { sendWith } from "#client/features/assessments/use-assessments.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Select } from "#client/ui/Select.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type AssessProjectPageProps = { workspace: WorkspaceId; project: RecordId };

export function AssessProjectPage({ workspace, project }: AssessProjectPageProps) {
	return (
		<PortfolioLedgers workspace={workspace}>
			{(ledgers) => <AssessProject workspace={workspace} project={project} ledgers={ledgers} />}
		</PortfolioLedgers>
	);
}

function AssessProject({ workspace, project: id, ledgers }: AssessProjectPageProps & { ledgers: Ledgers }) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const { can, me } = useWorkspace();
	const { language } = useLanguage();
	const [search] = useSearchParams();
	const { assessments, instruments } = ledgers;
	const project = useRecord(useTable(ledgers.room, projectTable), id);
	const offered = offeredInstruments(instruments.state);
	const corrected = assessments.state.assessments.get(search.get("corrige") ?? "") ?? null;
	const isGroup = search.get("comme") === "groupe" && can("runAssessments");
	const [chosen, setChosen] = useState<string | null>(search.get("instrument"));
	const instrument = corrected
		? instrumentIn(assessments.state, corrected.instrument)
		: (offered.find((one) => one.id === chosen) ?? offered[0] ?? null);
	const name = project?.name || tShared.untitledProject;
	const title = isGroup ? t.spokenTitle(name) : t.aloneTitle(name);
	const isCorrectable =
		corrected === null ||
		(corrected.project === id &&
			corrected.correctedBy === null &&
			(isGroup ? corrected.by === "group" : corrected.recordedBy === me.id));
	const whyNot =
		project === null ? t.projectNotFound : project.archived ? tShared.archivedProject : can("assess") ? null : t.mayNot;
	return (
		<Page
			title={whyNot ?? title}
			lead={whyNot === null ? (isGroup ? t.spokenLead : t.aloneLead) : undefined}
			eyebrow={<Link href={paths.project(workspace, id)}>{tShared.backToProject}</Link>}
		>
			<LedgerNotices ledger={assessments} />
			{whyNot !== null ? (
				<EmptyState title={whyNot}>{tShared.noReadinessMore}</EmptyState>
			) : !instrument || !isCorrectable ? (
				<NoInstrument workspace={workspace} />
			) : (
				<>
					{corrected === null && (
						<Select
							label={t.instrument}
							className={styles.narrow}
							options={offered.map((one) => ({
								value: one.id,
								label: tShared.withInstrument(wordingIn(one.title, language), one.version),
							}))}
							value={instrument.id}
							onChange={setChosen}
						/>
					)}
					<OwnForm
						key={`${instrument.id}@${instrument.version} ${isGroup} ${corrected?.id ?? ""}`}
						workspace={workspace}
						project={id}
						instrument={instrument}
						isGroup={isGroup}
						corrected={corrected}
						ledgers={ledgers}
					/>
				</>
			)}
		</Page>
	);
}

type OwnDraft = { answers: AnswerDraft; reason: string; participants: MemberId[] };

type OwnFormProps = AssessProjectPageProps & {
	instrument: Instrument;
	isGroup: boolean;
	corrected: Assessment | null;
	ledgers: Ledgers;
};

function OwnForm({ workspace, project, instrument, isGroup, corrected, ledgers: { assessments } }: OwnFormProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const { me } = useWorkspace();
	const toast = useToast();
	const [, navigate] = useLocation();
	const kept = useDeviceDraft<OwnDraft>(
		`project.${project}.${instrument.id}@${instrument.version}.${isGroup ? "group" : "one"}.${corrected?.id ?? ""}`,
		readOwnDraft,
	);
	const draft: OwnDraft = kept.value ?? {
		answers: corrected ? draftOf(corrected.answers) : {},
		reason: corrected?.reason ?? "",
		participants: corrected ? [...corrected.participants] : [me.id],
	};
	const set = (part: Partial<OwnDraft>) => kept.set({ ...draft, ...part });
	const send = async (answers: DimensionAnswer[]) => {
		const { id, version } = instrument;
		const said = {
			project,
			instrument: { id, version },
			answers,
			reason: draft.reason.trim(),
			corrects: corrected?.id ?? null,
		};
		const sent = await sendWith(
			assessments,
			instrument,
			isGroup
				? { kind: "record-spoken-assessment", ...said, participants: draft.participants }
				: { kind: "record-own-assessment", ...said },
		);
		if (!sent.ok) return;
		kept.clear();
		toast({ tone: "ok", text: sent.value.state === "done" ? tShared.sent : tShared.waits });
		navigate(paths.project(workspace, project));
	};
	const alsoMissing = [
		...(draft.reason.trim() === "" ? [t.reasonMissing] : []),
		...(isGroup && draft.participants.length === 0 ? [t.participantsMissing] : []),
	];
	return (
		<AnswerForm
			instrument={instrument}
			draft={draft.answers}
			onChange={(answers) => set({ answers })}
			sendLabel={isGroup ? t.record : t.recordAlone}
			onSend={send}
			alsoMissing={alsoMissing}
			after={(isTried) => (
				<AgreementFields
					reason={draft.reason}
					onReason={(reason) => set({ reason })}
					participants={isGroup ? draft.participants : null}
					onParticipants={(participants) => set({ participants })}
					isTried={isTried}
				/>
			)}
		/>
	);
}

function readOwnDraft(kept: unknown): OwnDraft | null {
	if (typeof kept !== "object" || kept === null) return null;
	const { answers, reason, participants } = kept as Record<string, unknown>;
	const read = readAnswerDraft(answers);
	if (read === null || typeof reason !== "string" || !Array.isArray(participants)) return null;
	return { answers: read, reason, participants: participants.filter((one) => typeof one === "string") as MemberId[] };
}
