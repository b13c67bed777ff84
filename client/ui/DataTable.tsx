/** A plain table of facts with its caption; on a narrow screen it scrolls by itself and can be reached by keyboard. */

import type { ReactNode } from "react";
import { classNames } from "#client/ui/class-names.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./DataTable.module.css";

type DataTableProps = { caption: string; hideCaption?: boolean; children: ReactNode; className?: string };

/** `children` are a `thead` and a `tbody`. */
export function DataTable({ caption, hideCaption, children, className }: DataTableProps) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
		<section className={classNames(styles.scroll, className)} aria-label={caption} tabIndex={0}>
			<table className={styles.table}>
				<caption className={styles.caption}>
					{hideCaption ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
				</caption>
				{children}
			</table>
		</section>
	);
}
