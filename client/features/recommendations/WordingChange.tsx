/** What changes from the original wording to the new one, word by word, under its own heading. */

import { useId } from "react";
import { isSameWording } from "#shared/lib/word-difference.ts";
import { WordingDifference } from "#client/document/WordingDifference.tsx";
import { texts } from "#client/features/recommendations/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import panel from "#client/ui/record-panels.module.css";
import styles from "./RecommendationPanel.module.css";

export function WordingChange({ before, after }: { before: string; after: string }) {
	const t = useTexts(texts);
	const headingId = useId();
	if (isSameWording(before, after)) return <p className={styles.hint}>{t.noDifference}</p>;
	return (
		<section className={styles.difference} aria-labelledby={headingId}>
			<h3 id={headingId} className={panel.label}>
				{t.difference}
			</h3>
			<WordingDifference before={before} after={after} />
		</section>
	);
}
