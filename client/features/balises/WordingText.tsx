/** A wording as it was adopted, to be read. */

import type { BaliseWording } from "#shared/document/balise-wording.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Adoption.module.css";

export function WordingText({ wording }: { wording: BaliseWording }) {
	const t = useTexts(lifeTexts);
	return (
		<div className={styles.wording}>
			<p className={styles.statement}>{wording.statement}</p>
			{wording.why !== "" && (
				<div>
					<p className={styles.label}>{t.why}</p>
					<p className={styles.text}>{wording.why}</p>
				</div>
			)}
			{wording.criteria.length > 0 && (
				<div>
					<p className={styles.label}>{t.criteria}</p>
					<ul>
						{wording.criteria.map(({ id, text }) => (
							<li key={id}>{citedWords(text)}</li>
						))}
					</ul>
				</div>
			)}
		</div>
	);
}
