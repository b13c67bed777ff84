/** What changes from the original wording to the new one, word by word, said as well as shown. */

import { Fragment, useId, useMemo } from "react";
import { wordDifference } from "#shared/lib/word-difference.ts";
import { texts } from "#client/features/recommendations/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./RecommendationPanel.module.css";

export function WordingChange({ before, after }: { before: string; after: string }) {
	const t = useTexts(texts);
	const headingId = useId();
	const parts = useMemo(() => wordDifference(before, after), [before, after]);
	if (parts.every(({ kind }) => kind === "same")) return <p className={styles.hint}>{t.noDifference}</p>;
	return (
		<section className={styles.difference} aria-labelledby={headingId}>
			<h3 id={headingId} className={styles.label}>
				{t.difference}
			</h3>
			<p className={styles.changed}>
				{parts.map(({ kind, text }, place) => {
					const Part = kind === "removed" ? "del" : "ins";
					return (
						// biome-ignore lint/suspicious/noArrayIndexKey: the parts are drawn anew with each wording
						<Fragment key={place}>
							{kind === "same" ? (
								text
							) : (
								<Part className={styles[kind]}>
									<VisuallyHidden>{`(${t[kind]}) `}</VisuallyHidden>
									{text}
								</Part>
							)}{" "}
						</Fragment>
					);
				})}
			</p>
		</section>
	);
}
