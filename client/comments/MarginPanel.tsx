/** The frame of what stands in the margin of a text: its title, its way out, and the whole height for cards that stand by their passages. Échap closes it. */

import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { texts } from "#client/comments/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./MarginPanel.module.css";

type MarginPanelProps = {
	title: string;
	/** Buttons beside the title. */
	actions?: ReactNode;
	/** Moves the focus to the title when it opens. */
	takesFocus: boolean;
	onClose: () => void;
	/** After Échap: the focus goes back to the text. */
	onEscape: () => void;
	/** Other keys pressed inside. */
	onKey?: (event: KeyboardEvent<HTMLElement>) => void;
	children: ReactNode;
};

export function MarginPanel({ title, actions, takesFocus, onClose, onEscape, onKey, children }: MarginPanelProps) {
	const t = useTexts(texts);
	const titleId = useId();
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (takesFocus) heading.current?.focus({ preventScroll: true });
	}, [takesFocus]);
	return (
		<aside
			className={styles.panel}
			aria-labelledby={titleId}
			onKeyDown={(event) => {
				onKey?.(event);
				if (event.key !== "Escape" || event.defaultPrevented) return;
				onClose();
				onEscape();
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
			{children}
		</aside>
	);
}
