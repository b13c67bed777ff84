/** The sections of a framework that link nothing: no citation, no card, no live figure, no live view. Read from the text itself. */

import * as Y from "yjs";
import { frameworkTextName, plainText } from "#shared/document/rich-text.ts";
import { linksOf } from "#shared/editor/text-links.ts";
import { clip, firstWords } from "#shared/lib/clip.ts";
import { STRIDE, type Steps } from "#shared/lib/steps.ts";

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

/** In the order of the text, a stretch of it at a step. A heading without any text under it is a title, not a section that says nothing. */
export function* silentSections(doc: Y.Doc): Steps<SilentSection[]> {
	const found: SilentSection[] = [];
	let section = { block: "", heading: "", excerpt: "", isLinked: false };
	const end = () => {
		if (section.block === "" || section.excerpt === "" || section.isLinked) return;
		const { block, heading, excerpt } = section;
		found.push(heading === "" ? { block, heading, excerpt } : { block, heading });
	};
	let looked = 0;
	for (const child of doc.getXmlFragment(frameworkTextName()).toArray()) {
		if (!(child instanceof Y.XmlElement)) continue;
		if (child.nodeName === "heading") {
			end();
			if (found.length >= MOST_SILENT_SECTIONS) return found;
			section = { block: idOf(child), heading: clip(plainText(child).trim(), LONGEST), excerpt: "", isLinked: false };
		}
		for (const ahead = [child]; ahead.length > 0 && !section.isLinked; ) {
			const node = ahead.pop() as Y.XmlElement;
			const links = linksOf(node.nodeName, node.getAttributes());
			if (links !== null) section.isLinked = links.length > 0;
			else for (const inside of node.toArray()) if (inside instanceof Y.XmlElement) ahead.push(inside);
			looked += 1;
			if (looked % STRIDE === 0) yield;
		}
		const isSaid = section.block !== "" && section.excerpt !== "";
		if (child.nodeName === "heading" || section.isLinked || isSaid) continue;
		const words = plainText(child).trim();
		if (words === "") continue;
		if (section.block === "") section.block = idOf(child);
		if (section.excerpt === "") section.excerpt = firstWords(words, LONGEST);
	}
	end();
	return found.slice(0, MOST_SILENT_SECTIONS);
}

function idOf(node: Y.XmlElement): string {
	const id: unknown = node.getAttribute("id");
	return typeof id === "string" && id.length <= LONGEST_ID ? id : "";
}
