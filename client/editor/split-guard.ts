/**
 * Mends what two people make when they split the same paragraph, title or item of a list at the same moment: each screen writes its end in a new
 * block of its own, so once merged the end is there twice. Whoever wrote the longer end takes the repeated words out of it, a moment after; equal ends are
 * settled by their ids. Only splits of the last seconds are looked at, and only blocks that stand side by side: nothing else is ever touched.
 */

import { type Editor, Extension } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { findBlock } from "#shared/editor/block-ids.ts";

/** A split made here: the block, the new one after it, and the words that went there. */
type Split = { id: string; tail: string; at: number; known: ReadonlySet<string> };

/**
 * What a split makes two of: a textblock, or the item that begins with it. An item takes along what follows its first block.
 * `pos` and `at` are where the whole and its first block begin.
 */
type Part = { node: ProseMirrorNode; pos: number; block: ProseMirrorNode; at: number };

const ITEMS: ReadonlySet<string> = new Set(["listItem", "taskItem"]);
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
	const own = partOf(after, id);
	const around = own && partsAround(after, own);
	if (!own || !around?.before) return null;
	const first = own.node === own.block ? around.before.block : around.before.node.lastChild;
	const firstId = first?.isTextblock ? idOf(first) : null;
	const whole = firstId === null ? null : findBlock(before, firstId);
	if (!first || !whole || wordsOf(whole.node) !== wordsOf(first) + tail) return null;
	const known = new Set<string>();
	for (const side of [around.before, around.after]) {
		const other = side ? idOf(side.block) : null;
		if (other !== null) known.add(other);
	}
	return { id, tail, known };
}

function mend(editor: Editor, splits: readonly Split[]): void {
	if (editor.isDestroyed || !editor.isEditable) return;
	for (const split of splits) {
		const own = partOf(editor.state.doc, split.id);
		if (!own || !wordsOf(own.block).endsWith(split.tail)) continue;
		const around = partsAround(editor.state.doc, own);
		for (const other of [around.before, around.after]) {
			const otherId = other ? idOf(other.block) : null;
			if (!other || otherId === null || split.known.has(otherId)) continue;
			const repeated = repeatedEnd(split, otherId, wordsOf(other.block));
			if (repeated === 0) continue;
			const transaction = withoutEnd(editor.state.tr, own, other, repeated);
			editor.view.dispatch(transaction.setMeta("addToHistory", false));
			break;
		}
	}
}

/** Takes the repeated end out of ours. Ours is what moves when they are in the wrong order: words that the other one writes now stay where they are. */
function withoutEnd(transaction: Transaction, own: Part, other: Part, repeated: number): Transaction {
	const caret = transaction.selection.head - own.at;
	const isCaretHere = caret > 0 && caret < own.block.nodeSize;
	const isFollowedAlike = whatFollows(own) === whatFollows(other);
	const left = own.block.content.size - repeated;
	const isOtherFirst = other.pos < own.pos;
	const end = own.pos + own.node.nodeSize;
	let caretAt: number;
	if (left === 0 && isFollowedAlike) {
		transaction.delete(own.pos, end);
		caretAt = transaction.mapping.map(other.at) + caret;
	} else if (isOtherFirst && left > 0) {
		const block = own.block.cut(0, left);
		const node =
			own.node === own.block
				? block
				: own.node.copy(
						Fragment.from(block).append(isFollowedAlike ? Fragment.empty : own.node.content.cut(own.block.nodeSize)),
					);
		transaction.delete(own.pos, end).insert(other.pos, node);
		caretAt = other.pos + (own.at - own.pos) + Math.min(caret, left + 1);
	} else {
		const blockEnd = own.at + own.block.nodeSize;
		if (own.node !== own.block && isFollowedAlike && blockEnd < end - 1) transaction.delete(blockEnd, end - 1);
		transaction.delete(blockEnd - 1 - repeated, blockEnd - 1);
		caretAt = transaction.mapping.map(own.at + caret);
	}
	return isCaretHere
		? transaction.setSelection(
				TextSelection.near(transaction.doc.resolve(Math.min(caretAt, transaction.doc.content.size))),
			)
		: transaction;
}

/** How many characters of our end are also theirs and must leave ours; 0 when it is not for us to mend. */
function repeatedEnd(split: Split, otherId: string, other: string): number {
	if (other === split.tail) return split.id > otherId ? split.tail.length : 0;
	if (other !== "" && other.length < split.tail.length && split.tail.endsWith(other)) return other.length;
	return 0;
}

function partOf(doc: ProseMirrorNode, id: string): Part | null {
	const found = findBlock(doc, id);
	if (!found?.node.isTextblock) return null;
	const $pos = doc.resolve(found.pos);
	const isFirstOfItem = ITEMS.has($pos.parent.type.name) && $pos.index() === 0;
	const whole = isFirstOfItem ? { node: $pos.parent, pos: $pos.before() } : found;
	return { ...whole, block: found.node, at: found.pos };
}

/** What stands just before and after, beside it in the same parent, when it is of the same form. */
function partsAround(doc: ProseMirrorNode, { node, pos, block }: Part): { before: Part | null; after: Part | null } {
	const isItem = node !== block;
	const part = (side: ProseMirrorNode | null, sidePos: number): Part | null => {
		const first = isItem && side && ITEMS.has(side.type.name) ? side.firstChild : side;
		return side && first?.isTextblock && (first !== side) === isItem
			? { node: side, pos: sidePos, block: first, at: isItem ? sidePos + 1 : sidePos }
			: null;
	};
	const before = doc.resolve(pos).nodeBefore;
	const end = pos + node.nodeSize;
	return { before: part(before, pos - (before?.nodeSize ?? 0)), after: part(doc.resolve(end).nodeAfter, end) };
}

/** The form and the words of what an item holds after its first block. */
function whatFollows({ node, block }: Part): string {
	return node === block ? "" : node.children.slice(1).join();
}

function idOf(node: ProseMirrorNode): string | null {
	const id: unknown = node.attrs.id;
	return typeof id === "string" && id !== "" ? id : null;
}

function wordsOf(node: ProseMirrorNode): string {
	return node.textBetween(0, node.content.size, undefined, LEAF);
}
