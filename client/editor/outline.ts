/** The outline and the number of words of a text: both derived from it, never kept in it. */

import type { Editor } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { useEffect, useState } from "react";
import { followText } from "#client/editor/follow-text.ts";

export type OutlineHeading = { id: string; level: number; text: string; pos: number };

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const wordsOf = new WeakMap<ProseMirrorNode, number>();
const SETTLE_MS = 250;

/** The headings of the page, in order, empty ones left out. */
export function outlineOf(doc: ProseMirrorNode): OutlineHeading[] {
	const headings: OutlineHeading[] = [];
	doc.descendants((node, pos) => {
		if (node.type.name === "heading") {
			const text = node.textBetween(0, node.content.size, " ", (leaf) => String(leaf.attrs.label ?? "")).trim();
			if (text !== "") headings.push({ id: String(node.attrs.id ?? pos), level: Number(node.attrs.level), text, pos });
		}
		return !node.isTextblock;
	});
	return headings;
}

/** How many words, counted once for each block that does not change. « l’eau » is one word in French counts. */
export function countWords(doc: ProseMirrorNode): number {
	let total = 0;
	doc.forEach((node) => {
		let count = wordsOf.get(node);
		if (count === undefined) {
			const text = node.textBetween(0, node.content.size, " ", (leaf) => ` ${String(leaf.attrs.label ?? "")} `);
			count = text.match(WORD)?.length ?? 0;
			wordsOf.set(node, count);
		}
		total += count;
	});
	return total;
}

export type TextFacts = { headings: readonly OutlineHeading[]; words: number; isEmpty: boolean };

function readFacts(editor: Editor): TextFacts {
	const { doc } = editor.state;
	return {
		headings: outlineOf(doc),
		words: countWords(doc),
		isEmpty: doc.childCount <= 1 && doc.textContent === "" && doc.content.size <= 2,
	};
}

/** The outline and the count, a moment after the text settles. */
export function useTextFacts(editor: Editor): TextFacts {
	const [facts, setFacts] = useState(() => readFacts(editor));
	useEffect(() => {
		const read = () => {
			if (!editor.isDestroyed) setFacts((before) => keepSame(before, readFacts(editor)));
		};
		return followText(editor, SETTLE_MS, read, { fromStart: true });
	}, [editor]);
	return facts;
}

/** The same objects where nothing that shows has changed: counting words does not draw the outline again. */
function keepSame(before: TextFacts, now: TextFacts): TextFacts {
	const isSameOutline =
		before.headings.length === now.headings.length &&
		before.headings.every((one, index) => {
			const other = now.headings[index];
			return one.id === other?.id && one.text === other.text && one.level === other.level;
		});
	if (isSameOutline && before.words === now.words && before.isEmpty === now.isEmpty) return before;
	return isSameOutline ? { ...now, headings: before.headings } : now;
}
