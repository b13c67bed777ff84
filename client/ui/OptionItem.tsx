/** One choice in a list that opens, with an optional second line. */

import { Check } from "lucide-react";
import { ListBoxItem } from "react-aria-components";
import styles from "#client/ui/field.module.css";

/** A choice of a Select, a ComboBox: `value` is what is kept, `label` what is read. */
export type Option<Value extends string = string> = {
	value: Value;
	label: string;
	description?: string;
	isDisabled?: boolean;
};

export function OptionItem({ option }: { option: Option }) {
	return (
		<ListBoxItem id={option.value} textValue={option.label} isDisabled={option.isDisabled} className={styles.option}>
			{({ isSelected }) => (
				<>
					{isSelected && <Check size={16} className={styles.check} aria-hidden />}
					<span className={styles.optionWords}>
						{option.label}
						{option.description && <span className={styles.optionHint}>{option.description}</span>}
					</span>
				</>
			)}
		</ListBoxItem>
	);
}
