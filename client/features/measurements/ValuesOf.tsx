/** The values of one indicator: filters, the grid, what is to be recorded, and the value that is open beside. */

import { useCallback, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { cohortTable } from "#shared/document/cohorts.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { type Period, periodKey, periodLabel, readPeriodKey } from "#shared/domain/period.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { readSplit, type ResultsIndicator } from "#shared/protocol/measurements.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { useRecords } from "#client/document/use-records.ts";
import { useRoom, useTable } from "#client/document/use-room.ts";
import { CellPanel } from "#client/features/measurements/CellPanel.tsx";
import { ChosenCell } from "#client/features/measurements/ChosenCell.tsx";
import { DepositBar } from "#client/features/measurements/DepositBar.tsx";
import type { CellState } from "#client/features/measurements/EntryCell.tsx";
import { EntryFilters } from "#client/features/measurements/EntryFilters.tsx";
import { EntryGrid, type EntryRow } from "#client/features/measurements/EntryGrid.tsx";
import { type CellKey, cellOf, placeOf, planDraft } from "#client/features/measurements/entry-draft.ts";
import { chooseGrain, pageOf, shownPeriods, steppedPeriod } from "#client/features/measurements/entry-periods.ts";
import {
	daysMissing,
	samePeriods,
	splitChoices,
	textToKeep,
	withPeriodsOf,
} from "#client/features/measurements/entry-facts.ts";
import { entryRows } from "#client/features/measurements/entry-rows.ts";
import { ImportButton } from "#client/features/measurements/ImportButton.tsx";
import styles from "#client/features/measurements/Measurements.module.css";
import { texts } from "#client/features/measurements/texts.ts";
import type { EntryChoice } from "#client/features/measurements/use-entry-choice.ts";
import { useEntryActs } from "#client/features/measurements/use-entry-acts.ts";
import { useEntryDraft } from "#client/features/measurements/use-entry-draft.ts";
import { useValues } from "#client/features/measurements/use-values.ts";
import { ValidateShown } from "#client/features/measurements/ValidateShown.tsx";
import { waitingValues } from "#client/features/measurements/waiting-values.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type ValuesOfProps = {
	workspace: WorkspaceId;
	indicator: ResultsIndicator;
	choice: EntryChoice;
	change: (part: Partial<EntryChoice>) => void;
	/** Where the panel of a value stands. */
	beside: HTMLElement | null;
};

const NO_FILTER = { search: "", sector: "", cohort: "", onlyMissing: false };

