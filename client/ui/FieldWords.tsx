/** The label above a field and the words under it, the same for every field. */

import { FieldError, Label, Text } from "react-aria-components";
import { useTexts } from "#client/i18n/use-texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "#client/ui/field.module.css";
import { texts } from "#client/ui/texts.ts";

/** What every field accepts. `mark` writes « obligatoire » or « facultatif » beside the label. */
export type FieldWordsProps = {
	label: string;
	/** The label is spoken, not drawn: only where the context already shows it. */
	hideLabel?: boolean;
	mark?: "required" | "optional";
	description?: string;
	/** What is wrong and what to do; empty when all is well. */
	error?: string;
};

export function FieldLabel({ label, hideLabel, mark }: FieldWordsProps) {
	const t = useTexts(texts);
	const words = (
		<Label className={styles.label}>
			{label}
			{mark && <span className={styles.note}>{` (${mark === "required" ? t.required : t.optional})`}</span>}
		</Label>
	);
	return hideLabel ? <VisuallyHidden>{words}</VisuallyHidden> : words;
}

export function FieldNotes({ description, error }: Pick<FieldWordsProps, "description" | "error">) {
	return (
		<>
			{description && (
				<Text slot="description" className={styles.hint}>
					{description}
				</Text>
			)}
			{error ? <FieldError className={styles.error}>{error}</FieldError> : null}
		</>
	);
}
