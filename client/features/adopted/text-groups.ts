/** The passages of an adopted text put together as they are read: items in their list, rows in their table. */

import type { AdoptedPassage, AdoptedPiece } from "#shared/document/adopted-words.ts";

export type Item = { passage: AdoptedPassage; number?: number };
/** `heads`: which cells are headers; when all are, the row heads its columns. */
export type Row = { key: string; cells: AdoptedPiece[][]; heads: readonly boolean[] };
export type TextGroup =
	| { kind: "one"; passage: AdoptedPassage; label: string | null }
	| { kind: "list"; items: Item[] }
	| { kind: "table"; rows: Row[] };

const IN_LISTS: ReadonlySet<string> = new Set(["item", "numbered", "task"]);

export function textGroups(passages: readonly AdoptedPassage[]): TextGroup[] {
	const groups: TextGroup[] = [];
	let label: string | null = null;
	/** How far the numbering of each depth has come. */
	let counts: number[] = [];
	for (const passage of passages) {
		const { form, depth = 0 } = passage.look;
		const last = groups.at(-1);
		const isListed = IN_LISTS.has(form) || (passage.look.depth !== undefined && last?.kind === "list");
		if (isListed) {
			if (last?.kind !== "list") counts = [];
			const item: Item = { passage };
			if (form === "numbered") item.number = (counts[depth] ?? 0) + 1;
			if (item.number !== undefined) counts[depth] = item.number;
			counts = counts.slice(0, depth + 1);
			if (last?.kind === "list") last.items.push(item);
			else groups.push({ kind: "list", items: [item] });
		} else if (form === "row") {
			const row = { key: passage.key, cells: cellsOf(passage.pieces), heads: passage.heads ?? [] };
			if (last?.kind === "table") last.rows.push(row);
			else groups.push({ kind: "table", rows: [row] });
		} else {
			const own = passage.label ?? null;
			// The name of a text is said once, before its first block; that of a field, each time.
			const isSaid = own !== null && (form === "field" || own !== label);
			groups.push({ kind: "one", passage, label: isSaid ? own : null });
		}
		label = form === "record" ? null : (passage.label ?? null);
	}
	return groups;
}

function cellsOf(pieces: readonly AdoptedPiece[]): AdoptedPiece[][] {
	const cells: AdoptedPiece[][] = [[]];
	for (const piece of pieces) {
		if (piece.text === "\t" && piece.live === undefined) cells.push([]);
		else cells.at(-1)?.push(piece);
	}
	return cells;
}
