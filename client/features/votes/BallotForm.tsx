/** One’s own ballot: what others will see of it, the choice, why, and once it is sent, what it says and how to change or withdraw it. */

import { useRef, useState } from "react";
import { subjectMark } from "#shared/ledger/votes.ts";
import { LONGEST_ANONYMOUS_REASON } from "#shared/ledger/anonymous-ballots.ts";
import { isAnonymous, type Vote } from "#shared/ledger/votes-state.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { BallotFields } from "#client/features/votes/BallotFields.tsx";
import {
	type BallotDraft,
	ballotsAmong,
	choiceOf,
	draftToBegin,
	missingIn,
	reasonAsked,
} from "#client/features/votes/ballot-draft.ts";
import { BallotPromise } from "#client/features/votes/BallotPromise.tsx";
import { focusFirstFault } from "#client/ui/focus-first-fault.ts";
import { useCast, useGive, type VotesHere } from "#client/features/votes/use-votes.ts";
import { choiceWords } from "#client/document/vote-words.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Ballot.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type BallotFormProps = { here: VotesHere; vote: Vote };

export function BallotForm({ here, vote }: BallotFormProps) {
	const t = useTexts(voteTexts);
	const tLedger = useTexts(ledgerTexts);
	const { me } = useWorkspace();
	const [isChanging, setChanging] = useState(false);
	// The form stays until it is known what became of its ballot: refused, it is there to be changed.
	const [isSending, setSending] = useState(false);
	const own = vote.ballots.get(me.id) ?? null;
	const isWaiting = ballotsAmong(here.ledger.pending, vote).length > 0;
	const isTaken = vote.taken.has(me.id);
	const isWriting = isChanging || isSending || (own === null && !isWaiting && !isTaken);
	return (
		<section className={styles.ballot} aria-labelledby="own-ballot">
			<h2 id="own-ballot">{t.yourBallot}</h2>
			<BallotPromise vote={vote} />
			{isWriting ? (
				<Fields
					{...{ here, vote, isSending, onSending: setSending }}
					onDone={() => setChanging(false)}
					canStop={isChanging}
				/>
			) : isTaken ? (
				<p className={styles.said} role="status">
					{t.anonymousSaid}
				</p>
			) : own ? (
				<SentBallot here={here} vote={vote} onChange={() => setChanging(true)} />
			) : (
				<p role="status">{tLedger.waits}</p>
			)}
		</section>
	);
}

type FieldsProps = BallotFormProps & {
	isSending: boolean;
	onSending: (isSending: boolean) => void;
	onDone: () => void;
	canStop: boolean;
};

function Fields({ here, vote, isSending, onSending, onDone, canStop }: FieldsProps) {
	const t = useTexts(voteTexts);
	const { me } = useWorkspace();
	const announce = useAnnounce();
	const cast = useCast(here, vote);
	const own = vote.ballots.get(me.id) ?? null;
	// R996: what was refused may be known after the form is there.
	const [changed, setChanged] = useState<BallotDraft | null>(null);
	const draft = changed ?? draftToBegin(vote, own, ballotsAmong(here.ledger.refused, vote));
	const change = (one: Partial<BallotDraft>) => setChanged((before) => ({ ...(before ?? draft), ...one }));
	const [isTried, setTried] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const asked = reasonAsked(vote, draft);
	const missing = missingIn(vote, draft);
	const said = {
		answer: t.chooseMissing,
		dots: t.dotsMissing,
		rank: t.rankMissing,
		score: t.scoreMissing,
		reason: t.reasonMissing,
	};
	const choiceMissing = missing.find((one) => one !== "reason");
	const [isSure, setSure] = useState(false);
	const ask = () => {
		setTried(true);
		// R421: what cannot be changed is asked for once more.
		if (isAnonymous(vote) && missing.length === 0) setSure(true);
		else void send();
	};
	const send = async () => {
		const choice = choiceOf(vote, draft);
		if (choice === null || missing.length > 0) {
			announce(missing.map((one) => said[one]).join(" "));
			focusFirstFault(form.current);
			return;
		}
		onSending(true);
		// The mark is made of the words that are on this screen, not taken from what the server said of them.
		const fingerprint = subjectMark(vote.subject, vote.options);
		const done = isAnonymous(vote) ? t.anonymousDone : t.castDone;
		const reason = asked === "none" ? "" : draft.reason.trim();
		const given = await cast({ fingerprint, choice, reason }, done);
		onSending(false);
		if (given) onDone();
	};
	return (
		<form
			ref={form}
			className={styles.fields}
			onSubmit={(event) => {
				event.preventDefault();
				ask();
			}}
		>
			<BallotFields
				vote={vote}
				draft={draft}
				error={isTried && choiceMissing ? said[choiceMissing] : undefined}
				onChange={change}
			/>
			{asked !== "none" && (
				<TextArea
					label={t.reason}
					mark={asked}
					rows={2}
					value={draft.reason}
					maxLength={isAnonymous(vote) ? LONGEST_ANONYMOUS_REASON : 4000}
					{...(isAnonymous(vote) ? { description: t.anonymousReason } : {})}
					{...(draft.answer === "objection" ? { description: t.reasonObjection } : {})}
					{...(isTried && missing.includes("reason") ? { error: t.reasonMissing } : {})}
					onChange={(reason) => change({ reason })}
				/>
			)}
			<div className={styles.acts}>
				<Button type="submit" variant="primary" isPending={isSending}>
					{isAnonymous(vote) ? t.anonymousCast : own ? t.castAgain : t.cast}
				</Button>
				{canStop && (
					<Button variant="quiet" onPress={onDone}>
						{t.keep}
					</Button>
				)}
			</div>
			<ConfirmDialog
				title={t.anonymousSure}
				confirmLabel={t.anonymousCast}
				isOpen={isSure}
				onOpenChange={setSure}
				onConfirm={send}
			>
				{t.anonymousOnce}
			</ConfirmDialog>
		</form>
	);
}

function SentBallot({ here, vote, onChange }: BallotFormProps & { onChange: () => void }) {
	const t = useTexts(voteTexts);
	const { language } = useLanguage();
	const { me } = useWorkspace();
	const give = useGive(here);
	const [isWithdrawing, setWithdrawing] = useState(false);
	const own = vote.ballots.get(me.id);
	if (!own) return null;
	return (
		<>
			<p className={styles.said}>{t.castSaid(choiceWords(vote, own.choice, language))}</p>
			{own.reason !== "" && <p className={styles.reason}>{own.reason}</p>}
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
					await give({ kind: "withdraw-ballot", vote: vote.id }, t.withdrawn);
				}}
			>
				{t.withdrawAsk}
			</ConfirmDialog>
		</>
	);
}
