/** Where a comment that is being written will hang: the words that were chosen, where they are by now, or the block that was. */

import type { AskedPlace, TextPoint } from "#shared/ledger/comments-wire.ts";
import { MAX_QUOTE } from "#shared/ledger/comments-wire.ts";
import { clip } from "#shared/lib/clip.ts";
import type { TextThreads } from "#client/comments/text-threads.ts";
import { pointedWords } from "#client/editor/pointed-words.ts";

/** Null when what was chosen has gone meanwhile. */
export function draftPlace(threads: TextThreads): AskedPlace | null {
	const range = threads.draftRange();
	if (!range) return null;
	const { editor, field } = threads;
	const { state } = editor;
	const pointed = pointedWords(state, field, range);
	if (pointed) {
		const quote = clip(state.doc.textBetween(range.from, range.to, " ", " "), MAX_QUOTE);
		return { kind: "words", field, from: pointed.from as TextPoint, to: pointed.to as TextPoint, quote };
	}
	const block = state.doc.nodeAt(range.from);
	const id: unknown = block?.attrs.id;
	if (!block || typeof id !== "string") return null;
	const named: unknown = block.attrs.alt ?? block.attrs.label ?? "";
	return { kind: "block", field, block: id, label: clip(String(named), 300) };
}
