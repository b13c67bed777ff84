/** Plain words as blocks of a rich text: paragraphs, and points in lists. Apart from rich-text.ts, whose writers the page of a framework never needs. */

import * as Y from "yjs";
import { type BlockId, newId } from "#shared/lib/ids.ts";

export type PlainPiece = { readonly text: string; readonly isItem: boolean };

/** Adds pieces to a rich text, at its end or before the block at this place, each block with an id of its own. Points that follow each other make one list. */
export function writePlain(fragment: Y.XmlFragment, pieces: readonly PlainPiece[], at = fragment.length): void {
	const lists: { isList: boolean; paragraphs: Y.XmlElement[] }[] = [];
	for (const { text, isItem } of pieces) {
		const paragraph = block("paragraph", [new Y.XmlText(text)]);
		const last = lists.at(-1);
		if (isItem && last?.isList) last.paragraphs.push(paragraph);
		else lists.push({ isList: isItem, paragraphs: [paragraph] });
	}
	fragment.insert(
		at,
		lists.flatMap(({ isList, paragraphs }) =>
			isList
				? block(
						"bulletList",
						paragraphs.map((paragraph) => block("listItem", [paragraph])),
					)
				: paragraphs,
		),
	);
}

function block(name: string, inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
	const node = new Y.XmlElement(name);
	node.setAttribute("id", newId<BlockId>());
	node.insert(0, inside);
	return node;
}
