/**
 * The marks of new words, each written once for all the words that bear it. Yjs, given words piece by piece, closes each mark between two pieces and
 * opens it again. Whoever writes there next tidies that away; whoever writes at the same moment may count on what the other takes away, and the
 * words after it lose their mark: their bold, or the thread that hangs on them.
 */

import * as Y from "yjs";
import { sameValue } from "#shared/lib/same-value.ts";

type Piece = { readonly insert: string; readonly attributes?: Readonly<Record<string, unknown>> | undefined };

/** Words with marks on them, for a place in a document. */
export function markedWords(pieces: readonly Piece[]): Y.XmlText {
	const text = new Y.XmlText();
	text.insert(0, pieces.map(({ insert }) => insert).join(""));
	markRuns(text, pieces);
	return text;
}

/** Writes anew the marks of the texts that a transaction makes. To be called in it, last. */
export function joinNewMarks(transaction: Y.Transaction): void {
	const isNew = ({ _item: item }: Y.XmlElement | Y.XmlText) =>
		item !== null && item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
	const join = (node: Y.XmlFragment) => {
		for (const child of node.toArray()) {
			if (child instanceof Y.XmlHook || !isNew(child)) continue;
			if (child instanceof Y.XmlElement) join(child);
			else if (child instanceof Y.XmlText) joinMarks(child);
		}
	};
	for (const type of transaction.changed.keys()) if (type instanceof Y.XmlFragment) join(type);
}

function joinMarks(text: Y.XmlText): void {
	const pieces = text.toDelta() as Piece[];
	if (pieces.length < 2) return;
	const names = pieces.flatMap(({ attributes = {} }) => Object.keys(attributes));
	text.format(0, text.length, Object.fromEntries(names.map((name) => [name, null])));
	markRuns(text, pieces);
}

function markRuns(text: Y.XmlText, pieces: readonly Piece[]): void {
	for (const name of new Set(pieces.flatMap(({ attributes = {} }) => Object.keys(attributes)))) {
		let at = 0;
		let run = { start: 0, value: null as unknown };
		const close = () => {
			if (run.value !== null) text.format(run.start, at - run.start, { [name]: run.value });
		};
		for (const { insert, attributes = {} } of pieces) {
			const value = attributes[name] ?? null;
			if (!sameValue(value, run.value)) {
				close();
				run = { start: at, value };
			}
			at += insert.length;
		}
		close();
	}
}
