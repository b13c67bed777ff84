/** Turns the relative positions that people send into positions of the text: one walk of the page for everybody, then a few steps for each. */

import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import * as Y from "yjs";

/** What the Yjs binding knows: the document, the root of the text, and the drawn node of each of its elements. */
export type TextBinding = {
	doc: Y.Doc;
	type: Y.XmlFragment;
	mapping: ReadonlyMap<unknown, ProseMirrorNode | readonly ProseMirrorNode[]>;
};

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;

export class CaretPlaces {
	readonly #binding: TextBinding;
	/** Where each block of the page begins. */
	readonly #starts = new Map<unknown, number>();

	constructor(binding: TextBinding) {
		this.#binding = binding;
		let start = 0;
		for (const child of childrenOf(binding.type)) {
			this.#starts.set(child, start);
			start += this.#size(child);
		}
	}

	/** The position, or null for what is not one of this text, or no longer. */
	place(sent: unknown): number | null {
		const absolute = decode(sent, this.#binding.doc);
		if (!absolute) return null;
		const root: unknown = this.#binding.type;
		let type: unknown = absolute.type;
		let offset = type instanceof Y.XmlText ? absolute.index : this.#sizeOfFirst(type, absolute.index);
		while (type !== root) {
			if (!(type instanceof Y.XmlText || type instanceof Y.XmlElement) || !type._item || type._item.deleted)
				return null;
			const parent: unknown = type._item.parent;
			const before = parent === root ? this.#starts.get(type) : this.#sizeBefore(parent, type);
			if (before === undefined) return null;
			offset += before + (type instanceof Y.XmlElement ? 1 : 0);
			type = parent;
		}
		return offset;
	}

	#size(child: Child): number {
		if (child instanceof Y.XmlText) return child.length;
		const drawn = this.#binding.mapping.get(child);
		return drawn && "nodeSize" in drawn ? drawn.nodeSize : 0;
	}

	#sizeOfFirst(type: unknown, count: number): number {
		let size = 0;
		for (const child of childrenOf(type).slice(0, count)) size += this.#size(child);
		return size;
	}

	#sizeBefore(parent: unknown, type: unknown): number {
		let size = 0;
		for (const child of childrenOf(parent)) {
			if (child === type) break;
			size += this.#size(child);
		}
		return size;
	}
}

function childrenOf(type: unknown): readonly Child[] {
	return type instanceof Y.XmlFragment ? type.toArray() : [];
}

function decode(sent: unknown, doc: Y.Doc): Y.AbsolutePosition | null {
	try {
		return Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(sent), doc);
	} catch {
		// What a peer sent is not a position: there is nothing to draw.
		return null;
	}
}
