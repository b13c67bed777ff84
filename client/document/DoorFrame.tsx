/** The frame of every page one meets before going in: the stairs and a sentence, and the choice of a language. */

import type { ReactNode } from "react";
import styles from "#client/document/Door.module.css";
import { doorTexts } from "#client/document/door-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Threshold } from "#client/ui/Threshold.tsx";

export function DoorFrame({ children }: { children: ReactNode }) {
	const t = useTexts(doorTexts);
	const { language, setLanguage } = useLanguage();
	const other = language === "fr" ? "en" : "fr";
	return (
		<Threshold
			sentence={t.motto}
			corner={
				<button type="button" lang={other} className={styles.quiet} onClick={() => setLanguage(other)}>
					{t.otherLanguage}
				</button>
			}
		>
			{children}
		</Threshold>
	);
}
