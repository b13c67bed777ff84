/** What was answered on each dimension of an instrument, with the reasons and what they rest on. */

import type { Answers, Evidence } from "#shared/domain/dimension-answer.ts";
import { type Instrument, levelOf } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { CitedText } from "#client/editor/CitedText.tsx";
import styles from "#client/features/assessments/Assessment.module.css";
import { levelWords } from "#shared/domain/overall-words.ts";
import { texts } from "#client/features/assessments/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function AnswerList({ instrument, answers }: { instrument: Instrument; answers: Answers }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	return (
		<dl className={styles.answers}>
			{instrument.dimensions.map((dimension) => {
				const answer = answers.find((one) => one.dimension === dimension.id);
				const level = answer?.kind === "level" ? levelOf(dimension, answer.level) : null;
				const said = level
					? levelWords(language, level)
					: answer?.kind === "not-applicable"
						? t.notApplicable
						: answer
							? t.unknown
							: t.unanswered;
				return (
					<div key={dimension.id} className={styles.answer}>
						<dt>{wordingIn(dimension.label, language)}</dt>
						<dd>
							<span className={styles.level}>{said}</span>
							{answer && answer.reason !== "" && (
								<p className={styles.reason}>
									<CitedText text={answer.reason} />
								</p>
							)}
							{answer?.kind === "level" && <EvidenceList evidence={answer.evidence} />}
						</dd>
					</div>
				);
			})}
		</dl>
	);
}

export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
	const t = useTexts(texts);
	if (evidence.length === 0) return null;
	return (
		<ul className={styles.evidence} aria-label={t.evidence}>
			{evidence.map((one) => (
				<li key={`${one.text} ${one.link ?? ""} ${one.level}`}>
					{one.link === null ? (
						one.text
					) : (
						<a href={one.link} target="_blank" rel="noopener noreferrer nofollow">
							{one.text}
						</a>
					)}{" "}
					<span className={styles.more}>{t.evidenceFor(one.level, one.isComplete ? t.complete : t.underWay)}</span>
				</li>
			))}
		</ul>
	);
}
