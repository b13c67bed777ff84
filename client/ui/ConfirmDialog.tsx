/** Asks before something heavy: what will happen in a sentence, a verb on the button, Annuler beside it. */

import type { ReactNode } from "react";
import { useState } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { texts } from "#client/ui/texts.ts";

type ConfirmDialogProps = {
	title: string;
	/** What will happen, and whether it can be undone. */
	children: ReactNode;
	/** The act as a verb: « Retirer du groupe », never « OK ». */
	confirmLabel: string;
	isDanger?: boolean;
	isOpen: boolean;
	onOpenChange: (isOpen: boolean) => void;
	/** Does it; the dialog closes when it has returned, unless it returns false. */
	onConfirm: () => void | Promise<void> | Promise<boolean>;
};

export function ConfirmDialog({
	title,
	children,
	confirmLabel,
	isDanger,
	isOpen,
	onOpenChange,
	onConfirm,
}: ConfirmDialogProps) {
	const t = useTexts(texts);
	const [isPending, setPending] = useState(false);
	const confirm = async () => {
		setPending(true);
		try {
			if ((await onConfirm()) !== false) onOpenChange(false);
		} finally {
			setPending(false);
		}
	};
	return (
		<Dialog
			title={title}
			isOpen={isOpen}
			onOpenChange={onOpenChange}
			size="small"
			role="alertdialog"
			actions={
				<>
					<Button onPress={() => onOpenChange(false)} autoFocus={isDanger}>
						{t.cancel}
					</Button>
					<Button variant={isDanger ? "danger" : "primary"} isPending={isPending} onPress={() => void confirm()}>
						{confirmLabel}
					</Button>
				</>
			}
		>
			{children}
		</Dialog>
	);
}
