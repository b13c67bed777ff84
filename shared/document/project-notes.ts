/** The texts of projects in plain words, a line a passage: what an export says of them, and an import compares with. */

import type * as Y from "yjs";
import { fragmentPassages } from "#shared/document/markdown.ts";
import { parseRecordTextName, richTexts } from "#shared/document/rich-text.ts";

/** By project; those without notes are not there. */
export function projectNotes(doc: Y.Doc): ReadonlyMap<string, string> {
	const notes = new Map<string, string>();
	for (const { name, fragment } of richTexts(doc)) {
		const text = parseRecordTextName(name);
		if (text?.text !== "notes" || fragment.length === 0) continue;
		const words = fragmentPassages(fragment).join("\n");
		if (words !== "") notes.set(text.record, words);
	}
	return notes;
}
