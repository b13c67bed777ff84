/** The live grid of indicators: everything by keyboard, what others do shown where they do it. */
// biome-ignore-all lint/a11y/useSemanticElements: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/noStaticElementInteractions: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/useFocusableInteractive: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/useKeyWithClickEvents: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern

import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useId, useRef } from "react";
import { flushSync } from "react-dom";
import type { Indicator, IndicatorFields } from "#shared/document/indicator-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { Whereabouts } from "#client/document/use-people.ts";
import { useOthersAt } from "#client/document/use-whereabouts.ts";
import { CellEditor } from "#client/features/indicators/CellEditor.tsx";
import { gridAct } from "#client/features/indicators/grid-keys.ts";
import { IndicatorRow } from "#client/features/indicators/IndicatorRow.tsx";
import {
	ACTIONS,
	type ColumnId,
	columnTitle,
	GRID_COLUMNS,
	type GridColumn,
	IS_NUMBER,
} from "#client/features/indicators/indicator-columns.ts";
import { texts } from "#client/features/indicators/texts.ts";
import { type Place, useGridFocus } from "#client/features/indicators/use-grid-focus.ts";
import type { IndicatorActs } from "#client/features/indicators/use-indicator-acts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./IndicatorGrid.module.css";

type IndicatorGridProps = {
	room: OpenRoom;
	table: RecordTable<IndicatorFields>;
	rows: readonly Indicator[];
	canWrite: boolean;
	open: RecordId | null;
	onOpen: (id: RecordId) => void;
	acts: IndicatorActs;
	/** The cell to begin editing at once: the name of an indicator just added. */
	begin: RecordId | null;
	onBegun: () => void;
	onWhere: (where: Whereabouts | null) => void;
};

export function IndicatorGrid(props: IndicatorGridProps) {
	const { room, table, rows, canWrite, open, onOpen, acts, begin, onBegun, onWhere } = props;
	const t = useTexts(texts);
	const helpId = useId();
	const focus = useGridFocus(rows);
	const others = useOthersAt(room);
	const held = useRef(false);
	const year = new Date().getFullYear();
	const { editing, stop } = focus;

	const edit = (row: RecordId, column: ColumnId, begun?: string) => {
		if (!canWrite || (held.current && editing)) return;
		focus.edit({ row, column, begun });
	};
	const latestEdit = useRef(edit);
	latestEdit.current = edit;
	const onEdit = useCallback((indicator: Indicator, column: ColumnId) => latestEdit.current(indicator.id, column), []);
	const openRow = useCallback((indicator: Indicator) => onOpen(indicator.id), [onOpen]);
	const shown = useRef(rows);
	shown.current = rows;
	const onMove = useCallback(
		(indicator: Indicator, by: -1 | 1) => void acts.move(indicator, by, shown.current),
		[acts],
	);

	useEffect(() => {
		if (begin === null || !rows.some((row) => row.id === begin)) return;
		latestEdit.current(begin, "name");
		onBegun();
	}, [begin, rows, onBegun]);

	const onKeyDown = (event: KeyboardEvent) => {
		const at = placeOf(event.target);
		const indicator = at && rows.find((row) => row.id === at.row);
		const act = gridAct(event);
		if (!at || !indicator || !act || editing) return;
		const isOnButton = at.column === ACTIONS;
		switch (act.act) {
			case "edit":
				// A button answers to Entrée by itself.
				if (isOnButton || !canWrite) return;
				event.preventDefault();
				// The field is there before the next key.
				flushSync(() => edit(at.row, at.column as ColumnId, act.replaces ? event.key : undefined));
				return;
			case "move":
				if (isOnButton && moveAmongButtons(event, act.columns)) return;
				focus.moveBy(at, act.rows, act.columns);
				break;
			case "edge":
				focus.edge(at, act.of, act.to);
				break;
			case "open":
				onOpen(indicator.id);
				break;
			default:
				if (!canWrite) return;
				if (act.act === "duplicate") focus.go({ row: acts.duplicate(indicator), column: "name" });
				else if (act.act === "archive" && !indicator.archived) acts.archive(indicator);
				else if (act.act === "reorder") {
					acts.move(indicator, act.by, rows);
					focus.go(at);
				} else if (act.act === "undo") acts.undo();
				else if (act.act === "redo") acts.redo();
		}
		event.preventDefault();
	};

	return (
		<div className={styles.scroller}>
			<VisuallyHidden>
				<span id={helpId}>{canWrite ? t.keysHelp : t.keysHelpReading}</span>
			</VisuallyHidden>
			<div
				ref={focus.grid}
				role="grid"
				aria-label={t.gridLabel}
				aria-describedby={helpId}
				aria-rowcount={rows.length + 1}
				aria-colcount={GRID_COLUMNS.length}
				aria-readonly={!canWrite || undefined}
				className={styles.grid}
				onKeyDown={onKeyDown}
				onFocus={(event) => {
					const place = placeOf(event.target);
					if (!place) return;
					if (place.row !== stop?.row || place.column !== stop.column || !focus.active) focus.noteActive(place);
					onWhere({ record: place.row, field: place.column });
				}}
				onBlur={(event: FocusEvent) => {
					if (!event.currentTarget.contains(event.relatedTarget)) onWhere(open === null ? null : { record: open });
				}}
			>
				<HeaderRow />
				{rows.map((indicator, place) => {
					const isEdited = editing?.row === indicator.id;
					return (
						<IndicatorRow
							key={indicator.id}
							indicator={indicator}
							rowIndex={place + 2}
							year={year}
							canWrite={canWrite}
							isOpen={open === indicator.id}
							stop={stop?.row === indicator.id ? stop.column : null}
							editing={isEdited ? editing.column : null}
							editor={
								isEdited ? (
									<CellEditor
										key={editing.column}
										table={table}
										indicator={indicator}
										editing={editing}
										year={year}
										held={held}
										onEnd={focus.endEdit}
									/>
								) : null
							}
							others={others.record(indicator.id)}
							acts={acts}
							onOpen={openRow}
							onEdit={onEdit}
							onMove={onMove}
						/>
					);
				})}
			</div>
		</div>
	);
}

function HeaderRow() {
	const t = useTexts(texts);
	const { language } = useLanguage();
	return (
		<div role="row" aria-rowindex={1} className={classNames(styles.row, styles.header)}>
			{GRID_COLUMNS.map((column, place) => (
				<div
					key={column}
					role="columnheader"
					aria-colindex={place + 1}
					className={classNames(styles.cell, styles[column], IS_NUMBER.has(column) && styles.number)}
				>
					{column === ACTIONS ? <VisuallyHidden>{t.actions}</VisuallyHidden> : columnTitle(column, language)}
				</div>
			))}
		</div>
	);
}

/** Two buttons in one cell: arrows go from one to the other before they leave it. */
function moveAmongButtons(event: KeyboardEvent, step: number): boolean {
	const cell = event.target instanceof HTMLElement ? event.target.closest("[data-place]") : null;
	const buttons = [...(cell?.querySelectorAll<HTMLElement>("button") ?? [])];
	const next = step === 0 ? undefined : buttons[buttons.indexOf(event.target as HTMLElement) + step];
	if (!next) return false;
	event.preventDefault();
	next.focus();
	return true;
}

function placeOf(target: EventTarget): Place | null {
	const place = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-place]")?.dataset.place : undefined;
	if (!place) return null;
	const slash = place.indexOf("/");
	return { row: place.slice(0, slash) as RecordId, column: place.slice(slash + 1) as GridColumn };
}
