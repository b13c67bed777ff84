/** What was said of one criterion: the verdict, what it is founded on, by whom, when and on which wording. */

import type { AdoptionsState } from "#shared/ledger/adoptions.ts";
import type { Judgement } from "#shared/ledger/coverage.ts";
import { basisOfJudgement } from "#shared/ledger/judgement-basis.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { verdictWords } from "#shared/ledger/verdict-words.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import { VerdictMark } from "#client/features/balises/coverage/VerdictMark.tsx";
import { CitedText } from "#client/editor/CitedText.tsx";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Coverage.module.css";

type JudgementFactsProps = {
	workspace: WorkspaceId;
	judgement: Judgement;
	adoptions: AdoptionsState;
	/** The project it was said of, when that one was merged into the one that is looked at. */
	mergedFrom: string | null;
};

export function JudgementFacts({ workspace, judgement, adoptions, mergedFrom }: JudgementFactsProps) {
	const t = useTexts(texts);
	const words = useTexts(verdictWords);
	const format = useFormat();
	const nameOf = useMemberNames(workspace);
	const basis = basisOfJudgement(adoptions, judgement);
	return (
		<div className={styles.said}>
			<p className={styles.verdict}>
				<VerdictMark verdict={judgement.verdict} /> {words[judgement.verdict]}
			</p>
			<p className={styles.evidence}>
				{judgement.evidence === "" ? t.noEvidence : <CitedText text={judgement.evidence} />}
			</p>
			{judgement.link && (
				<a href={judgement.link} target="_blank" rel="noopener noreferrer">
					{t.openLink}
				</a>
			)}
			{judgement.agreed && (
				<p className={styles.help}>{t.agreedBy(format.list(judgement.agreed.participants.map(nameOf)))}</p>
			)}
			<p className={styles.help}>{t.by(nameOf(judgement.member), format.dateTime(judgement.time))}</p>
			{mergedFrom !== null && <p className={styles.help}>{t.mergedFrom(mergedFrom)}</p>}
			<p className={styles.help}>{basis.kind === "adopted" ? t.onAdopted(basis.version) : t.onDraft}</p>
		</div>
	);
}
