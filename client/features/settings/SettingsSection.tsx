/** One group of settings: its heading, why it is there, its fields. */

import type { ReactNode } from "react";
import styles from "./SettingsSection.module.css";

type SettingsSectionProps = { id: string; title: string; why?: string; children: ReactNode };

export function SettingsSection({ id, title, why, children }: SettingsSectionProps) {
	return (
		<section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
			<header>
				<h2 id={`${id}-title`}>{title}</h2>
				{why && <p className={styles.why}>{why}</p>}
			</header>
			{children}
		</section>
	);
}
