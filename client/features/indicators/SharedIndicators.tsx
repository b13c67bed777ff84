/** The indicators of other sets that this one uses as they are: their name and figure of today, where they are kept, their plot; one may take them off. */

import { ChartLine, Unlink } from "lucide-react";
import { Suspense, use, useState } from "react";
import { Link } from "react-aria-components";
import { type SharedIndicator, sharedIndicatorTable } from "#shared/document/shared-indicators.ts";
import { citableLabel } from "#shared/document/directory.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { PORTFOLIO_SCOPE, writeScope } from "#shared/domain/results-scope.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { ResultsReply } from "#shared/protocol/measurements.ts";
import { paths } from "#client/api/paths.ts";
import { measurementsPath } from "#client/api/results-path.ts";
import type { Resource } from "#client/api/use-resource.ts";
import { currentFigure } from "#client/document/figure-words.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import {
	useDirectoryDocuments,
	useDirectoryEntries,
	useDirectoryReady,
	useEntryReader,
} from "#client/document/use-directory.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useResults } from "#client/document/use-results.ts";
import { useTable } from "#client/document/use-room.ts";
import { LiveBlocksContext } from "#client/editor/live-blocks.ts";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { texts } from "#client/features/indicators/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./SharedIndicators.module.css";

type SharedIndicatorsProps = { workspace: WorkspaceId; room: OpenRoom; canWrite: boolean; search: string };

export function SharedIndicators(props: SharedIndicatorsProps) {
	const all = useRecords(useTable(props.room, sharedIndicatorTable));
	// Figures are asked for only where there is something to show.
	return all.length === 0 ? null : <SharedList {...props} all={all} />;
}

function SharedList({
	workspace,
	room,
	canWrite,
	search,
	all,
}: SharedIndicatorsProps & { all: readonly SharedIndicator[] }) {
	const t = useTexts(measureTexts);
	const words = useTexts(texts);
	const toast = useToast();
	const table = useTable(room, sharedIndicatorTable);
	// Drawn again when a name changes.
	useDirectoryEntries(workspace);
	const entryOf = useEntryReader(workspace);
	const results = useResults(workspace, PORTFOLIO_SCOPE);
	const nameOf = ({ id, label }: Pick<SharedIndicator, "id" | "label">) => {
		const entry = entryOf(citableKey("indicator", id));
		return entry ? citableLabel(entry) : label;
	};
	const takeOff = (one: SharedIndicator) => {
		const { id, document, label } = one;
		table.remove(id);
		toast({
			text: t.takenOff(nameOf(one)),
			action: { label: t.undo, onAction: () => !table.has(id) && table.add(id, { document, label }) },
		});
	};
	const shown = all.filter((one) => foldText(nameOf(one)).includes(foldText(search)));
	return (
		<section className={styles.section} aria-label={t.sharedTitle}>
			<h2 className={styles.title}>{t.sharedTitle}</h2>
			<p className={styles.help}>{t.sharedHelp}</p>
			<ul className={styles.list}>
				{shown.map((one) => (
					<SharedLine
						key={one.id}
						workspace={workspace}
						one={one}
						name={nameOf(one)}
						nameOf={(id) => nameOf({ id: id as SharedIndicator["id"], label: words.untitled })}
						results={results}
						onTakeOff={canWrite ? () => takeOff(one) : null}
					/>
				))}
			</ul>
		</section>
	);
}

type SharedLineProps = {
	workspace: WorkspaceId;
	one: SharedIndicator;
	name: string;
	nameOf: (indicator: string) => string;
	results: Resource<ResultsReply>;
	onTakeOff: (() => void) | null;
};

function SharedLine({ workspace, one, name, nameOf, results, onTakeOff }: SharedLineProps) {
	const t = useTexts(measureTexts);
	const words = useTexts(texts);
	const { language } = useLanguage();
	const documents = useDirectoryDocuments(workspace);
	const isReady = useDirectoryReady(workspace);
	const entry = useEntryReader(workspace)(citableKey("indicator", one.id));
	const blocks = use(LiveBlocksContext);
	const [isPlotted, setPlotted] = useState(false);
	const home = documents.find(({ id }) => id === (entry?.document ?? one.document));
	const title = name || words.untitled;
	const found = results.state === "ready" ? results.value.results : [];
	const result = found.find(({ indicator }) => indicator.id === one.id);
	const isComputed = result?.indicator.isComputed ?? false;
	const figure = result ? currentFigure(result.rolled, nameOf, language) : null;
	const waits = results.state === "loading" ? t.figureComing : results.state === "failed" ? t.figureFailed : null;
	const said = waits ?? figure?.words ?? t.noFigure;
	return (
		<li className={styles.one}>
			<div className={styles.line}>
				<p className={styles.name}>
					{entry && home ? (
						<Link href={paths.record(workspace, "indicator-set", home.id, one.id)}>{title}</Link>
					) : (
						title
					)}
					{isReady && !entry && <span className={styles.state}>{t.goneShared}</span>}
					{entry?.archived && <span className={styles.state}>{t.archivedShared}</span>}
				</p>
				{home && (
					<p className={styles.home}>
						{t.keptIn}{" "}
						<Link href={paths.document(workspace, "indicator-set", home.id as DocumentId)}>{home.title}</Link>
					</p>
				)}
				{entry && <p className={figure?.hasValue ? styles.figure : styles.home}>{said}</p>}
				<div className={styles.acts}>
					{entry && blocks && (
						<Button
							size="small"
							variant="quiet"
							icon={<ChartLine size={16} aria-hidden />}
							aria-expanded={isPlotted}
							aria-label={t.seePlot(title)}
							onPress={() => setPlotted(!isPlotted)}
						>
							{t.plot}
						</Button>
					)}
					{entry && !entry.archived && !isComputed && (
						<Link className={styles.values} href={measurementsPath(workspace, one.id)}>
							{t.enterValues}
						</Link>
					)}
					{onTakeOff && (
						<IconButton size="small" label={t.takeOffOne(title)} onPress={onTakeOff}>
							<Unlink size={16} aria-hidden />
						</IconButton>
					)}
				</div>
			</div>
			{isPlotted && blocks && (
				<Suspense fallback={<Skeleton block height="14rem" />}>
					<blocks.renderers.indicator
						kind="indicator"
						target={one.id}
						label={title}
						plot="line"
						scope={writeScope(PORTFOLIO_SCOPE)}
						by="sector"
					/>
				</Suspense>
			)}
		</li>
	);
}
