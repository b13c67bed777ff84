/** The targets of an indicator, one row a period: type in place, add one, take one away. */

import { Plus, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { clip } from "#shared/lib/clip.ts";
import type { Indicator, IndicatorFields, Target } from "#shared/document/indicator-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { editableNumber, parseNumber } from "#client/document/number-text.ts";
import { texts } from "#client/features/indicators/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./TargetsTable.module.css";

type TargetsTableProps = { table: RecordTable<IndicatorFields>; indicator: Indicator; canWrite: boolean };

export function TargetsTable({ table, indicator, canWrite }: TargetsTableProps) {
	const t = useTexts(texts);
	const titleId = useId();
	const { targets } = indicator;
	/** Applies a change to the targets as they are now: somebody else may have changed another one. */
	const change = (edit: (now: readonly Target[]) => readonly Target[]) => {
		const now = table.get(indicator.id)?.targets ?? [];
		table.set(indicator.id, "targets", edit(now));
	};
	const at = (list: readonly Target[], target: Target) =>
		list.findIndex((one) => one.period === target.period && one.value === target.value);
	return (
		<section aria-labelledby={titleId} className={styles.section}>
			<h3 id={titleId} className={styles.title}>
				{t.targets}
			</h3>
			{targets.length === 0 && <p className={styles.none}>{t.noTargets}</p>}
			{targets.length > 0 && (
				<table className={styles.table} aria-labelledby={titleId}>
					<thead>
						<tr>
							<th scope="col">{t.period}</th>
							<th scope="col">{t.target}</th>
							{canWrite && <td />}
						</tr>
					</thead>
					<tbody>
						{targets.map((target, place) => (
							<TargetRow
								// biome-ignore lint/suspicious/noArrayIndexKey: a period being renamed must keep its field
								key={place}
								target={target}
								canWrite={canWrite}
								onChange={(next) => change((now) => (at(now, target) < 0 ? now : now.with(at(now, target), next)))}
								onRemove={() => change((now) => now.filter((_, index) => index !== at(now, target)))}
							/>
						))}
					</tbody>
				</table>
			)}
			{canWrite && <NewTarget onAdd={(target) => change((now) => [...now, target])} />}
		</section>
	);
}

type TargetRowProps = {
	target: Target;
	canWrite: boolean;
	onChange: (target: Target) => void;
	onRemove: () => void;
};

function TargetRow({ target, canWrite, onChange, onRemove }: TargetRowProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const format = useFormat();
	if (!canWrite) {
		return (
			<tr>
				<th scope="row">{target.period}</th>
				<td className={styles.number}>{format.number(target.value, { maximumFractionDigits: 12 })}</td>
			</tr>
		);
	}
	return (
		<tr>
			<td>
				<DraftField
					label={t.period}
					hideLabel
					value={target.period}
					onCommit={(period) => onChange({ ...target, period: clip(period.trim(), 60) })}
					canWrite
				/>
			</td>
			<td>
				<DraftField
					label={`${t.target} ${target.period}`}
					hideLabel
					inputMode="decimal"
					value={editableNumber(target.value, language)}
					errorOf={(text) => (typeof parseNumber(text) === "number" ? null : t.notANumber)}
					onCommit={(text) => {
						const value = parseNumber(text);
						if (typeof value === "number") onChange({ ...target, value });
					}}
					canWrite
				/>
			</td>
			<td>
				<IconButton label={t.removeTarget(target.period)} size="small" onPress={onRemove}>
					<Trash2 size={16} aria-hidden />
				</IconButton>
			</td>
		</tr>
	);
}

function NewTarget({ onAdd }: { onAdd: (target: Target) => void }) {
	const t = useTexts(texts);
	const periodId = useId();
	const valueId = useId();
	const [period, setPeriod] = useState("");
	const [value, setValue] = useState("");
	const number = parseNumber(value);
	const isReady = period.trim() !== "" && typeof number === "number";
	return (
		<form
			className={styles.add}
			onSubmit={(event) => {
				event.preventDefault();
				if (typeof number !== "number" || !isReady) return;
				onAdd({ period: period.trim(), value: number });
				setPeriod("");
				setValue("");
				document.getElementById(periodId)?.focus();
			}}
		>
			<label className={styles.label} htmlFor={periodId}>
				{t.period}
				<input
					id={periodId}
					className={styles.input}
					value={period}
					placeholder={t.periodHint}
					maxLength={60}
					onChange={(event) => setPeriod(event.target.value)}
				/>
			</label>
			<label className={styles.label} htmlFor={valueId}>
				{t.target}
				<input
					id={valueId}
					className={styles.input}
					value={value}
					inputMode="decimal"
					aria-invalid={number === undefined || undefined}
					onChange={(event) => setValue(event.target.value)}
				/>
			</label>
			<Button type="submit" size="small" isDisabled={!isReady} icon={<Plus size={16} aria-hidden />}>
				{t.addTarget}
			</Button>
			{number === undefined && (
				<p className={styles.error} role="alert">
					{t.notANumber}
				</p>
			)}
		</form>
	);
}
