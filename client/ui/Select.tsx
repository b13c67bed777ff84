/** One choice among a few. For long lists to search in, use ComboBox. */

import { ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, ListBox, Popover, SelectValue } from "react-aria-components";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { FieldLabel, FieldNotes, type FieldWordsProps } from "#client/ui/FieldWords.tsx";
import styles from "#client/ui/field.module.css";
import { type Option, OptionItem } from "#client/ui/OptionItem.tsx";
import { texts } from "#client/ui/texts.ts";

type SelectProps<Value extends string> = FieldWordsProps & {
	options: readonly Option<Value>[];
	value: Value | null;
	onChange: (value: Value) => void;
	placeholder?: string;
	isDisabled?: boolean;
	autoFocus?: boolean;
	className?: string;
	/** Names it for what finds it again (`useStepFocus`). */
	field?: string;
};

export function Select<Value extends string>({
	label,
	hideLabel,
	mark,
	description,
	error,
	options,
	value,
	onChange,
	placeholder,
	isDisabled,
	autoFocus,
	className,
	field,
}: SelectProps<Value>) {
	const t = useTexts(texts);
	return (
		<AriaSelect
			value={value}
			onChange={(key) => {
				const chosen = options.find((option) => option.value === key);
				if (chosen) onChange(chosen.value);
			}}
			placeholder={placeholder ?? t.choose}
			isDisabled={isDisabled}
			autoFocus={autoFocus}
			isInvalid={Boolean(error)}
			className={classNames(styles.field, className)}
			{...(field === undefined ? {} : { "data-field": field })}
		>
			<FieldLabel label={label} hideLabel={hideLabel} mark={mark} />
			<Button className={classNames(styles.input, styles.select)}>
				<SelectValue className={styles.value}>
					{({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
				</SelectValue>
				<ChevronDown size={16} className={styles.chevron} aria-hidden />
			</Button>
			<FieldNotes description={description} error={error} />
			<Popover className={styles.popover} offset={4}>
				<ListBox className={styles.list} items={options.map((option) => ({ id: option.value, ...option }))}>
					{(option) => <OptionItem option={option} />}
				</ListBox>
			</Popover>
		</AriaSelect>
	);
}
