/** What a part of a text cites or shows live, read from the text as it is on the screen: each thing once, with the blocks that cite it. */

import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { type LinkKey, type LinkedKind, linkKey } from "#shared/domain/citable.ts";
import { linksOf } from "#shared/editor/text-links.ts";

/** A part of a text: under one heading, as far as the next one of its rank or above. */
export type Section = {
	readonly from: number;
	readonly to: number;
	/** The words of its heading; empty before the first one. */
	readonly heading: string;
};

export type Cited = {
	readonly key: LinkKey;
	readonly kind: LinkedKind;
	readonly target: string;
	/** The last name known where it is cited. */
	readonly label: string;
	/** The ids of the blocks that cite it, in order. */
	readonly blocks: readonly string[];
};

/** The section a place in the text is in. Headings inside tables, callouts and folded passages are part of theirs. */
export function sectionAt(doc: ProseMirrorNode, place: number): Section {
	let from = 0;
	let to = doc.content.size;
	let rank = 0;
	let heading = "";
	let isOver = false;
	doc.forEach((node, offset) => {
		if (isOver || node.type.name !== "heading") return;
		const level = Number(node.attrs.level);
		if (offset <= place) {
			from = offset;
			rank = level;
			heading = wordsOf(node);
			return;
		}
		if (rank === 0 || level <= rank) {
			to = offset;
			isOver = true;
		}
	});
	return { from, to, heading };
}

export function wholeText(doc: ProseMirrorNode): Section {
	return { from: 0, to: doc.content.size, heading: "" };
}

/** The ids of the top blocks of a part of a text. */
export function blocksIn(doc: ProseMirrorNode, { from, to }: Pick<Section, "from" | "to">): string[] {
	const ids: string[] = [];
	doc.forEach((node, offset) => {
		if (offset >= from && offset < to && hasId(node)) ids.push(String(node.attrs.id));
	});
	return ids;
}

export function citedIn(doc: ProseMirrorNode, { from, to }: Pick<Section, "from" | "to">): Cited[] {
	const found = new Map<LinkKey, { kind: LinkedKind; target: string; label: string; blocks: string[] }>();
	doc.nodesBetween(from, to, (node, pos, parent) => {
		const links = linksOf(node.type.name, node.attrs);
		if (links === null) return true;
		const block = blockOf(doc, node, pos, parent);
		for (const { kind, target, label } of links) {
			const key = linkKey(kind, target);
			const cited = found.get(key) ?? { kind, target, label, blocks: [] };
			found.set(key, cited);
			// A plot of a project knows it by its id alone.
			if (cited.label === "") cited.label = label;
			if (block !== null && !cited.blocks.includes(block)) cited.blocks.push(block);
		}
		return false;
	});
	return [...found].map(([key, cited]) => ({ key, ...cited }));
}

/** The innermost block with an id around a place. */
function blockOf(
	doc: ProseMirrorNode,
	node: ProseMirrorNode,
	pos: number,
	parent: ProseMirrorNode | null,
): string | null {
	for (const near of [node, parent]) if (hasId(near)) return String(near.attrs.id);
	const around = doc.resolve(pos);
	for (let depth = around.depth; depth > 0; depth--) {
		const one = around.node(depth);
		if (hasId(one)) return String(one.attrs.id);
	}
	return null;
}

function hasId(node: ProseMirrorNode | null): node is ProseMirrorNode {
	return typeof node?.attrs.id === "string" && node.attrs.id !== "";
}

function wordsOf(node: ProseMirrorNode): string {
	return node.textBetween(0, node.content.size, " ", (leaf) => String(leaf.attrs.label ?? "")).trim();
}
