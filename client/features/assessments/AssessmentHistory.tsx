/** Every assessment of a project, newest first, each with the version it was made with; nothing is ever taken away. */

import { Link } from "react-aria-components";
import { useLocation } from "wouter";
import { overallLevel } from "#shared/domain/overall-level.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { type Assessment, type AssessmentsState, instrumentIn } from "#shared/ledger/assessments-state.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CitedText } from "#client/editor/CitedText.tsx";
import styles from "#client/features/assessments/Assessment.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";

type AssessmentHistoryProps = {
	state: AssessmentsState;
	history: readonly Assessment[];
	/** The name of the project that an entry was said of, when that one was merged into this one. */
	mergedFrom: (assessment: Assessment) => string | null;
};

export function AssessmentHistory({ state, history, mergedFrom }: AssessmentHistoryProps) {
	const t = useTexts(texts);
	return (
		<Disclosure title={t.history} headingLevel={3} isOpenFirst={false}>
			<ol className={styles.history}>
				{history.map((assessment) => (
					<Entry key={assessment.id} state={state} assessment={assessment} mergedFrom={mergedFrom(assessment)} />
				))}
			</ol>
		</Disclosure>
	);
}

type EntryProps = { state: AssessmentsState; assessment: Assessment; mergedFrom: string | null };

function Entry({ state, assessment, mergedFrom }: EntryProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const nameOf = useNameOf();
	const { language } = useLanguage();
	const { id, can, me } = useWorkspace();
	const [location] = useLocation();
	const instrument = instrumentIn(state, assessment.instrument);
	if (!instrument) return null;
	const isGroup = assessment.by === "group";
	const date = format.date(assessment.recordedAt);
	const name = nameOf(assessment.recordedBy);
	// What was said of a project that was merged is corrected once it is apart again.
	const mayCorrect =
		assessment.correctedBy === null && mergedFrom === null && correctsHere(assessment, me.id, can("runAssessments"));
	const address = paths.assessProject(id, assessment.project as RecordId);
	return (
		<li>
			<p className={styles.head}>
				<strong>{isGroup ? t.recordedOn(date, name) : t.saidOn(date, name)}</strong>
				<Badge tone={isGroup ? "ok" : "warn"}>{isGroup ? t.byGroup : t.byOne}</Badge>
				{assessment.correctedBy !== null && <Badge>{t.corrected}</Badge>}
			</p>
			<p>{wordingIn(overallLevel(instrument, assessment.answers).explanation, language)}</p>
			<p className={styles.reason}>
				<CitedText text={assessment.reason} />
			</p>
			<p className={styles.facts}>
				<span>{t.withInstrument(wordingIn(instrument.title, language), instrument.version)}</span>
				{isGroup && <span>{t.tookPart(format.list(assessment.participants.map(nameOf)))}</span>}
				{mergedFrom !== null && <span>{t.mergedFrom(mergedFrom)}</span>}
				{assessment.corrects !== null && <span>{t.correctsEarlier}</span>}
			</p>
			{mayCorrect && !location.startsWith(address) && (
				<Link href={`${address}?corrige=${assessment.id}${isGroup ? "&comme=groupe" : ""}`}>{t.correct}</Link>
			)}
		</li>
	);
}

/** One's own, or what a group said aloud; what a round led to is corrected in its round. */
function correctsHere(assessment: Assessment, me: string, runs: boolean): boolean {
	return assessment.by === "one" ? assessment.recordedBy === me : runs && assessment.round === null;
}
