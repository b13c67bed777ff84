/** Writes a text or a date right in its cell. Entrée goes down, Tab goes on, Échap gives up; somebody else's change is told before anything is written over it. */

import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { Popover } from "react-aria-components";
import { DraftChoice } from "#client/document/DraftChoice.tsx";
import { useDraft } from "#client/document/use-draft.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { copyText } from "#client/ui/copy-text.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import type { CellEditorProps } from "#client/features/portfolio/CellEditor.tsx";
import { readTypedDate, writeDate, writeText } from "#client/features/portfolio/cell-edits.ts";
import { columnName, definitionOf } from "#client/features/portfolio/columns.ts";
import styles from "./ProjectGrid.module.css";
import { texts } from "#client/features/portfolio/texts.ts";

type TextField = "name" | "territory" | "externalCode" | "start" | "end";

export function TextCellEditor({ projects, project, column, replaces, anchor, grid }: CellEditorProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const toast = useToast();
	const announce = useAnnounce();
	const input = useRef<HTMLInputElement>(null);
	/** The words were written or given up on purpose: nothing is lost when the editor goes. */
	const isDone = useRef(false);
	const field = column as TextField;
	const isDate = definitionOf(column).type === "date";
	const write = (text: string) => {
		if (field !== "start" && field !== "end") writeText(projects, project.id, field, text);
		else writeDate(projects, project.id, field, readTypedDate(text, field) ?? "");
	};
	const draft = useDraft(project[field] ?? "", write);
	const isBad = (field === "start" || field === "end") && readTypedDate(draft.text, field) === null;
	/** Puts the words away; false when a choice or a correction is needed first. */
	const settleDraft = () => {
		if (isBad) announce(t.dateBad, "assertive");
		isDone.current = !isBad && draft.commit();
		return isDone.current;
	};

	useLayoutEffect(() => {
		input.current?.focus();
		// Typing replaces what was there; F2 and Entrée put the caret at its end.
		input.current?.setSelectionRange(replaces ? 0 : input.current.value.length, input.current.value.length);
	}, [replaces]);

	const settle = useRef(settleDraft);
	settle.current = settleDraft;
	useEffect(() => {
		grid.holdEditor(() => {
			const isSettled = settle.current();
			if (!isSettled) input.current?.focus();
			return isSettled;
		});
		return () => grid.holdEditor(null);
	}, [grid]);

	// R98: words that were being written are given back when the cell goes away under them.
	const leaving = useRef({ draft, toast, t, projects, id: project.id, write });
	leaving.current = { draft, toast, t, projects, id: project.id, write };
	useEffect(
		() => () => {
			const { draft: last, toast: tell, t: words, projects: table, id, write: put } = leaving.current;
			if (isDone.current || !last.isWriting || last.text === "") return;
			tell({
				text: words.abandoned(last.text),
				tone: "danger",
				action: table.has(id)
					? { label: words.writeAnyway, onAction: () => put(last.text) }
					: {
							label: words.copyText,
							onAction: () => void copyText(last.text),
						},
			});
		},
		[],
	);

	const endChosen = () => {
		isDone.current = true;
		grid.endEdit("stay");
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape") {
			event.preventDefault();
			isDone.current = true;
			draft.cancel();
			grid.endEdit("stay");
		} else if (event.key === "Enter" || event.key === "Tab") {
			if (event.nativeEvent.isComposing) return;
			// A choice to make: Tab goes to it.
			if (event.key === "Tab" && draft.theirs !== null && !event.shiftKey) {
				event.preventDefault();
				document.querySelector<HTMLElement>("[data-conflict] button")?.focus();
				return;
			}
			event.preventDefault();
			if (settleDraft()) grid.endEdit(event.key === "Enter" ? "down" : event.shiftKey ? "left" : "right");
		}
		event.stopPropagation();
	};
	const onBlur = (event: FocusEvent) => {
		const next = event.relatedTarget;
		if (next instanceof Element && next.closest("[data-conflict]")) return;
		if (settleDraft()) grid.endEdit("leave");
	};

	return (
		<>
			<input
				ref={input}
				data-editor
				type="text"
				placeholder={isDate ? t.dateForm : undefined}
				aria-invalid={isBad || undefined}
				title={isBad ? t.dateBad : undefined}
				className={styles.input}
				aria-label={t.edit(columnName(column, language, catalog))}
				value={draft.text}
				maxLength={column === "name" ? 500 : 2000}
				onChange={(event) => draft.write(event.target.value)}
				onKeyDown={onKeyDown}
				onBlur={onBlur}
			/>
			<Popover
				triggerRef={anchor}
				isOpen={draft.theirs !== null}
				isNonModal
				placement="bottom start"
				offset={4}
				className={styles.conflict}
			>
				<div data-conflict data-editor>
					<DraftChoice draft={draft} onChosen={endChosen} />
				</div>
			</Popover>
		</>
	);
}
