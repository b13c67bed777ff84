/** Above the grid of values: the breakdown and the periods in sight, which projects, and how many values are missing. */

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Cohort } from "#shared/document/cohorts.ts";
import { GRAINS, type Grain } from "#shared/domain/period.ts";
import styles from "#client/features/measurements/Measurements.module.css";
import { SplitChoice } from "#client/features/measurements/SplitChoice.tsx";
import { grainWords, texts } from "#client/features/measurements/texts.ts";
import type { EntryChoice } from "#client/features/measurements/use-entry-choice.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";

type EntryFiltersProps = {
	choice: EntryChoice;
	change: (part: Partial<EntryChoice>) => void;
	grain: Grain;
	/** `<dimension>:<value>` of each breakdown that has values, and by what the definition says it is broken down. */
	splits: readonly string[];
	dimensions: readonly string[];
	canWrite: boolean;
	sectors: readonly string[];
	cohorts: readonly Cohort[];
	/** How many values, of how many projects; null while nobody began to report. */
	missing: { readonly values: number; readonly projects: number } | null;
	onStep: (direction: -1 | 1) => void;
};

const ANY = "any";

export function EntryFilters(props: EntryFiltersProps) {
	const { choice, change, grain, splits, dimensions, canWrite, sectors, cohorts, missing, onStep } = props;
	const t = useTexts(texts);
	const grains = useTexts(grainWords);
	const { number } = useFormat();
	const count = missing?.values ?? 0;
	return (
		<div className={styles.filters}>
			<div className={styles.bar}>
				<span className={styles.stepper}>
					<IconButton label={t.earlier} onPress={() => onStep(-1)}>
						<ChevronLeft size={18} aria-hidden />
					</IconButton>
					<Select
						label={t.grain}
						hideLabel
						options={GRAINS.map((one) => ({ value: one, label: grains[one] }))}
						value={grain}
						onChange={(next) => change({ grain: next, last: null, cell: null })}
						className={styles.select}
					/>
					<IconButton label={t.later} onPress={() => onStep(1)}>
						<ChevronRight size={18} aria-hidden />
					</IconButton>
				</span>
				<SplitChoice
					splits={splits}
					dimensions={dimensions}
					value={choice.split}
					canWrite={canWrite}
					onChange={(split) => change({ split, cell: null })}
				/>
				<SearchField
					label={t.search}
					hideLabel
					placeholder={t.search}
					value={choice.search}
					onChange={(search) => change({ search })}
					className={styles.search}
				/>
				<Select
					label={t.sector}
					hideLabel
					options={[{ value: ANY, label: t.anySector }, ...sectors.map((one) => ({ value: one, label: one }))]}
					value={choice.sector || ANY}
					onChange={(sector) => change({ sector: sector === ANY ? "" : sector })}
					className={styles.select}
				/>
				{cohorts.length > 0 && (
					<Select
						label={t.cohort}
						hideLabel
						options={[
							{ value: ANY, label: t.anyCohort },
							...cohorts.map(({ id, name }) => ({ value: id as string, label: name || t.noNameCohort })),
						]}
						value={choice.cohort || ANY}
						onChange={(cohort) => change({ cohort: cohort === ANY ? "" : cohort })}
						className={styles.select}
					/>
				)}
			</div>
			<div className={styles.bar}>
				<span role="status" className={count > 0 ? styles.missingCount : styles.soft}>
					{missing === null
						? t.noneYet
						: count > 0
							? t.missingCount(number(count), number(missing.projects), missing.projects === 1)
							: t.noneMissing}
				</span>
				{(count > 0 || choice.onlyMissing) && (
					<Checkbox isSelected={choice.onlyMissing} onChange={(onlyMissing) => change({ onlyMissing })}>
						{t.onlyMissing}
					</Checkbox>
				)}
			</div>
		</div>
	);
}
