/** Splits a balise in two: the name of the new one, and the criteria that go with it. */

import { useState } from "react";
import { baliseScope, splitBalise } from "#shared/document/balise-merge.ts";
import { type Balise, baliseTable, criteriaOf, criterionTable } from "#shared/document/balise-set.ts";
import { doOnce } from "#client/document/do-once.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { ActDialog, useNameOf } from "#client/features/balises/ActDialog.tsx";
import styles from "#client/features/balises/Adoption.module.css";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { CitedWords } from "#client/editor/CitedText.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type SplitDialogProps = { room: OpenRoom; balise: Balise; onClose: () => void };

export function SplitDialog({ room, balise, onClose }: SplitDialogProps) {
	const t = useTexts(lifeTexts);
	const toast = useToast();
	const nameOf = useNameOf();
	useRecords(useTable(room, criterionTable));
	const criteria = criteriaOf(criterionTable(room.doc), balise.id);
	const [name, setName] = useState("");
	const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
	const [isAsked, setAsked] = useState(false);
	const split = () => {
		setAsked(true);
		if (name.trim() === "") return;
		const done = doOnce(room.doc, baliseScope(room.doc, [balise.id]), () =>
			splitBalise(room.doc, balise.id, name.trim(), [...moved]),
		);
		const made = done.value === null ? null : baliseTable(room.doc).get(done.value);
		if (!made) toast({ text: t.splitLate, tone: "danger" });
		else
			toast({
				text: t.splitDone(made.code),
				tone: "ok",
				action: { label: t.undo, onAction: () => done.takeBack() && toast({ text: t.undone, tone: "ok" }) },
			});
		onClose();
	};
	return (
		<ActDialog title={t.splitTitle(nameOf(balise))} confirm={t.splitDo} onConfirm={split} onClose={onClose}>
			<p>{t.splitAbout}</p>
			<TextField
				label={t.splitName}
				value={name}
				onChange={setName}
				maxLength={500}
				{...(isAsked && name.trim() === "" ? { error: t.splitNameMissing } : {})}
			/>
			<fieldset className={styles.criteria}>
				<legend className={styles.label}>{t.splitCriteria}</legend>
				{criteria.length === 0 && <p className={styles.soft}>{t.splitNone}</p>}
				{criteria.map(({ id, text }) => (
					<Checkbox
						key={id}
						isSelected={moved.has(id)}
						onChange={(isMoved) => {
							const after = new Set(moved);
							if (isMoved) after.add(id);
							else after.delete(id);
							setMoved(after);
						}}
					>
						<CitedWords text={text} />
					</Checkbox>
				))}
			</fieldset>
		</ActDialog>
	);
}
