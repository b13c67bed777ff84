/** Takes a value out of the results, with a reason; it stays in the history. */

import { useState } from "react";
import styles from "#client/features/measurements/Measurements.module.css";
import { texts } from "#client/features/measurements/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type RemoveValueDialogProps = { onClose: () => void; onRemove: (reason: string) => Promise<boolean> };

export function RemoveValueDialog({ onClose, onRemove }: RemoveValueDialogProps) {
	const t = useTexts(texts);
	const [reason, setReason] = useState("");
	const [isAsked, setAsked] = useState(false);
	const [isPending, setPending] = useState(false);
	const isMissing = reason.trim() === "";
	const remove = async () => {
		setAsked(true);
		if (isMissing) return;
		setPending(true);
		const isDone = await onRemove(reason.trim());
		setPending(false);
		if (isDone) onClose();
	};
	return (
		<Dialog
			title={t.removeTitle}
			size="small"
			role="alertdialog"
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="danger" isPending={isPending} onPress={() => void remove()}>
						{t.remove}
					</Button>
				</>
			}
		>
			<div className={styles.form}>
				<p>{t.removeLead}</p>
				<TextArea
					label={t.removeReason}
					value={reason}
					onChange={setReason}
					maxLength={1000}
					autoFocus
					{...(isAsked && isMissing ? { error: t.reasonMissing } : {})}
				/>
			</div>
		</Dialog>
	);
}
