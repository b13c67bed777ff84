/** Where a workspace makes fields of its own: names, types, choices, order. */

import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import type * as Y from "yjs";
import { answerCount } from "#shared/document/own-choices.ts";
import {
	MAX_OWN_FIELDS,
	OWN_FIELD_TYPES,
	type OwnField,
	type OwnFieldType,
	ownFieldTable,
} from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { doOnce } from "#client/document/do-once.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ArchivedLines } from "#client/features/portfolio/manage/ArchivedLines.tsx";
import { FieldLine } from "#client/features/portfolio/manage/FieldLine.tsx";
import styles from "./Manage.module.css";
import { fieldTypeNames, manageTexts } from "#client/features/portfolio/manage/manage-texts.ts";
import { useToldAct } from "#client/features/portfolio/use-told-act.ts";

type FieldsDialogProps = {
	doc: Y.Doc;
	onClose: () => void;
	/** A field was added: its column may be shown. */
	onAdded?: (field: RecordId) => void;
};

export function FieldsDialog({ doc, onClose, onAdded }: FieldsDialogProps) {
	const t = useTexts(manageTexts);
	const types = useTexts(fieldTypeNames);
	const table = useMemo(() => ownFieldTable(doc), [doc]);
	const fields = useRecords(table);
	const [typed, setTyped] = useState("");
	const [type, setType] = useState<OwnFieldType>("text");
	const tell = useToldAct();
	const [asked, setAsked] = useState<{ field: OwnField; count: number } | null>(null);
	const live = fields.filter((field) => !field.archived);
	const ids = live.map((field) => field.id);
	const isFull = live.length >= MAX_OWN_FIELDS;
	const add = () => {
		const label = typed.replace(/\s+/g, " ").trim();
		if (label === "" || isFull) return;
		const id = newId<RecordId>();
		table.add(id, { label, type });
		setTyped("");
		onAdded?.(id);
	};
	const archive = (field: OwnField) => {
		const { takeBack } = doOnce(doc, table.scope, () => table.setArchived(field.id, true));
		tell(t.fieldArchived(field.label || t.unnamed), takeBack);
	};
	const ask = (field: OwnField) => {
		const count = answerCount(projectTable(doc).list(), field.id);
		if (count === 0) archive(field);
		else setAsked({ field, count });
	};
	return (
		<Dialog
			title={t.fieldsTitle}
			isOpen
			onOpenChange={(isOpen) => !isOpen && onClose()}
			actions={
				<Button variant="primary" onPress={onClose}>
					{t.done}
				</Button>
			}
		>
			<div className={styles.body}>
				<p className={styles.help}>{t.fieldsHelp}</p>
				{live.length === 0 && <p className={styles.help}>{t.noField}</p>}
				<ul className={styles.list}>
					{live.map((field, place) => (
						<FieldLine
							key={field.id}
							table={table}
							field={field}
							ids={ids}
							place={place}
							onArchive={() => ask(field)}
						/>
					))}
				</ul>
				<form
					className={styles.addField}
					onSubmit={(event) => {
						event.preventDefault();
						add();
					}}
				>
					<TextField label={t.newField} value={typed} onChange={setTyped} maxLength={200} />
					<Select
						label={t.fieldType}
						value={type}
						options={OWN_FIELD_TYPES.map((value) => ({ value, label: types[value] }))}
						onChange={setType}
					/>
					<Button type="submit" icon={<Plus size={16} aria-hidden />} isDisabled={typed.trim() === "" || isFull}>
						{t.addField}
					</Button>
				</form>
				{isFull && <p className={styles.help}>{t.tooMany}</p>}
				<ArchivedLines
					title={t.archivedFields}
					lines={fields.filter((field) => field.archived)}
					onRestore={(id) => table.setArchived(id, false)}
				/>
			</div>
			{asked && (
				<ConfirmDialog
					title={t.archiveFieldTitle(asked.field.label || t.unnamed)}
					confirmLabel={t.archiveField}
					isOpen
					onOpenChange={() => setAsked(null)}
					onConfirm={() => archive(asked.field)}
				>
					<p>{t.fieldUsed(asked.count)}</p>
				</ConfirmDialog>
			)}
		</Dialog>
	);
}
