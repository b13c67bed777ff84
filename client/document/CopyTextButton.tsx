/** Puts a text on the clipboard and says so; where the browser forbids it, shows the text to be copied by hand. */

import { Copy } from "lucide-react";
import { useState } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button, type ButtonProps } from "#client/ui/Button.tsx";
import { copyText } from "#client/ui/copy-text.ts";
import { later, useLater } from "#client/ui/later.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { texts } from "#client/document/texts.ts";

const byHandCode = later(() => import("#client/document/CopyByHand.tsx").then((file) => file.CopyByHand));

type CopyTextButtonProps = {
	text: () => string;
	/** « Copier mon texte » unless given. */
	label?: string | undefined;
	/** What is said once it is done: « Texte copié. » unless given. */
	done?: string | undefined;
	variant?: ButtonProps["variant"];
	size?: ButtonProps["size"];
};

export function CopyTextButton({ text, label, done, variant, size }: CopyTextButtonProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const [shown, setShown] = useState<string | null>(null);
	const ByHand = useLater(byHandCode, shown !== null, { onGiveUp: () => setShown(null) });
	const copy = async () => {
		const words = text();
		if (await copyText(words)) toast({ text: done ?? t.copied, tone: "ok" });
		else setShown(words);
	};
	return (
		<>
			<Button variant={variant} size={size} icon={<Copy size={16} aria-hidden />} onPress={() => void copy()}>
				{label ?? t.copyText}
			</Button>
			{shown !== null && ByHand && <ByHand title={label ?? t.copyText} text={shown} onClose={() => setShown(null)} />}
		</>
	);
}
