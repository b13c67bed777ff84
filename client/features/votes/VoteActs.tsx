/** What whoever runs a vote does with all of it: close it, cancel it with a reason, record the decision, vote again. */

import { Gavel, Lock, RotateCcw } from "lucide-react";
import { useState } from "react";
import { LEAST_ANONYMOUS } from "#shared/ledger/anonymous-ballots.ts";
import { isAnonymous, type Vote } from "#shared/ledger/votes-state.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { electorsOf, useGive, useMembers, useVoteCount, type VotesHere } from "#client/features/votes/use-votes.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type VoteActsProps = { here: VotesHere; vote: Vote };

export function VoteActs({ here, vote }: VoteActsProps) {
	const t = useTexts(voteTexts);
	const { can } = useWorkspace();
	const [isAsking, setAsking] = useState<"close" | "cancel" | null>(null);
	const { workspace, place } = here;
	const isRunning = vote.closed === null && vote.cancelled === null;
	return (
		<>
			{can("runVotes") && isRunning && (
				<>
					<Button variant="quiet" onPress={() => setAsking("cancel")}>
						{t.cancelVote}
					</Button>
					<Button variant="primary" icon={<Lock size={18} aria-hidden />} onPress={() => setAsking("close")}>
						{t.close}
					</Button>
				</>
			)}
			{can("runVotes") && !isRunning && (
				<ButtonLink
					icon={<RotateCcw size={18} aria-hidden />}
					href={paths.newVote(workspace, { place, again: vote.id })}
				>
					{t.voteAgain}
				</ButtonLink>
			)}
			{can("decide") && vote.closed !== null && (
				<ButtonLink
					variant="primary"
					icon={<Gavel size={18} aria-hidden />}
					href={paths.newDecision(workspace, { place, vote: vote.id })}
				>
					{t.recordDecision}
				</ButtonLink>
			)}
			{isAsking === "close" && <CloseDialog here={here} vote={vote} onClose={() => setAsking(null)} />}
			{isAsking === "cancel" && <CancelDialog here={here} vote={vote} onClose={() => setAsking(null)} />}
		</>
	);
}

type AskedProps = VoteActsProps & { onClose: () => void };

function CloseDialog({ here, vote, onClose }: AskedProps) {
	const t = useTexts(voteTexts);
	const give = useGive(here);
	const count = useVoteCount(here, vote);
	const voters = electorsOf(useMembers(), vote);
	const voted = count?.voted ?? 0;
	return (
		<ConfirmDialog
			title={t.close}
			confirmLabel={t.close}
			isOpen
			onOpenChange={onClose}
			onConfirm={async () => {
				await give({ kind: "close-vote", vote: vote.id }, t.closed);
			}}
		>
			<p>{t.closeAsk(t.votedOf(voted, Math.max(voters.length, voted)))}</p>
			{isAnonymous(vote) && <p>{t.closeAnonymous}</p>}
			{vote.anonymity === "five" && voted < LEAST_ANONYMOUS && (
				<p>
					<strong>{t.closeTooFew}</strong>
				</p>
			)}
			{vote.isSecret && !isAnonymous(vote) && <p>{t.closeReveals}</p>}
			{vote.method.kind === "consent" && <p>{t.closeObjections}</p>}
		</ConfirmDialog>
	);
}

function CancelDialog({ here, vote, onClose }: AskedProps) {
	const t = useTexts(voteTexts);
	const give = useGive(here);
	const [reason, setReason] = useState("");
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	const cancel = async () => {
		setTried(true);
		if (reason.trim() === "") return;
		setSending(true);
		await give({ kind: "cancel-vote", vote: vote.id, reason: reason.trim() }, t.cancelled);
		onClose();
	};
	return (
		<Dialog
			title={t.cancelVote}
			isOpen
			onOpenChange={onClose}
			size="small"
			role="alertdialog"
			actions={
				<>
					<Button onPress={onClose}>{t.keepVote}</Button>
					<Button variant="danger" isPending={isSending} onPress={() => void cancel()}>
						{t.cancelVote}
					</Button>
				</>
			}
		>
			<div className={styles.form}>
				<p>
					{t.cancelAsk} {vote.isSecret && t.cancelSecret}
				</p>
				<TextArea
					label={t.cancelReason}
					mark="required"
					rows={2}
					value={reason}
					maxLength={4000}
					{...(isTried && reason.trim() === "" ? { error: t.cancelReasonMissing } : {})}
					onChange={setReason}
				/>
			</div>
		</Dialog>
	);
}
