/** How deep the types of a change would lie in the document: Yjs deletes by recursion, so what is nested too deep could never be deleted again. */

import * as Y from "yjs";
import { STRIDE, type Steps } from "#shared/lib/steps.ts";
import type { Struct } from "#server/rooms/update-parts.ts";

/** Types inside types. Twenty lists in one another are sixty. */
export const MAX_NESTING = 100;

/** Whether a struct would put a type deeper than allowed. `structs` are in the order of Yjs: client by client, each by clock. */
export function* isNestedTooDeep(structs: readonly Struct[], doc: Y.Doc): Steps<boolean> {
	let nesting: Nesting | null = null;
	let read = 0;
	for (const struct of structs) {
		read += 1;
		if (read % STRIDE === 0) yield;
		if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentType)) continue;
		nesting ??= new Nesting(structs, doc);
		if (nesting.depthOf(struct) >= MAX_NESTING) return true;
	}
	return false;
}

class Nesting {
	readonly #doc: Y.Doc;
	readonly #structs = new Map<number, Struct[]>();
	readonly #depths = new Map<Struct, number>();

	constructor(structs: readonly Struct[], doc: Y.Doc) {
		this.#doc = doc;
		for (const struct of structs) {
			const own = this.#structs.get(struct.id.client);
			if (own) own.push(struct);
			else this.#structs.set(struct.id.client, [struct]);
		}
	}

	/** In how many types an item of the change lies. An item that names no parent lies where its neighbour does. */
	depthOf(item: Y.Item): number {
		const path: { item: Y.Item; deeper: number }[] = [];
		let depth = 0;
		for (let current: Y.Item | null = item; current !== null; ) {
			const known = this.#depths.get(current);
			if (known !== undefined) {
				depth = known;
				break;
			}
			// Until it is known: a circle of neighbours ends here, and can never be applied.
			this.#depths.set(current, 0);
			const parent: unknown = current.parent;
			const place: Y.ID | null = parent instanceof Y.ID ? parent : (current.origin ?? current.rightOrigin);
			path.push({ item: current, deeper: parent instanceof Y.ID ? 1 : 0 });
			if (typeof parent === "string" || place === null) break;
			const next = this.#find(place);
			if (next?.parent instanceof Y.AbstractType) {
				depth = depthInDocument(next);
				break;
			}
			current = next;
		}
		for (const step of path.reverse()) {
			depth += step.deeper;
			this.#depths.set(step.item, depth);
		}
		return depth;
	}

	/** The item at an id: in the document, else in the change. */
	#find({ client, clock }: Y.ID): Y.Item | null {
		const isStored = clock < Y.getState(this.#doc.store, client);
		const structs = isStored ? this.#doc.store.clients.get(client) : this.#structs.get(client);
		if (!structs) return null;
		let [low, high] = [0, structs.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((structs[middle]?.id.clock ?? 0) <= clock) low = middle;
			else high = middle - 1;
		}
		const found = structs[low];
		return found instanceof Y.Item ? found : null;
	}
}

function depthInDocument(item: Y.Item): number {
	let depth = 0;
	for (let parent: unknown = item.parent; parent instanceof Y.AbstractType && depth <= MAX_NESTING; depth++) {
		const container: Y.Item | null = parent._item;
		if (container === null) return depth;
		parent = container.parent;
	}
	return depth;
}
