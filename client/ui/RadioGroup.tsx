/** One choice among a few that are all worth reading, each with its effect in a sentence. */

import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components";
import { classNames } from "#client/ui/class-names.ts";
import styles from "#client/ui/choice.module.css";
import { FieldLabel, FieldNotes, type FieldWordsProps } from "#client/ui/FieldWords.tsx";
import fieldStyles from "#client/ui/field.module.css";
import type { Option } from "#client/ui/OptionItem.tsx";

type RadioGroupProps<Value extends string> = FieldWordsProps & {
	options: readonly Option<Value>[];
	value: Value | null;
	onChange: (value: Value) => void;
	orientation?: "vertical" | "horizontal";
	isDisabled?: boolean;
	className?: string;
};

export function RadioGroup<Value extends string>({
	label,
	hideLabel,
	mark,
	description,
	error,
	options,
	value,
	onChange,
	orientation = "vertical",
	isDisabled,
	className,
}: RadioGroupProps<Value>) {
	return (
		<AriaRadioGroup
			value={value}
			onChange={(next) => {
				const chosen = options.find((option) => option.value === next);
				if (chosen) onChange(chosen.value);
			}}
			orientation={orientation}
			isDisabled={isDisabled}
			isInvalid={Boolean(error)}
			className={classNames(fieldStyles.field, className)}
		>
			<FieldLabel label={label} hideLabel={hideLabel} mark={mark} />
			<div className={classNames(styles.radios, styles[orientation])}>
				{options.map((option) => (
					<Radio key={option.value} value={option.value} isDisabled={option.isDisabled} className={styles.choice}>
						<span className={styles.dot} aria-hidden />
						<span>
							{option.label}
							{option.description && <span className={styles.explained}>{option.description}</span>}
						</span>
					</Radio>
				))}
			</div>
			<FieldNotes description={description} error={error} />
		</AriaRadioGroup>
	);
}