export function ValuesOf({ workspace, indicator, choice, change, beside }: ValuesOfProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const format = useFormat();
	const { can } = useWorkspace();
	const canWrite = can("reportMeasurements");
	const room = useRoom(roomName(workspace, PORTFOLIO));
	const projects = useRecords(useTable(room, projectTable));
	const allCohorts = useRecords(useTable(room, cohortTable));
	const cohorts = useMemo(() => allCohorts.filter(({ archived }) => !archived), [allCohorts]);
	const live = useMemo(() => projects.filter(({ archived }) => !archived), [projects]);
	const [today] = useState(() => new Date().toISOString().slice(0, 10));
	const [known, setKnown] = useState<readonly Period[]>([]);
	const [active, setActive] = useState<CellKey | null>(null);
	const [goTo, setGoTo] = useState<CellKey | null>(null);
	const went = useCallback(() => setGoTo(null), []);
	const splits = useMemo(() => readSplit(choice.split) ?? [], [choice.split]);
	const grain = chooseGrain(choice.grain, indicator.frequency, known);
	const periods = useMemo(() => shownPeriods(grain, choice.last, known, today), [grain, choice.last, known, today]);
	const entry = useEntryDraft(indicator.id, choice.split);
	const { draft, write, undo } = entry;
	// What is written for periods out of sight is compared with what stands there too.
	const asked = useMemo(() => withPeriodsOf(draft, periods), [draft, periods]);
	const reading = useValues(workspace, indicator, live, asked, choice.split, today);
	const { values } = reading;
	if (!samePeriods(values.known, known)) setKnown(values.known);
	const { standing } = values;
	const { ledger, ...acts } = useEntryActs({ workspace, indicator, splits, standing, entry, reload: reading.reload });
	const waiting = useMemo(
		() => waitingValues(ledger.pending, indicator.id, splits),
		[ledger.pending, indicator.id, splits],
	);
	const plan = useMemo(() => planDraft(draft, indicator, splits, standing), [draft, indicator, splits, standing]);
	// Ten thousand projects are not counted and sorted again each time one goes to another cell.
	const missingOf = useMemo(() => {
		const counts = live.map(({ id }) => [id, periods.filter((one) => values.isMissing(id, one)).length] as const);
		return new Map<string, number>(counts);
	}, [live, periods, values]);
	const missing = useMemo(
		() => ({
			values: [...missingOf.values()].reduce((sum, count) => sum + count, 0),
			projects: [...missingOf.values()].filter((count) => count > 0).length,
		}),
		[missingOf],
	);
	const { search, sector, cohort, onlyMissing } = choice;
	const rows = useMemo(
		() =>
			entryRows(
				live,
				cohorts,
				{ search, sector, cohort },
				{ whole: t.whole, untitled: t.untitled, compare: format.compare },
				(project) => !onlyMissing || (missingOf.get(project) ?? 0) > 0,
			),
		[live, cohorts, search, sector, cohort, onlyMissing, missingOf, t, format],
	);
	const nameOfRow = (project: string | null) =>
		project === null ? t.whole : projects.find(({ id }) => id === project)?.name || t.untitled;
	const nameOfCell = (cell: CellKey) => {
		const { project, period } = placeOf(cell);
		const read = readPeriodKey(period);
		return t.cellLabel(nameOfRow(project), read ? periodLabel(read, language) : period);
	};
	const stateOf = (row: EntryRow, period: Period): CellState => {
		const cell = cellOf(row.project, periodKey(period));
		return {
			standing: standing.get(cell),
			draft: draft[cell],
			waiting: waiting.get(cell),
			isMissing: values.isMissing(row.project, period),
		};
	};
	const step = (direction: -1 | 1) => {
		const last = periods.at(-1);
		if (last) change({ grain, last: steppedPeriod(last, direction * pageOf(grain)) });
	};
	if (reading.state === "failed")
		return (
			<ErrorState title={indicator.name} isCompact onRetry={reading.reload}>
				{failureSentence(reading.failure, language)}
			</ErrorState>
		);
	const open = choice.cell === null ? null : placeOf(choice.cell);
	const openPeriod = open && readPeriodKey(open.period);
	return (
		<>
			<LedgerNotices ledger={ledger} />
			<EntryFilters
				choice={choice}
				change={change}
				grain={grain}
				splits={splitChoices(values.splits, choice.split)}
				dimensions={indicator.disaggregation}
				canWrite={canWrite}
				sectors={[...new Set(projects.flatMap(({ sectors }) => sectors))].sort(format.compare)}
				cohorts={cohorts}
				missing={values.isBegun ? missing : null}
				onStep={step}
			/>
			{reading.isFirst ? (
				<Skeleton lines={8} />
			) : rows.length === 0 ? (
				<EmptyState title={t.noneFits} isCompact action={<Button onPress={() => change(NO_FILTER)}>{t.clear}</Button>}>
					{t.noneMissing}
				</EmptyState>
			) : (
				<EntryGrid
					label={t.gridLabel(indicator.name)}
					unit={indicator.unit}
					rows={rows}
					periods={periods}
					canWrite={canWrite}
					stateOf={stateOf}
					open={choice.cell}
					goTo={goTo}
					onWent={went}
					onWrite={(cell, text) => {
						if ((draft[cell] ?? "") !== text.trim()) write({ [cell]: textToKeep(text, standing.get(cell)?.value) });
					}}
					onPasteBlock={(text, at) => acts.paste(text, { rows, periods }, at)}
					onOpen={(cell) => change({ cell })}
					onUndo={undo}
					onActive={setActive}
				/>
			)}
			<div className={styles.foot}>
				<ChosenCell
					name={active === null ? null : nameOfCell(active)}
					missingDays={active === null ? null : daysMissing(active, values.isMissing, today)}
					help={canWrite ? t.help : t.readOnly}
					onOpen={() => active !== null && change({ cell: active })}
				/>
				<span className={styles.acts}>
					{canWrite && (
						<ImportButton
							about={{
								indicator,
								rows: live.map(({ id, name }) => ({ project: id as string, name })),
							}}
							onPut={acts.place}
						/>
					)}
					{canWrite && <ValidateShown rows={rows} periods={periods} standing={standing} give={acts.give} />}
				</span>
			</div>
			{Object.keys(draft).length > 0 && canWrite && (
				<DepositBar
					plan={plan}
					nameOfCell={nameOfCell}
					onGoTo={(cell) => {
						const period = readPeriodKey(placeOf(cell).period);
						if (period && !periods.some((one) => periodKey(one) === periodKey(period)))
							change({ grain: period.grain, last: period, ...NO_FILTER });
						setGoTo(cell);
					}}
					onDiscard={acts.discard}
					onDeposit={acts.deposit}
				/>
			)}
			{open &&
				openPeriod &&
				beside &&
				createPortal(
					<CellPanel
						key={choice.cell}
						workspace={workspace}
						indicator={indicator}
						row={{ project: open.project, name: nameOfRow(open.project) }}
						period={openPeriod}
						split={choice.split}
						splits={splits}
						give={acts.give}
						nameOfProject={nameOfRow}
						onClose={() => change({ cell: null })}
					/>,
					beside,
				)}
		</>
	);
}
