/** One indicator as a row of the grid: its cells, who else is in them, its buttons. Drawn again only when something of it changes. */
// biome-ignore-all lint/a11y/useSemanticElements: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/noStaticElementInteractions: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/useFocusableInteractive: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/useKeyWithClickEvents: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern

import { Archive, ArrowDown, ArrowUp, Copy, Ellipsis, PanelRightOpen } from "lucide-react";
import { type CSSProperties, memo, type ReactNode } from "react";
import type { Indicator } from "#shared/document/indicator-set.ts";
import type { Person } from "#client/document/use-people.ts";
import {
	ACTIONS,
	COLUMNS,
	type ColumnId,
	cellText,
	type GridColumn,
	IS_NUMBER,
} from "#client/features/indicators/indicator-columns.ts";
import { texts } from "#client/features/indicators/texts.ts";
import type { IndicatorActs } from "#client/features/indicators/use-indicator-acts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ThreadsMark } from "#client/comments/OpenThreads.tsx";
import { ProposalMark } from "#client/proposals/OpenProposals.tsx";
import { Badge } from "#client/ui/Badge.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./IndicatorGrid.module.css";

export type IndicatorRowProps = {
	indicator: Indicator;
	/** Its place among the rows, the header being the first. */
	rowIndex: number;
	year: number;
	canWrite: boolean;
	isOpen: boolean;
	/** The column that the Tab key stops at, when it is in this row. */
	stop: GridColumn | null;
	/** The column being edited here, and its editor. */
	editing: ColumnId | null;
	editor: ReactNode;
	/** Others in this row; an unchanged list is the same object. */
	others: readonly Person[];
	acts: IndicatorActs;
	onOpen: (indicator: Indicator) => void;
	onEdit: (indicator: Indicator, column: ColumnId) => void;
	onMove: (indicator: Indicator, by: -1 | 1) => void;
};

export const IndicatorRow = memo(function IndicatorRow(props: IndicatorRowProps) {
	const { indicator, rowIndex, year, canWrite, isOpen, stop, editing, editor, others, onEdit } = props;
	const { language } = useLanguage();
	const t = useTexts(texts);
	return (
		<div
			role="row"
			aria-rowindex={rowIndex}
			className={classNames(styles.row, isOpen && styles.isOpen, indicator.archived && styles.archived)}
		>
			{COLUMNS.map((column, place) => {
				const people = others.filter((person) => person.where?.field === column);
				const text = cellText(indicator, column, language, year);
				return (
					<div
						key={column}
						role={column === "name" ? "rowheader" : "gridcell"}
						aria-colindex={place + 1}
						aria-readonly={!canWrite || undefined}
						tabIndex={stop === column && editing !== column ? 0 : -1}
						data-place={`${indicator.id}/${column}`}
						className={classNames(
							styles.cell,
							styles[column],
							IS_NUMBER.has(column) && styles.number,
							people.length > 0 && styles.occupied,
						)}
						style={people[0] ? ({ "--caret": `var(--caret-${people[0].colour})` } as CSSProperties) : undefined}
						onDoubleClick={() => onEdit(indicator, column)}
						onMouseDown={(event) => {
							// A press on the cell one is already in edits it; the press that brought one there does not.
							if (document.activeElement === event.currentTarget && event.button === 0) {
								event.preventDefault();
								onEdit(indicator, column);
							}
						}}
					>
						{editing === column ? editor : <CellWords column={column} text={text} indicator={indicator} />}
						{people.length > 0 && (
							<span className={styles.flag}>
								<span aria-hidden>{people.map((person) => person.name).join(", ")}</span>
								<VisuallyHidden>{people.map((person) => t.isHere(person.name)).join(". ")}</VisuallyHidden>
							</span>
						)}
					</div>
				);
			})}
			<RowActions {...props} />
		</div>
	);
});

function CellWords({ column, text, indicator }: { column: ColumnId; text: string; indicator: Indicator }) {
	const t = useTexts(texts);
	if (column !== "name") return <span className={styles.text}>{text}</span>;
	return (
		<span className={styles.text}>
			{text === "" ? <span className={styles.untitled}>{t.untitled}</span> : text}
			{indicator.example && (
				<>
					{" "}
					<Badge>{t.example}</Badge>
				</>
			)}
			<ProposalMark record={indicator.id} />
			<ThreadsMark record={indicator.id} />
			{indicator.archived && (
				<>
					{" "}
					<Badge tone="warn">{t.archived}</Badge>
				</>
			)}
		</span>
	);
}

function RowActions({ indicator, canWrite, acts, stop, onOpen, onMove }: IndicatorRowProps) {
	const t = useTexts(texts);
	const name = indicator.name || indicator.code || t.untitled;
	return (
		<div
			role="gridcell"
			aria-colindex={COLUMNS.length + 1}
			data-place={`${indicator.id}/${ACTIONS}`}
			className={classNames(styles.cell, styles.actions)}
		>
			<IconButton
				label={t.openNamed(name)}
				size="small"
				excludeFromTabOrder={stop !== ACTIONS}
				onPress={() => onOpen(indicator)}
				shortcut={t.openKeys}
			>
				<PanelRightOpen size={16} aria-hidden />
			</IconButton>
			{canWrite && (
				<Menu
					label={t.more(name)}
					placement="bottom end"
					trigger={
						<IconButton label={t.more(name)} size="small" excludeFromTabOrder={stop !== ACTIONS}>
							<Ellipsis size={16} aria-hidden />
						</IconButton>
					}
				>
					<MenuItem icon={<Copy size={16} />} shortcut="Ctrl+D" onAction={() => acts.duplicate(indicator)}>
						{t.duplicate}
					</MenuItem>
					<MenuItem icon={<ArrowUp size={16} />} shortcut={t.upKeys} onAction={() => onMove(indicator, -1)}>
						{t.moveUp}
					</MenuItem>
					<MenuItem icon={<ArrowDown size={16} />} shortcut={t.downKeys} onAction={() => onMove(indicator, 1)}>
						{t.moveDown}
					</MenuItem>
					{indicator.archived ? (
						<MenuItem icon={<Archive size={16} />} onAction={() => acts.restore(indicator)}>
							{t.restore}
						</MenuItem>
					) : (
						<MenuItem icon={<Archive size={16} />} shortcut={t.deleteKey} onAction={() => acts.archive(indicator)}>
							{t.archive}
						</MenuItem>
					)}
				</Menu>
			)}
		</div>
	);
}
