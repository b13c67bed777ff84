/** One's own answer in a round: written here, sent under seal, replaced or withdrawn until the reveal. */

import { Lock } from "lucide-react";
import { useState } from "react";
import type { DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDeviceDraft } from "#client/document/use-device-draft.ts";
import { AnswerForm } from "#client/features/assessments/AnswerForm.tsx";
import { AnswerList } from "#client/features/assessments/AnswerList.tsx";
import { type AnswerDraft, draftOf, readAnswerDraft } from "#client/features/assessments/answer-draft.ts";
import type { RoundProjectProps } from "#client/features/assessments/RoundProjectView.tsx";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";

/** The draft of an answer on this device. */
export function useAnswerDraft(round: string, project: string) {
	return useDeviceDraft<AnswerDraft>(`round.${round}.${project}`, readAnswerDraft);
}

export function OwnAnswer({ round, project, about, instrument, ledger }: RoundProjectProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const toast = useToast();
	const { me } = useWorkspace();
	const kept = useAnswerDraft(round.id, project);
	const own = about.answers.get(me.id) ?? null;
	const [isChanging, setChanging] = useState(false);
	const isWaiting = ledger.pending.some(
		({ command }) => isAbout(command, round.id, project) && command.kind === "submit-assessment",
	);
	const send = async (answers: DimensionAnswer[]) => {
		const sent = await ledger.send({ kind: "submit-assessment", round: round.id, project, answers });
		if (!sent.ok) return;
		kept.clear();
		setChanging(false);
		toast({ tone: "ok", text: sent.value.state === "done" ? t.sent : tShared.waits });
	};
	const isWriting = isChanging || (own === null && !isWaiting);
	return (
		<section className={styles.own}>
			<h3>{t.yourAnswer}</h3>
			<p className={styles.sealed}>
				<Lock size={18} aria-hidden /> {t.sealed}
			</p>
			{!isWriting && own && (
				<SentAnswer onChange={() => setChanging(true)} {...{ round, project, about, instrument, ledger }} />
			)}
			{!isWriting && !own && <p role="status">{tShared.waits}</p>}
			{isWriting && (
				<AnswerForm
					instrument={instrument}
					headingLevel={4}
					draft={kept.value ?? (own ? draftOf(own.answers) : {})}
					onChange={kept.set}
					sendLabel={own ? t.replace : t.send}
					onSend={send}
					actions={
						own && (
							<Button
								variant="quiet"
								onPress={() => {
									kept.clear();
									setChanging(false);
								}}
							>
								{t.stopChanging}
							</Button>
						)
					}
				/>
			)}
		</section>
	);
}

type SentAnswerProps = Omit<RoundProjectProps, "workspace"> & { onChange: () => void };

function SentAnswer({ round, project, about, instrument, ledger, onChange }: SentAnswerProps) {
	const t = useTexts(roundTexts);
	const format = useFormat();
	const { me } = useWorkspace();
	const [isWithdrawing, setWithdrawing] = useState(false);
	const own = about.answers.get(me.id);
	if (!own) return null;
	return (
		<div className={styles.sent}>
			<p>{t.sentAt(format.dateTime(own.time))}</p>
			<AnswerList instrument={instrument} answers={own.answers} />
			<div className={styles.acts}>
				<Button onPress={onChange}>{t.change}</Button>
				<Button variant="quiet" onPress={() => setWithdrawing(true)}>
					{t.withdraw}
				</Button>
			</div>
			<ConfirmDialog
				title={t.withdraw}
				confirmLabel={t.withdraw}
				isOpen={isWithdrawing}
				onOpenChange={setWithdrawing}
				onConfirm={async () => {
					await ledger.send({ kind: "withdraw-assessment", round: round.id, project });
				}}
			>
				{t.withdrawAsk}
			</ConfirmDialog>
		</div>
	);
}

function isAbout(command: unknown, round: string, project: string): command is { kind: string } {
	const said = command as { kind?: string; round?: string; project?: string } | null;
	return said?.round === round && said.project === project;
}
