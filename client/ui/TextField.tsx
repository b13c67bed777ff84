/** One line of text with its label, hint and error. */

import { Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components";
import { classNames } from "#client/ui/class-names.ts";
import { FieldLabel, FieldNotes, type FieldWordsProps } from "#client/ui/FieldWords.tsx";
import styles from "#client/ui/field.module.css";

type TextFieldProps = Omit<AriaTextFieldProps, "children" | "className" | "style"> &
	FieldWordsProps & { placeholder?: string; className?: string };

export function TextField({
	label,
	hideLabel,
	mark,
	description,
	error,
	placeholder,
	className,
	...props
}: TextFieldProps) {
	return (
		<AriaTextField {...props} isInvalid={Boolean(error)} className={classNames(styles.field, className)}>
			<FieldLabel label={label} hideLabel={hideLabel} mark={mark} />
			<Input className={styles.input} placeholder={placeholder} />
			<FieldNotes description={description} error={error} />
		</AriaTextField>
	);
}
