/** Some lines of plain text; grows with what is written. */

import type { AriaAttributes } from "react";
import {
	TextArea as AriaTextArea,
	TextField as AriaTextField,
	type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { classNames } from "#client/ui/class-names.ts";
import { FieldLabel, FieldNotes, type FieldWordsProps } from "#client/ui/FieldWords.tsx";
import styles from "#client/ui/field.module.css";

type TextAreaProps = Omit<AriaTextFieldProps, "children" | "className" | "style"> &
	FieldWordsProps & { placeholder?: string; rows?: number; className?: string; area?: AriaAttributes };

export function TextArea({
	label,
	hideLabel,
	mark,
	description,
	error,
	placeholder,
	rows = 3,
	className,
	area,
	...props
}: TextAreaProps) {
	return (
		<AriaTextField {...props} isInvalid={Boolean(error)} className={classNames(styles.field, className)}>
			<FieldLabel label={label} hideLabel={hideLabel} mark={mark} />
			<AriaTextArea {...area} className={classNames(styles.input, styles.area)} placeholder={placeholder} rows={rows} />
			<FieldNotes description={description} error={error} />
		</AriaTextField>
	);
}
