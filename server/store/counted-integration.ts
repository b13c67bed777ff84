/**
 * Counts what Yjs does to find the place of pieces, and stops it above a number of steps: the last guard behind the gate of rooms, and the first
 * when a log is read that no gate saw. The one place where a method of Yjs is wrapped.
 */

import * as Y from "yjs";
import { type ListReading, placeAmongConflicts } from "#server/store/conflict-scan.ts";

/** Stopped half-way: the document it was in cannot be trusted any more. */
export class TooManyStepsError extends Error {
	constructor(most: number) {
		super(`countSteps: a change takes more than ${most} steps`);
		this.name = "TooManyStepsError";
	}
}

type Count = { steps: number; most: number; doc: Y.Doc };
let counting: Count | null = null;

/** Runs what integrates changes into a document, and says how many steps it took. Throws {@link TooManyStepsError} above `most`. */
export function countSteps(doc: Y.Doc, most: number, act: () => void): number {
	const count: Count = { steps: 0, most, doc };
	const outer = counting;
	counting = count;
	try {
		act();
	} catch (error) {
		// What Yjs does after a change that was stopped may fail in its own way.
		throw count.steps > most ? new TooManyStepsError(most) : error;
	} finally {
		counting = outer;
	}
	return count.steps;
}

const { integrate } = Y.Item.prototype;
Y.Item.prototype.integrate = function (this: Y.Item, transaction, offset) {
	// A piece that is partly known comes once for each client.
	if (counting !== null && counting.doc === transaction.doc && offset === 0) count(this, counting);
	integrate.call(this, transaction, offset);
};

function count(item: Y.Item, counted: Count): void {
	const { left, right, parent, parentSub } = item;
	if (!(parent instanceof Y.AbstractType)) return;
	const isApart = left ? left.right !== right : !right || right.left !== null;
	if (!isApart) return;
	const step = () => {
		counted.steps += 1;
		if (counted.steps > counted.most) throw new TooManyStepsError(counted.most);
	};
	let first = left ? left.right : parent._start;
	if (!left && parentSub !== null) {
		first = parent._map.get(parentSub) ?? null;
		for (; first?.left; first = first.left) step();
	}
	placeAmongConflicts(item, { left, first, right }, readingOf(counted.doc), step);
}

function readingOf(doc: Y.Doc): ListReading<Y.Item> {
	return {
		clientOf: (item) => item.id.client,
		rightOf: (item) => item.right,
		find: (id) => {
			const found = Y.getItem(doc.store, id);
			return found instanceof Y.Item ? found : null;
		},
	};
}
