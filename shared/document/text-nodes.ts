/** What the elements of a text say of themselves: their attributes, their id, what is in them. */

import * as Y from "yjs";
import { plainAttributes } from "#shared/document/plain-attributes.ts";

export type Node = Y.XmlElement | Y.XmlText;

export function childrenOf(node: Y.XmlFragment): Node[] {
	return node.toArray().filter((child): child is Node => child instanceof Y.XmlElement || child instanceof Y.XmlText);
}

export function attribute(node: Y.XmlElement, name: string): unknown {
	return node.getAttribute(name);
}

export function textOf(node: Y.XmlElement, name: string): string {
	const value = attribute(node, name);
	return typeof value === "string" ? value : "";
}

/** Without its id: two blocks that show the same are the same. */
export function attributesOf(node: Y.XmlElement): [string, unknown][] {
	return Object.entries(plainAttributes(node))
		.filter(([name]) => name !== "id" && name !== "label")
		.sort(([one], [other]) => (one < other ? -1 : 1));
}

export function idOf(node: Y.XmlElement): string | null {
	const id = textOf(node, "id");
	return id === "" ? null : id;
}
