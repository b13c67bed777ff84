/** What people put their name to about a project, and what becomes of it by a merge, in sentences with their counts. */

import { useTexts } from "#client/i18n/use-texts.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./MergeDialog.module.css";
import { attestedTexts } from "#client/features/portfolio/merge/attested-texts.ts";
import type { Attested } from "#client/features/portfolio/merge/use-attested.ts";

type AttestedWordsProps = {
	attested: Attested | null;
	/** The names of the two. */
	kept: string;
	gone: string;
	/** The merge is being undone. */
	isComingBack?: boolean;
};

export function AttestedWords({ attested, kept, gone, isComingBack = false }: AttestedWordsProps) {
	const t = useTexts(attestedTexts);
	if (!attested) return <Skeleton lines={2} />;
	const { values, judgements, assessments, threads } = attested;
	const counts = [
		values !== null && values.count > 0 && t.values(values.count),
		assessments.count > 0 && t.assessments(assessments.count),
		judgements.count > 0 && t.judgements(judgements.count),
		threads.count > 0 && t.threads(threads.count),
	].filter((words) => words !== false);
	if (counts.length === 0) return <p className={styles.help}>{values === null ? t.valuesUnknown : t.nothing(gone)}</p>;
	const list = t.list(counts);
	if (isComingBack) return <p>{t.comesBack(list, gone)}</p>;
	return (
		<>
			<p>{t.follows(list, gone, kept)}</p>
			<ul className={styles.said}>
				{values === null && <li>{t.valuesUnknown}</li>}
				{values !== null && values.both > 0 && <li>{t.bothValues(values.both, kept, gone)}</li>}
				{assessments.both > 0 && <li>{t.bothAssessments(assessments.both)}</li>}
				{judgements.both > 0 && <li>{t.bothJudgements(judgements.both)}</li>}
			</ul>
			<p className={styles.help}>{t.never}</p>
		</>
	);
}
