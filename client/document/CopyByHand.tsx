/** A text to be copied by hand, where the browser forbids the clipboard. */

import { texts } from "#client/document/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type CopyByHandProps = { title: string; text: string; onClose: () => void };

export function CopyByHand({ title, text, onClose }: CopyByHandProps) {
	const t = useTexts(texts);
	return (
		<Dialog title={title} isOpen onOpenChange={onClose} isDismissable>
			<TextArea label={t.notCopied} value={text} isReadOnly rows={12} autoFocus />
		</Dialog>
	);
}
