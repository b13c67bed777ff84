/** Where threads hang in a text as Yjs keeps it: finds the words a command points at, and marks them, without any editor. */

import * as buffer from "lib0/buffer";
import * as sha256 from "lib0/hash/sha256";
import * as Y from "yjs";
import { stampSchema } from "#shared/document/document-meta.ts";
import { isTextName } from "#shared/document/rich-text.ts";
import { clip } from "#shared/lib/clip.ts";

/** The schema version that knows the mark. */
const SCHEMA_OF_THREADS = 4;
const MARK = "thread";
/** A mark of more pieces than this is a document as a whole. */
const MOST_PIECES = 500;

type Point = Y.AbsolutePosition;
type Piece = { text: Y.XmlText; start: number; end: number };
export type PointedWords = { field: string; from: object; to: object };

/** The words between two points of a text, with some of what stands around them; null when they are no longer there. */
export function wordsAt(
	doc: Y.Doc,
	pointed: PointedWords,
	{ longest, context }: { longest: number; context: number },
): { quote: string; before: string; after: string; block: string | null } | null {
	const pieces = piecesOf(doc, pointed);
	const [first] = pieces;
	const last = pieces.at(-1);
	if (!first || !last) return null;
	let quote = "";
	let block: unknown = null;
	for (const [index, piece] of pieces.entries()) {
		const own = blockOf(piece.text);
		if (index > 0 && own !== block && quote !== "") quote += " ";
		block = own;
		quote += wordsIn(piece);
	}
	if (quote.trim() === "") return null;
	const before = wordsIn({ text: first.text, start: Math.max(0, first.start - context), end: first.start });
	const after = wordsIn({ text: last.text, start: last.end, end: Math.min(last.text.length, last.end + context) });
	return { quote: clip(quote, longest), before, after, block: idOf(first.text) };
}

/** Marks the words between two points as those of a thread. False when they are no longer there. To be called in a transaction. */
export function markThread(doc: Y.Doc, pointed: PointedWords, thread: string): boolean {
	const pieces = piecesOf(doc, pointed);
	if (pieces.length === 0) return false;
	stampSchema(doc, SCHEMA_OF_THREADS);
	const key = threadMarkKey(thread);
	for (const { text, start, end } of pieces) text.format(start, end - start, { [key]: { thread } });
	return true;
}

/** The name under which the binding of the editor keeps such a mark: several may lie over one another (`@tiptap/y-tiptap`, `marksToAttributes`). */
export function threadMarkKey(thread: string): string {
	const digest = sha256.digest(buffer.encodeAny({ type: MARK, attrs: { thread } }));
	const folded = new Uint8Array(6);
	for (const [index, byte] of digest.entries()) folded[index % 6] = (folded[index % 6] ?? 0) ^ byte;
	return `${MARK}--${buffer.toBase64(folded)}`;
}

/** The runs of words between two points, in order. */
function piecesOf(doc: Y.Doc, { field, from, to }: PointedWords): Piece[] {
	if (!isTextName(field)) return [];
	const start = pointOf(doc, from);
	const end = pointOf(doc, to);
	if (!start || !end) return [];
	const pieces: Piece[] = [];
	let isInside = false;
	let isDone = false;
	const pass = (at: Point, node: unknown, index: number): boolean => at.type === node && at.index <= index;
	const walk = (node: Y.XmlFragment): void => {
		for (const [index, child] of node.toArray().entries()) {
			isInside ||= pass(start, node, index);
			isDone ||= pass(end, node, index);
			if (isDone || pieces.length > MOST_PIECES) return;
			if (child instanceof Y.XmlText) {
				const begin: Point | null = start.type === child ? start : null;
				const finish: Point | null = end.type === child ? end : null;
				if (finish && !begin && !isInside) {
					isDone = true;
					return;
				}
				if (isInside || begin) {
					const piece = { text: child, start: begin?.index ?? 0, end: finish?.index ?? child.length };
					if (piece.end > piece.start) pieces.push(piece);
				}
				isInside ||= begin !== null;
				isDone ||= finish !== null;
			} else if (child instanceof Y.XmlElement) walk(child);
			if (isDone) return;
		}
		isInside ||= pass(start, node, node.length);
		isDone ||= pass(end, node, node.length);
	};
	walk(doc.getXmlFragment(field));
	// An end that was never met is not of this text.
	return isDone && pieces.length <= MOST_PIECES ? pieces : [];
}

function pointOf(doc: Y.Doc, sent: object): Point | null {
	try {
		return Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(sent), doc);
	} catch {
		// Made by hand, or of another document.
		return null;
	}
}

function wordsIn({ text, start, end }: Piece): string {
	let words = "";
	let at = 0;
	for (const part of text.toDelta() as { insert?: unknown }[]) {
		const insert = typeof part.insert === "string" ? part.insert : " ";
		words += insert.slice(Math.max(0, start - at), Math.max(0, end - at));
		at += insert.length;
		if (at >= end) break;
	}
	return words;
}

function blockOf(text: Y.XmlText): unknown {
	return text.parent;
}

function idOf(text: Y.XmlText): string | null {
	for (let node: unknown = text.parent; node instanceof Y.XmlElement; node = node.parent) {
		const id: unknown = node.getAttribute("id");
		if (typeof id === "string" && id !== "") return id;
	}
	return null;
}
