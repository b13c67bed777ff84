/** The projects behind a count of the coverage of a cohort, each with what was judged, on what evidence, by whom and when. */

import { useState } from "react";
import { Link } from "react-aria-components";
import type { Balise } from "#shared/document/balise-set.ts";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { adoptionsStream } from "#shared/ledger/adoptions.ts";
import { type CoverageState, isStale, judgementOf, type Verdict } from "#shared/ledger/coverage.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom, useTable } from "#client/document/use-room.ts";
import { type AskedCriterion, projectsBehind } from "#client/features/balises/coverage/coverage-model.ts";
import { verdictWords } from "#shared/ledger/verdict-words.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import { JudgementFacts } from "#client/features/balises/coverage/JudgementFacts.tsx";
import { VerdictMark } from "#client/features/balises/coverage/VerdictMark.tsx";
import { CitedText } from "#client/editor/CitedText.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import styles from "./BehindCount.module.css";

/** A count somebody opened: of the projects that have this verdict, or of those with a judgement to look at again. */
export type OpenCount = {
	readonly balise: Balise;
	readonly criteria: readonly AskedCriterion[];
	readonly projects: readonly Project[];
	/** What the projects are: the name of a cohort. */
	readonly of: string;
	readonly verdict: Verdict | "stale";
};

type BehindCountProps = { workspace: WorkspaceId; count: OpenCount; state: CoverageState; onClose: () => void };

/** How many projects are drawn before somebody asks for all. */
const FIRST = 40;

export function BehindCount({ workspace, count, state, onClose }: BehindCountProps) {
	const t = useTexts(texts);
	const words = useTexts(verdictWords);
	const [isWhole, setWhole] = useState(false);
	const { balise, criteria, verdict } = count;
	const found = projectsBehind(state, count.projects, criteria, verdict);
	const shown = isWhole ? found : found.slice(0, FIRST);
	return (
		<Dialog
			title={[balise.code, balise.name].filter((part) => part !== "").join(" · ") || t.untitled}
			size="large"
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={<Button onPress={onClose}>{t.close}</Button>}
		>
			<div className={styles.body}>
				<p className={styles.about}>
					{verdict !== "stale" && <VerdictMark verdict={verdict} />}
					<strong>{verdict === "stale" ? t.toReview : words[verdict]}</strong>
					<span>{t.behind(found.length, count.of)}</span>
				</p>
				<ul className={styles.list}>
					{shown.map((project) => (
						<li key={project.id}>
							<h3 className={styles.project}>
								<Link href={paths.project(workspace, project.id)}>{project.name || t.untitled}</Link>
							</h3>
							<Judged workspace={workspace} project={project} criteria={criteria} state={state} />
						</li>
					))}
				</ul>
				{found.length > shown.length && (
					<Button size="small" onPress={() => setWhole(true)}>
						{t.showAllProjects(found.length)}
					</Button>
				)}
			</div>
		</Dialog>
	);
}

type JudgedProps = {
	workspace: WorkspaceId;
	project: Project;
	criteria: readonly AskedCriterion[];
	state: CoverageState;
};

/** A balise that asks several things is told criterion by criterion. */
function Judged({ workspace, project, criteria, state }: JudgedProps) {
	const t = useTexts(texts);
	const portfolio = useRoom(roomName(workspace, PORTFOLIO));
	const projects = useTable(portfolio, projectTable);
	const adoptions = useLedger(portfolio, adoptionsStream).state;
	return criteria.map((criterion) => {
		const judgement = judgementOf(state, project.id, criterion.id);
		const isMerged = judgement !== null && judgement.project !== project.id;
		return (
			<div key={criterion.id} className={styles.criterion}>
				<p className={styles.asked}>
					<CitedText text={criterion.text} />
				</p>
				{judgement ? (
					<JudgementFacts
						workspace={workspace}
						judgement={judgement}
						adoptions={adoptions}
						mergedFrom={isMerged ? projects.get(judgement.project)?.name || t.untitled : null}
					/>
				) : (
					<p className={styles.nobody}>
						<VerdictMark verdict="unknown" /> {t.nobodyJudged}
					</p>
				)}
				{judgement && isStale(judgement, criterion.fingerprint) && <Badge tone="warn">{t.changedSince}</Badge>}
			</div>
		);
	});
}
