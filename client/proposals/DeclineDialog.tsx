/** Asks why before a proposal is declined: its author will read it. */

import { useState } from "react";
import { MAX_REASON } from "#shared/ledger/proposals-wire.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { texts } from "#client/proposals/texts.ts";
import type { Given } from "#client/document/use-give-from-field.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type DeclineDialogProps = { onDecline: (reason: string) => Promise<Given>; onClose: () => void };

export function DeclineDialog({ onDecline, onClose }: DeclineDialogProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [reason, setReason] = useState("");
	const [isMissing, setMissing] = useState(false);
	return (
		<ConfirmDialog
			title={t.declineTitle}
			confirmLabel={t.decline}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			onConfirm={async () => {
				if (reason.trim() === "") {
					setMissing(true);
					return false;
				}
				const given = await onDecline(reason.trim());
				return given === "done" || given === "waiting";
			}}
		>
			<p>{t.declineMore}</p>
			<TextArea
				label={t.reason}
				value={reason}
				onChange={setReason}
				maxLength={MAX_REASON}
				rows={2}
				{...(isMissing && reason.trim() === "" ? { error: refusalSentence("reason-required", language) } : {})}
			/>
		</ConfirmDialog>
	);
}
