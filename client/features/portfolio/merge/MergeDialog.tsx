/** Two projects side by side, field by field, and what the one they become will say. Nothing is written before the last button. */

import { useMemo, useState } from "react";
import { type Project, type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import {
	type MergeField,
	type MergeRow,
	type MergeSide,
	mergedValue,
	mergeScope,
	mergeProjects,
	mergeRows,
} from "#shared/document/project-merge.ts";
import type { CellValue } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { doOnce } from "#client/document/do-once.ts";
import { useRecord } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { AttestedWords } from "#client/features/portfolio/merge/AttestedWords.tsx";
import { attestedTexts } from "#client/features/portfolio/merge/attested-texts.ts";
import styles from "./MergeDialog.module.css";
import { mergeTexts } from "#client/features/portfolio/merge/merge-texts.ts";
import { onceOtherStays } from "#client/features/portfolio/merge/once-other-stays.ts";
import { useAttested } from "#client/features/portfolio/merge/use-attested.ts";
import { type FieldWords, useFieldWords } from "#client/features/portfolio/use-field-words.ts";

type MergeDialogProps = {
	room: OpenRoom;
	/** The project one looks at, and the one it may be. */
	one: RecordId;
	other: RecordId;
	onClose: () => void;
	onMerged: (kept: RecordId) => void;
};

export function MergeDialog({ room, one, other, onClose, onMerged }: MergeDialogProps) {
	const t = useTexts(mergeTexts);
	const words = useFieldWords();
	const tAttested = useTexts(attestedTexts);
	const toast = useToast();
	const projects = useTable(room, projectTable);
	const first = useRecord(projects, one);
	const second = useRecord(projects, other);
	const [keptId, setKept] = useState<RecordId>(one);
	const [sides, setSides] = useState<ReadonlyMap<MergeField, MergeSide>>(new Map());
	const [isLate, setLate] = useState(false);
	const [kept, gone] = keptId === one ? [first, second] : [second, first];
	const rows = useMemo(() => (kept && gone ? mergeRows(kept, gone) : []), [kept, gone]);
	const goneId = keptId === one ? other : one;
	const attested = useAttested(room, keptId, goneId);
	const nameOf = (project: Project | null) => project?.name || t.untitled;
	const merge = () => {
		const done = doOnce(room.doc, mergeScope(room.doc), () =>
			mergeProjects(room.doc, keptId, goneId, (field) => sides.get(field)),
		);
		if (!done.value) return setLate(true);
		const about = `merge/${keptId}/${goneId}`;
		onceOtherStays(projects, keptId, goneId, () =>
			toast({ about, text: tAttested.otherStayed(nameOf(projects.get(goneId))) }),
		);
		toast({
			about,
			text: t.merged(nameOf(projects.get(keptId))),
			tone: "ok",
			action: {
				label: t.undo,
				onAction: () => {
					if (done.takeBack()) toast({ text: t.undone, tone: "ok" });
				},
			},
		});
		onMerged(keptId);
	};
	const isGone = !first || !second || first.mergedInto !== "" || second.mergedInto !== "";
	return (
		<Dialog
			title={t.title}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			size="full"
			actions={
				<>
					<Button variant="quiet" onPress={onClose}>
						{t.cancel}
					</Button>
					<Button variant="primary" isDisabled={isGone} onPress={merge}>
						{t.merge}
					</Button>
				</>
			}
		>
			<div className={styles.body}>
				{(isLate || isGone) && (
					<Banner tone="warn" isLive>
						{t.tooLate}
					</Banner>
				)}
				<RadioGroup<RecordId>
					label={t.keep}
					description={t.keepHelp}
					value={keptId}
					options={[
						{ value: one, label: nameOf(first) },
						{ value: other, label: nameOf(second) },
					]}
					onChange={(chosen) => {
						setKept(chosen);
						setSides(new Map());
					}}
				/>
				{rows.length === 0 && !isGone && <p>{t.same}</p>}
				{rows.map((row) => (
					<FieldChoice
						key={`${keptId}/${row.field}`}
						row={row}
						side={sides.get(row.field) ?? row.proposed}
						words={words}
						onChoose={(side) => setSides(new Map(sides).set(row.field, side))}
					/>
				))}
				{!isGone && (
					<section className={styles.attested}>
						<h3>{tAttested.title}</h3>
						<AttestedWords attested={attested} kept={nameOf(kept)} gone={nameOf(gone)} />
					</section>
				)}
				<p className={styles.help}>{t.notes}</p>
			</div>
		</Dialog>
	);
}

type FieldChoiceProps = { row: MergeRow; side: MergeSide; words: FieldWords; onChoose: (side: MergeSide) => void };

function FieldChoice({ row, side, words, onChoose }: FieldChoiceProps) {
	const t = useTexts(mergeTexts);
	const read = (value: CellValue) => words.value(row.field, value as ProjectFields[typeof row.field]) || t.empty;
	return (
		<RadioGroup<MergeSide>
			className={styles.field}
			label={words.name(row.field)}
			value={side}
			options={row.sides.map((one) => ({
				value: one,
				label: one === "both" ? t.takeBoth : read(mergedValue(row, one)),
				...(one === "both" ? { description: read(mergedValue(row, one)) } : {}),
			}))}
			onChange={onChoose}
		/>
	);
}
