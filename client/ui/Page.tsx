/** The body of a page with its one h1. `text` for reading, `wide` for cards and tables, `full` for grids that use the whole width. */

import type { ReactNode } from "react";
import { classNames } from "#client/ui/class-names.ts";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import styles from "./Page.module.css";

type PageProps = {
	title: string;
	/** What the tab says when it is not the title. */
	tabTitle?: string;
	/** A short line above the title. */
	eyebrow?: ReactNode;
	/** A sentence under the title. */
	lead?: ReactNode;
	actions?: ReactNode;
	width?: "text" | "wide" | "full";
	children: ReactNode;
};

export function Page({ title, tabTitle, eyebrow, lead, actions, width = "wide", children }: PageProps) {
	usePageTitle(tabTitle ?? title);
	return (
		<div className={classNames(styles.page, styles[width])}>
			<header className={styles.header}>
				<div className={styles.words}>
					{eyebrow && <div className={styles.eyebrow}>{eyebrow}</div>}
					<h1>{title}</h1>
					{lead && <p className={styles.lead}>{lead}</p>}
				</div>
				{actions && <div className={styles.actions}>{actions}</div>}
			</header>
			{children}
		</div>
	);
}
