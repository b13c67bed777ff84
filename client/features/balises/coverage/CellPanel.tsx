/** What a cell is founded on: for each criterion, what was said, by whom, when and on which wording, and the way to say it anew. */

import { Link } from "react-aria-components";
import { citedWords } from "#shared/domain/cited-text.ts";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import type { AdoptionsState } from "#shared/ledger/adoptions.ts";
import {
	type CoverageCommand,
	type CoverageState,
	isStale,
	type Judgement,
	judgementsOf,
} from "#shared/ledger/coverage.ts";
import { basisToday } from "#shared/ledger/judgement-basis.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { RecordThreads } from "#client/comments/RecordThreads.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { Ledger } from "#client/document/use-ledger.ts";
import { CitedText } from "#client/editor/CitedText.tsx";
import { useTable } from "#client/document/use-room.ts";
import type { AskedCriterion, CoverageColumn } from "#client/features/balises/coverage/coverage-model.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import { JudgementFacts } from "#client/features/balises/coverage/JudgementFacts.tsx";
import { JudgeForm } from "#client/features/balises/coverage/JudgeForm.tsx";
import { VerdictMark } from "#client/features/balises/coverage/VerdictMark.tsx";
import { WordingDifference } from "#client/document/WordingDifference.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import styles from "./Coverage.module.css";

type CellPanelProps = {
	workspace: WorkspaceId;
	/** The balise set. */
	document: DocumentId;
	project: Project;
	column: CoverageColumn;
	ledger: Ledger<CoverageState, CoverageCommand>;
	/** Which wordings are adopted. */
	adoptions: AdoptionsState;
	canJudge: boolean;
	/** The portfolio. */
	room: OpenRoom;
	onClose: () => void;
};

export function CellPanel(props: CellPanelProps) {
	const { workspace, document, project, column, ledger, adoptions, canJudge, room, onClose } = props;
	const t = useTexts(texts);
	return (
		<SidePanel title={project.name || t.untitled} onClose={onClose}>
			<div className={styles.panel}>
				<p className={styles.about}>
					<strong>{column.balise.name || column.balise.code}</strong>
					<Link href={paths.project(workspace, project.id)}>{t.openProject}</Link>
				</p>
				{column.criteria.map((criterion) => (
					<CriterionPart
						key={criterion.id}
						workspace={workspace}
						document={document}
						project={project}
						criterion={criterion}
						ledger={ledger}
						adoptions={adoptions}
						canJudge={canJudge}
						room={room}
					/>
				))}
				<RecordThreads
					room={room}
					subject={{
						kind: "pair",
						balise: column.balise.id,
						project: project.id,
						label: `${column.balise.name || column.balise.code} – ${project.name || t.untitled}`,
					}}
				/>
				{!canJudge && <p className={styles.help}>{t.readOnly}</p>}
			</div>
		</SidePanel>
	);
}

type CriterionPartProps = Omit<CellPanelProps, "column" | "onClose"> & { criterion: AskedCriterion };

function CriterionPart(props: CriterionPartProps) {
	const { workspace, document, project, criterion, ledger, adoptions, canJudge, room } = props;
	const t = useTexts(texts);
	const projects = useTable(room, projectTable);
	const mergedFrom = (one: Judgement) =>
		one.project === project.id ? null : projects.get(one.project)?.name || t.untitled;
	const [now, ...before] = judgementsOf(ledger.state, project.id, criterion.id);
	const today = basisToday(adoptions, criterion);
	return (
		<section className={styles.criterion} aria-label={citedWords(criterion.text)}>
			<h3 className={styles.asked}>
				<CitedText text={criterion.text} />
			</h3>
			{now ? (
				<JudgementFacts workspace={workspace} judgement={now} adoptions={adoptions} mergedFrom={mergedFrom(now)} />
			) : (
				<p className={styles.nobody}>
					<VerdictMark verdict="unknown" /> {t.nobodyJudged}
				</p>
			)}
			{now && isStale(now, criterion.fingerprint) && (
				<div className={styles.changed}>
					<p>
						<strong>{t.changedSince}</strong>
					</p>
					<WordingDifference before={citedWords(now.wording)} after={citedWords(criterion.text)} />
				</div>
			)}
			{canJudge && (
				<JudgeForm
					key={`${criterion.id}/${ledger.head}`}
					last={now ?? null}
					basis={today.kind === "adopted" ? t.judgesAdopted(today.version) : t.judgesDraft}
					send={(said) =>
						ledger.send({
							kind: "judge-criteria",
							criteria: [{ document, balise: criterion.balise, criterion: criterion.id, wording: criterion.text }],
							cells: [{ project: project.id, criterion: 0, ...said }],
						})
					}
				/>
			)}
			{before.length > 0 && (
				<details className={styles.history}>
					<summary>{t.history(before.length)}</summary>
					{before.map((judgement) => (
						<div key={`${judgement.time}/${judgement.member}`} className={styles.past}>
							<JudgementFacts
								workspace={workspace}
								judgement={judgement}
								adoptions={adoptions}
								mergedFrom={mergedFrom(judgement)}
							/>
							{judgement.wording !== criterion.text && (
								<p className={styles.help}>
									{t.onWording} – {citedWords(judgement.wording)}
								</p>
							)}
						</div>
					))}
				</details>
			)}
		</section>
	);
}
