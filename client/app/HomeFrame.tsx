/** The frame of pages outside any workspace: the mark, the preferences, the content. */

import type { ReactNode } from "react";
import { PreferencesMenu } from "#client/app/PreferencesMenu.tsx";
import { MarkLink } from "#client/app/MarkLink.tsx";
import { MainContent } from "#client/app/MainContent.tsx";
import styles from "./AppFrame.module.css";

export function HomeFrame({ children }: { children: ReactNode }) {
	return (
		<div className={styles.frame}>
			<header className={styles.header}>
				<MarkLink />
				<span className={styles.spacer} />
				<PreferencesMenu />
			</header>
			<div className={styles.below}>
				<MainContent>{children}</MainContent>
			</div>
		</div>
	);
}
