/** Which stretch of a long text each of its blocks is drawn in: some forty blocks that follow each other, and that stay together while people write. */

import type { Mark, Node as ProseMirrorNode } from "@tiptap/pm/model";

/** Blocks of a stretch. Two screens of it or so: fewer make more of them to look after, more make each key dearer. */
export const STRETCH = 40;
/** A stretch that grew beyond is cut. */
const MOST = STRETCH * 2;

/** A text and the mark of the stretch of each of its blocks. */
export type Stretched = { readonly doc: ProseMirrorNode; readonly marks: readonly Mark[] };

/** Room for margins that do not meet those of the block before: nothing that keeps a distance above itself begins a stretch. */
const KEEPS_DISTANCE: ReadonlySet<string> = new Set(["heading", "horizontalRule"]);

/** Gives a mark that no other stretch has. */
export type NewMark = () => Mark;

/**
 * The stretches of a text, given those it had: a block that stays keeps its own, so that what is drawn is left where it is; a new one joins the block before it.
 * `isHeld`: nothing is cut now, somebody composes a letter in it.
 */
export function stretchesOf(
	doc: ProseMirrorNode,
	before: Stretched | null,
	isHeld: boolean,
	newMark: NewMark,
): Stretched {
	if (before?.doc === doc) return before;
	const marks = before ? carriedOver(doc, before, newMark) : [];
	if (!before) cut(doc, marks, 0, doc.childCount, newMark);
	else if (!isHeld) cutLongOnes(doc, marks, newMark);
	return { doc, marks };
}

/** Blocks that are the same object at both ends keep their mark; those between take it from the block at their place among those that were there. */
function carriedOver(doc: ProseMirrorNode, { doc: old, marks: had }: Stretched, newMark: NewMark): Mark[] {
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

function cutLongOnes(doc: ProseMirrorNode, marks: Mark[], newMark: NewMark): void {
	let start = 0;
	for (let index = 1; index <= marks.length; index += 1) {
		if (index < marks.length && marks[index] === marks[start]) continue;
		if (index - start > MOST) cut(doc, marks, start, index, newMark);
		start = index;
	}
}

/** Gives the blocks from one to another stretches of the usual length; the first keeps its mark when it has one. */
function cut(doc: ProseMirrorNode, marks: Mark[], from: number, to: number, newMark: NewMark): void {
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
