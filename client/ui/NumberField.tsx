/** A number written as people write it here (1 234,5), with arrows to change it. */

import { Minus, Plus } from "lucide-react";
import {
	NumberField as AriaNumberField,
	type NumberFieldProps as AriaNumberFieldProps,
	Button,
	Group,
	Input,
} from "react-aria-components";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { FieldLabel, FieldNotes, type FieldWordsProps } from "#client/ui/FieldWords.tsx";
import styles from "#client/ui/field.module.css";
import { texts } from "#client/ui/texts.ts";

type NumberFieldProps = Omit<AriaNumberFieldProps, "children" | "className" | "style"> &
	FieldWordsProps & {
		placeholder?: string;
		/** Without the two small buttons. */
		isPlain?: boolean;
		className?: string;
	};

export function NumberField({
	label,
	hideLabel,
	mark,
	description,
	error,
	placeholder,
	isPlain,
	className,
	...props
}: NumberFieldProps) {
	const t = useTexts(texts);
	return (
		<AriaNumberField
			{...props}
			isInvalid={Boolean(error)}
			incrementAriaLabel={t.increase}
			decrementAriaLabel={t.decrease}
			className={classNames(styles.field, className)}
		>
			<FieldLabel label={label} hideLabel={hideLabel} mark={mark} />
			<Group className={styles.group}>
				<Input className={classNames(styles.input, !isPlain && styles.withStepper)} placeholder={placeholder} />
				{!isPlain && (
					<div className={styles.stepper}>
						<Button slot="decrement" className={styles.step}>
							<Minus size={14} aria-hidden />
						</Button>
						<Button slot="increment" className={styles.step}>
							<Plus size={14} aria-hidden />
						</Button>
					</div>
				)}
			</Group>
			<FieldNotes description={description} error={error} />
		</AriaNumberField>
	);
}
