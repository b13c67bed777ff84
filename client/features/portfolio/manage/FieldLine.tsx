/** One own field in the dialog that manages them: its name, type, unit and choices. */

import { OWN_FIELD_TYPES, type OwnField, type OwnFieldFields } from "#shared/document/own-fields.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Select } from "#client/ui/Select.tsx";
import { ChoicesEditor } from "#client/features/portfolio/manage/ChoicesEditor.tsx";
import { ListMoves } from "#client/features/portfolio/manage/ListMoves.tsx";
import styles from "./Manage.module.css";
import { fieldTypeNames, manageTexts } from "#client/features/portfolio/manage/manage-texts.ts";

type FieldLineProps = {
	table: RecordTable<OwnFieldFields>;
	field: OwnField;
	ids: readonly RecordId[];
	place: number;
	onArchive: () => void;
};

export function FieldLine({ table, field, ids, place, onArchive }: FieldLineProps) {
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
					onArchive={onArchive}
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
			{field.type === "choice" && <ChoicesEditor table={table} field={field} />}
		</li>
	);
}
