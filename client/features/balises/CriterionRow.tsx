/** One criterion: checked or not, its words edited in place, moved by its handle, its menu or Alt+Maj+↑↓. */

import {
	ArrowDown,
	ArrowUp,
	Ellipsis,
	FileText,
	Grid2x2Check,
	GripVertical,
	Square,
	SquareCheck,
	Trash2,
} from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import type { AskedOf, Criterion, CriterionFields } from "#shared/document/balise-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { DraftChoice } from "#client/document/DraftChoice.tsx";
import { usePause } from "#client/document/use-pause.ts";
import callList from "#client/editor/CallList.module.css";
import { CitedText, CitesLine } from "#client/editor/CitedText.tsx";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { useCallList } from "#client/editor/use-call-list.tsx";
import { useCitedWords } from "#client/editor/use-cited-words.ts";
import { useCitingDraft } from "#client/editor/use-citing-draft.ts";
import { type Asked, useThingsToCite } from "#client/editor/use-things-to-cite.tsx";
import { texts } from "#client/features/balises/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./CriteriaList.module.css";

type CriterionRowProps = {
	table: RecordTable<CriterionFields>;
	criterion: Criterion;
	place: number;
	canWrite: boolean;
	/** The criterion being dragged, this one or another. */
	dragged: RecordId | null;
	onDrag: (id: RecordId | null) => void;
	onDrop: (isAfter: boolean) => void;
	onAddAfter: (criterion: Criterion) => void;
	onMove: (criterion: Criterion, by: -1 | 1) => void;
	onRemove: () => void;
	onAskOf: (id: RecordId, asks: AskedOf) => void;
};

export function CriterionRow(props: CriterionRowProps) {
	const { table, criterion, place, canWrite, dragged, onDrag, onDrop, onAddAfter, onMove, onRemove, onAskOf } = props;
	const t = useTexts(texts);
	const editor = useTexts(editorTexts);
	const [edge, setEdge] = useState<"before" | "after" | null>(null);
	const draft = useCitingDraft(criterion.text, (text) => table.set(criterion.id, "text", text.trim()));
	usePause(draft.text, draft.isWriting, draft.commit);
	const area = useRef<HTMLTextAreaElement>(null);
	const [asked, setAsked] = useState<Asked | null>(null);
	const choices = useThingsToCite(asked?.words ?? null);
	const { aria, look, takesKey, list } = useCallList({
		...{ asked, choices, value: draft.text, onChange: draft.write, called: draft.called },
		area: () => area.current,
		...{ onAsk: setAsked, signs: ["#"], label: editor.toCite },
	});
	const words = useCitedWords(criterion.text);
	const ofText = criterion.asks === "text";
	const label = ofText ? t.criterion(place + 1) : t.projectCriterion(place + 1);
	const name = words || label;

	const isAfter = (event: DragEvent<HTMLElement>) => {
		const { top, height } = event.currentTarget.getBoundingClientRect();
		return event.clientY > top + height / 2;
	};
	return (
		<li
			data-criterion={criterion.id}
			className={classNames(
				styles.row,
				dragged === criterion.id && styles.dragged,
				edge !== null && dragged !== criterion.id && styles[edge],
			)}
			onDragOver={(event) => {
				if (dragged === null) return;
				event.preventDefault();
				setEdge(isAfter(event) ? "after" : "before");
			}}
			onDragLeave={() => setEdge(null)}
			onDrop={(event) => {
				event.preventDefault();
				setEdge(null);
				onDrop(isAfter(event));
			}}
		>
			{canWrite && (
				<span
					className={styles.handle}
					draggable
					title={t.drag}
					aria-hidden
					onDragStart={(event) => {
						event.dataTransfer.effectAllowed = "move";
						event.dataTransfer.setData("text/plain", words);
						onDrag(criterion.id);
					}}
					onDragEnd={() => onDrag(null)}
				>
					<GripVertical size={16} />
				</span>
			)}
			{!ofText ? (
				!canWrite && (
					<p className={styles.reading}>
						<CitedText text={criterion.text} />
					</p>
				)
			) : canWrite ? (
				<Checkbox
					isSelected={criterion.checked}
					onChange={(isChecked) => table.set(criterion.id, "checked", isChecked)}
					className={styles.check}
				>
					<VisuallyHidden>{t.check(name)}</VisuallyHidden>
				</Checkbox>
			) : (
				<p className={styles.reading}>
					{criterion.checked ? <SquareCheck size={20} aria-hidden /> : <Square size={20} aria-hidden />}
					<span>
						<CitedText text={criterion.text} />
						<VisuallyHidden>{criterion.checked ? t.isMet : t.isNotMet}</VisuallyHidden>
					</span>
				</p>
			)}
			{canWrite && (
				<div className={styles.words}>
					<div className={callList.box}>
						<textarea
							{...aria}
							ref={area}
							rows={1}
							className={classNames(styles.text, ofText && criterion.checked && styles.done)}
							aria-label={label}
							placeholder={ofText ? t.newCriterionPlaceholder : t.newProjectCriterionPlaceholder}
							value={draft.text}
							maxLength={2000}
							onChange={(event) => {
								draft.write(event.target.value.replaceAll("\n", " "));
								look();
							}}
							onSelect={look}
							onBlur={() => {
								setAsked(null);
								draft.commit();
							}}
							onKeyDown={(event) => {
								if (takesKey(event)) return;
								const isArrow = event.key === "ArrowUp" || event.key === "ArrowDown";
								if (event.altKey && event.shiftKey && isArrow) {
									event.preventDefault();
									draft.commit();
									onMove(criterion, event.key === "ArrowUp" ? -1 : 1);
								} else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
									event.preventDefault();
									if (draft.commit() && draft.text.trim() !== "") onAddAfter(criterion);
								} else if (event.key === "Backspace" && draft.text === "") {
									event.preventDefault();
									onRemove();
								} else if (event.key === "Escape" && draft.isWriting) {
									event.preventDefault();
									event.stopPropagation();
									draft.cancel();
								}
							}}
						/>
						{list}
					</div>
					<CitesLine text={criterion.text} />
					<DraftChoice draft={draft} />
				</div>
			)}
			{canWrite && (
				<Menu
					label={t.moreCriterion(name)}
					placement="bottom end"
					trigger={
						<IconButton label={t.moreCriterion(name)} size="small">
							<Ellipsis size={16} aria-hidden />
						</IconButton>
					}
				>
					<MenuItem icon={<ArrowUp size={16} />} shortcut={t.upKeys} onAction={() => onMove(criterion, -1)}>
						{t.moveCriterionUp}
					</MenuItem>
					<MenuItem icon={<ArrowDown size={16} />} shortcut={t.downKeys} onAction={() => onMove(criterion, 1)}>
						{t.moveCriterionDown}
					</MenuItem>
					<MenuItem
						icon={ofText ? <Grid2x2Check size={16} /> : <FileText size={16} />}
						onAction={() => onAskOf(criterion.id, ofText ? "project" : "text")}
					>
						{ofText ? t.askProjects : t.askText}
					</MenuItem>
					<MenuItem icon={<Trash2 size={16} />} onAction={onRemove}>
						{t.removeCriterion}
					</MenuItem>
				</Menu>
			)}
		</li>
	);
}
