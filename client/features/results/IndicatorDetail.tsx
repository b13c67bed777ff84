/** One indicator, opened: its figure, its line over time, and its groups side by side. */

import { measurementsPath } from "#client/api/results-path.ts";
import { ListChecks, PencilLine } from "lucide-react";
import { useSearchParams } from "wouter";
import { RESULT_GROUPINGS, type ResultGrouping, type ResultsScope } from "#shared/domain/results-scope.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import type { IndicatorResultsReply, ResultsIndicator } from "#shared/protocol/measurements.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useIndicatorResults } from "#client/document/use-results.ts";
import { BackLink } from "#client/features/results/BackLink.tsx";
import { FigureWords } from "#client/features/results/FigureWords.tsx";
import { GoneResults } from "#client/features/results/GoneResults.tsx";
import { IndicatorGroups } from "#client/features/results/IndicatorGroups.tsx";
import { IndicatorLine } from "#client/features/results/IndicatorLine.tsx";
import { methodSentence } from "#client/features/results/result-words.ts";
import { MissingValues } from "#client/features/results/MissingValues.tsx";
import styles from "./Results.module.css";
import { ScopeFields } from "#client/features/results/ScopeFields.tsx";
import { TargetBar } from "#client/features/results/TargetBar.tsx";
import { groupingNames, texts } from "#client/features/results/texts.ts";
import { useIndicatorName } from "#client/features/results/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Select } from "#client/ui/Select.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type IndicatorDetailProps = {
	workspace: WorkspaceId;
	indicator: string;
	scope: ResultsScope;
	back: string;
	onScope: (scope: ResultsScope) => void;
};

export function IndicatorDetail({ workspace, indicator, scope, back, onScope }: IndicatorDetailProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const loaded = useIndicatorResults(workspace, indicator, scope, null);
	if (loaded.state === "ready")
		return <Shown workspace={workspace} reply={loaded.value} scope={scope} back={back} onScope={onScope} />;
	return (
		<Page title={t.title} eyebrow={<BackLink href={back} />}>
			{loaded.state === "loading" && <Skeleton lines={8} />}
			{loaded.state === "failed" &&
				(loaded.failure.kind === "not-found" ? (
					<GoneResults workspace={workspace} />
				) : (
					<ErrorState title={t.failedTitle} onRetry={loaded.reload}>
						{failureSentence(loaded.failure, language)}
					</ErrorState>
				))}
		</Page>
	);
}

type ShownProps = Omit<IndicatorDetailProps, "indicator"> & { reply: IndicatorResultsReply };

function Shown({ workspace, reply, scope, back, onScope }: ShownProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const nameOf = useIndicatorName();
	const { result } = reply;
	const { indicator } = result;
	const name = indicator.name || t.unnamed;
	return (
		<Page
			title={indicator.code === "" ? name : `${indicator.code} – ${name}`}
			{...(scope.kind === "project" && !indicator.isComputed
				? {}
				: { lead: methodSentence(indicator, nameOf, language) })}
			eyebrow={<BackLink href={back} />}
			actions={<Ways workspace={workspace} indicator={indicator} />}
		>
			<ScopeFields scope={scope} onChange={onScope} />
			<section className={styles.summary}>
				<FigureWords result={result} scope={scope} projects={reply.projects} />
				<div className={styles.aside}>
					<TargetBar result={result} scope={scope} />
					<MissingValues workspace={workspace} result={result} scope={scope} />
				</div>
			</section>
			{result.rolled.periods.length === 0 ? (
				<EmptyState title={t.noValueYet} isCompact>
					{t.noValueMore}
				</EmptyState>
			) : (
				<>
					<section className={styles.part} aria-label={t.overTime}>
						<IndicatorLine result={result} scope={scope} title={name} headingLevel={2} />
					</section>
					{scope.kind !== "project" && <Compared workspace={workspace} indicator={indicator} scope={scope} />}
				</>
			)}
		</Page>
	);
}

function Ways({ workspace, indicator }: { workspace: WorkspaceId; indicator: ResultsIndicator }) {
	const t = useTexts(texts);
	const { can } = useWorkspace();
	const definition = paths.record(
		workspace,
		"indicator-set",
		indicator.document as DocumentId,
		indicator.id as RecordId,
	);
	return (
		<>
			<ButtonLink variant="quiet" icon={<ListChecks size={16} aria-hidden />} href={definition}>
				{t.definition}
			</ButtonLink>
			{can("reportMeasurements") && !indicator.isComputed && (
				<ButtonLink icon={<PencilLine size={16} aria-hidden />} href={measurementsPath(workspace, indicator.id)}>
					{t.depositValues}
				</ButtonLink>
			)}
		</>
	);
}

const LOOKS = { bars: "barres", multiples: "courbes" } as const;

type ComparedProps = { workspace: WorkspaceId; indicator: ResultsIndicator; scope: ResultsScope };

/** Its groups; by what and how is in the address. */
function Compared({ workspace, indicator, scope }: ComparedProps) {
	const t = useTexts(texts);
	const names = useTexts(groupingNames);
	const { language } = useLanguage();
	const [params, setParams] = useSearchParams();
	const by = RESULT_GROUPINGS.find((one) => one === params.get("par")) ?? "sector";
	const plot = params.get("vue") === LOOKS.multiples ? "multiples" : "bars";
	const set = (key: string, value: string) =>
		setParams(
			(before) => {
				const after = new URLSearchParams(before);
				after.set(key, value);
				return after;
			},
			{ replace: true },
		);
	const loaded = useIndicatorResults(workspace, indicator.id, scope, by);
	return (
		<section className={styles.part} aria-label={t.sideBySide}>
			<div className={styles.compare}>
				<Select<ResultGrouping>
					label={t.by}
					options={RESULT_GROUPINGS.map((value) => ({ value, label: names[value] }))}
					value={by}
					onChange={(next) => set("par", next)}
				/>
				<RadioGroup
					label={t.look}
					orientation="horizontal"
					options={[
						{ value: "bars", label: t.bars },
						{ value: "multiples", label: t.multiples },
					]}
					value={plot}
					onChange={(next) => set("vue", LOOKS[next as keyof typeof LOOKS])}
				/>
			</div>
			{loaded.state === "loading" && <Skeleton lines={5} />}
			{loaded.state === "failed" && <p>{failureSentence(loaded.failure, language)}</p>}
			{loaded.state === "ready" && (
				<IndicatorGroups
					result={loaded.value.result}
					groups={loaded.value.groups}
					by={by}
					plot={plot}
					title={indicator.name || t.unnamed}
					headingLevel={2}
				/>
			)}
		</section>
	);
}
