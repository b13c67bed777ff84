/** How the file is written and what each column becomes, with examples to judge by; everything guessed can be corrected. */

import { isYear, PHASES } from "#shared/document/budget.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import type { StageId } from "#shared/document/portfolio.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { labelled } from "#shared/lib/language.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Select } from "#client/ui/Select.tsx";
import { yearAndPhase } from "#client/features/portfolio/budget-text.ts";
import { LIST_SEPARATORS, type ListSeparator } from "#client/spreadsheet/cell-values.ts";
import {
	budgetTarget,
	COLUMN_TARGETS,
	type ColumnTarget,
	LIST_TARGETS,
	NEW_FIELD,
	ownTarget,
	withTarget,
} from "#client/features/portfolio/import/column-target.ts";
import styles from "./ColumnsStep.module.css";
import { HowWritten } from "#client/features/portfolio/import/HowWritten.tsx";
import type { ReadAs } from "#client/features/portfolio/import/import-session.ts";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import type { SheetColumn } from "#client/spreadsheet/sheet-table.ts";
import { StagesTable } from "#client/features/portfolio/import/StagesTable.tsx";
import { targetNames } from "#client/features/portfolio/import/target-names.ts";
import { type ColumnsState, type Corrections, stagesOf } from "#client/features/portfolio/import/use-import.ts";
import { totalsWords } from "#client/spreadsheet/totals-line.ts";
import { columnLetters } from "#client/spreadsheet/workbook-names.ts";

type ColumnsStepProps = {
	columns: ColumnsState;
	labelOf: (column: SheetColumn) => string;
	onCorrect: (part: Corrections) => void;
	/** `field`: the one by which it is asked. */
	onReread: (as: ReadAs, field: string) => void;
};

export function ColumnsStep({ columns, labelOf, onCorrect, onReread }: ColumnsStepProps) {
	const t = useTexts(importTexts);
	const format = useFormat();
	const { reading, targets, leftOut } = columns;
	const hasName = [...targets.values()].includes("name");
	const stages = stagesOf(columns);
	const hidden = reading.columns.filter((column) => reading.hidden.has(column.index));
	return (
		<div className={styles.step}>
			<p className={styles.file}>{t.fileSummary(columns.fileName, reading.rowCount, reading.columns.length)}</p>
			<HowWritten columns={columns} onCorrect={onCorrect} onReread={onReread} />
			{reading.totals.length > 0 && (
				<section className={styles.section} aria-label={t.totalsFound}>
					<p className={styles.help}>{t.totalsFound}</p>
					{reading.totals.map(({ line, words }) => (
						<Checkbox
							key={line}
							isSelected={leftOut.has(line)}
							onChange={(isLeft) => {
								const next = new Set(leftOut);
								if (isLeft) next.add(line);
								else next.delete(line);
								onCorrect({ leftOut: next });
							}}
						>
							{t.leaveOut(line, totalsWords(words, format.number))}
						</Checkbox>
					))}
				</section>
			)}
			{hidden.length > 0 && <Banner>{t.hiddenColumns(hidden.map(labelOf).join(", "))}</Banner>}
			<section className={styles.section}>
				<h3>{t.columnsTitle}</h3>
				<p className={styles.help}>{t.columnsHelp}</p>
				{columns.remembered.size > 0 && <p className={styles.help}>{t.rememberedColumns(columns.remembered.size)}</p>}
				{!hasName && <Banner tone="warn">{t.noName}</Banner>}
				<ColumnsTable columns={columns} labelOf={labelOf} onCorrect={onCorrect} />
			</section>
			{stages === null ? (
				<Banner tone="warn">{t.tooManyStages}</Banner>
			) : (
				stages.length > 0 && (
					<StagesTable
						stages={stages}
						catalog={columns.catalog}
						onChoose={(value, stage) =>
							onCorrect({ stages: new Map<string, StageId | null>(columns.stages).set(foldText(value), stage) })
						}
					/>
				)
			)}
		</div>
	);
}

function ColumnsTable({ columns, labelOf, onCorrect }: Omit<ColumnsStepProps, "onReread">) {
	const t = useTexts(importTexts);
	const names = useTexts(targetNames);
	const { language } = useLanguage();
	const { reading, targets, separators, catalog } = columns;
	const separatorNames: Record<ListSeparator, string> = {
		",": t.comma,
		";": t.semicolon,
		"|": t.pipe,
		"\n": t.newline,
		"": t.noSeparator,
	};
	const options: { value: ColumnTarget; label: string }[] = [
		...COLUMN_TARGETS.map((value) => ({ value, label: names[value] })),
		...budgetYears(reading.columns).flatMap((year) =>
			PHASES.map((phase) => ({
				value: budgetTarget(year, phase),
				label: `${recordLabels[language].budget} ${yearAndPhase(year, phase, language)}`,
			})),
		),
		...catalog.fields.map((field) => ({ value: ownTarget(field.id), label: field.label })),
		{ value: NEW_FIELD, label: names[NEW_FIELD] },
	];
	return (
		<table className={styles.table}>
			<thead>
				<tr>
					<th scope="col">{t.column}</th>
					<th scope="col">{t.examples}</th>
					<th scope="col">{t.becomes}</th>
					<th scope="col">{t.separator}</th>
				</tr>
			</thead>
			<tbody>
				{reading.columns.map((column) => {
					const label = labelOf(column);
					const target = targets.get(column.index) ?? "ignore";
					const examples = reading.sample
						.map((row) => row[column.index] ?? "")
						.filter((cell) => cell !== "")
						.slice(0, 3);
					return (
						<tr key={column.index} data-ignored={target === "ignore" || undefined}>
							<th scope="row">
								<span className={styles.letter}>{columnLetters(column.index)}</span> {label}
							</th>
							<td className={styles.examples}>
								{examples.map((example) => (
									<span key={example} className={styles.example} title={example}>
										{example}
									</span>
								))}
							</td>
							<td>
								<Select
									label={labelled(language, t.becomes, label)}
									hideLabel
									value={target}
									options={options}
									onChange={(chosen) => onCorrect({ targets: withTarget(targets, column.index, chosen) })}
								/>
							</td>
							<td>
								{LIST_TARGETS.has(target) && (
									<Select
										label={labelled(language, t.separator, label)}
										hideLabel
										value={separatorKey(separators.get(column.index) ?? "")}
										options={LIST_SEPARATORS.map((value) => ({
											value: separatorKey(value),
											label: separatorNames[value],
										}))}
										onChange={(key) =>
											onCorrect({ separators: new Map(separators).set(column.index, separatorOf(key)) })
										}
									/>
								)}
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

/** The years that amounts may be of: those that titles name, and those around this one. */
function budgetYears(columns: readonly SheetColumn[]): number[] {
	const named = columns.flatMap(({ name }) => (name.match(/\b(?:19|20)\d{2}\b/g) ?? []).map(Number));
	const now = new Date().getFullYear();
	return [...new Set([...named, now - 1, now, now + 1, now + 2])].filter(isYear).sort((a, b) => a - b);
}

/** A choice of a list needs a name, and the separator may be empty. */
function separatorKey(separator: ListSeparator): string {
	return `by:${separator}`;
}

function separatorOf(key: string): ListSeparator {
	return LIST_SEPARATORS.find((separator) => separatorKey(separator) === key) ?? "";
}
