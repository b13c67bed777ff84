/** Adopts a document as it is now: why, on which decision, and that nothing was written meanwhile that whoever adopts has not read. */

import { useMemo, useRef, useState } from "react";
import { documentMark, liveThings } from "#shared/document/adopted-words.ts";
import { documentAdoptionsStream } from "#shared/ledger/document-adoptions.ts";
import { type Decision, standingDecisions } from "#shared/ledger/votes-state.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { firstWords } from "#shared/lib/clip.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { adoptedTexts } from "#client/document/adopted-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useDeviceDraft } from "#client/document/use-device-draft.ts";
import { useDocumentMarks } from "#client/document/use-document-marks.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Select } from "#client/ui/Select.tsx";
import { focusFirstFault } from "#client/ui/focus-first-fault.ts";
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
	// Kept while one goes and reads the text again.
	const draft = useDeviceDraft(`adoption.${room.name}`, readAdoptionDraft);
	const { reason, decision: chosen } = draft.value ?? EMPTY;
	const standing = standingDecisions(useLedger(room, votesStream).state).reverse();
	// A decision that was replaced meanwhile is no longer there to rest on.
	const decision = standing.some(({ id }) => id === chosen) ? chosen : null;
	const form = useRef<HTMLDivElement>(null);
	const [isAsked, setAsked] = useState(false);
	const [isPending, setPending] = useState(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `now` says when the document says something else
	const liveCount = useMemo(() => liveThings(room.doc).length, [room.doc, now]);
	const hasChanged = now !== null && now !== read;
	const isMissing = reason.trim() === "";
	const adopt = async () => {
		setAsked(true);
		if (isMissing) focusFirstFault(form.current);
		if (isMissing || hasChanged) return;
		setPending(true);
		const sent = await send({
			kind: "adopt-document",
			fingerprint: read,
			reason: reason.trim(),
			decision,
		});
		setPending(false);
		if (!sent.ok) {
			toast({ tone: "danger", text: refusalSentence(sent.error.kind, language) });
			return;
		}
		draft.clear();
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
			<div ref={form} className={styles.form}>
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
					onChange={(words) => draft.set({ reason: words, decision })}
					maxLength={2000}
					autoFocus
					{...(isAsked && isMissing ? { error: t.reasonMissing } : {})}
				/>
				<DecisionField standing={standing} value={decision} onChange={(id) => draft.set({ reason, decision: id })} />
			</div>
		</Dialog>
	);
}

type AdoptionDraft = { reason: string; decision: string | null };

const EMPTY: AdoptionDraft = { reason: "", decision: null };

function readAdoptionDraft(kept: unknown): AdoptionDraft | null {
	if (typeof kept !== "object" || kept === null || !("reason" in kept) || typeof kept.reason !== "string") return null;
	const decision = "decision" in kept && typeof kept.decision === "string" ? kept.decision : null;
	return { reason: kept.reason, decision };
}

type DecisionFieldProps = {
	standing: readonly Decision[];
	value: string | null;
	onChange: (decision: string | null) => void;
};

function DecisionField({ standing, value, onChange }: DecisionFieldProps) {
	const t = useTexts(adoptedTexts);
	const options = [
		{ value: NO_DECISION, label: t.noDecision },
		...standing.map(({ id, text }) => ({ value: id, label: firstWords(text.replace(/\s+/g, " "), LONGEST_LABEL) })),
	];
	return (
		<Select
			label={t.decision}
			description={standing.length === 0 ? t.noDecisionHint : t.decisionHint}
			isDisabled={standing.length === 0}
			options={options}
			value={value ?? NO_DECISION}
			onChange={(id) => onChange(id === NO_DECISION ? null : id)}
		/>
	);
}
