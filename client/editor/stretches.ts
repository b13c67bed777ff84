/** Which stretch of a long text each of its blocks is drawn in: some forty blocks that follow each other, and that stay together while people write. */

import { type Mark, type Node as ProseMirrorNode, Schema } from "@tiptap/pm/model";

/** A text of fewer blocks is drawn as it is: a key in it costs the browser little. */
export const LONG_TEXT = 300;
/** Blocks of a stretch. Two screens of it or so: fewer make more of them to look after, more make each key dearer. */
export const STRETCH = 40;
/** A stretch that grew beyond is cut. */
const MOST = STRETCH * 2;

/** The view draws blocks that have the same mark in one element. The document has no such mark: it is lent to its blocks while they are drawn. */
const stretchMark = new Schema({
	nodes: { doc: { content: "text*" }, text: {} },
	marks: {
		stretch: {
			attrs: { number: {} },
			toDOM: () => ["div", { "data-stretch": "" }, 0],
			// What is read again from the page finds the blocks in it, and nothing else.
			reparseInView: true,
		},
	},
}).marks.stretch;

/** A text and the mark of the stretch of each of its blocks. */
export type Stretched = { readonly doc: ProseMirrorNode; readonly marks: readonly Mark[] };

/** Room for margins that do not meet those of the block before: nothing that keeps a distance above itself begins a stretch. */
const KEEPS_DISTANCE: ReadonlySet<string> = new Set(["heading", "horizontalRule"]);

let count = 0;
function newMark(): Mark {
	count += 1;
	return stretchMark.create({ number: count });
}

/**
 * The stretches of a text, given those it had: a block that stays keeps its own, so that what is drawn is left where it is; a new one joins the block before it.
 * `isHeld`: nothing is cut now, somebody composes a letter in it.
 */
export function stretchesOf(doc: ProseMirrorNode, before: Stretched | null, isHeld: boolean): Stretched {
	if (before?.doc === doc) return before;
	const marks = before ? carriedOver(doc, before) : [];
	if (!before) cut(doc, marks, 0, doc.childCount);
	else if (!isHeld) cutLongOnes(doc, marks);
	return { doc, marks };
}

/** Blocks that are the same object at both ends keep their mark; those between take it from the block at their place among those that were there. */
function carriedOver(doc: ProseMirrorNode, { doc: old, marks: had }: Stretched): Mark[] {
	const shorter = Math.min(old.childCount, doc.childCount);
	let first = 0;
	while (first < shorter && old.child(first) === doc.child(first)) first += 1;
	let last = 0;
	while (last < shorter - first && old.child(old.childCount - 1 - last) === doc.child(doc.childCount - 1 - last))
		last += 1;
	const between = had.slice(first, had.length - last);
	const beside = between.at(-1) ?? had[first - 1] ?? had[first] ?? newMark();
	const marks = had.slice(0, first);
	for (let index = 0; index < doc.childCount - first - last; index += 1) marks.push(between[index] ?? beside);
	return [...marks, ...had.slice(had.length - last)];
}

function cutLongOnes(doc: ProseMirrorNode, marks: Mark[]): void {
	let start = 0;
	for (let index = 1; index <= marks.length; index += 1) {
		if (index < marks.length && marks[index] === marks[start]) continue;
		if (index - start > MOST) cut(doc, marks, start, index);
		start = index;
	}
}

/** Gives the blocks from one to another stretches of the usual length; the first keeps its mark when it has one. */
function cut(doc: ProseMirrorNode, marks: Mark[], from: number, to: number): void {
	let mark = marks[from] ?? newMark();
	let length = 0;
	for (let index = from; index < to; index += 1) {
		if (length >= STRETCH && to - index > STRETCH / 2 && !KEEPS_DISTANCE.has(doc.child(index).type.name)) {
			mark = newMark();
			length = 0;
		}
		marks[index] = mark;
		length += 1;
	}
}
