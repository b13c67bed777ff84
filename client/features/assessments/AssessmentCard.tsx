/** An assessment in words: what the answers say together and why, what is missing for the next step, who said it and when. Never a bare score. */

import type { ReactNode } from "react";
import type { Instrument } from "#shared/domain/instrument.ts";
import { type Gap, overallLevel } from "#shared/domain/overall-level.ts";
import { gapWords } from "#shared/domain/overall-words.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { Assessment } from "#shared/ledger/assessments-state.ts";
import { labelled } from "#shared/lib/language.ts";
import { AnswerList } from "#client/features/assessments/AnswerList.tsx";
import { CitedText } from "#client/editor/CitedText.tsx";
import styles from "#client/features/assessments/Assessment.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";

type AssessmentCardProps = {
	assessment: Assessment;
	/** The version it was made with. */
	instrument: Instrument;
	/** The number of the last version, when it is newer. */
	newerVersion?: number | null;
	headingLevel?: 2 | 3;
	/** The project it was said of, when that one was merged into the one that is looked at. */
	mergedFrom?: string | null;
	actions?: ReactNode;
};

export function AssessmentCard({
	assessment,
	instrument,
	newerVersion = null,
	headingLevel = 3,
	mergedFrom = null,
	actions,
}: AssessmentCardProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const nameOf = useNameOf();
	const { language } = useLanguage();
	const overall = overallLevel(instrument, assessment.answers);
	const Heading = `h${headingLevel}` as const;
	const isGroup = assessment.by === "group";
	const date = format.date(assessment.recordedAt);
	const name = nameOf(assessment.recordedBy);
	return (
		<article className={styles.card}>
			<header className={styles.head}>
				<Heading className={styles.instrument}>{wordingIn(instrument.title, language)}</Heading>
				<Badge tone={isGroup ? "ok" : "warn"}>{isGroup ? t.byGroup : t.byOne}</Badge>
				{assessment.correctedBy !== null && <Badge>{t.corrected}</Badge>}
			</header>
			<p className={styles.says}>{wordingIn(overall.explanation, language)}</p>
			{assessment.reason !== "" && (
				<div>
					<p className={styles.label}>{t.why}</p>
					<p className={styles.reason}>
						<CitedText text={assessment.reason} />
					</p>
				</div>
			)}
			{assessment.correctedBy === null && (
				<Gaps instrument={instrument} gaps={overall.gaps} isTalk={overall.kind === "dialogue"} />
			)}
			<Disclosure title={t.answerByDimension} headingLevel={headingLevel === 2 ? 3 : 3} isOpenFirst={false}>
				<AnswerList instrument={instrument} answers={assessment.answers} />
			</Disclosure>
			<footer className={styles.facts}>
				<span>{isGroup ? t.recordedOn(date, name) : t.saidOn(date, name)}</span>
				{isGroup && <span>{t.tookPart(format.list(assessment.participants.map(nameOf)))}</span>}
				<span>{t.withInstrument(wordingIn(instrument.title, language), instrument.version)}</span>
				{mergedFrom !== null && <span>{t.mergedFrom(mergedFrom)}</span>}
				{newerVersion !== null && <span>{t.newerVersion(newerVersion)}</span>}
				{assessment.corrects !== null && <span>{t.correctsEarlier}</span>}
			</footer>
			{actions && <div className={styles.actions}>{actions}</div>}
		</article>
	);
}

type GapsProps = { instrument: Instrument; gaps: readonly Gap[]; isTalk: boolean };

function Gaps({ instrument, gaps, isTalk }: GapsProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	if (isTalk && gaps.length === 0) return null;
	return (
		<div>
			<p className={styles.label}>{t.gaps}</p>
			{gaps.length === 0 ? (
				<p>{t.noGaps}</p>
			) : (
				<ul className={styles.gaps}>
					{gaps.map((gap) => {
						const dimension = instrument.dimensions.find(({ id }) => id === gap.dimension);
						const help = gap.to ? wordingIn(gap.to.help, language) : "";
						return (
							<li key={`${gap.dimension} ${gap.needs}`}>
								<strong>{dimension ? wordingIn(dimension.label, language) : gap.dimension}</strong>
								{labelled(language, "", gapWords(language, gap))}
								{help !== "" && <span className={styles.more}>{help}</span>}
							</li>
						);
					})}
				</ul>
			)}
		</div>
	);
}
