/** One own field in the dialog that manages them: its name, type, unit and choices. */

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { type Choice, OWN_FIELD_TYPES, type OwnField, type OwnFieldFields } from "#shared/document/own-fields.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ListMoves } from "#client/features/portfolio/manage/ListMoves.tsx";
import styles from "./Manage.module.css";
import { fieldTypeNames, manageTexts } from "#client/features/portfolio/manage/manage-texts.ts";

type FieldLineProps = {
	table: RecordTable<OwnFieldFields>;
	field: OwnField;
	ids: readonly RecordId[];
	place: number;
};

export function FieldLine({ table, field, ids, place }: FieldLineProps) {
	const t = useTexts(manageTexts);
	const types = useTexts(fieldTypeNames);
	const label = field.label || t.unnamed;
	return (
		<li className={styles.field}>
			<div className={styles.fieldHead}>
				<DraftField
					label={t.fieldLabel}
					value={field.label}
					canWrite
					onCommit={(text) => {
						const clean = text.replace(/\s+/g, " ").trim();
						if (clean !== "") table.set(field.id, "label", clean);
					}}
				/>
				<Select
					label={t.fieldType}
					value={field.type}
					options={OWN_FIELD_TYPES.map((value) => ({ value, label: types[value] }))}
					onChange={(type) => table.set(field.id, "type", type)}
				/>
				<ListMoves
					label={label}
					ids={ids}
					place={place}
					onMove={(after) => table.move(field.id, after)}
					onArchive={() => table.setArchived(field.id, true)}
				/>
			</div>
			{field.type === "number" && (
				<DraftField
					label={t.unit}
					value={field.unit}
					canWrite
					onCommit={(text) => table.set(field.id, "unit", text.trim())}
				/>
			)}
			{field.type === "choice" && <Choices table={table} field={field} />}
		</li>
	);
}

function Choices({ table, field }: Pick<FieldLineProps, "table" | "field">) {
	const t = useTexts(manageTexts);
	const [typed, setTyped] = useState("");
	const { choices } = field;
	const write = (after: readonly Choice[]) => table.setList(field.id, "choices", choices, after);
	const add = () => {
		const label = typed.replace(/\s+/g, " ").trim();
		setTyped("");
		if (label === "" || choices.some((one) => foldText(one.label) === foldText(label))) return;
		write([...choices, { id: newId<RecordId>(), label }]);
	};
	return (
		<fieldset className={styles.choices}>
			<legend>{t.choices}</legend>
			<ul className={styles.list}>
				{choices.map((choice) => (
					<li key={choice.id} className={styles.line}>
						<DraftField
							label={t.choice}
							hideLabel
							value={choice.label}
							canWrite
							onCommit={(text) => {
								const label = text.trim();
								if (label !== "") write(choices.map((one) => (one.id === choice.id ? { ...one, label } : one)));
							}}
						/>
						<IconButton
							label={t.removeChoice(choice.label)}
							size="small"
							onPress={() => write(choices.filter((one) => one.id !== choice.id))}
						>
							<X size={16} aria-hidden />
						</IconButton>
					</li>
				))}
			</ul>
			<form
				className={styles.line}
				onSubmit={(event) => {
					event.preventDefault();
					add();
				}}
			>
				<TextField
					label={t.addChoice}
					hideLabel
					placeholder={t.addChoice}
					value={typed}
					onChange={setTyped}
					maxLength={200}
				/>
				<Button type="submit" size="small" icon={<Plus size={16} aria-hidden />} isDisabled={typed.trim() === ""}>
					{t.addChoice}
				</Button>
			</form>
		</fieldset>
	);
}
