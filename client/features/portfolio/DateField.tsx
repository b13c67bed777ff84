/** One date of a project, by the browser's own calendar; another person's change is told before it is written over. */

import { type KeyboardEvent, useId } from "react";
import { DraftChoice } from "#client/document/DraftChoice.tsx";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { useDraft } from "#client/document/use-draft.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import fieldStyles from "#client/ui/field.module.css";

type DateFieldProps = {
	label: string;
	/** `yyyy-mm-dd`. */
	value: string | null;
	onCommit: (date: string) => void;
	canWrite: boolean;
	error?: string;
};

export function DateField({ label, value, onCommit, canWrite, error }: DateFieldProps) {
	const id = useId();
	const format = useFormat();
	const draft = useDraft(value ?? "", onCommit);
	if (!canWrite) {
		return <ReadOnlyField label={label} value={value === null ? "" : format.date(`${value}T12:00:00`)} />;
	}
	return (
		<div className={fieldStyles.field}>
			<label htmlFor={id} className={fieldStyles.label}>
				{label}
			</label>
			<input
				id={id}
				type="date"
				min="1000-01-01"
				max="2999-12-31"
				className={fieldStyles.input}
				value={draft.text}
				aria-invalid={error !== undefined || undefined}
				aria-describedby={error === undefined ? undefined : `${id}-error`}
				onChange={(event) => draft.write(event.target.value)}
				onBlur={() => draft.commit()}
				onKeyDown={(event: KeyboardEvent) => {
					if (event.key === "Enter") draft.commit();
					if (event.key === "Escape") draft.cancel();
				}}
			/>
			{error !== undefined && (
				<p id={`${id}-error`} className={fieldStyles.error}>
					{error}
				</p>
			)}
			<DraftChoice draft={draft} onChosen={() => document.getElementById(id)?.focus()} />
		</div>
	);
}
