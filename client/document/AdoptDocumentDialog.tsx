/** Adopts a document as it is now: why, on which decision, and that nothing was written meanwhile that whoever adopts has not read. */

import { useMemo, useState } from "react";
import { documentMark, liveThings } from "#shared/document/adopted-words.ts";
import { documentAdoptionsStream } from "#shared/ledger/document-adoptions.ts";
import { standingDecisions } from "#shared/ledger/votes-state.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { clip } from "#shared/lib/clip.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { adoptedTexts } from "#client/document/adopted-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useDocumentMarks } from "#client/document/use-document-marks.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./AdoptDocumentDialog.module.css";

const NO_DECISION = "none";
const LONGEST_LABEL = 120;

export function AdoptDocumentDialog({ room, onClose }: { room: OpenRoom; onClose: () => void }) {
	const t = useTexts(adoptedTexts);
	const { language } = useLanguage();
	const { me } = useWorkspace();
	const toast = useToast();
	const { state, send } = useLedger(room, documentAdoptionsStream);
	/** What was on the screen when they chose to adopt it. */
	const [read, setRead] = useState(() => documentMark(room.doc));
	const now = useDocumentMarks(room)?.mark ?? null;
	const [reason, setReason] = useState("");
	const [decision, setDecision] = useState(NO_DECISION);
	const [isAsked, setAsked] = useState(false);
	const [isPending, setPending] = useState(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `now` says when the document says something else
	const liveCount = useMemo(() => liveThings(room.doc).length, [room.doc, now]);
	const hasChanged = now !== null && now !== read;
	const isMissing = reason.trim() === "";
	const adopt = async () => {
		setAsked(true);
		if (isMissing || hasChanged) return;
		setPending(true);
		const sent = await send({
			kind: "adopt-document",
			fingerprint: read,
			reason: reason.trim(),
			decision: decision === NO_DECISION ? null : decision,
		});
		setPending(false);
		if (!sent.ok) {
			toast({ tone: "danger", text: refusalSentence(sent.error.kind, language) });
			return;
		}
		if (sent.value.state === "waiting") toast({ text: t.waiting });
		else toast(sent.value.reply.events.length === 0 ? { text: t.nothingNew } : { tone: "ok", text: t.adopted });
		onClose();
	};
	return (
		<Dialog
			title={t.adoptTitle(state.size + 1)}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" isPending={isPending} isDisabled={hasChanged} onPress={() => void adopt()}>
						{t.adoptDo}
					</Button>
				</>
			}
		>
			<div className={styles.form}>
				<p>{t.adoptAbout(me.name)}</p>
				{liveCount > 0 && <p className={styles.soft}>{t.willFreeze(liveCount)}</p>}
				{hasChanged && (
					<Banner
						tone="warn"
						isLive
						action={
							<Button size="small" onPress={() => setRead(documentMark(room.doc))}>
								{t.takeNow}
							</Button>
						}
					>
						{t.changedMeanwhile}
					</Banner>
				)}
				<TextArea
					label={t.reason}
					description={t.reasonHint}
					value={reason}
					onChange={setReason}
					maxLength={2000}
					autoFocus
					{...(isAsked && isMissing ? { error: t.reasonMissing } : {})}
				/>
				<DecisionField room={room} value={decision} onChange={setDecision} />
			</div>
		</Dialog>
	);
}

type DecisionFieldProps = { room: OpenRoom; value: string; onChange: (decision: string) => void };

function DecisionField({ room, value, onChange }: DecisionFieldProps) {
	const t = useTexts(adoptedTexts);
	const { state } = useLedger(room, votesStream);
	const standing = standingDecisions(state).reverse();
	const options = [
		{ value: NO_DECISION, label: t.noDecision },
		...standing.map(({ id, text }) => ({ value: id, label: clip(text.replace(/\s+/g, " "), LONGEST_LABEL) })),
	];
	return (
		<Select
			label={t.decision}
			description={standing.length === 0 ? t.noDecisionHint : t.decisionHint}
			isDisabled={standing.length === 0}
			options={options}
			value={value}
			onChange={onChange}
		/>
	);
}
