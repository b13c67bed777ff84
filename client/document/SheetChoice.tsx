/** Which sheet of a workbook is read. Nothing when there is no choice. */

import { useTexts } from "#client/i18n/use-texts.ts";
import { fileTexts } from "#client/spreadsheet/file-texts.ts";
import type { SheetName } from "#client/spreadsheet/sheets.ts";
import { Select } from "#client/ui/Select.tsx";

/** Its name as a field, for the focus that comes back to it once the sheet is read. */
export const SHEET_FIELD = "sheet";

type SheetChoiceProps = { sheet: number; sheets: readonly SheetName[]; onChange: (sheet: number) => void };

export function SheetChoice({ sheet, sheets, onChange }: SheetChoiceProps) {
	const t = useTexts(fileTexts);
	if (sheets.length < 2) return null;
	return (
		<Select
			label={t.sheet}
			field={SHEET_FIELD}
			value={String(sheet)}
			options={sheets.map(({ name, rows, isHidden }, place) => ({
				value: String(place),
				label: t.sheetName(name, rows, isHidden),
				// Under a header there is at least one line.
				isDisabled: rows < 2,
			}))}
			onChange={(chosen) => onChange(Number(chosen))}
		/>
	);
}
