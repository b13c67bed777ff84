/** Keeps the Yjs binding light in a long text: what somebody else changes costs what it changed, not the hundred pages around it. */

import type { Editor } from "@tiptap/core";
import { type Fragment, type Node as ProseMirrorNode, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import {
	getRelativeSelection,
	type ProsemirrorBinding as Binding,
	updateYFragment,
	ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { joinMarks } from "#shared/document/mark-runs.ts";
import { keepUnshown } from "#client/editor/unshown.ts";

export function lightenBinding(editor: Editor): void {
	const sync = ySyncPluginKey.getState(editor.state) as { binding?: Binding } | undefined;
	if (!sync?.binding) return;
	keepMapping(sync.binding);
	replaceOnlyWhatChanged(sync.binding);
	writeOnlyWhatIsNew(sync.binding);
	stayWhereOneReads(sync.binding);
}

/**
 * The binding forgets which of its nodes are drawn at each change of somebody else, and makes the whole text again: 100 pages, for one letter.
 * What changed is already taken out of its memory, one by one; the rest may stay.
 */
function keepMapping(binding: Binding): void {
	binding.mapping.clear = () => undefined;
}

/** The binding replaces the whole text by itself with the change in it, which takes every caret and mark of the screen away with it. */
function replaceOnlyWhatChanged(binding: Binding): void {
	Object.defineProperty(binding, "_tr", {
		configurable: true,
		get: () => {
			const transaction = (binding.prosemirrorView as EditorView).state.tr.setMeta("addToHistory", false);
			const replace = transaction.replace.bind(transaction);
			transaction.replace = (from, to = from, slice = Slice.empty) => {
				const isWhole = from === 0 && to === transaction.doc.content.size && !transaction.docChanged;
				if (!isWhole || slice.openStart > 0 || slice.openEnd > 0) return replace(from, to, slice);
				transaction.replace = replace;
				return replaceChanged(transaction, slice.content, binding);
			};
			return transaction;
		},
	});
}

/** Makes the text of a transaction that content, block by block; blocks that are the same object are left alone. */
function replaceChanged(transaction: Transaction, content: Fragment, binding: Binding): Transaction {
	const old = transaction.doc.content;
	const shorter = Math.min(old.childCount, content.childCount);
	let first = 0;
	let start = 0;
	while (first < shorter && old.child(first) === content.child(first)) start += old.child(first++).nodeSize;
	let after = 0;
	let end = old.size;
	while (
		after < shorter - first &&
		old.child(old.childCount - 1 - after) === content.child(content.childCount - 1 - after)
	)
		end -= old.child(old.childCount - 1 - after++).nodeSize;

	if (old.childCount !== content.childCount) {
		const changed: ProseMirrorNode[] = [];
		for (let index = first; index < content.childCount - after; index++) changed.push(content.child(index));
		return transaction.replaceWith(start, end, changed);
	}
	// From the last one, so that the places before it stay where they are.
	for (let index = old.childCount - after - 1; index >= first; index--) {
		const before = old.child(index);
		end -= before.nodeSize;
		if (before !== content.child(index)) replaceBlock(transaction, end, index, content.child(index), binding);
	}
	return transaction;
}

/** Replaces one block; the words alone when it is a block of words that stays what it is. */
function replaceBlock(
	transaction: Transaction,
	pos: number,
	index: number,
	now: ProseMirrorNode,
	binding: Binding,
): void {
	const before = transaction.doc.child(index);
	const element = binding.type.get(index);
	if (!before.isTextblock || !before.sameMarkup(now) || binding.mapping.get(element) !== now) {
		transaction.replaceWith(pos, pos + before.nodeSize, now);
		return;
	}
	const from = before.content.findDiffStart(now.content);
	const to = before.content.findDiffEnd(now.content);
	if (from !== null && to) {
		// Of two equal letters side by side, either may be the new one: both ends must not count it.
		const overlap = Math.max(0, from - Math.min(to.a, to.b));
		transaction.replace(pos + 1 + from, pos + 1 + to.a + overlap, now.slice(from, to.b + overlap));
	}
	binding.mapping.set(element, transaction.doc.child(index));
}

/**
 * The binding compares the whole text with the document at each thing that is drawn, even when the text is the one it compared last, and looks at all of
 * its blocks for one that moved, even when a letter was typed. And it writes piece by piece, which others who write there at that moment would pay with
 * their marks.
 */
function writeOnlyWhatIsNew(binding: Binding): void {
	const writeAll = binding._prosemirrorChanged.bind(binding);
	const write = (doc: ProseMirrorNode) => {
		const changed = onlyChange(binding, doc);
		if (!changed) return writeAll(doc);
		updateYFragment(binding.doc, changed.element, changed.block, binding);
		binding.mapping.set(binding.type, doc);
		binding.beforeTransactionSelection = getRelativeSelection(binding, binding.prosemirrorView.state);
	};
	let written: ProseMirrorNode | null = null;
	binding._prosemirrorChanged = (doc) => {
		if (doc === written) return;
		binding.doc.transact((transaction) => {
			keepUnshown(binding.mapping, doc, () => write(doc));
			joinMarks(transaction);
		}, ySyncPluginKey);
		written = doc;
	};
}

/** The one block in which a text is not what the document says, when it is one that stays what it is: what typing changes. */
function onlyChange(
	{ type, mapping }: Binding,
	doc: ProseMirrorNode,
): { element: Y.XmlElement; block: ProseMirrorNode } | null {
	const elements = type.toArray();
	if (elements.length !== doc.childCount) return null;
	let changed: ReturnType<typeof onlyChange> = null;
	for (const [index, element] of elements.entries()) {
		const block = doc.child(index);
		if (mapping.get(element) === block) continue;
		if (changed || !(element instanceof Y.XmlElement) || element.nodeName !== block.type.name) return null;
		changed = { element, block };
	}
	return changed;
}

/**
 * At each change of somebody else the binding brings one's caret into view, which makes the browser lay the whole text out twice. Browsers that
 * anchor the page to what is read need no such help.
 */
function stayWhereOneReads(binding: Binding): void {
	if (typeof CSS === "undefined" || !CSS.supports("overflow-anchor", "auto")) return;
	Object.assign(binding, { _isLocalCursorInView: () => false });
}
