/** Copies a rich text into another one, of the same document or of another, with block ids of its own: two blocks never share an id. */

import * as Y from "yjs";
import { richText } from "#shared/document/rich-text.ts";
import { type BlockId, newId } from "#shared/lib/ids.ts";

export function copyRichText(doc: Y.Doc, from: string, to: string, into: Y.Doc = doc): void {
	const nodes = richText(doc, from)
		.toArray()
		.filter((node) => node instanceof Y.XmlElement || node instanceof Y.XmlText);
	if (nodes.length === 0) return;
	richText(into, to).push(nodes.map(copied));
}

function copied(node: Y.XmlElement | Y.XmlText): Y.XmlElement | Y.XmlText {
	if (node instanceof Y.XmlText) return node.clone();
	const copy = new Y.XmlElement(node.nodeName);
	for (const [name, value] of Object.entries(node.getAttributes())) {
		if (value !== undefined) copy.setAttribute(name, name === "id" ? newId<BlockId>() : value);
	}
	const children = node.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText);
	if (children.length > 0) copy.insert(0, children.map(copied));
	return copy;
}
