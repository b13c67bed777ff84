/** The headings of a text, in order: what a passage of it is chosen from. */

import * as Y from "yjs";
import { headingLevel } from "#shared/document/plain-attributes.ts";
import { plainText, richText } from "#shared/document/rich-text.ts";

export type Heading = { readonly id: string; readonly level: number; readonly text: string };

/** Those of the text of this name, empty ones left out. */
export function headingsOf(doc: Y.Doc, field: string): Heading[] {
	return richText(doc, field)
		.toArray()
		.flatMap((node) => {
			if (!(node instanceof Y.XmlElement) || node.nodeName !== "heading") return [];
			const id: unknown = node.getAttribute("id");
			const text = plainText(node).trim();
			return typeof id === "string" && text !== "" ? [{ id, level: levelOf(node), text }] : [];
		});
}

/** The blocks that stand under a heading, itself first, to the next one of its level or above; of another block, itself alone. */
export function blocksUnder(doc: Y.Doc, field: string, block: string): string[] {
	const blocks = richText(doc, field)
		.toArray()
		.flatMap((node) => (node instanceof Y.XmlElement ? [node] : []));
	const idOf = (node: Y.XmlElement): unknown => node.getAttribute("id");
	const from = blocks.findIndex((node) => idOf(node) === block);
	const first = blocks[from];
	if (first?.nodeName !== "heading") return [block];
	const level = levelOf(first);
	const isNext = (node: Y.XmlElement) => node.nodeName === "heading" && levelOf(node) <= level;
	const after = blocks.slice(from + 1);
	const end = after.findIndex(isNext);
	return [first, ...(end === -1 ? after : after.slice(0, end))].flatMap((node) => {
		const id = idOf(node);
		return typeof id === "string" ? [id] : [];
	});
}

function levelOf(heading: Y.XmlElement): number {
	return headingLevel(heading.getAttribute("level"));
}
