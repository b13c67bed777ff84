/** The headings of a text, in order: what a passage of it is chosen from. */

import * as Y from "yjs";
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
			return typeof id === "string" && text !== "" ? [{ id, level: Number(node.getAttribute("level")), text }] : [];
		});
}
