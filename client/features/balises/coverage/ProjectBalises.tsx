/** The balises of a project, on its page: how it stands with each, on what evidence, and what was judged on an older wording; from there to the cell where it is judged. */

import { Milestone } from "lucide-react";
import { useMemo, useRef } from "react";
import { Link } from "react-aria-components";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { type AdoptionsState, adoptionsStream } from "#shared/ledger/adoptions.ts";
import { coverageStream, type Judgement } from "#shared/ledger/coverage.ts";
import { coverageOfSurvivors } from "#shared/ledger/of-survivors.ts";
import { basisOfJudgement } from "#shared/ledger/judgement-basis.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useBaliseSets } from "#client/document/use-balise-sets.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { useRoom } from "#client/document/use-room.ts";
import { verdictWords } from "#shared/ledger/verdict-words.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import {
	balisesOfProject,
	type JudgedBalise,
	type JudgedCriterion,
} from "#client/features/balises/coverage/project-balises.ts";
import { projectBalisesTexts } from "#client/features/balises/coverage/project-balises-texts.ts";
import { VerdictMark } from "#client/features/balises/coverage/VerdictMark.tsx";
import { useFormat } from "#client/i18n/use-format.ts";
import { CitedText } from "#client/editor/CitedText.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { useWasSeen } from "#client/ui/use-was-seen.ts";
import styles from "./ProjectBalises.module.css";

/** Every balise set is opened to say it: not before somebody comes near. */
export function ProjectBalises({ project }: { project: RecordId }) {
	const t = useTexts(projectBalisesTexts);
	const { id } = useWorkspace();
	const documents = useDirectoryDocuments(id);
	const place = useRef<HTMLDivElement>(null);
	const wasSeen = useWasSeen(place);
	const hasSets = documents.some(({ kind, archived }) => kind === "balise-set" && !archived);
	return (
		<div ref={place}>
			{hasSets && (
				<Disclosure title={t.title} aside={wasSeen && <Count project={project} />}>
					{wasSeen ? <Balises project={project} /> : <Skeleton lines={3} />}
				</Disclosure>
			)}
		</div>
	);
}

/** Null until everything is there. */
function useProjectBalises(project: RecordId) {
	const { id: workspace } = useWorkspace();
	const { sets, isReady } = useBaliseSets(workspace);
	const portfolio = useRoom(roomName(workspace, PORTFOLIO));
	const { state, head, isLoaded } = useJoinedLedger(portfolio, coverageStream, coverageOfSurvivors);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
	const found = useMemo(() => balisesOfProject(sets, state, project), [sets, state, head, project]);
	return isReady && isLoaded ? found : null;
}

function Count({ project }: { project: RecordId }) {
	const t = useTexts(projectBalisesTexts);
	const found = useProjectBalises(project);
	if (found === null || found.firstSet === null) return null;
	const { judged, unjudged } = found;
	const met = judged.filter(({ summary }) => summary.verdict === "met" && summary.stale === 0).length;
	const stale = judged.reduce((sum, { summary }) => sum + summary.stale, 0);
	const said = [t.metOf(met, judged.length + unjudged), stale > 0 ? t.toReview(stale) : ""];
	return said.filter((part) => part !== "").join(" · ");
}

function Balises({ project }: { project: RecordId }) {
	const t = useTexts(projectBalisesTexts);
	const { id: workspace, can } = useWorkspace();
	const found = useProjectBalises(project);
	const { state: adoptions } = useLedger(useRoom(roomName(workspace, PORTFOLIO)), adoptionsStream);
	if (found === null) return <Skeleton lines={3} />;
	const { judged, unjudged, firstSet } = found;
	if (firstSet === null) return <p className={styles.quiet}>{t.nothingAsked}</p>;
	const coverage = `${paths.document(workspace, "balise-set", firstSet)}?vue=couverture`;
	if (judged.length === 0) {
		return (
			<EmptyState
				title={t.none}
				headingLevel={3}
				icon={<Milestone size={22} />}
				isCompact
				action={
					can("assess") && (
						<ButtonLink size="small" href={coverage}>
							{t.judge}
						</ButtonLink>
					)
				}
			>
				{t.noneMore(unjudged)}
			</EmptyState>
		);
	}
	return (
		<>
			<ul className={styles.list}>
				{judged.map((one) => (
					<BaliseLine key={one.balise.id} workspace={workspace} project={project} judged={one} adoptions={adoptions} />
				))}
			</ul>
			{unjudged > 0 && (
				<p className={styles.quiet}>
					{t.unjudged(unjudged)} <Link href={coverage}>{t.seeCoverage}</Link>
				</p>
			)}
		</>
	);
}

