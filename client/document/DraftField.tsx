/** A text field of a live record: what is written goes to the document when the person pauses or leaves the field, and a change made elsewhere meanwhile is never written over in silence. */

import { useId, useRef } from "react";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { DraftChoice } from "#client/document/DraftChoice.tsx";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { usePause } from "#client/document/use-pause.ts";
import { useDraft } from "#client/document/use-draft.ts";
import styles from "./DraftField.module.css";

type DraftFieldProps = {
	label: string;
	hideLabel?: boolean;
	/** What the document holds, as text. */
	value: string;
	onCommit: (text: string) => void;
	canWrite: boolean;
	isMultiline?: boolean;
	placeholder?: string;
	description?: string;
	/** What is wrong with a text; it then stays in the field and is not put in the document. */
	errorOf?: (text: string) => string | null;
	inputMode?: "text" | "decimal" | "numeric";
	/** Of one line: a date and an hour are chosen in the device’s own field. */
	type?: "text" | "date" | "time";
	className?: string;
	onFocus?: () => void;
};

export function DraftField({
	label,
	hideLabel,
	value,
	onCommit,
	canWrite,
	isMultiline,
	placeholder,
	description,
	errorOf,
	inputMode,
	type = "text",
	className,
	onFocus,
}: DraftFieldProps) {
	const id = useId();
	const draft = useDraft(value, onCommit);
	const error = draft.isWriting ? (errorOf?.(draft.text) ?? null) : null;
	const commit = useRef<() => void>(() => undefined);
	commit.current = () => {
		if (error === null) draft.commit();
	};
	usePause(draft.text, draft.isWriting, () => commit.current());
	if (!canWrite) return <ReadOnlyField label={label} hideLabel={hideLabel} value={value} />;
	const shared = {
		id,
		label,
		hideLabel,
		placeholder,
		description,
		inputMode,
		error: error ?? undefined,
		value: draft.text,
		onChange: draft.write,
		onFocus,
		onBlur: () => commit.current(),
		onKeyDown: (event: { key: string; continuePropagation: () => void }) => {
			if (event.key === "Enter" && !isMultiline) commit.current();
			// The panel around hears Échap.
			event.continuePropagation();
		},
	};
	return (
		<div className={className ?? styles.field}>
			{isMultiline ? <TextArea {...shared} rows={2} /> : <TextField {...shared} type={type} />}
			<DraftChoice
				draft={draft}
				onChosen={() => document.getElementById(id)?.querySelector<HTMLElement>("input, textarea")?.focus()}
			/>
		</div>
	);
}
