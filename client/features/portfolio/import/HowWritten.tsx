/** How the file is written: its sheet, its header, its encoding and separator, its dates, and what tells that two projects are one. All of it guessed, all of it corrected here. */

import { useTexts } from "#client/i18n/use-texts.ts";
import { SHEET_FIELD, SheetChoice } from "#client/document/SheetChoice.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Select } from "#client/ui/Select.tsx";
import type { DayOrder } from "#client/spreadsheet/cell-values.ts";
import styles from "./ColumnsStep.module.css";
import { type Delimiter, DELIMITERS } from "#client/spreadsheet/csv-table.ts";
import { type Encoding, ENCODINGS } from "#client/spreadsheet/decode-text.ts";
import type { ReadAs } from "#client/features/portfolio/import/import-session.ts";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import { isKeyPart, type KeyPart } from "#client/features/portfolio/import/same-project.ts";
import type { ColumnsState, Corrections } from "#client/features/portfolio/import/use-import.ts";

const ENCODING_NAMES: Record<Encoding, string> = {
	"utf-8": "UTF-8",
	"windows-1252": "Windows-1252 (Excel)",
	"utf-16le": "UTF-16",
	"utf-16be": "UTF-16 BE",
	macintosh: "Mac Roman",
};

type HowWrittenProps = {
	columns: ColumnsState;
	onCorrect: (part: Corrections) => void;
	/** `field`: the one by which it is asked. */
	onReread: (as: ReadAs, field: string) => void;
};

const NO_FIELD = "none";

/** What tells that two lines are one project: the code, the name, the carriers, and one own field at most, all together. */
function SameProject({ columns, onCorrect }: Pick<HowWrittenProps, "columns" | "onCorrect">) {
	const t = useTexts(importTexts);
	const { key, catalog } = columns;
	const own = key.find((part) => part.startsWith("own:"));
	const change = (after: readonly KeyPart[]) => {
		// With nothing left to compare, no line would ever be a project that is there.
		if (after.length > 0) onCorrect({ key: after });
	};
	return (
		<fieldset className={styles.key}>
			<legend>{t.key}</legend>
			{(["code", "name", "carrier"] as const).map((part) => (
				<Checkbox
					key={part}
					isSelected={key.includes(part)}
					isDisabled={key.length === 1 && key.includes(part)}
					onChange={(isOn) => change(isOn ? [...key, part] : key.filter((other) => other !== part))}
				>
					{t[`key-${part}`]}
				</Checkbox>
			))}
			{catalog.fields.length > 0 && (
				<Select
					label={t.keyField}
					value={own ?? NO_FIELD}
					options={[
						{ value: NO_FIELD, label: t.keyNoField },
						...catalog.fields.map((field) => ({ value: `own:${field.id}`, label: field.label })),
					]}
					onChange={(chosen) => {
						const others = key.filter((part) => part !== own);
						change(isKeyPart(chosen) ? [...others, chosen] : others.length > 0 ? others : ["code"]);
					}}
				/>
			)}
			<p className={styles.help}>{key.length === 1 && key[0] === "code" ? t.keyCodeHelp : t.keyHelp}</p>
		</fieldset>
	);
}

export function HowWritten({ columns, onCorrect, onReread }: HowWrittenProps) {
	const t = useTexts(importTexts);
	const { reading, targets } = columns;
	const { written, header } = reading;
	const delimiterNames: Record<Delimiter, string> = { ",": t.comma, ";": t.semicolon, "\t": t.tab, "|": t.pipe };
	const hasDates = [...targets.values()].some((target) => target === "start" || target === "end");
	return (
		<>
			{written.form === "csv" && written.openQuoteLine !== null && (
				<Banner tone="warn">{t.openQuote(written.openQuoteLine)}</Banner>
			)}
			{written.form === "csv" && written.unreadable > 0 && (
				<Banner tone="warn">{t.unreadable(written.unreadable)}</Banner>
			)}
			<section className={styles.written} aria-label={t.howWritten}>
				{written.form === "workbook" && (
					<SheetChoice
						sheet={written.sheet}
						sheets={written.sheets}
						onChange={(sheet) => onReread({ sheet }, SHEET_FIELD)}
					/>
				)}
				{written.form === "csv" && (
					<>
						<Select<Encoding>
							label={t.encoding}
							field="encoding"
							value={written.encoding}
							options={ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
							onChange={(encoding) => onReread({ encoding }, "encoding")}
						/>
						<Select<Delimiter>
							label={t.delimiter}
							field="delimiter"
							value={written.delimiter}
							options={DELIMITERS.map((value) => ({ value, label: delimiterNames[value] }))}
							onChange={(delimiter) => onReread({ delimiter }, "delimiter")}
						/>
					</>
				)}
				<Select
					label={t.headerLine}
					field="header-line"
					value={String(header.line)}
					options={reading.firstLines.map(({ line, words }) => ({
						value: String(line),
						label: t.headerAt(line, words),
					}))}
					onChange={(line) => onReread({ header: { line: Number(line), count: 1 } }, "header-line")}
				/>
				<Select
					label={t.headerCount}
					field="header-count"
					value={String(header.count)}
					options={[
						{ value: "1", label: t.headerOne },
						{ value: "2", label: t.headerTwo },
					]}
					onChange={(count) =>
						onReread({ header: { line: header.line, count: count === "2" ? 2 : 1 } }, "header-count")
					}
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
			<SameProject columns={columns} onCorrect={onCorrect} />
		</>
	);
}
