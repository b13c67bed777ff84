/** A screen that asks nothing: what one is to look at elsewhere, in a sentence. */

import type { ReactNode } from "react";
import styles from "./TakingPart.module.css";

export function Quiet({ title, children }: { title?: string; children?: ReactNode }) {
	return (
		<div className={styles.quiet}>
			{title && <p className={styles.quietTitle}>{title}</p>}
			{children && <div className={styles.sentence}>{children}</div>}
		</div>
	);
}
