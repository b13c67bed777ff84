/**
 * Mends what two people make when they split the same paragraph at the same moment: each screen writes the end of the paragraph in a new block of
 * its own, so once merged the end is there twice. Whoever wrote the longer end takes the repeated words out of it, a moment after; equal ends are
 * settled by their ids. Only splits of the last seconds are looked at, and only blocks that stand side by side: nothing else is ever touched.
 */

import { type Editor, Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { findBlock } from "#shared/editor/block-ids.ts";

/** A split made here: the block, the new one after it, and the words that went there. */
type Split = { id: string; tail: string; at: number; known: ReadonlySet<string> };

const REMEMBERED_MS = 10_000;
/** Stands for a chip or a break, which counts as one character. */
const LEAF = "\ufffc";

export const SplitGuard = Extension.create({
	name: "splitGuard",

	addProseMirrorPlugins() {
		const { editor } = this;
		let splits: Split[] = [];
		return [
			new Plugin({
				key: new PluginKey("splitGuard"),
				appendTransaction: (transactions, before, after) => {
					if (before.doc === after.doc) return null;
					const now = Date.now();
					splits = splits.filter((split) => now - split.at < REMEMBERED_MS);
					if (transactions.some(isFromOthers)) {
						// The binding is still at work: what is written now would not reach the others.
						if (splits.length > 0) setTimeout(() => mend(editor, splits));
					} else {
						const split = splitBetween(before.doc, after.doc, after.selection.$from.parent);
						if (split) splits.push({ ...split, at: now });
					}
					return null;
				},
			}),
		];
	},
});

function isFromOthers(transaction: Transaction): boolean {
	return transaction.getMeta("y-sync$") !== undefined;
}

/** What was split by this change: the caret is in a new block, whose words ended the block before it. */
function splitBetween(
	before: ProseMirrorNode,
	after: ProseMirrorNode,
	block: ProseMirrorNode,
): Omit<Split, "at"> | null {
	const id = idOf(block);
	const tail = wordsOf(block);
	if (id === null || tail === "" || findBlock(before, id)) return null;
	const neighbours = textblocksAround(after, id);
	const first = neighbours?.before ? idOf(neighbours.before.node) : null;
	const whole = first === null ? null : findBlock(before, first);
	if (!whole || !neighbours?.before || wordsOf(whole.node) !== wordsOf(neighbours.before.node) + tail) return null;
	const known = new Set<string>();
	for (const side of [neighbours.before, neighbours.after]) {
		const other = side ? idOf(side.node) : null;
		if (other !== null) known.add(other);
	}
	return { id, tail, known };
}

function mend(editor: Editor, splits: readonly Split[]): void {
	if (editor.isDestroyed || !editor.isEditable) return;
	for (const split of splits) {
		const { doc } = editor.state;
		const own = findBlock(doc, split.id);
		const around = own ? textblocksAround(doc, split.id) : null;
		if (!own || !around || !wordsOf(own.node).endsWith(split.tail)) continue;
		for (const other of [around.before, around.after]) {
			const otherId = other ? idOf(other.node) : null;
			if (!other || otherId === null || split.known.has(otherId)) continue;
			const repeated = repeatedEnd(split, otherId, wordsOf(other.node));
			if (repeated === 0) continue;
			const end = own.pos + own.node.nodeSize - 1;
			const transaction = editor.state.tr;
			if (other === around.before && repeated < split.tail.length) {
				// Theirs is the end of the paragraph: it goes after ours.
				transaction.delete(other.pos, other.pos + other.node.nodeSize);
				const place = transaction.mapping.map(own.pos + own.node.nodeSize);
				transaction.insert(place, other.node);
				transaction.delete(transaction.mapping.map(end) - repeated, transaction.mapping.map(end));
			} else if (repeated === own.node.content.size) {
				transaction.delete(own.pos, own.pos + own.node.nodeSize);
			} else {
				transaction.delete(end - repeated, end);
			}
			editor.view.dispatch(transaction.setMeta("addToHistory", false));
			break;
		}
	}
}

/** How many characters of our end are also theirs and must leave ours; 0 when it is not for us to mend. */
function repeatedEnd(split: Split, otherId: string, other: string): number {
	if (other === split.tail) return split.id > otherId ? split.tail.length : 0;
	if (other !== "" && other.length < split.tail.length && split.tail.endsWith(other)) return other.length;
	return 0;
}

type Placed = { node: ProseMirrorNode; pos: number };

/** The textblocks just before and after a block, beside it in the same parent. */
function textblocksAround(doc: ProseMirrorNode, id: string): { before: Placed | null; after: Placed | null } | null {
	const block = findBlock(doc, id);
	if (!block) return null;
	const $pos = doc.resolve(block.pos);
	const before = $pos.nodeBefore;
	const next = block.pos + block.node.nodeSize;
	const after = doc.resolve(next).nodeAfter;
	return {
		before: before?.isTextblock ? { node: before, pos: block.pos - before.nodeSize } : null,
		after: after?.isTextblock ? { node: after, pos: next } : null,
	};
}

function idOf(node: ProseMirrorNode): string | null {
	const id: unknown = node.attrs.id;
	return typeof id === "string" && id !== "" ? id : null;
}

function wordsOf(node: ProseMirrorNode): string {
	return node.textBetween(0, node.content.size, undefined, LEAF);
}
