/** Which stretch of a long text each of its blocks is drawn in: some forty blocks that follow each other, and that stay together while people write. */

import type { Node as ProseMirrorNode } from "@tiptap/pm/model";

/** Blocks of a stretch. Two screens of it or so: fewer make more of them to look after, more make each key dearer. */
export const STRETCH = 40;
/** A stretch that grew beyond is cut. */
const MOST = STRETCH * 2;

/** A text and the number of the stretch of each of its blocks. */
export type Stretched = { readonly doc: ProseMirrorNode; readonly stretches: readonly number[] };

/** Room for margins that do not meet those of the block before: nothing that keeps a distance above itself begins a stretch. */
const KEEPS_DISTANCE: ReadonlySet<string> = new Set(["heading", "horizontalRule"]);

let last = 0;
/** A number that no other stretch has. */
function newStretch(): number {
	last += 1;
	return last;
}

/**
 * The stretches of a text, given those it had: a block that stays keeps its own, so that what is drawn is left where it is; a new one joins the block before it.
 * `isHeld`: nothing is cut now, somebody composes a letter in it.
 */
export function stretchesOf(doc: ProseMirrorNode, before: Stretched | null, isHeld: boolean): Stretched {
	if (!before) {
		const stretches: number[] = [];
		cut(doc, stretches, 0, doc.childCount);
		return { doc, stretches };
	}
	if (before.doc === doc) return before;
	const stretches = carriedOver(doc, before);
	if (!isHeld) cutLongOnes(doc, stretches);
	return { doc, stretches };
}

/** Blocks that are the same object at both ends keep their stretch; those between take it from the block at their place among those that were there. */
function carriedOver(doc: ProseMirrorNode, { doc: old, stretches: had }: Stretched): number[] {
	// One for one, each takes that of the block at its place.
	if (old.childCount === doc.childCount) return [...had];
	const shorter = Math.min(old.childCount, doc.childCount);
	let first = 0;
	while (first < shorter && old.child(first) === doc.child(first)) first += 1;
	let after = 0;
	while (after < shorter - first && old.child(old.childCount - 1 - after) === doc.child(doc.childCount - 1 - after))
		after += 1;
	const between = had.slice(first, had.length - after);
	const beside = between.at(-1) ?? had[first - 1] ?? had[first] ?? newStretch();
	const stretches = had.slice(0, first);
	for (let index = 0; index < doc.childCount - first - after; index += 1) stretches.push(between[index] ?? beside);
	return [...stretches, ...had.slice(had.length - after)];
}

function cutLongOnes(doc: ProseMirrorNode, stretches: number[]): void {
	let start = 0;
	for (let index = 1; index <= stretches.length; index += 1) {
		if (index < stretches.length && stretches[index] === stretches[start]) continue;
		if (index - start > MOST) cut(doc, stretches, start, index);
		start = index;
	}
}

/** Gives the blocks from one to another stretches of the usual length; the first keeps its own when it has one. */
function cut(doc: ProseMirrorNode, stretches: number[], from: number, to: number): void {
	let stretch = stretches[from] ?? newStretch();
	let length = 0;
	for (let index = from; index < to; index += 1) {
		if (length >= STRETCH && to - index > STRETCH / 2 && !KEEPS_DISTANCE.has(doc.child(index).type.name)) {
			stretch = newStretch();
			length = 0;
		}
		stretches[index] = stretch;
		length += 1;
	}
}
