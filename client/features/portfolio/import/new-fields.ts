/** Which kind of own field a column of a spreadsheet would make: what all its filled cells fit, else a text. */

import { isDateColumn, readLink } from "#client/spreadsheet/cell-values.ts";
import { isNoValue, readNumber } from "#client/spreadsheet/read-number.ts";

export type NewFieldType = "text" | "number" | "date" | "link";

export function guessFieldType(cells: readonly string[]): NewFieldType {
	const filled = cells.filter((cell) => cell !== "" && !isNoValue(cell));
	if (filled.length === 0) return "text";
	// A code with zeros in front is a name, not an amount.
	if (filled.every((cell) => readNumber(cell) !== null && !/^0\d/.test(cell))) return "number";
	if (isDateColumn(filled)) return "date";
	if (filled.every((cell) => readLink(cell) !== null)) return "link";
	return "text";
}
