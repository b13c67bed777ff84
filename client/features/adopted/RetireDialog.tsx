/** Withdraws an adoption, with a reason that stays beside it. */

import { useRef, useState } from "react";
import { roomName } from "#shared/domain/document-kind.ts";
import { documentAdoptionsStream } from "#shared/ledger/document-adoptions.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import styles from "#client/features/adopted/Adopted.module.css";
import { texts } from "#client/features/adopted/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { focusFirstFault } from "#client/ui/focus-first-fault.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type RetireDialogProps = { workspace: WorkspaceId; document: DocumentId; number: number; onClose: () => void };

export function RetireDialog({ workspace, document, number, onClose }: RetireDialogProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const { send } = useLedger(useRoom(roomName(workspace, document)), documentAdoptionsStream);
	const [reason, setReason] = useState("");
	const [isAsked, setAsked] = useState(false);
	const [isPending, setPending] = useState(false);
	const form = useRef<HTMLDivElement>(null);
	const isMissing = reason.trim() === "";
	const retire = async () => {
		setAsked(true);
		if (isMissing) {
			focusFirstFault(form.current);
			return;
		}
		setPending(true);
		const sent = await send({ kind: "retire-adoption", number, reason: reason.trim() });
		setPending(false);
		if (!sent.ok) {
			toast({ tone: "danger", text: refusalSentence(sent.error.kind, language) });
			return;
		}
		toast(sent.value.state === "waiting" ? { text: t.waiting } : { tone: "ok", text: t.retireDone });
		onClose();
	};
	return (
		<Dialog
			title={t.retireTitle}
			isOpen
			size="small"
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" isPending={isPending} onPress={() => void retire()}>
						{t.retireDo}
					</Button>
				</>
			}
		>
			<div ref={form} className={styles.form}>
				<p>{t.retireAbout}</p>
				<TextArea
					label={t.retireReason}
					value={reason}
					onChange={setReason}
					maxLength={2000}
					autoFocus
					{...(isAsked && isMissing ? { error: t.retireMissing } : {})}
				/>
			</div>
		</Dialog>
	);
}
