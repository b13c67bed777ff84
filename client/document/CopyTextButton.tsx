/** Puts a text on the clipboard and says so; where the browser forbids it, shows the text to be copied by hand. */

import { Copy } from "lucide-react";
import { useState } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button, type ButtonProps } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { texts } from "#client/document/texts.ts";

type CopyTextButtonProps = {
	text: () => string;
	/** « Copier mon texte » unless given. */
	label?: string | undefined;
	variant?: ButtonProps["variant"];
	size?: ButtonProps["size"];
};

export function CopyTextButton({ text, label, variant, size }: CopyTextButtonProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const [shown, setShown] = useState<string | null>(null);
	const copy = async () => {
		const words = text();
		try {
			await navigator.clipboard.writeText(words);
			toast({ text: t.copied, tone: "ok" });
		} catch {
			// No permission, or a page that is not served over https.
			setShown(words);
		}
	};
	return (
		<>
			<Button variant={variant} size={size} icon={<Copy size={16} aria-hidden />} onPress={() => void copy()}>
				{label ?? t.copyText}
			</Button>
			<Dialog title={label ?? t.copyText} isOpen={shown !== null} onOpenChange={() => setShown(null)} isDismissable>
				<TextArea label={t.notCopied} value={shown ?? ""} isReadOnly rows={12} autoFocus />
			</Dialog>
		</>
	);
}