type BaliseLineProps = { workspace: WorkspaceId; project: RecordId; judged: JudgedBalise; adoptions: AdoptionsState };

function BaliseLine({ workspace, project, judged, adoptions }: BaliseLineProps) {
	const t = useTexts(projectBalisesTexts);
	const coverage = useTexts(texts);
	const words = useTexts(verdictWords);
	const { balise, document, summary, criteria } = judged;
	const name = [balise.code, balise.name].filter((part) => part !== "").join(" · ") || t.untitled;
	return (
		<li className={styles.balise}>
			<p className={styles.head}>
				<VerdictMark verdict={summary.verdict} />
				<Link className={styles.name} href={cellHref(workspace, document, project, balise.id)}>
					{name}
				</Link>
				<span className={styles.quiet}>
					{words[summary.verdict]}
					{criteria.length > 1 && ` · ${coverage.metOf(summary.met, summary.applicable)}`}
				</span>
				{summary.stale > 0 && <Badge tone="warn">{coverage.stale}</Badge>}
			</p>
			<ul className={styles.criteria}>
				{criteria.map((one) => (
					<CriterionLine key={one.criterion.id} workspace={workspace} judged={one} adoptions={adoptions} />
				))}
			</ul>
		</li>
	);
}

type CriterionLineProps = { workspace: WorkspaceId; judged: JudgedCriterion; adoptions: AdoptionsState };

function CriterionLine({ workspace, judged, adoptions }: CriterionLineProps) {
	const coverage = useTexts(texts);
	const { criterion, judgement, isStale } = judged;
	return (
		<li className={styles.criterion}>
			<p>
				<CitedText text={criterion.text} />
			</p>
			{judgement === null ? (
				<p className={styles.quiet}>{coverage.nobodyJudged}</p>
			) : (
				<Evidence workspace={workspace} judgement={judgement} adoptions={adoptions} />
			)}
			{isStale && <p className={styles.stale}>{coverage.changedSince}</p>}
		</li>
	);
}

type EvidenceProps = { workspace: WorkspaceId; judgement: Judgement; adoptions: AdoptionsState };

/** In a few lines; its history and what changed since are read in its cell. */
function Evidence({ workspace, judgement, adoptions }: EvidenceProps) {
	const coverage = useTexts(texts);
	const words = useTexts(verdictWords);
	const format = useFormat();
	const nameOf = useMemberNames(workspace);
	const basis = basisOfJudgement(adoptions, judgement);
	return (
		<>
			<p className={styles.evidence}>
				<VerdictMark verdict={judgement.verdict} />
				<span>
					<strong>{words[judgement.verdict]}</strong> –{" "}
					{judgement.evidence === "" ? coverage.noEvidence : <CitedText text={judgement.evidence} />}{" "}
					{judgement.link && (
						<a href={judgement.link} target="_blank" rel="noopener noreferrer">
							{coverage.openLink}
						</a>
					)}
				</span>
			</p>
			<p className={styles.quiet}>
				{coverage.by(nameOf(judgement.member), format.date(judgement.time))} ·{" "}
				{basis.kind === "adopted" ? coverage.onAdopted(basis.version) : coverage.onDraft}
			</p>
		</>
	);
}

function cellHref(workspace: WorkspaceId, document: DocumentId, project: RecordId, balise: string): string {
	return `${paths.document(workspace, "balise-set", document)}?vue=couverture&cellule=${project}.${balise}`;
}
