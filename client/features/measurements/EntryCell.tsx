/** One cell of the grid: the value that stands or the one to record, and its marks, in words for those who do not see them. */
// biome-ignore-all lint/a11y/useSemanticElements: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/useFocusableInteractive: a live grid of divs: its roles, focus and keys are those of the ARIA grid pattern
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys of every cell are those of the grid

import { BadgeCheck, Clock, Merge, MessageSquareText } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import styles from "#client/features/measurements/Measurements.module.css";
import { faultWords, texts } from "#client/features/measurements/texts.ts";
import type { Step } from "#client/features/measurements/use-grid-place.ts";
import type { GridValue } from "#client/features/measurements/use-values.ts";
import { readValue } from "#client/features/measurements/value-text.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";

export type CellState = {
	standing: GridValue | undefined;
	/** What is written and not recorded. */
	draft: string | undefined;
	/** Recorded on this device, on its way to the server. */
	waiting: number | undefined;
	isMissing: boolean;
};

type EntryCellProps = CellState & {
	cell: string;
	column: number;
	unit: string;
	isStop: boolean;
	isOpen: boolean;
	isReadOnly: boolean;
	editor: ReactNode;
	onFocus: () => void;
	onEdit: () => void;
};

export function EntryCell(props: EntryCellProps) {
	const { cell, column, unit, isStop, isOpen, isReadOnly, editor, onFocus, onEdit } = props;
	const { draft, standing, isMissing, waiting } = props;
	const read = draft === undefined ? null : readValue(draft, unit);
	return (
		<div
			role="gridcell"
			data-cell={cell}
			aria-colindex={column + 2}
			aria-readonly={isReadOnly || undefined}
			aria-invalid={read?.kind === "fault" || undefined}
			tabIndex={isStop ? 0 : -1}
			className={classNames(
				styles.cell,
				draft !== undefined && styles.draft,
				read?.kind === "fault" && styles.wrong,
				isMissing && draft === undefined && waiting === undefined && styles.missing,
				isOpen && styles.isOpen,
				standing?.isValidated && draft === undefined && styles.validated,
			)}
			onFocus={onFocus}
			onDoubleClick={onEdit}
		>
			{editor ?? <CellWords {...props} />}
		</div>
	);
}

function CellWords({ draft, standing, isMissing, waiting, unit }: EntryCellProps) {
	const t = useTexts(texts);
	const faults = useTexts(faultWords);
	const { number } = useFormat();
	const shown = (value: number) => number(value, { maximumFractionDigits: 6 });
	if (draft !== undefined) {
		const read = readValue(draft, unit);
		return (
			<>
				<span>{read.kind === "value" ? shown(read.value) : draft}</span>
				<VisuallyHidden>{read.kind === "fault" ? faults[read.fault] : t.toDeposit}</VisuallyHidden>
			</>
		);
	}
	if (waiting !== undefined) {
		return (
			<>
				<Clock size={13} aria-hidden className={styles.mark} />
				<span>{shown(waiting)}</span>
				<VisuallyHidden>{t.waiting}</VisuallyHidden>
			</>
		);
	}
	if (!standing) {
		return isMissing ? (
			<span className={styles.missingWord}>{t.missing}</span>
		) : (
			<span className={styles.nothing}>
				<span aria-hidden>·</span>
				<VisuallyHidden>{t.noValue}</VisuallyHidden>
			</span>
		);
	}
	const marks = [
		standing.isValidated ? t.validated : null,
		standing.isCorrected ? t.corrected : null,
		standing.isNoted ? t.noted : null,
		standing.isMerged ? t.mergedMark : null,
	].filter((mark) => mark !== null);
	return (
		<>
			{standing.isMerged && <Merge size={13} aria-hidden className={styles.mark} />}
			{standing.isNoted && <MessageSquareText size={12} aria-hidden className={styles.mark} />}
			{standing.isValidated && <BadgeCheck size={14} aria-hidden className={styles.mark} />}
			<span>{shown(standing.value)}</span>
			{standing.unit !== unit && <span className={styles.soft}> {standing.unit}</span>}
			{marks.length > 0 && <VisuallyHidden>{marks.join(", ")}</VisuallyHidden>}
		</>
	);
}

type ValueInputProps = {
	label: string;
	first: string;
	/** Begun by a key: what follows goes after it. */
	isBegun: boolean;
	unit: string;
	onKeep: (text: string, step: Step | null) => void;
	onLeave: () => void;
	/** A block was pasted where one value was expected. */
	onBlock: (text: string) => void;
};

/** The field of the cell being written in: Entrée and Tab keep, Échap leaves what was there. */
export function ValueInput({ label, first, isBegun, unit, onKeep, onLeave, onBlock }: ValueInputProps) {
	const faults = useTexts(faultWords);
	const [text, setText] = useState(first);
	const field = useRef<HTMLInputElement>(null);
	const isOver = useRef(false);
	useEffect(() => {
		field.current?.focus();
		if (!isBegun) field.current?.select();
	}, [isBegun]);
	const read = readValue(text, unit);
	const end = (step: Step | null) => {
		if (isOver.current) return;
		isOver.current = true;
		onKeep(text, step);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		event.stopPropagation();
		if (event.key === "Escape") {
			event.preventDefault();
			isOver.current = true;
			onLeave();
		} else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
			event.preventDefault();
			end(event.shiftKey ? "up" : "down");
		} else if (event.key === "Tab") {
			event.preventDefault();
			end(event.shiftKey ? "left" : "right");
		}
	};
	return (
		<span className={styles.editing}>
			<input
				ref={field}
				className={styles.input}
				aria-label={label}
				aria-invalid={read.kind === "fault" || undefined}
				inputMode="decimal"
				maxLength={100}
				value={text}
				onChange={(event) => setText(event.target.value)}
				onKeyDown={onKeyDown}
				onBlur={() => end(null)}
				onPaste={(event) => {
					const block = event.clipboardData.getData("text/plain");
					if (!/[\t\n]/.test(block.trimEnd())) return;
					event.preventDefault();
					event.stopPropagation();
					isOver.current = true;
					onBlock(block);
				}}
			/>
			{read.kind === "fault" && text.length > 1 && (
				<span className={styles.inputFault} role="alert">
					{faults[read.fault]}
				</span>
			)}
		</span>
	);
}
