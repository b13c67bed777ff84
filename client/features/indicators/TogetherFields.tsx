/** How the values of an indicator come together over projects and time, and at once what that cannot give. */

import { useId, useMemo } from "react";
import {
	AGGREGATIONS,
	type Aggregation,
	type Indicator,
	type IndicatorFields,
} from "#shared/document/indicator-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { ADDITIVITIES, type Additivity, type RolledValue, rollUp } from "#shared/domain/roll-up.ts";
import { rollUpSentence } from "#shared/domain/roll-up-words.ts";
import { UNIT_KINDS, type UnitKind } from "#shared/domain/unit.ts";
import type { Language } from "#shared/lib/language.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { useDirectoryEntries } from "#client/document/use-directory.ts";
import styles from "#client/features/indicators/Measure.module.css";
import { additivityHelp, measureTexts } from "#client/features/indicators/measure-texts.ts";
import { additivityWords, aggregationWords, unitKindWords } from "#shared/document/indicator-words.ts";
import { texts } from "#client/features/indicators/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { Select } from "#client/ui/Select.tsx";

type TogetherFieldsProps = {
	workspace: WorkspaceId;
	table: RecordTable<IndicatorFields>;
	indicator: Indicator;
	canWrite: boolean;
};

export function TogetherFields({ workspace, table, indicator, canWrite }: TogetherFieldsProps) {
	const t = useTexts(measureTexts);
	const { language } = useLanguage();
	const titleId = useId();
	const { id, unitKind, additivity, aggregation } = indicator;
	const isComputed = indicator.expression.trim() !== "";
	const refusal = isComputed ? null : refusalOf(indicator, language);
	return (
		<section aria-labelledby={titleId} className={styles.section}>
			<h3 id={titleId} className={styles.title}>
				{t.together}
			</h3>
			{isComputed && <p className={styles.note}>{t.isComputed}</p>}
			{canWrite ? (
				<>
					<Select<UnitKind>
						label={t.unitKind}
						options={UNIT_KINDS.map((value) => ({ value, label: unitKindWords[language][value] }))}
						value={unitKind}
						onChange={(value) => table.set(id, "unitKind", value)}
					/>
					{!isComputed && (
						<>
							<Select<Additivity>
								label={t.additivity}
								options={ADDITIVITIES.map((value) => ({
									...{ value, label: additivityWords[language][value] },
									description: additivityHelp[language][value],
								}))}
								value={additivity}
								onChange={(value) => table.set(id, "additivity", value)}
							/>
							<Select<Aggregation>
								label={t.aggregation}
								options={AGGREGATIONS.map((value) => ({ value, label: aggregationWords[language][value] }))}
								value={aggregation}
								onChange={(value) => table.set(id, "aggregation", value)}
							/>
						</>
					)}
				</>
			) : (
				<>
					<ReadOnlyField label={t.unitKind} value={unitKindWords[language][unitKind]} />
					{!isComputed && <ReadOnlyField label={t.additivity} value={additivityWords[language][additivity]} />}
					{!isComputed && <ReadOnlyField label={t.aggregation} value={aggregationWords[language][aggregation]} />}
				</>
			)}
			{!isComputed && aggregation === "weighted-mean" && (
				<WeightField workspace={workspace} table={table} indicator={indicator} canWrite={canWrite} />
			)}
			{refusal !== null && <p className={styles.warning}>{refusal}</p>}
		</section>
	);
}

function WeightField({ workspace, table, indicator, canWrite }: TogetherFieldsProps) {
	const t = useTexts(measureTexts);
	const words = useTexts(texts);
	const { compare } = useFormat();
	const entries = useDirectoryEntries(workspace);
	const { id, weightedBy } = indicator;
	const options = useMemo(
		() =>
			entries
				.filter((entry) => entry.kind === "indicator" && !entry.archived && entry.id !== id)
				.map((entry) => ({
					value: entry.id,
					label: [entry.code, entry.name || words.untitled].filter(Boolean).join(" · "),
				}))
				.sort((a, b) => compare(a.label, b.label)),
		[entries, id, compare, words],
	);
	const chosen = options.find((option) => option.value === weightedBy);
	if (!canWrite) return <ReadOnlyField label={t.weightedBy} value={chosen?.label ?? ""} />;
	return (
		<ComboBox
			label={t.weightedBy}
			description={t.weightedByHint}
			options={options}
			value={chosen ? weightedBy : null}
			onChange={(value) => table.set(id, "weightedBy", value ?? "")}
			{...(chosen ? {} : { error: weightedBy === "" ? t.noWeight : t.weightGone })}
		/>
	);
}

/** Tries it on two projects of one period: what would be refused there is said here, where it is decided. */
function refusalOf(indicator: Indicator, language: Language): string | null {
	const period = { grain: "year", year: 2026, part: 1 } as const;
	const values = ["a", "b"].map(
		(project): RolledValue => ({ project, period, group: "", value: 1, unit: indicator.unit }),
	);
	const tried = rollUp(indicator.aggregation || "sum", indicator, values, { weightOf: () => 1 });
	return tried.ok ? null : rollUpSentence(tried.error, language);
}
