/** A verdict as a small shape of its own, so that colour says nothing alone. The words beside it, or the label of the cell, say it. */

import type { ReactNode } from "react";
import type { Verdict } from "#shared/ledger/coverage.ts";
import styles from "./VerdictMark.module.css";

const SHAPES: Record<Verdict, ReactNode> = {
	met: (
		<>
			<circle cx="8" cy="8" r="7" fill="currentColor" />
			<path d="M4.6 8.3 7 10.6l4.4-4.9" className={styles.onFill} />
		</>
	),
	partly: (
		<>
			<circle cx="8" cy="8" r="6.2" className={styles.line} />
			<path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
		</>
	),
	"not-met": (
		<>
			<circle cx="8" cy="8" r="6.2" className={styles.line} />
			<path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" className={styles.line} />
		</>
	),
	"not-applicable": <path d="M3 8h10" className={styles.line} />,
	unknown: <circle cx="8" cy="8" r="6" className={styles.dotted} />,
};

export function VerdictMark({ verdict }: { verdict: Verdict }) {
	return (
		<svg viewBox="0 0 16 16" width="16" height="16" className={`${styles.mark} ${styles[verdict]}`} aria-hidden>
			{SHAPES[verdict]}
		</svg>
	);
}
