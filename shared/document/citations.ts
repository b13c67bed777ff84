/** Which passages of a document cite a project, an indicator or a balise: read from the text itself, block by block. */

import * as Y from "yjs";
import { type CitableKey, citableKey, isCitableKind, parseCitableKey } from "#shared/domain/citable.ts";
import { parseRecordTextName, plainText, richTexts } from "#shared/document/rich-text.ts";
import { clip } from "#shared/lib/clip.ts";

/** A passage that cites something: the innermost block with an id, what it cites, and its first words. A record that is linked by its fields is one too, without a block. */
export type CitingPassage = {
	block: string;
	/** The things cited there, each once, in the order of the text. */
	cites: CitableKey[];
	/** The words of the block, at most 200 characters. */
	excerpt: string;
	/** The nearest heading above, empty when there is none. */
	heading: string;
	/** Set when the text belongs to a record (the statement of a balise, say) rather than to a framework. */
	record?: string;
};

const EXCERPT_LENGTH = 200;
const LONGEST_ID = 64;

/** Every citing passage of a document, in the order of its texts. */
export function citingPassages(doc: Y.Doc): CitingPassage[] {
	const passages: CitingPassage[] = [];
	for (const { name, fragment } of richTexts(doc)) {
		const record = parseRecordTextName(name)?.record;
		const state = { heading: "" };
		for (const child of fragment.toArray()) walk(child, null, state, record, passages);
	}
	return passages;
}

function walk(
	node: Y.XmlElement | Y.XmlText | Y.XmlHook,
	block: Y.XmlElement | null,
	state: { heading: string },
	record: string | undefined,
	passages: CitingPassage[],
): void {
	if (!(node instanceof Y.XmlElement)) return;
	if (node.nodeName === "heading") state.heading = clip(plainText(node), EXCERPT_LENGTH);
	const id: unknown = node.getAttribute("id");
	const here = typeof id === "string" && id !== "" && id.length <= LONGEST_ID ? node : block;
	if (node.nodeName === "citation" || node.nodeName === "citationCard") {
		const kind: unknown = node.getAttribute("kind");
		const target: unknown = node.getAttribute("target");
		const blockId: unknown = here?.getAttribute("id");
		if (!here || !isCitableKind(kind) || typeof target !== "string" || typeof blockId !== "string") return;
		const key = citableKey(kind, target);
		// Nothing has such an id: a peer wrote something else there.
		if (parseCitableKey(key) === null) return;
		let passage = passages.at(-1);
		if (passage?.block !== blockId) {
			passage = passages.find((other) => other.block === blockId);
		}
		if (!passage) {
			passage = {
				block: blockId,
				cites: [],
				excerpt: clip(plainText(here), EXCERPT_LENGTH),
				heading: state.heading,
				...(record === undefined ? {} : { record }),
			};
			passages.push(passage);
		}
		if (!passage.cites.includes(key)) passage.cites.push(key);
		return;
	}
	for (const child of node.toArray()) walk(child as Y.XmlElement | Y.XmlText, here, state, record, passages);
}
