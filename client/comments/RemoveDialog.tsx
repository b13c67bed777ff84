/** Asks before the words of a comment leave for good; somebody else’s, with the reason. */

import { useState } from "react";
import { texts } from "#client/comments/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type RemoveDialogProps = {
	name: string;
	isOwn: boolean;
	onRemove: (reason: string) => Promise<boolean>;
	onClose: () => void;
};

export function RemoveDialog({ name, isOwn, onRemove, onClose }: RemoveDialogProps) {
	const t = useTexts(texts);
	const [reason, setReason] = useState("");
	return (
		<ConfirmDialog
			title={t.removeTitle}
			confirmLabel={t.remove}
			isDanger
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			onConfirm={() => onRemove(reason.trim())}
		>
			<p>{isOwn ? t.removeOwn : t.removeOther(name)}</p>
			{!isOwn && <TextArea label={t.why} value={reason} onChange={setReason} rows={2} maxLength={500} />}
		</ConfirmDialog>
	);
}
