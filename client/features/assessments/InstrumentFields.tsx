/** The fields of a version of an instrument being written. */

import { Plus } from "lucide-react";
import { useState } from "react";
import { INSTRUMENT_RULES, type Instrument } from "#shared/domain/instrument.ts";
import { DimensionEditor } from "#client/features/assessments/DimensionEditor.tsx";
import { type InstrumentDraft, moved, newDimension } from "#client/features/assessments/instrument-draft.ts";
import { instrumentTexts } from "#client/features/assessments/instrument-texts.ts";
import { ruleWords } from "#client/features/assessments/instrument-words.ts";
import styles from "#client/features/assessments/Instruments.module.css";
import { WordingField } from "#client/features/assessments/WordingField.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type InstrumentFieldsProps = {
	draft: InstrumentDraft;
	linksAreBad: boolean;
	onChange: (draft: InstrumentDraft) => void;
};

export function InstrumentFields({ draft, linksAreBad, onChange }: InstrumentFieldsProps) {
	const t = useTexts(instrumentTexts);
	const { language } = useLanguage();
	const { instrument } = draft;
	const [isBoth, setBoth] = useState(false);
	const set = (part: Partial<Instrument>) => onChange({ ...draft, instrument: { ...instrument, ...part } });
	const { dimensions } = instrument;
	return (
		<div className={styles.fields}>
			<Checkbox isSelected={isBoth} onChange={setBoth}>
				{t.alsoOther}
			</Checkbox>
			<WordingField
				label={t.name}
				value={instrument.title}
				isBoth={isBoth}
				longest={200}
				isSlot
				onChange={(title) => set({ title })}
			/>
			<WordingField
				label={t.about}
				value={instrument.about}
				isBoth={isBoth}
				longest={2000}
				isLong
				onChange={(about) => set({ about })}
			/>
			<WordingField
				label={t.notice}
				value={instrument.notice}
				isBoth={isBoth}
				longest={2000}
				isLong
				onChange={(notice) => set({ notice })}
			/>
			<WordingField
				label={t.sourceField}
				description={t.sourceHelp}
				value={instrument.source.text}
				isBoth={isBoth}
				longest={2000}
				isLong
				isSlot
				onChange={(text) => set({ source: { ...instrument.source, text } })}
			/>
			<TextArea
				label={t.links}
				description={t.linksHelp}
				rows={2}
				value={draft.links}
				error={linksAreBad ? t.badLink : undefined}
				onChange={(links) => onChange({ ...draft, links })}
			/>
			<RadioGroup
				label={t.rule}
				options={INSTRUMENT_RULES.map((rule) => {
					const { name, more } = ruleWords(rule, language);
					return { value: rule, label: name, description: more };
				})}
				value={instrument.rule}
				onChange={(rule) => set({ rule })}
			/>
			<Checkbox isSelected={instrument.notApplicable} onChange={(notApplicable) => set({ notApplicable })}>
				{t.naField}
			</Checkbox>
			{dimensions.map((dimension, place) => (
				<DimensionEditor
					key={dimension.id}
					dimension={dimension}
					place={place}
					count={dimensions.length}
					isBoth={isBoth}
					firstLevels={place === 0 ? null : (dimensions[0]?.levels ?? null)}
					onChange={(next) => set({ dimensions: dimensions.map((one, at) => (at === place ? next : one)) })}
					onMove={(step) => set({ dimensions: moved(dimensions, place, step) })}
					onRemove={() => set({ dimensions: dimensions.filter((_, at) => at !== place) })}
				/>
			))}
			<Button
				icon={<Plus size={18} aria-hidden />}
				className={styles.add}
				isDisabled={dimensions.length >= 60}
				onPress={() => set({ dimensions: [...dimensions, newDimension()] })}
			>
				{t.addDimension}
			</Button>
		</div>
	);
}
