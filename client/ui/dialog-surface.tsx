/** What a dialog draws: loaded when one is first opened, or ahead. */

import { X } from "lucide-react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import type { DialogProps } from "#client/ui/Dialog.tsx";
import { useOnPage } from "#client/ui/on-page.ts";
import { texts } from "#client/ui/texts.ts";
import styles from "./Dialog.module.css";

export function DialogSurface({
	title,
	isOpen,
	onOpenChange,
	size = "medium",
	actions,
	isDismissable = false,
	role = "dialog",
	children,
}: DialogProps) {
	const t = useTexts(texts);
	useOnPage("dialog", isOpen);
	return (
		<ModalOverlay className={styles.overlay} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={isDismissable}>
			<Modal className={classNames(styles.modal, styles[size])}>
				<AriaDialog className={styles.dialog} role={role}>
					<header className={styles.header}>
						<Heading slot="title" level={2} className={styles.title}>
							{title}
						</Heading>
						<IconButton label={t.close} onPress={() => onOpenChange(false)}>
							<X size={20} aria-hidden />
						</IconButton>
					</header>
					<div className={styles.body}>{children}</div>
					{actions && <footer className={styles.actions}>{actions}</footer>}
				</AriaDialog>
			</Modal>
		</ModalOverlay>
	);
}
