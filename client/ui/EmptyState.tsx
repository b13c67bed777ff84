/** Where nothing is yet: what it is for in a sentence, and how to begin. */

import type { ReactNode } from "react";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./State.module.css";

type EmptyStateProps = {
	title: string;
	children: ReactNode;
	/** One main act, perhaps a second quiet one. */
	action?: ReactNode;
	icon?: ReactNode;
	/** Small, inside a card or a panel. */
	isCompact?: boolean;
	headingLevel?: 2 | 3;
};

export function EmptyState({ title, children, action, icon, isCompact, headingLevel = 2 }: EmptyStateProps) {
	const Heading = `h${headingLevel}` as const;
	return (
		<div className={classNames(styles.state, isCompact && styles.compact)}>
			{icon ? (
				<span className={styles.icon} aria-hidden>
					{icon}
				</span>
			) : (
				!isCompact && <Steps />
			)}
			<Heading className={styles.title}>{title}</Heading>
			<p className={styles.sentence}>{children}</p>
			{action && <div className={styles.actions}>{action}</div>}
		</div>
	);
}

/** A flight that waits for its landing. */
function Steps() {
	return (
		<svg className={styles.steps} viewBox="0 0 120 56" width="120" height="56" aria-hidden focusable="false">
			<path d="M4 52V40h22V28h44" />
			<path d="M70 28V16h22V4h24" strokeDasharray="3 6" />
			<circle cx="48" cy="17" r="5.5" />
		</svg>
	);
}
