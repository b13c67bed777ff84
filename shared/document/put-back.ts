/** Puts back, in a document as it is now, the blocks of an earlier state that are gone or were emptied. What others wrote since stays. */

import * as Y from "yjs";
import { plainText, richText, richTexts } from "#shared/document/rich-text.ts";
import { type BlockId, newId } from "#shared/lib/ids.ts";

/** A block that lost over this share of its words counts as gone. */
const LEFT = 1 / 2;

/** Returns how many blocks came back. To be run in one transaction. */
export function putBack(live: Y.Doc, before: Y.Doc): number {
	let count = 0;
	for (const { name, fragment } of richTexts(before)) count += putBackIn(richText(live, name), fragment);
	return count;
}

function putBackIn(live: Y.XmlFragment, before: Y.XmlFragment): number {
	let count = 0;
	/** Where the next block that comes back goes: after the last one that both have. */
	let place = 0;
	for (const old of before.toArray()) {
		if (!(old instanceof Y.XmlElement)) continue;
		const now = live.toArray();
		const at = now.findIndex((node) => node instanceof Y.XmlElement && sameBlock(node, old));
		const words = plainText(old);
		const found = at >= 0 ? now[at] : undefined;
		if (found instanceof Y.XmlElement) {
			place = at + 1;
			const left = plainText(found);
			if (words === "" || left.length >= words.length * LEFT) continue;
			if (left.trim() === "") {
				// Emptied and nothing else: the block itself comes back, under its own name.
				live.delete(at, 1);
				live.insert(at, [old.clone()]);
			} else {
				live.insert(place, [renamed(old.clone())]);
				place += 1;
			}
			count += 1;
			continue;
		}
		// An empty line that is gone is not missed.
		if (words === "" && old.nodeName === "paragraph") continue;
		live.insert(place, [old.clone()]);
		place += 1;
		count += 1;
	}
	return count;
}

function sameBlock(one: Y.XmlElement, other: Y.XmlElement): boolean {
	const id: unknown = one.getAttribute("id");
	return typeof id === "string" && id !== "" && id === other.getAttribute("id");
}

/** A second block must not bear the name of the first. */
function renamed(node: Y.XmlElement): Y.XmlElement {
	node.setAttribute("id", newId<BlockId>());
	return node;
}
