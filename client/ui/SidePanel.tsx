/** A panel at the right of the page (a sheet at the foot of a phone) for the detail of one thing. Not modal: the page stays usable. Échap closes it and focus goes back. */

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useOnPage } from "#client/ui/on-page.ts";
import { texts } from "#client/ui/texts.ts";
import styles from "./SidePanel.module.css";

type SidePanelProps = {
	title: string;
	onClose: () => void;
	/** Buttons beside the title. */
	actions?: ReactNode;
	/** Moves focus to the title when it opens (the default). Leave it false for a panel that follows the selection. */
	takesFocus?: boolean;
	children: ReactNode;
};

/** Draw it only while it is open: `{isOpen && <SidePanel …/>}`. */
export function SidePanel({ title, onClose, actions, takesFocus = true, children }: SidePanelProps) {
	const t = useTexts(texts);
	const titleId = useId();
	useOnPage("side-panel");
	const heading = useRef<HTMLHeadingElement>(null);

	useEffect(() => {
		if (!takesFocus) return;
		const before = document.activeElement;
		const panel = heading.current?.closest("aside");
		heading.current?.focus();
		return () => {
			// Only when focus was lost with the panel: somebody who already went elsewhere stays there.
			const isLost = document.activeElement === document.body || panel?.contains(document.activeElement);
			if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
		};
	}, [takesFocus]);

	return (
		<aside
			className={styles.panel}
			aria-labelledby={titleId}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || event.defaultPrevented || hasOpenList(event.target)) return;
				event.stopPropagation();
				onClose();
			}}
		>
			<header className={styles.header}>
				<h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
					{title}
				</h2>
				{actions}
				<IconButton label={t.close} onPress={onClose}>
					<X size={20} aria-hidden />
				</IconButton>
			</header>
			<div className={styles.body}>{children}</div>
		</aside>
	);
}

/** The first Échap closes the list of choices of a field, not the panel around it. */
function hasOpenList(target: EventTarget): boolean {
	return (
		target instanceof HTMLElement &&
		target.getAttribute("role") === "combobox" &&
		target.getAttribute("aria-expanded") === "true"
	);
}
