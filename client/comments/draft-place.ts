/** Where a comment that is being written will hang: the words that were chosen, where they are by now, or the block that was. */

import type { Node } from "@tiptap/pm/model";
import { labelled, type Language } from "#shared/lib/language.ts";
import type { AskedPlace, TextPoint } from "#shared/ledger/comments-wire.ts";
import { MAX_QUOTE } from "#shared/ledger/comments-wire.ts";
import { clip } from "#shared/lib/clip.ts";
import type { TextThreads } from "#client/comments/text-threads.ts";
import { formName } from "#client/editor/form-names.ts";
import { pointedWords } from "#client/editor/pointed-words.ts";

/** Null when what was chosen has gone meanwhile. */
export function draftPlace(threads: TextThreads, language: Language): AskedPlace | null {
	const block = threads.draftBlock();
	if (block) {
		const id: unknown = block.node.attrs.id;
		if (typeof id !== "string") return null;
		return { kind: "block", field: threads.field, block: id, label: clip(blockWords(block.node, language), 300) };
	}
	const range = threads.draftRange();
	if (!range) return null;
	const { editor, field } = threads;
	const { state } = editor;
	const pointed = pointedWords(state, field, range);
	if (!pointed) return null;
	const quote = clip(state.doc.textBetween(range.from, range.to, " ", " "), MAX_QUOTE);
	return { kind: "words", field, from: pointed.from as TextPoint, to: pointed.to as TextPoint, quote };
}

/** What is about to be commented, as its form and its card name it. */
export function draftWords(threads: TextThreads, language: Language): string {
	const block = threads.draftBlock();
	if (block) return blockWords(block.node, language);
	const range = threads.draftRange();
	return range ? threads.editor.state.doc.textBetween(range.from, range.to, " ", " ") : "";
}

/** « Tableau : Projet Année… »: what a block is, then what it says. */
function blockWords({ type, attrs, textContent, content }: Node, language: Language): string {
	const words = String(attrs.alt || attrs.label || "") || content.textBetween(0, content.size, " ", " ") || textContent;
	const name = formName({ type: type.name, attrs }, language);
	if (name === "" || words.trim() === "") return name || words.trim();
	return labelled(language, name, words.trim());
}
