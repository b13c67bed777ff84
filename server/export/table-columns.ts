/** Where the cells of a table stand, and how wide its columns are: by their words, and never narrower than one of them. */

import { BAR } from "#shared/document/bar.ts";

/** What is asked of a cell. */
export type SizedCell = { readonly text: string; readonly colspan: number; readonly rowspan: number };

/** The column in which each cell begins: one that stands beside several rows pushes those of the rows under it. */
export function columnsOfCells(rows: readonly (readonly SizedCell[])[]): number[][] {
	/** By column: how many rows are still taken from above. */
	const taken: number[] = [];
	return rows.map((row) => {
		let column = 0;
		const places = row.map(({ colspan }) => {
			while ((taken[column] ?? 0) > 0) column += 1;
			const place = column;
			column += colspan;
			return place;
		});
		for (const [index, left] of taken.entries()) if (left > 0) taken[index] = left - 1;
		for (const [index, { colspan, rowspan }] of row.entries())
			for (let at = 0; at < colspan; at += 1) taken[(places[index] ?? 0) + at] = rowspan - 1;
		return places;
	});
}

/** Beyond this, a text goes on another line. */
const LONGEST_LINE = 48;
const SHORTEST = 6;
/** What a bar asks for, in letters. */
const BAR_LETTERS = 13;
/** What the margins of a cell take. */
const MARGINS = 2.5;

/** The share of the width that each column takes; all of them come to 1. `letters`: how many a line of the whole table takes. */
export function columnShares(rows: readonly (readonly SizedCell[])[], columns: number, letters: number): number[] {
	const longest = new Array<number>(columns).fill(SHORTEST);
	const word = new Array<number>(columns).fill(1);
	const places = columnsOfCells(rows);
	for (const [index, row] of rows.entries())
		for (const [at, { text, colspan }] of row.entries()) {
			const column = places[index]?.[at] ?? 0;
			if (colspan !== 1 || column >= columns) continue;
			longest[column] = Math.max(longest[column] ?? 0, Math.min(LONGEST_LINE, text.length));
			word[column] = Math.max(word[column] ?? 0, longestWord(text));
		}
	const least = word.map((length) => (Math.min(LONGEST_LINE / 2, length) + MARGINS) / letters);
	const all = sum(longest);
	const asked = longest.map((length) => length / all);
	const spare = 1 - sum(least);
	// So many columns that their words do not fit: each has its part.
	if (spare <= 0) return least.map((share) => share / sum(least));
	const more = asked.map((share, column) => Math.max(0, share - (least[column] ?? 0)));
	const wanted = sum(more);
	return least.map(
		(share, column) => share + (wanted === 0 ? spare / columns : ((more[column] ?? 0) / wanted) * spare),
	);
}

/** Spaces that do not break hold words together. */
function longestWord(text: string): number {
	if (BAR.test(text)) return BAR_LETTERS;
	let longest = 0;
	for (const one of text.split(/[ \n]/u)) longest = Math.max(longest, one.length);
	return longest;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, one) => all + one, 0);
}
