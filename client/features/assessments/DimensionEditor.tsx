/** Writes one dimension of an instrument: its question, and its levels from the lowest. */

import { ArrowDown, ArrowUp, Plus, Trash2, X } from "lucide-react";
import type { InstrumentDimension, InstrumentLevel } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { withLevel } from "#client/features/assessments/instrument-draft.ts";
import { instrumentTexts } from "#client/features/assessments/instrument-texts.ts";
import styles from "#client/features/assessments/Instruments.module.css";
import { WordingField } from "#client/features/assessments/WordingField.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type DimensionEditorProps = {
	dimension: InstrumentDimension;
	place: number;
	count: number;
	isBoth: boolean;
	/** The levels of the first dimension, to begin with; null for the first itself. */
	firstLevels: readonly InstrumentLevel[] | null;
	onChange: (dimension: InstrumentDimension) => void;
	onMove: (step: -1 | 1) => void;
	onRemove: () => void;
};

export function DimensionEditor(props: DimensionEditorProps) {
	const { dimension, place, count, isBoth, firstLevels, onChange, onMove, onRemove } = props;
	const t = useTexts(instrumentTexts);
	const { language } = useLanguage();
	const title = t.dimension(place + 1);
	const name = wordingIn(dimension.label, language) || title;
	const setLevel = (index: number, part: Partial<InstrumentLevel>) =>
		onChange({
			...dimension,
			levels: dimension.levels.map((level, at) => (at === index ? { ...level, ...part } : level)),
		});
	return (
		<fieldset className={styles.dimension}>
			<legend className={styles.legend}>{title}</legend>
			<div className={styles.dimensionActs}>
				<IconButton size="small" label={t.moveUp(name)} isDisabled={place === 0} onPress={() => onMove(-1)}>
					<ArrowUp size={16} aria-hidden />
				</IconButton>
				<IconButton size="small" label={t.moveDown(name)} isDisabled={place === count - 1} onPress={() => onMove(1)}>
					<ArrowDown size={16} aria-hidden />
				</IconButton>
				<IconButton size="small" label={t.removeDimension(name)} onPress={onRemove}>
					<Trash2 size={16} aria-hidden />
				</IconButton>
			</div>
			<WordingField
				label={t.dimensionLabel}
				value={dimension.label}
				isBoth={isBoth}
				longest={200}
				isSlot
				onChange={(label) => onChange({ ...dimension, label })}
			/>
			<WordingField
				label={t.dimensionHelp}
				value={dimension.help}
				isBoth={isBoth}
				longest={2000}
				isLong
				onChange={(help) => onChange({ ...dimension, help })}
			/>
			<ol className={styles.levelRows}>
				{dimension.levels.map((level, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a rank may be typed anew, its place stays
					<li key={index} className={styles.levelRow}>
						<RankField value={level.value} onChange={(value) => setLevel(index, { value })} />
						<WordingField
							label={t.levelLabel}
							value={level.label}
							isBoth={isBoth}
							longest={200}
							isSlot
							onChange={(label) => setLevel(index, { label })}
						/>
						<WordingField
							label={t.levelHelp}
							value={level.help}
							isBoth={isBoth}
							longest={2000}
							isLong
							onChange={(help) => setLevel(index, { help })}
						/>
						<IconButton
							size="small"
							label={t.removeLevel(level.value)}
							className={styles.removeLevel}
							onPress={() => onChange({ ...dimension, levels: dimension.levels.filter((_, at) => at !== index) })}
						>
							<X size={16} aria-hidden />
						</IconButton>
					</li>
				))}
			</ol>
			<div className={styles.row}>
				<Button
					size="small"
					icon={<Plus size={16} aria-hidden />}
					isDisabled={dimension.levels.length >= 30}
					onPress={() => onChange(withLevel(dimension))}
				>
					{t.addLevel}
				</Button>
				{firstLevels !== null && firstLevels.length > 1 && (
					<Button size="small" variant="quiet" onPress={() => onChange({ ...dimension, levels: [...firstLevels] })}>
						{t.sameLevels}
					</Button>
				)}
			</div>
		</fieldset>
	);
}

function RankField({ value, onChange }: { value: number; onChange: (value: number) => void }) {
	const t = useTexts(instrumentTexts);
	return (
		<TextField
			label={t.levelRank}
			value={String(value)}
			inputMode="numeric"
			maxLength={2}
			onChange={(text) => {
				if (/^\d{0,2}$/.test(text)) onChange(Number(text));
			}}
		/>
	);
}
