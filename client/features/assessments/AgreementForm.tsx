/** Records what a group agreed on after the reveal: the levels, what convinced, and who took part. */

import { useState } from "react";
import type { DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import { levelOf, dimensionOf } from "#shared/domain/instrument.ts";
import type { Assessment } from "#shared/ledger/assessments-state.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { labelled } from "#shared/lib/language.ts";
import { useDeviceDraft } from "#client/document/use-device-draft.ts";
import { AgreementFields } from "#client/features/assessments/AgreementFields.tsx";
import { AnswerForm } from "#client/features/assessments/AnswerForm.tsx";
import { draftOf, draftOfUnanimous, readAnswerDraft } from "#client/features/assessments/answer-draft.ts";
import type { RoundProjectProps } from "#client/features/assessments/RoundProjectView.tsx";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { levelWords } from "#shared/domain/overall-words.ts";
import { texts } from "#client/features/assessments/texts.ts";
import { useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";

type AgreementFormProps = RoundProjectProps & { corrected: Assessment | null; onDone: () => void };

export function AgreementForm({ round, project, about, instrument, ledger, corrected, onDone }: AgreementFormProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const nameOf = useNameOf();
	const { language } = useLanguage();
	const toast = useToast();
	const kept = useDeviceDraft(`agreed.${round.id}.${project}.${corrected?.id ?? ""}`, readAnswerDraft);
	const [reason, setReason] = useState(corrected?.reason ?? "");
	const [participants, setParticipants] = useState<readonly MemberId[]>(
		corrected?.participants ?? [...about.answers.keys()],
	);
	const given = [...about.answers].map(([member, { answers }]) => ({ name: nameOf(member), answers }));
	const send = async (answers: DimensionAnswer[]) => {
		const sent = await ledger.send({
			kind: "record-agreed-assessment",
			round: round.id,
			project,
			answers,
			reason: reason.trim(),
			participants: [...participants],
			corrects: corrected?.id ?? null,
		});
		if (!sent.ok) return;
		kept.clear();
		toast({ tone: "ok", text: sent.value.state === "done" ? t.recorded : tShared.waits });
		onDone();
	};
	const saidOf = (id: string) => {
		const dimension = dimensionOf(instrument, id);
		if (!dimension) return null;
		const said = given.map(({ name, answers }) => {
			const answer = answers.find((one) => one.dimension === id);
			const level = answer?.kind === "level" ? levelOf(dimension, answer.level) : null;
			const words = level
				? levelWords(language, level)
				: answer?.kind === "not-applicable"
					? tShared.notApplicable
					: answer
						? tShared.unknown
						: tShared.unanswered;
			return labelled(language, name, words);
		});
		return <p className={styles.said}>{said.join(" · ")}</p>;
	};
	return (
		<AnswerForm
			instrument={instrument}
			headingLevel={4}
			draft={kept.value ?? (corrected ? draftOf(corrected.answers) : draftOfUnanimous(instrument, given, language))}
			onChange={kept.set}
			hintOf={saidOf}
			sendLabel={corrected ? t.correctAgreement : t.record}
			onSend={send}
			alsoMissing={[
				...(reason.trim() === "" ? [t.reasonMissing] : []),
				...(participants.length === 0 ? [t.participantsMissing] : []),
			]}
			after={(isTried) => (
				<AgreementFields
					reason={reason}
					onReason={setReason}
					participants={participants}
					onParticipants={setParticipants}
					isTried={isTried}
				/>
			)}
		/>
	);
}
