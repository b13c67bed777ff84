/** How the file is written and what each column becomes, with examples to judge by; everything guessed can be corrected. */

import type { Stage } from "#shared/document/portfolio.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Select } from "#client/ui/Select.tsx";
import { type DayOrder, LIST_SEPARATORS, type ListSeparator } from "#client/features/portfolio/import/cell-values.ts";
import { COLUMN_TARGETS, LIST_TARGETS, withTarget } from "#client/features/portfolio/import/column-target.ts";
import { type CsvColumn, type Delimiter, DELIMITERS } from "#client/features/portfolio/import/csv-table.ts";
import { type Encoding, ENCODINGS } from "#client/features/portfolio/import/decode-text.ts";
import styles from "./ColumnsStep.module.css";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import { StagesTable } from "#client/features/portfolio/import/StagesTable.tsx";
import { targetNames } from "#client/features/portfolio/import/target-names.ts";
import { type ColumnsState, stagesOf } from "#client/features/portfolio/import/use-import.ts";
import { foldText } from "#shared/lib/fold-text.ts";

type ColumnsStepProps = {
	columns: ColumnsState;
	labelOf: (column: CsvColumn) => string;
	onCorrect: (part: Partial<Pick<ColumnsState, "targets" | "separators" | "dayOrder" | "stages">>) => void;
	onReread: (as: { encoding?: Encoding; delimiter?: Delimiter }) => void;
};

const ENCODING_NAMES: Record<Encoding, string> = {
	"utf-8": "UTF-8",
	"windows-1252": "Windows-1252 (Excel)",
	"utf-16le": "UTF-16",
	"utf-16be": "UTF-16 BE",
	macintosh: "Mac Roman",
};

export function ColumnsStep({ columns, labelOf, onCorrect, onReread }: ColumnsStepProps) {
	const t = useTexts(importTexts);
	const { reading, targets } = columns;
	const separatorNames: Record<Delimiter | ListSeparator, string> = {
		",": t.comma,
		";": t.semicolon,
		"\t": t.tab,
		"|": t.pipe,
		"\n": t.newline,
		"": t.noSeparator,
	};
	const hasDates = [...targets.values()].some((target) => target === "start" || target === "end");
	const hasName = [...targets.values()].includes("name");
	const stages = stagesOf(columns);
	return (
		<div className={styles.step}>
			<p className={styles.file}>{t.fileSummary(columns.fileName, reading.rowCount, reading.columns.length)}</p>
			{reading.openQuoteLine !== null && <Banner tone="warn">{t.openQuote(reading.openQuoteLine)}</Banner>}
			{reading.unreadable > 0 && <Banner tone="warn">{t.unreadable(reading.unreadable)}</Banner>}
			<section className={styles.written} aria-label={t.howWritten}>
				<Select<Encoding>
					label={t.encoding}
					value={reading.encoding}
					options={ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
					onChange={(encoding) => onReread({ encoding })}
				/>
				<Select<Delimiter>
					label={t.delimiter}
					value={reading.delimiter}
					options={DELIMITERS.map((value) => ({ value, label: separatorNames[value] }))}
					onChange={(delimiter) => onReread({ delimiter })}
				/>
				{hasDates && (
					<Select<DayOrder>
						label={t.dayOrder}
						value={columns.dayOrder}
						options={[
							{ value: "day-first", label: t.dayFirst },
							{ value: "month-first", label: t.monthFirst },
						]}
						onChange={(dayOrder) => onCorrect({ dayOrder })}
					/>
				)}
			</section>
			<section className={styles.section}>
				<h3>{t.columnsTitle}</h3>
				<p className={styles.help}>{t.columnsHelp}</p>
				{!hasName && <Banner tone="warn">{t.noName}</Banner>}
				<ColumnsTable columns={columns} labelOf={labelOf} onCorrect={onCorrect} separatorNames={separatorNames} />
			</section>
			{stages === null ? (
				<Banner tone="warn">{t.tooManyStages}</Banner>
			) : (
				stages.length > 0 && (
					<StagesTable
						stages={stages}
						onChoose={(value, stage) =>
							onCorrect({ stages: new Map<string, Stage | null>(columns.stages).set(foldText(value), stage) })
						}
					/>
				)
			)}
		</div>
	);
}

type ColumnsTableProps = Omit<ColumnsStepProps, "onReread"> & {
	separatorNames: Record<ListSeparator, string>;
};

function ColumnsTable({ columns, labelOf, onCorrect, separatorNames }: ColumnsTableProps) {
	const t = useTexts(importTexts);
	const names = useTexts(targetNames);
	const { reading, targets, separators } = columns;
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
							<th scope="row">{label}</th>
							<td className={styles.examples}>
								{examples.map((example) => (
									<span key={example} className={styles.example} title={example}>
										{example}
									</span>
								))}
							</td>
							<td>
								<Select
									label={`${t.becomes} : ${label}`}
									hideLabel
									value={target}
									options={COLUMN_TARGETS.map((value) => ({ value, label: names[value] }))}
									onChange={(chosen) => onCorrect({ targets: withTarget(targets, column.index, chosen) })}
								/>
							</td>
							<td>
								{LIST_TARGETS.has(target) && (
									<Select
										label={`${t.separator} : ${label}`}
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

/** A choice of a list needs a name, and the separator may be empty. */
function separatorKey(separator: ListSeparator): string {
	return `by:${separator}`;
}

function separatorOf(key: string): ListSeparator {
	return LIST_SEPARATORS.find((separator) => separatorKey(separator) === key) ?? "";
}
