/** The field of a cell being edited: Entrée keeps and goes down, Tab keeps and goes on, Échap leaves it as it was. */

import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { Indicator, IndicatorFields } from "#shared/document/indicator-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { DraftChoice } from "#client/document/DraftChoice.tsx";
import { useDraft } from "#client/document/use-draft.ts";
import {
	cellError,
	columnChoices,
	columnTitle,
	editableText,
	writeCell,
} from "#client/features/indicators/indicator-columns.ts";
import type { AfterEdit, Editing } from "#client/features/indicators/use-grid-focus.ts";
import { nextTarget, parseTarget } from "#client/features/indicators/next-target.ts";
import { texts } from "#client/features/indicators/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useOnPage } from "#client/ui/on-page.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import styles from "./IndicatorGrid.module.css";

type CellEditorProps = {
	table: RecordTable<IndicatorFields>;
	indicator: Indicator;
	editing: Editing;
	year: number;
	/** True while there is something to settle here before another cell is edited. */
	held: RefObject<boolean>;
	/** Null: the focus already went elsewhere. */
	onEnd: (then: AfterEdit | null) => void;
};

export function CellEditor({ table, indicator, editing, year, held, onEnd }: CellEditorProps) {
	const { language } = useLanguage();
	const { column } = editing;
	const t = useTexts(texts);
	const toast = useToast();
	const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
	const isOver = useRef(false);
	const write = (text: string) => {
		writeCell(table, indicator.id, column, text, year);
		// A target for another period than the one in sight: where it went is said.
		const target = column === "target" ? parseTarget(text, "") : null;
		const seen = nextTarget(table.get(indicator.id)?.targets ?? [], year);
		if (target && target.period !== "" && target.period !== seen?.period) toast({ text: t.targetAdded(target.period) });
	};
	const draft = useDraft(editableText(indicator, column, language, year), write, editing.begun);
	const choices = columnChoices(column, language);
	const error = draft.isWriting ? cellError(column, draft.text, language) : null;

	useEffect(() => {
		const input = field.current;
		input?.focus();
		// Begun by a letter: the next one goes after it.
		if (input instanceof HTMLInputElement && editing.begun === undefined) input.select();
	}, [editing.begun]);

	const end = (then: AfterEdit | null): boolean => {
		if (isOver.current) return true;
		if (error !== null || !draft.commit()) return false;
		isOver.current = true;
		onEnd(then);
		return true;
	};
	const leave = useRef<() => boolean>(() => false);
	leave.current = () => end(null);
	useEffect(() => {
		const input = field.current;
		const keep = () => void leave.current();
		window.addEventListener("pagehide", keep);
		return () => {
			window.removeEventListener("pagehide", keep);
			// The row was taken away while it was being written in: what was written is kept.
			setTimeout(() => {
				if (!input?.isConnected) keep();
			});
		};
	}, []);
	const isHeld = error !== null || draft.theirs !== null;
	useOnPage("cell-words", isHeld);
	useEffect(() => {
		held.current = isHeld;
		return () => {
			held.current = false;
		};
	}, [held, isHeld]);

	const onKeyDown = (event: KeyboardEvent) => {
		event.stopPropagation();
		if (event.key === "Escape") {
			event.preventDefault();
			isOver.current = true;
			draft.cancel();
			onEnd("stay");
		} else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
			event.preventDefault();
			end(event.shiftKey ? "up" : "down");
		} else if (event.key === "Tab" && draft.theirs === null) {
			event.preventDefault();
			end(event.shiftKey ? "left" : "right");
		}
	};
	const shared = {
		ref: field,
		"aria-label": columnTitle(column, language),
		"aria-invalid": error !== null || undefined,
		className: styles.editor,
		value: draft.text,
		onKeyDown,
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the focus leaves the editor as a whole
		<div
			className={styles.editing}
			onBlur={(event) => {
				if (event.currentTarget.contains(event.relatedTarget) || isOver.current) return;
				// What cannot be kept stays in sight, with its reason; what needs a choice waits for it.
				if (!end(null))
					(event.currentTarget.querySelector<HTMLElement>("[data-choice] button") ?? field.current)?.focus();
			}}
		>
			{choices ? (
				<select {...shared} onChange={(event) => draft.write(event.target.value)}>
					{choices.map((choice) => (
						<option key={choice.value} value={choice.value}>
							{choice.label}
						</option>
					))}
				</select>
			) : (
				<input {...shared} onChange={(event) => draft.write(event.target.value)} maxLength={2000} />
			)}
			{isHeld && (
				<div className={styles.below}>
					{error !== null && (
						<p className={styles.error} role="alert">
							{error}
						</p>
					)}
					<DraftChoice
						draft={draft}
						show={(value) => choices?.find((choice) => choice.value === value)?.label ?? value}
						onChosen={() => {
							isOver.current = true;
							onEnd("stay");
						}}
					/>
				</div>
			)}
		</div>
	);
}
