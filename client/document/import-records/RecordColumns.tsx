/** What each column of a list becomes, with examples to judge by; everything guessed can be corrected. */

import { labelled } from "#shared/lib/language.ts";
import type { ImportKind } from "#client/document/import-records/import-kind.ts";
import styles from "#client/document/import-records/ImportRecords.module.css";
import type { Reading } from "#client/document/import-records/ImportRecordsDialog.tsx";
import { IGNORE } from "#client/document/import-records/records-file.ts";
import { importRecordsTexts } from "#client/document/import-records/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import type { HeaderLines } from "#client/spreadsheet/header-lines.ts";
import { SheetChoice } from "#client/document/SheetChoice.tsx";
import { columnLetters } from "#client/spreadsheet/workbook-names.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Select } from "#client/ui/Select.tsx";

type RecordColumnsProps = {
	reading: Reading;
	kind: ImportKind;
	onSheet: (sheet: number) => void;
	onHeader: (header: HeaderLines) => void;
	onTargets: (targets: ReadonlyMap<number, string>) => void;
};

/** How far down a header is offered. */
const FIRST_LINES = 15;

export function RecordColumns({ reading, kind, onSheet, onHeader, onTargets }: RecordColumnsProps) {
	const t = useTexts(importRecordsTexts);
	const { language } = useLanguage();
	const format = useFormat();
	const { file, targets } = reading;
	const { header, grid, totals } = file;
	const labelOf = ({ index, name }: (typeof file.columns)[number]) => name || t.unnamed(columnLetters(index));
	const hidden = file.columns.filter(({ index }) => file.hidden.has(index));
	const hasName = [...targets.values()].some((one) => one === "name" || one === "code");
	const wordsOf = (cells: readonly string[]) =>
		cells
			.filter((cell) => cell.trim() !== "")
			.slice(0, 6)
			.join(" · ");
	const choose = (column: number, target: string) => {
		const next = new Map(targets);
		// A second column of the same would say it twice.
		if (target !== IGNORE && !kind.isMany(target))
			for (const [other, taken] of targets) if (taken === target) next.set(other, IGNORE);
		onTargets(next.set(column, target));
	};
	const options = [
		...kind.targets.map((value) => ({ value, label: kind.targetName(value, language) })),
		{ value: IGNORE, label: t.ignore },
	];
	return (
		<>
			<p className={styles.file}>{t.summary(reading.fileName, file.rows.length)}</p>
			<div className={styles.header}>
				<SheetChoice {...reading.among} onChange={onSheet} />
				<Select
					label={t.header}
					value={String(header.line)}
					options={grid.rows.slice(0, FIRST_LINES).map(({ line, cells }) => ({
						value: String(line),
						label: t.headerLine(line, wordsOf(cells)),
					}))}
					onChange={(line) => onHeader({ line: Number(line), count: 1 })}
				/>
				<Checkbox
					isSelected={header.count === 2}
					onChange={(isTwo) => onHeader({ line: header.line, count: isTwo ? 2 : 1 })}
				>
					{t.twoLines}
				</Checkbox>
			</div>
			{grid.openQuoteLine !== null && <Banner tone="warn">{t.openQuote(format.number(grid.openQuoteLine))}</Banner>}
			{totals.length > 0 && <p className={styles.soft}>{t.totals(format.list(totals.map(String)), totals.length)}</p>}
			{hidden.length > 0 && <Banner>{t.hidden(hidden.map(labelOf).join(", "))}</Banner>}
			{reading.remembered > 0 && <p className={styles.soft}>{t.remembered(reading.remembered)}</p>}
			{!hasName && <Banner tone="warn">{t.noName}</Banner>}
			<div className={styles.scroll}>
				<table className={classNames(styles.table, styles.columns)}>
					<thead>
						<tr>
							<th scope="col">{t.column}</th>
							<th scope="col">{t.examples}</th>
							<th scope="col">{t.becomes}</th>
						</tr>
					</thead>
					<tbody>
						{file.columns.map((column) => (
							<tr key={column.index}>
								<th scope="row">
									<span className={styles.soft}>{columnLetters(column.index)}</span> {labelOf(column)}
								</th>
								<td className={styles.examples}>{(file.examples.get(column.index) ?? []).join(" · ")}</td>
								<td>
									<Select
										label={labelled(language, t.becomes, labelOf(column))}
										hideLabel
										value={targets.get(column.index) ?? IGNORE}
										options={options}
										onChange={(target) => choose(column.index, target)}
									/>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</>
	);
}
