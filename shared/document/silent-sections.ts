/** The sections of a framework that link nothing: no citation, no card, no live figure, no live view. Read from the text itself. */

import * as Y from "yjs";
import { frameworkTextName, plainText } from "#shared/document/rich-text.ts";
import { linksOf } from "#shared/editor/text-links.ts";
import { clip, firstWords } from "#shared/lib/clip.ts";

/** A heading with the text under it, as far as the next heading of any rank; the first one may have no heading. */
export type SilentSection = {
	/** The block that leads there: the heading, or the first block that says something. */
	block: string;
	/** The words of the heading; empty before the first one. */
	heading: string;
	/** The first words, where there is no heading. */
	excerpt?: string;
};

/** R373: how many a document tells at most, and how much of each. Everybody who opens the workspace loads them. */
export const MOST_SILENT_SECTIONS = 200;
const LONGEST = 120;
const LONGEST_ID = 64;

/** In the order of the text. A heading without any text under it is a title, not a section that says nothing. */
export function silentSections(doc: Y.Doc): SilentSection[] {
	const found: SilentSection[] = [];
	let section = { block: "", heading: "", excerpt: "", isLinked: false };
	const end = () => {
		if (section.block === "" || section.excerpt === "" || section.isLinked) return;
		const { block, heading, excerpt } = section;
		found.push(heading === "" ? { block, heading, excerpt } : { block, heading });
	};
	for (const child of doc.getXmlFragment(frameworkTextName()).toArray()) {
		if (!(child instanceof Y.XmlElement)) continue;
		if (child.nodeName === "heading") {
			end();
			if (found.length >= MOST_SILENT_SECTIONS) return found;
			section = { block: idOf(child), heading: clip(plainText(child).trim(), LONGEST), excerpt: "", isLinked: false };
		}
		section.isLinked ||= isLinked(child);
		if (child.nodeName === "heading") continue;
		const words = plainText(child).trim();
		if (words === "") continue;
		if (section.block === "") section.block = idOf(child);
		if (section.excerpt === "") section.excerpt = firstWords(words, LONGEST);
	}
	end();
	return found.slice(0, MOST_SILENT_SECTIONS);
}

function isLinked(node: Y.XmlElement): boolean {
	const links = linksOf(node.nodeName, node.getAttributes());
	if (links !== null) return links.length > 0;
	return node.toArray().some((child) => child instanceof Y.XmlElement && isLinked(child));
}

function idOf(node: Y.XmlElement): string {
	const id: unknown = node.getAttribute("id");
	return typeof id === "string" && id.length <= LONGEST_ID ? id : "";
}
