/** How much a row of the log writes and removes, in signs, roughly, without the document it belongs to. */

import * as Y from "yjs";
import { decodedRow } from "#server/store/decoded-row.ts";

export function rowSize(bytes: Uint8Array): { added: number; removed: number } {
	// A row that cannot be decoded is told by whoever looks after the data; here it has no size.
	const { structs, deletions } = decodedRow(bytes);
	let added = 0;
	for (const struct of structs) if (struct instanceof Y.Item) added += signsOf(struct);
	let removed = 0;
	for (const ranges of deletions.values()) for (const { len } of ranges) removed += len;
	return { added, removed };
}

function signsOf({ content, parent }: Pick<Y.Item, "content" | "parent">): number {
	if (content instanceof Y.ContentString) return content.str.length;
	// What is set on a block (its id, its level) is no text; what is set in a table of records is.
	if (!(content instanceof Y.ContentAny) || (typeof parent === "object" && parent !== null)) return 0;
	return content.arr.reduce((sum: number, value: unknown) => sum + lettersIn(value, 0), 0);
}

const DEEPEST = 8;

/** The letters of a value: a record is written whole when it is added. */
function lettersIn(value: unknown, depth: number): number {
	if (typeof value === "string") return value.length;
	if (typeof value !== "object" || value === null || depth > DEEPEST) return 0;
	return Object.values(value).reduce((sum: number, part: unknown) => sum + lettersIn(part, depth + 1), 0);
}
