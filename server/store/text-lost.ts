/** How much text one state of a document had that a later one lacks. Slow: it runs in the thread of the past. */

import * as Y from "yjs";
import { documentPassages, passagesMissingFrom } from "#shared/document/markdown.ts";

/** In characters: what is gone, what came elsewhere taken off, and all there was before. */
export type TextLost = { gone: number; total: number };

/** Compares two states (Yjs updates, v1) passage by passage: what only moved is not lost. */
export function textLost(before: Uint8Array, after: Uint8Array): TextLost {
	const then = passagesOf(before);
	const now = passagesOf(after);
	const gone = characters(passagesMissingFrom(then, now)) - characters(passagesMissingFrom(now, then));
	return { gone: Math.max(0, gone), total: characters(then) };
}

function passagesOf(state: Uint8Array): string[] {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	return documentPassages(doc, "fr");
}

function characters(passages: readonly string[]): number {
	return passages.reduce((sum, passage) => sum + passage.length, 0);
}
