/** Which passages of a document lead to a project, an indicator, a balise, a view…: read from the text itself, block by block. */

import * as Y from "yjs";
import { type LinkKey, linkKey } from "#shared/domain/citable.ts";
import { parseRecordTextName, plainText, richTexts } from "#shared/document/rich-text.ts";
import { linksOf } from "#shared/editor/text-links.ts";
import { clip } from "#shared/lib/clip.ts";
import { STRIDE, type Steps } from "#shared/lib/steps.ts";

/** A passage that cites something, or shows it live: the innermost block with an id, what it cites, and its first words. A record that is linked by its fields is one too, without a block. */
export type CitingPassage = {
	block: string;
	/** The things cited there, each once, in the order of the text. */
	cites: LinkKey[];
	/** The words of the block, at most 200 characters. */
	excerpt: string;
	/** The nearest heading above, empty when there is none. */
	heading: string;
	/** Set when the text belongs to a record (the statement of a balise, the notes of a project) rather than to a framework. */
	record?: string;
	/** Set when it is a plain field of that record, without a block. */
	field?: string;
};

const EXCERPT_LENGTH = 200;
const LONGEST_ID = 64;

/** Every citing passage of a document, in the order of its texts, a stretch of blocks at a step. */
export function* citingPassages(doc: Y.Doc): Steps<CitingPassage[]> {
	const passages: CitingPassage[] = [];
	let looked = 0;
	for (const { name, fragment } of richTexts(doc)) {
		const record = parseRecordTextName(name)?.record;
		const state: TextState = { heading: "", byBlock: new Map() };
		// The nodes to look at, the next one last: a list may hold as much as a text does.
		const ahead: Place[] = placesIn(fragment, null);
		for (let place = ahead.pop(); place; place = ahead.pop()) {
			// One by one: a list may have more items than a call takes.
			for (const inside of look(place, state, record, passages)) ahead.push(inside);
			looked += 1;
			if (looked % STRIDE === 0) yield;
		}
	}
	return passages;
}

/** What is known of a text so far; another one may have a block of the same id. */
type TextState = { heading: string; readonly byBlock: Map<string, CitingPassage> };

/** A node, and the innermost block with an id around it. */
type Place = { node: Y.XmlElement; block: Y.XmlElement | null };

/** The last one first. */
function placesIn(parent: Y.XmlFragment, block: Y.XmlElement | null): Place[] {
	const places: Place[] = [];
	for (const node of parent.toArray()) if (node instanceof Y.XmlElement) places.push({ node, block });
	return places.reverse();
}

/** Looks at one node; gives what is inside it that must be looked at too. */
function look(
	{ node, block }: Place,
	state: TextState,
	record: string | undefined,
	passages: CitingPassage[],
): readonly Place[] {
	if (node.nodeName === "heading") state.heading = clip(plainText(node), EXCERPT_LENGTH);
	const id: unknown = node.getAttribute("id");
	const here = typeof id === "string" && id !== "" && id.length <= LONGEST_ID ? node : block;
	const links = linksOf(node.nodeName, node.getAttributes());
	if (links === null) return placesIn(node, here);
	const blockId: unknown = here?.getAttribute("id");
	if (!here || typeof blockId !== "string" || links.length === 0) return [];
	let passage = state.byBlock.get(blockId);
	if (!passage) {
		passage = {
			block: blockId,
			cites: [],
			// What is live has no words of its own: it is called by its name.
			excerpt: clip(plainText(here) || (links[0]?.label ?? ""), EXCERPT_LENGTH),
			heading: state.heading,
			...(record === undefined ? {} : { record }),
		};
		state.byBlock.set(blockId, passage);
		passages.push(passage);
	}
	for (const { kind, target } of links) {
		const key = linkKey(kind, target);
		if (!passage.cites.includes(key)) passage.cites.push(key);
	}
	return [];
}
