/** The lines of the journal, the newest first: a table, whose cells stand under each other where it is narrow. */

import styles from "#client/features/journal/Journal.module.css";
import type { JournalRow } from "#client/features/journal/journal-rows.ts";
import { texts } from "#client/features/journal/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function JournalTable({ rows }: { rows: readonly JournalRow[] }) {
	const t = useTexts(texts);
	const { dateTime } = useFormat();
	return (
		<table className={styles.table} aria-label={t.title}>
			<thead>
				<tr>
					<th scope="col">{t.when}</th>
					<th scope="col">{t.who}</th>
					<th scope="col">{t.what}</th>
					<th scope="col">{t.on}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ seq, time, who, what, on }) => (
					<tr key={seq}>
						<td className={styles.when}>
							<time dateTime={time}>{dateTime(time)}</time>
						</td>
						<td className={styles.who}>{who}</td>
						<td>{what}</td>
						<td className={styles.on}>{on}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
