/** A list of short texts: type or choose to add (accents do not matter for finding), Entrée keeps one's own, each can be removed. */

import { X } from "lucide-react";
import { useMemo, useState } from "react";
import {
	ComboBox as AriaComboBox,
	Button,
	Input,
	ListBox,
	ListBoxItem,
	Popover,
	Tag,
	TagGroup,
	TagList,
} from "react-aria-components";
import { foldText } from "#shared/lib/fold-text.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { FieldLabel, FieldNotes, type FieldWordsProps } from "#client/ui/FieldWords.tsx";
import styles from "#client/ui/field.module.css";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import tagStyles from "./TagField.module.css";
import { texts } from "#client/ui/texts.ts";

type TagFieldProps = FieldWordsProps & {
	values: readonly string[];
	onChange: (values: string[]) => void;
	/** Texts offered while typing, such as those already used elsewhere. */
	suggestions?: readonly string[];
	/** How the choice that keeps a new text is said; « Ajouter … » unless given. */
	addLabel?: (text: string) => string;
	/** Only suggestions may be added. */
	isClosed?: boolean;
	placeholder?: string;
	isDisabled?: boolean;
	className?: string;
};

const MOST_SHOWN = 50;

export function TagField({
	label,
	hideLabel,
	mark,
	description,
	error,
	values,
	onChange,
	suggestions = [],
	addLabel,
	isClosed,
	placeholder,
	isDisabled,
	className,
}: TagFieldProps) {
	const t = useTexts(texts);
	const announce = useAnnounce();
	const [typed, setTyped] = useState("");
	const choices = useMemo(
		() => matching(suggestions, values, typed, isClosed ? null : (addLabel ?? t.add)),
		[suggestions, values, typed, isClosed, addLabel, t.add],
	);

	const add = (text: string) => {
		const value = text.trim().replace(/\s+/g, " ");
		setTyped("");
		if (value === "" || values.some((known) => foldText(known) === foldText(value))) return;
		onChange([...values, suggestions.find((known) => foldText(known) === foldText(value)) ?? value]);
		announce(t.tagAdded(value));
	};
	const remove = (value: string) => {
		onChange(values.filter((known) => known !== value));
		announce(t.tagRemoved(value));
	};

	return (
		<div className={classNames(styles.field, className)}>
			<AriaComboBox
				items={choices}
				inputValue={typed}
				onInputChange={setTyped}
				value={null}
				onChange={(key) => {
					const choice = choices.find((candidate) => candidate.id === key);
					if (choice) add(choice.value);
				}}
				allowsCustomValue
				menuTrigger="focus"
				isDisabled={isDisabled}
				isInvalid={Boolean(error)}
				className={styles.field}
			>
				<FieldLabel label={label} hideLabel={hideLabel} mark={mark} />
				{!isDisabled && (
					<Input
						className={styles.input}
						placeholder={placeholder}
						onKeyDown={(event) => {
							const last = values.at(-1);
							if (event.key === "Backspace" && typed === "" && last !== undefined) remove(last);
							const isChoosing = event.currentTarget.getAttribute("aria-activedescendant");
							if ((event.key === "Enter" || event.key === ",") && typed.trim() !== "" && !isChoosing) {
								event.preventDefault();
								if (!isClosed || choices.some((choice) => foldText(choice.value) === foldText(typed))) add(typed);
							}
						}}
					/>
				)}
				<FieldNotes description={description} error={error} />
				<Popover className={styles.popover} offset={4}>
					<ListBox className={styles.list}>
						{(choice: Choice) => (
							<ListBoxItem id={choice.id} textValue={choice.label} className={styles.option}>
								<span className={styles.optionWords}>{choice.label}</span>
							</ListBoxItem>
						)}
					</ListBox>
				</Popover>
			</AriaComboBox>
			{values.length > 0 && (
				<TagGroup
					aria-label={label}
					onRemove={isDisabled ? undefined : (keys) => onChange(values.filter((value) => !keys.has(value)))}
				>
					<TagList className={tagStyles.tags} items={values.map((value) => ({ id: value }))}>
						{(item) => (
							<Tag id={item.id} textValue={item.id} className={tagStyles.tag}>
								<span className={tagStyles.words}>{item.id}</span>
								{!isDisabled && (
									<Button slot="remove" className={tagStyles.remove} aria-label={t.remove(item.id)}>
										<X size={14} aria-hidden />
									</Button>
								)}
							</Tag>
						)}
					</TagList>
				</TagGroup>
			)}
		</div>
	);
}

type Choice = { id: string; value: string; label: string };

/** The suggestions that fit what is typed and are not there yet, then what is typed itself when it is new. */
function matching(
	suggestions: readonly string[],
	values: readonly string[],
	typed: string,
	addLabel: ((text: string) => string) | null,
): Choice[] {
	const taken = new Set(values.map(foldText));
	const wanted = foldText(typed);
	const found = [...new Set(suggestions)]
		.filter((text) => !taken.has(foldText(text)) && foldText(text).includes(wanted))
		.slice(0, MOST_SHOWN)
		.map((text) => ({ id: `s:${text}`, value: text, label: text }));
	const isNew = wanted !== "" && !taken.has(wanted) && !found.some((choice) => foldText(choice.value) === wanted);
	if (addLabel && isNew) found.push({ id: "own", value: typed, label: addLabel(typed.trim()) });
	return found;
}
