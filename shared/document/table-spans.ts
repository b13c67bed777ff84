/** How many rows and columns the cells of a table take: numbers of a peer, bounded here once for files, copies, proposals and every other reading of a table. */

import { type PlainAttributes, wholeNumber } from "#shared/document/plain-attributes.ts";

/** Columns or rows that one cell may take. */
export const WIDEST_SPAN = 100;
/** Squares of a table that few cells make; one that was written cell by cell may have more. */
export const LARGEST_GRID = 10_000;

/** A node of a text as it is read, words included. */
type Read = {
	readonly type?: string;
	readonly text?: string;
	readonly attrs?: PlainAttributes | undefined;
	readonly content?: readonly Read[] | undefined;
};
type Spans = { readonly colspan: number; readonly rowspan: number };

/** R900: the rows of a table with spans that anything may be made of: within bounds, within the rows; none at all where they would make a huge grid of a few cells. */
export function withSpans<Node extends Read>(rows: readonly Node[]): Node[] {
	const inBounds = rows.map((row, index) => eachCell(row, (cell) => spanned(cell, spansOf(cell, rows.length - index))));
	return isHuge(inBounds) ? rows.map((row) => eachCell(row, (cell) => spanned(cell, NONE))) : inBounds;
}

const NONE: Spans = { colspan: 1, rowspan: 1 };

/** The columns and rows a cell takes, of those that are left; 1 when it says nothing that can be. */
export function spansOf({ attrs }: Read, rowsLeft = WIDEST_SPAN): Spans {
	return { colspan: spanOf(attrs?.colspan, WIDEST_SPAN), rowspan: spanOf(attrs?.rowspan, rowsLeft) };
}

function spanOf(value: unknown, most: number): number {
	return Math.min(wholeNumber(value, 1, Number.MAX_SAFE_INTEGER) ?? 1, most, WIDEST_SPAN);
}

function eachCell<Node extends Read>(row: Node, change: (cell: Read) => Read): Node {
	return row.content ? { ...row, content: row.content.map(change) } : row;
}

/** Says again only what was said, otherwise: a cell that is as it should be stays the same value. */
function spanned(cell: Read, spans: Spans): Read {
	const { attrs } = cell;
	if (attrs === undefined) return cell;
	const said = Object.entries(spans).filter(([name, value]) => name in attrs && attrs[name] !== value);
	return said.length === 0 ? cell : { ...cell, attrs: { ...attrs, ...Object.fromEntries(said) } };
}

/** Whether cells would take many more squares than there are of them. Those of several rows push aside what is under them. */
function isHuge(rows: readonly Read[]): boolean {
	let cells = 0;
	let widest = 0;
	let width = 0;
	const ending = new Array<number>(rows.length + 1).fill(0);
	for (const [index, { content = [] }] of rows.entries()) {
		width -= ending[index] ?? 0;
		for (const cell of content) {
			const { colspan, rowspan } = spansOf(cell, rows.length - index);
			cells += 1;
			width += colspan;
			ending[index + rowspan] = (ending[index + rowspan] ?? 0) + colspan;
		}
		widest = Math.max(widest, width);
	}
	return widest * rows.length > Math.max(LARGEST_GRID, 2 * cells);
}
