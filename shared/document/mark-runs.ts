/**
 * The marks of words, each written once for all the words that bear it. Yjs, given words piece by piece, closes each mark between two pieces and
 * opens it again. Whoever writes there next tidies that away; whoever writes at the same moment may count on what the other takes away, and the
 * words after it lose their mark: their bold, or the thread that hangs on them.
 */

import * as Y from "yjs";
import { sameValue } from "#shared/lib/same-value.ts";

type Piece = { readonly insert: string; readonly attributes?: Readonly<Record<string, unknown>> | undefined };
type Run = { name: string; value: unknown; start: number; end: number; pieces: number };

/** Words with marks on them, for a place in a document. */
export function markedWords(pieces: readonly Piece[]): Y.XmlText {
	const text = new Y.XmlText();
	text.insert(0, pieces.map(({ insert }) => insert).join(""));
	for (const run of runsOf(pieces)) write(text, run);
	return text;
}

/** Joins the marks of the texts that a transaction writes. To be called in it, last. */
export function joinMarks(transaction: Y.Transaction): void {
	const isNew = ({ _item: item }: Y.XmlElement | Y.XmlText) =>
		item !== null && item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
	const joinNew = (node: Y.XmlFragment) => {
		for (const child of node.toArray()) {
			if (child instanceof Y.XmlHook || !isNew(child)) continue;
			if (child instanceof Y.XmlElement) joinNew(child);
			else if (child instanceof Y.XmlText) joinMarksOf(child);
		}
	};
	for (const type of transaction.changed.keys()) {
		if (type instanceof Y.XmlText) joinMarksOf(type);
		else if (type instanceof Y.XmlFragment) joinNew(type);
	}
}

/** Those of one text. A mark written over a run that bears it already takes away what closes and opens it inside, and writes nothing. */
export function joinMarksOf(text: Y.XmlText): void {
	const pieces = text.toDelta() as Piece[];
	for (const run of runsOf(pieces)) if (run.pieces > 1) write(text, run);
}

function write(text: Y.XmlText, { name, value, start, end }: Run): void {
	text.format(start, end - start, { [name]: value });
}

/** Where each mark is, from the first of its words to the last. */
function runsOf(pieces: readonly Piece[]): Run[] {
	const runs: Run[] = [];
	const open = new Map<string, Run>();
	let at = 0;
	for (const { insert, attributes = {} } of pieces) {
		const end = at + insert.length;
		for (const name of open.keys()) if (attributes[name] === undefined) open.delete(name);
		for (const [name, value] of Object.entries(attributes)) {
			const run = open.get(name);
			if (run && sameValue(run.value, value)) {
				run.end = end;
				run.pieces += 1;
			} else {
				const begun = { name, value, start: at, end, pieces: 1 };
				open.set(name, begun);
				runs.push(begun);
			}
		}
		at = end;
	}
	return runs;
}
