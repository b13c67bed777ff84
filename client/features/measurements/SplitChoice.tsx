/** Which breakdown of an indicator is shown: the whole, one that has values, or a new one, by a dimension of its definition or another. */

import { type Language, labelled } from "#shared/lib/language.ts";
import { useState } from "react";
import styles from "#client/features/measurements/Measurements.module.css";
import { texts } from "#client/features/measurements/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type SplitChoiceProps = {
	/** `<dimension>:<value>` of each known one. */
	splits: readonly string[];
	/** What the definition says it is broken down by. */
	dimensions: readonly string[];
	value: string;
	canWrite: boolean;
	onChange: (split: string) => void;
};

const WHOLE = "whole";
const NEW = "new";

/** « Région : Estrie » */
function splitLabel(language: Language, split: string): string {
	const colon = split.indexOf(":");
	return colon < 0 ? split : labelled(language, split.slice(0, colon), split.slice(colon + 1).trim());
}

export function SplitChoice({ splits, dimensions, value, canWrite, onChange }: SplitChoiceProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [isAdding, setAdding] = useState(false);
	if (splits.length === 0 && dimensions.length === 0 && !canWrite) return null;
	return (
		<>
			<Select
				label={t.split}
				hideLabel
				options={[
					{ value: WHOLE, label: t.wholeSplit },
					...splits.map((one) => ({ value: one, label: splitLabel(language, one) })),
					...(canWrite ? [{ value: NEW, label: t.newSplit }] : []),
				]}
				value={value || WHOLE}
				onChange={(next) => (next === NEW ? setAdding(true) : onChange(next === WHOLE ? "" : next))}
				className={styles.select}
			/>
			{isAdding && (
				<NewSplit
					dimensions={dimensions}
					onClose={() => setAdding(false)}
					onAdd={(split) => {
						setAdding(false);
						onChange(split);
					}}
				/>
			)}
		</>
	);
}

type NewSplitProps = { dimensions: readonly string[]; onAdd: (split: string) => void; onClose: () => void };

function NewSplit({ dimensions, onAdd, onClose }: NewSplitProps) {
	const t = useTexts(texts);
	const [dimension, setDimension] = useState<string | null>(dimensions[0] ?? null);
	const [part, setPart] = useState("");
	const [isAsked, setAsked] = useState(false);
	// The sign between the two in addresses.
	const said = (dimension ?? "").replaceAll(":", " ").trim();
	const add = () => {
		setAsked(true);
		if (said !== "" && part.trim() !== "") onAdd(`${said}:${part.trim()}`);
	};
	return (
		<Dialog
			title={t.newSplitTitle}
			size="small"
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" onPress={add}>
						{t.showSplit}
					</Button>
				</>
			}
		>
			<div className={styles.form}>
				<p>{t.newSplitAbout}</p>
				<ComboBox
					label={t.dimension}
					allowsOwnText
					options={dimensions.map((one) => ({ value: one, label: one }))}
					value={dimension}
					onChange={setDimension}
					{...(isAsked && said === "" ? { error: t.dimensionMissing } : {})}
				/>
				<TextField
					label={t.part}
					description={t.partHint}
					value={part}
					onChange={setPart}
					maxLength={200}
					{...(isAsked && part.trim() === "" ? { error: t.partMissing } : {})}
				/>
			</div>
		</Dialog>
	);
}
