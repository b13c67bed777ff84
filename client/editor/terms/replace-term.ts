/** Writes what is preferred in the place of words to avoid: one step, which is undone at once; the marks of the words stay, and so do their threads. */

import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import { replacementOf, simplePlural } from "#shared/domain/term-replacement.ts";
import { wordPlurals, wordOf } from "#shared/domain/term-words.ts";
import type { PlacedTerm } from "#client/editor/terms/term-painter.ts";
import { wordsIn } from "#client/editor/terms/term-painter.ts";

const MOST_CHOICES = 4;

/** What may be written: the term, then its other forms; in the plural first where the words are. */
export function replacements({ name, variants = [] }: DirectoryEntry, isPlural: boolean): string[] {
	if (!isPlural) return [...new Set([name, ...variants])].slice(0, MOST_CHOICES);
	const plural = variants.find((form) => isPluralOf(form, name)) ?? simplePlural(name);
	return [...new Set([...(plural === null ? [] : [plural]), name, ...variants])].slice(0, MOST_CHOICES);
}

function isPluralOf(form: string, name: string): boolean {
	const [plural, single] = [form.split(/\s+/), name.split(/\s+/)];
	const pairs = plural.map((word, index) => wordPlurals(wordOf(word), wordOf(single[index] ?? "")));
	return plural.length === single.length && pairs.every((how) => how !== null) && pairs.includes("plural");
}

/** Answers what was written, or null when the words are no longer there. */
export function replaceTerm(
	editor: Editor,
	{ from, to }: PlacedTerm,
	expected: string,
	wanted: string,
): { text: string; isArticleOpen: boolean } | null {
	const { state } = editor;
	if (to > state.doc.content.size) return null;
	const $from = state.doc.resolve(from);
	const start = $from.start();
	const before = wordsIn($from.parent);
	const words = before.slice(from - start, to - start);
	if (!$from.parent.isTextblock || words !== expected) return null;
	const { before: taken, article, text, isArticleOpen } = replacementOf(before.slice(0, from - start), words, wanted);
	// What hangs on any of the words hangs on what takes their place.
	let marks = $from.nodeAfter?.marks ?? [];
	state.doc.nodesBetween(from, to, (node) => {
		if (node.isText) for (const mark of node.marks) if (mark.type.name === "thread") marks = mark.addToSet(marks);
	});
	const undo = yUndoPluginKey.getState(state) as { undoManager?: { stopCapturing: () => void } } | undefined;
	undo?.undoManager?.stopCapturing();
	const transaction = state.tr.replaceWith(from, to, state.schema.text(text, marks));
	if (taken > 0) {
		// An article keeps the look it had.
		const look = $from.nodeBefore?.marks ?? [];
		transaction.replaceWith(from - taken, from, state.schema.text(article, look));
	}
	const end = from - taken + article.length + text.length;
	transaction.setSelection(TextSelection.create(transaction.doc, end));
	editor.view.dispatch(transaction.scrollIntoView());
	undo?.undoManager?.stopCapturing();
	return { text: article + text, isArticleOpen };
}
