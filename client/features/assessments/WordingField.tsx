/** A text of an instrument in the reader's language, and in the other one when the writer wants both. */

import type { Wording } from "#shared/domain/wording.ts";
import type { Language } from "#shared/lib/language.ts";
import { instrumentTexts } from "#client/features/assessments/instrument-texts.ts";
import styles from "#client/features/assessments/Instruments.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type WordingFieldProps = {
	label: string;
	value: Wording;
	onChange: (value: Wording) => void;
	/** Write both languages. */
	isBoth: boolean;
	longest: number;
	isLong?: boolean;
	/** It has to be filled in before publishing. */
	isSlot?: boolean;
	description?: string;
};

export function WordingField({
	label,
	value,
	onChange,
	isBoth,
	longest,
	isLong,
	isSlot,
	description,
}: WordingFieldProps) {
	const t = useTexts(instrumentTexts);
	const { language } = useLanguage();
	const other: Language = language === "fr" ? "en" : "fr";
	const shown = isBoth ? [language, other] : [value[language] === "" && value[other] !== "" ? other : language];
	const isEmpty = value.fr.trim() === "" && value.en.trim() === "";
	const nameIn = (one: Language) => (one === "fr" ? t.inFrench(label) : t.inEnglish(label));
	return (
		<div className={isBoth ? styles.both : styles.one}>
			{shown.map((one) => {
				const shared = {
					label: isBoth || one !== language ? nameIn(one) : label,
					value: value[one],
					maxLength: longest,
					placeholder: isSlot && isEmpty ? t.slot : undefined,
					description: one === shown[0] ? description : undefined,
					onChange: (text: string) => onChange({ ...value, [one]: text }),
					className: isSlot && isEmpty ? styles.empty : undefined,
				};
				return isLong ? <TextArea key={one} rows={2} {...shared} /> : <TextField key={one} {...shared} />;
			})}
		</div>
	);
}
