/** What a sheet of a workbook is, and how spreadsheets name its columns: for those who need no reader. */

/** Where a workbook counts days from: the first of 1900, or of 1904 on old Macs. */
export type DateSystem = "1900" | "1904";

/** Cells joined into one; every number starts at 0 and the last ones are inside. */
export type Merge = { fromRow: number; toRow: number; fromColumn: number; toColumn: number };

export type WorkbookSheet = {
	name: string;
	isHidden: boolean;
	/** The words of each cell as a person sees them; dates are `yyyy-mm-dd` (`yyyy-mm` where a cell shows the month alone), percents `12.5 %`, numbers have a point. */
	rows: string[][];
	merges: Merge[];
	hiddenColumns: number[];
};

/** `A` for 0, `AA` for 26, as spreadsheets name their columns. */
export function columnLetters(index: number): string {
	let letters = "";
	for (let left = index; left >= 0; left = Math.floor(left / 26) - 1)
		letters = String.fromCharCode(65 + (left % 26)) + letters;
	return letters;
}

/** A column of a written sheet. */
export type WrittenColumn = { title: string; width: number; kind: "text" | "date" | "number" | "money" };
/** A cell of a written sheet. Dates are `yyyy-mm-dd`. */
export type WrittenValue = string | number | null;
