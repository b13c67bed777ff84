/** The dialogs of the life of a balise: into a section, merged with another, split in two. Nothing is written before the last button. */

import { useState } from "react";
import { baliseScope, mergeBalises } from "#shared/document/balise-merge.ts";
import { type Balise, baliseTable, sectionTable } from "#shared/document/balise-set.ts";
import { baliseWording } from "#shared/document/balise-wording.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { doOnce } from "#client/document/do-once.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { ActDialog, useNameOf } from "#client/features/balises/ActDialog.tsx";
import styles from "#client/features/balises/Adoption.module.css";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { SplitDialog } from "#client/features/balises/SplitDialog.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export type LifeAct = "section" | "merge" | "split";
type LifeDialogProps = { room: OpenRoom; balise: Balise; onClose: () => void };

export function LifeDialog({ act, ...props }: LifeDialogProps & { act: LifeAct }) {
	switch (act) {
		case "section":
			return <SectionDialog {...props} />;
		case "merge":
			return <MergeDialog {...props} />;
		case "split":
			return <SplitDialog {...props} />;
	}
}

const NONE = "none";

function SectionDialog({ room, balise, onClose }: LifeDialogProps) {
	const t = useTexts(lifeTexts);
	const toast = useToast();
	const name = useNameOf()(balise);
	const sections = useRecords(useTable(room, sectionTable)).filter(({ archived }) => !archived);
	const [chosen, setChosen] = useState<string>(
		sections.some(({ id }) => id === balise.section) ? balise.section : NONE,
	);
	const put = () => {
		baliseTable(room.doc).set(balise.id, "section", chosen === NONE ? "" : chosen);
		toast({ text: t.putIn(name, sections.find(({ id }) => id === chosen)?.name || t.noSection), tone: "ok" });
		onClose();
	};
	return (
		<ActDialog title={t.toSectionTitle(name)} confirm={t.put} onConfirm={put} onClose={onClose}>
			<RadioGroup
				label={t.section}
				value={chosen}
				onChange={setChosen}
				options={[
					{ value: NONE, label: t.noSection },
					...sections.map((one) => ({ value: one.id as string, label: one.name || t.newSection })),
				]}
			/>
		</ActDialog>
	);
}

function MergeDialog({ room, balise, onClose }: LifeDialogProps) {
	const t = useTexts(lifeTexts);
	const toast = useToast();
	const nameOf = useNameOf();
	const others = useRecords(useTable(room, baliseTable)).filter((one) => one.id !== balise.id && !one.archived);
	const [other, setOther] = useState<string | null>(null);
	const [mine, theirs] = [baliseWording(room.doc, balise.id), other === null ? null : baliseWording(room.doc, other)];
	const merge = () => {
		if (other === null) return;
		const gone = other as RecordId;
		const done = doOnce(room.doc, baliseScope(room.doc, [balise.id, gone]), () =>
			mergeBalises(room.doc, balise.id, gone),
		);
		if (!done.value) toast({ text: t.mergeLate, tone: "danger" });
		else
			toast({
				text: t.merged(nameOf(balise)),
				tone: "ok",
				action: { label: t.undo, onAction: () => done.takeBack() && toast({ text: t.undone, tone: "ok" }) },
			});
		onClose();
	};
	return (
		<ActDialog
			title={t.mergeTitle(nameOf(balise))}
			confirm={t.mergeDo}
			isReady={theirs !== null}
			onConfirm={merge}
			onClose={onClose}
		>
			<p>{t.mergeAbout}</p>
			<ComboBox
				label={t.mergeOther}
				options={others.map((one) => ({ value: one.id as string, label: nameOf(one) }))}
				value={other}
				onChange={setOther}
			/>
			{mine && theirs && (
				<section>
					<p className={styles.label}>{t.mergePreview}</p>
					<div className={styles.wording}>
						<p className={styles.statement}>
							{[mine.statement, theirs.statement].filter((words) => words !== "").join("\n")}
						</p>
						<p className={styles.text}>{[mine.why, theirs.why].filter((words) => words !== "").join("\n")}</p>
						<p className={styles.soft}>{t.mergeCriteria(mine.criteria.length + theirs.criteria.length)}</p>
					</div>
				</section>
			)}
		</ActDialog>
	);
}
