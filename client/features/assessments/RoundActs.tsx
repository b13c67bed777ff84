/** What whoever runs a round does with all of it: reveal everything, or cancel it with a reason. */

import { useState } from "react";
import type { Round } from "#shared/ledger/assessments-state.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { RevealButton } from "#client/features/assessments/RevealButton.tsx";
import { isUnderWay, stageOf } from "#client/features/assessments/round-view.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import type { AssessmentsLedger } from "#client/features/assessments/use-assessments.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

export function RoundActs({ round, ledger }: { round: Round; ledger: AssessmentsLedger }) {
	const t = useTexts(roundTexts);
	const { can } = useWorkspace();
	const [isCancelling, setCancelling] = useState(false);
	if (!can("runAssessments") || round.cancelled || !isUnderWay(round)) return null;
	const ready = [...round.projects.values()].filter(
		(about) => stageOf(round, about) === "private" && about.answered.size > 0,
	);
	return (
		<>
			<Button variant="quiet" onPress={() => setCancelling(true)}>
				{t.cancelRound}
			</Button>
			{round.projects.size > 1 && ready.length > 1 && (
				<RevealButton round={round} project={null} ledger={ledger} label={t.revealAll} variant="secondary" />
			)}
			{isCancelling && <CancelDialog round={round} ledger={ledger} onClose={() => setCancelling(false)} />}
		</>
	);
}

type CancelDialogProps = { round: Round; ledger: AssessmentsLedger; onClose: () => void };

function CancelDialog({ round, ledger, onClose }: CancelDialogProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const [reason, setReason] = useState("");
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	const cancel = async () => {
		setTried(true);
		if (reason.trim() === "") return;
		setSending(true);
		await ledger.send({ kind: "cancel-round", round: round.id, reason: reason.trim() });
		onClose();
	};
	return (
		<Dialog
			title={t.cancelRound}
			isOpen
			onOpenChange={onClose}
			size="small"
			role="alertdialog"
			actions={
				<>
					<Button onPress={onClose}>{tShared.cancel}</Button>
					<Button variant="danger" isPending={isSending} onPress={() => void cancel()}>
						{t.cancelRound}
					</Button>
				</>
			}
		>
			<div className={styles.form}>
				<p>{t.cancelAsk}</p>
				<TextArea
					label={t.reason}
					mark="required"
					rows={2}
					value={reason}
					maxLength={4000}
					error={isTried && reason.trim() === "" ? t.reasonMissing : undefined}
					onChange={setReason}
				/>
			</div>
		</Dialog>
	);
}
