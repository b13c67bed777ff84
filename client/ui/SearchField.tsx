/** Looks for something: Échap empties it. */

import { Search, X } from "lucide-react";
import {
	SearchField as AriaSearchField,
	type SearchFieldProps as AriaSearchFieldProps,
	Button,
	Input,
} from "react-aria-components";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { FieldLabel, FieldNotes, type FieldWordsProps } from "#client/ui/FieldWords.tsx";
import styles from "#client/ui/field.module.css";
import { texts } from "#client/ui/texts.ts";

type SearchFieldProps = Omit<AriaSearchFieldProps, "children" | "className" | "style"> &
	FieldWordsProps & { placeholder?: string; className?: string };

export function SearchField({
	label,
	hideLabel,
	mark,
	description,
	error,
	placeholder,
	className,
	...props
}: SearchFieldProps) {
	const t = useTexts(texts);
	return (
		<AriaSearchField {...props} className={classNames(styles.field, className)}>
			{({ isEmpty }) => (
				<>
					<FieldLabel label={label} hideLabel={hideLabel} mark={mark} />
					<div className={styles.group}>
						<Search size={16} className={styles.leading} aria-hidden />
						<Input
							className={classNames(styles.input, styles.withLeading, styles.withInside, styles.plainSearch)}
							placeholder={placeholder}
						/>
						{!isEmpty && (
							<Button className={styles.inside} aria-label={t.clear}>
								<X size={16} aria-hidden />
							</Button>
						)}
					</div>
					<FieldNotes description={description} error={error} />
				</>
			)}
		</AriaSearchField>
	);
}
