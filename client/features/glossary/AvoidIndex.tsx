/** Everything that a glossary says to avoid, in alphabetical order, with what to write instead and why; each leads to its term. */

import { avoidedOf, canBeWritten, compareWords, type Term } from "#shared/document/glossary.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { texts } from "#client/features/glossary/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import styles from "./Glossary.module.css";

type AvoidIndexProps = {
	/** The terms whose words to avoid are shown. */
	shown: readonly Term[];
	all: readonly Term[];
	onOpen: (id: RecordId) => void;
};

export function AvoidIndex({ shown, all, onOpen }: AvoidIndexProps) {
	const t = useTexts(texts);
	const rows = shown
		.flatMap((term) =>
			avoidedOf(term).map((avoided) => ({
				...avoided,
				// One that was put away since is not to be written: the text proposes the term itself too.
				term: all.find((other) => other.id === avoided.use && canBeWritten(other)) ?? term,
			})),
		)
		.sort((a, b) => compareWords(a.words, b.words));
	if (rows.length === 0) {
		return (
			<EmptyState isCompact title={t.avoidEmptyTitle}>
				{t.avoidEmpty}
			</EmptyState>
		);
	}
	return (
		<table className={styles.table}>
			<caption>{t.avoidLead}</caption>
			<thead>
				<tr>
					<th scope="col">{t.avoidWords}</th>
					<th scope="col">{t.writeInstead}</th>
					<th scope="col">{t.why}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ id, words, why, term }) => (
					<tr key={id}>
						<th scope="row">
							<s>{words}</s>
						</th>
						<td>
							<button type="button" className={styles.link} onClick={() => onOpen(term.id)}>
								{term.name || t.untitled}
							</button>
						</td>
						<td>{why}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
