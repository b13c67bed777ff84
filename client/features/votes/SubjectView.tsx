/** What a vote or a decision is about: the exact words, as they were frozen, and what became of them in the document since. */

import { useId } from "react";
import type { ChangedPart } from "#shared/document/block-wording.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import { WordingDifference } from "#client/document/WordingDifference.tsx";
import { partLabel, partText } from "#client/document/vote-words.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function SubjectView({ subject }: { subject: VoteSubject }) {
	const { language } = useLanguage();
	if (subject.kind === "question")
		return (
			<blockquote className={styles.wording}>
				<p className={styles.words}>{subject.text}</p>
			</blockquote>
		);
	return (
		<blockquote className={styles.wording}>
			{subject.parts.map((part) => {
				const label = partLabel(subject, part.id, language);
				return (
					<div key={part.id}>
						{label && <p className={styles.partLabel}>{label}</p>}
						<p className={styles.words}>{partText(subject, part, language)}</p>
					</div>
				);
			})}
		</blockquote>
	);
}

type ChangesViewProps = { subject: VoteSubject; changes: readonly ChangedPart[] };

/** The words taken away and added since, part by part. */
export function ChangesView({ subject, changes }: ChangesViewProps) {
	const t = useTexts(voteTexts);
	const { language } = useLanguage();
	const titleId = useId();
	const isGone =
		subject.kind !== "question" &&
		changes.length === subject.parts.length &&
		changes.every(({ after }) => after === "");
	return (
		<section className={styles.changes} aria-labelledby={titleId}>
			<h3 id={titleId}>{t.changes}</h3>
			{isGone ? (
				<p>{t.gone}</p>
			) : (
				changes.map(({ id, before, after }) => {
					const label = partLabel(subject, id, language);
					const said = (text: string) => (text === "" ? "" : partText(subject, { id, text }, language));
					return (
						<div key={id}>
							{label && <p className={styles.partLabel}>{label}</p>}
							<WordingDifference before={said(before)} after={said(after)} />
						</div>
					);
				})
			)}
		</section>
	);
}
