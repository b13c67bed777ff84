/** The frame of a dialog that does one thing to a balise, and how balises are called in it. */

import type { ReactNode } from "react";
import type { Balise } from "#shared/document/balise-set.ts";
import styles from "#client/features/balises/Adoption.module.css";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { texts } from "#client/features/balises/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";

type ActDialogProps = {
	title: string;
	confirm: string;
	isReady?: boolean;
	/** Its act is under way. */
	isPending?: boolean;
	onConfirm: () => void;
	onClose: () => void;
	children: ReactNode;
};

export function ActDialog(props: ActDialogProps) {
	const { title, confirm, isReady = true, isPending = false, onConfirm, onClose, children } = props;
	const t = useTexts(lifeTexts);
	return (
		<Dialog
			title={title}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" isDisabled={!isReady} isPending={isPending} onPress={onConfirm}>
						{confirm}
					</Button>
				</>
			}
		>
			<div className={styles.dialog}>{children}</div>
		</Dialog>
	);
}

/** « B3 Décider ensemble ». */
export function useNameOf(): (balise: Balise) => string {
	const t = useTexts(texts);
	return ({ code, name }) => [code, name || t.untitled].join(" ").trim();
}
