/** The grid of values: a row a project, a column a period. Written in from the keyboard, or pasted into from a spreadsheet; only the rows in view are drawn. */
// biome-ignore-all lint/a11y/useSemanticElements: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/useFocusableInteractive: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/noStaticElementInteractions: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { flushSync } from "react-dom";
import { type Period, periodKey, periodLabel } from "#shared/domain/period.ts";
import { type CellState, EntryCell, ValueInput } from "#client/features/measurements/EntryCell.tsx";
import { type CellKey, cellOf } from "#client/features/measurements/entry-draft.ts";
import styles from "#client/features/measurements/Measurements.module.css";
import { texts } from "#client/features/measurements/texts.ts";
import { useGridPlace } from "#client/features/measurements/use-grid-place.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { editableNumber } from "#client/document/number-text.ts";

export type EntryRow = { readonly project: string | null; readonly name: string };

type EntryGridProps = {
	label: string;
	unit: string;
	rows: readonly EntryRow[];
	periods: readonly Period[];
	canWrite: boolean;
	stateOf: (row: EntryRow, period: Period) => CellState;
	open: CellKey | null;
	/** A cell to go to at once; `onWent` says that one is there. */
	goTo: CellKey | null;
	onWent: () => void;
	onWrite: (cell: CellKey, text: string) => void;
	onPasteBlock: (text: string, at: { row: number; column: number }) => void;
	onOpen: (cell: CellKey) => void;
	onUndo: () => void;
	/** Where one is. */
	onActive: (cell: CellKey) => void;
};

const ROW = 40;
const PAGE = 10;

export function EntryGrid(props: EntryGridProps) {
	const { label, unit, rows, periods, canWrite, stateOf, open, goTo, onWent, onWrite, onPasteBlock, onOpen } = props;
	const t = useTexts(texts);
	const { language } = useLanguage();
	const helpId = useId();
	const frame = useRef<HTMLDivElement>(null);
	const virtual = useVirtualizer({
		count: rows.length,
		getScrollElement: () => frame.current,
		estimateSize: () => ROW,
		overscan: 8,
		scrollPaddingStart: 56,
	});
	const keys = periods.map(periodKey);
	const grid = useGridPlace(frame, {
		rows: rows.map(({ project }) => project),
		periods: keys,
		scrollTo: (row) => virtual.scrollToIndex(row),
	});
	const { place, editing } = grid;
	const latestGo = useRef(grid.go);
	latestGo.current = grid.go;
	useEffect(() => {
		if (goTo === null) return;
		latestGo.current(goTo);
		onWent();
	}, [goTo, onWent]);

	const newest = keys.at(-1);
	// Where columns do not all fit, the last ones are those one comes for.
	// biome-ignore lint/correctness/useExhaustiveDependencies: again for other periods
	useEffect(() => {
		if (frame.current) frame.current.scrollLeft = frame.current.scrollWidth;
	}, [newest]);

	const cellAt = (row: number, column: number) => cellOf(rows[row]?.project ?? null, keys[column] ?? "");
	const here = cellAt(place.row, place.column);
	const edit = (cell: CellKey, begun?: string) => {
		if (canWrite) grid.edit({ cell, begun });
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (editing) return;
		const control = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
		const step = {
			ArrowUp: [-1, 0],
			ArrowDown: [1, 0],
			ArrowLeft: [0, -1],
			ArrowRight: [0, 1],
			PageUp: [-PAGE, 0],
			PageDown: [PAGE, 0],
			Home: [control ? -rows.length : 0, -periods.length],
			End: [control ? rows.length : 0, periods.length],
		}[event.key];
		if (step && !event.altKey) grid.goTo(place.row + (step[0] ?? 0), place.column + (step[1] ?? 0));
		else if (event.key === "Enter" && (control || !canWrite)) onOpen(here);
		else if (event.key === "Enter" || event.key === "F2") flushSync(() => edit(here));
		else if (control && event.key.toLowerCase() === "z") props.onUndo();
		else if (event.key === "Delete" || event.key === "Backspace") {
			const row = rows[place.row];
			const period = periods[place.column];
			if (!row || !period) return;
			if (stateOf(row, period).draft === undefined) onOpen(here);
			else onWrite(here, "");
		} else if ([...event.key].length === 1 && event.key !== " " && !control && !event.altKey && canWrite)
			flushSync(() => edit(here, event.key));
		else return;
		event.preventDefault();
	};
	const onPaste = (event: ClipboardEvent) => {
		if (editing || !canWrite) return;
		const text = event.clipboardData.getData("text/plain");
		if (text.trim() === "") return;
		event.preventDefault();
		onPasteBlock(text, place);
	};

	const items = virtual.getVirtualItems();
	const columns = `minmax(var(--name-width), 2fr) repeat(${periods.length}, minmax(6.25rem, 1fr))`;
	return (
		<div ref={frame} className={styles.frame}>
			<VisuallyHidden>
				<span id={helpId}>{t.keysHelp}</span>
			</VisuallyHidden>
			<div
				role="grid"
				aria-label={label}
				aria-describedby={helpId}
				aria-rowcount={rows.length + 1}
				aria-colcount={periods.length + 1}
				aria-readonly={!canWrite || undefined}
				className={styles.grid}
				onKeyDown={onKeyDown}
				onPaste={onPaste}
			>
				<div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: columns }}>
					<div role="columnheader" aria-colindex={1} className={styles.name}>
						{t.project}
					</div>
					{periods.map((period, column) => (
						<div key={keys[column]} role="columnheader" aria-colindex={column + 2} className={styles.period}>
							{periodLabel(period, language)}
						</div>
					))}
				</div>
				<div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
					{items.map((item) => {
						const row = rows[item.index];
						if (!row) return null;
						return (
							<div
								key={row.project ?? "whole"}
								role="row"
								aria-rowindex={item.index + 2}
								className={styles.row}
								style={{ gridTemplateColumns: columns, transform: `translateY(${item.start}px)` }}
							>
								<div role="rowheader" aria-colindex={1} className={styles.name} title={row.name}>
									{row.name}
								</div>
								{periods.map((period, column) => {
									const cell = cellAt(item.index, column);
									const state = stateOf(row, period);
									const isEdited = editing?.cell === cell;
									return (
										<EntryCell
											key={keys[column]}
											{...state}
											cell={cell}
											column={column}
											unit={unit}
											isReadOnly={!canWrite}
											isStop={!isEdited && item.index === place.row && column === place.column}
											isOpen={open === cell}
											onFocus={() => {
												grid.note(cell);
												props.onActive(cell);
											}}
											onEdit={() => (canWrite ? edit(cell) : onOpen(cell))}
											editor={
												isEdited ? (
													<ValueInput
														label={t.cellLabel(row.name, periodLabel(period, language))}
														first={
															editing.begun ?? state.draft ?? editableNumber(state.standing?.value ?? null, language)
														}
														isBegun={editing.begun !== undefined}
														unit={unit}
														onKeep={(text, step) => {
															onWrite(cell, text);
															grid.end(step);
														}}
														onLeave={() => grid.end("stay")}
														onBlock={(text) => {
															grid.end("stay");
															onPasteBlock(text, { row: item.index, column });
														}}
													/>
												) : null
											}
										/>
									);
								})}
							</div>
						);
					})}
				</div>
			</div>
		</div>
	);
}
