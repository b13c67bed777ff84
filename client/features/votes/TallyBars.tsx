/** A result in little room: a line an answer or an option, with its bar and its number. */

import type { Tally } from "#shared/domain/tally.ts";
import type { Vote } from "#shared/ledger/votes-state.ts";
import { tallyLines } from "#client/document/vote-words.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";

type TallyBarsProps = { ways: Pick<Vote, "method" | "options">; tally: Tally };

export function TallyBars({ ways, tally }: TallyBarsProps) {
	const { language } = useLanguage();
	const lines = tallyLines(ways, tally, language);
	const most = Math.max(1, ...lines.map(({ value }) => value));
	return (
		<ul className={styles.tally}>
			{lines.map(({ id, label, words, value }) => (
				<li key={id} data-none={value === 0 || undefined}>
					<span className={styles.tallyLabel}>{label}</span>
					<span className={styles.tallyBar} aria-hidden>
						<span style={{ inlineSize: `${(value / most) * 100}%` }} />
					</span>
					<span className={styles.tallyCount}>{words}</span>
				</li>
			))}
		</ul>
	);
}
