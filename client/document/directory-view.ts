/** Reads the directory once for every component that shows some of it, and keeps unchanged answers the same objects. */

import type * as Y from "yjs";
import type { CitableKey } from "#shared/domain/citable.ts";
import {
	Directory,
	type DirectoryDocument,
	type DirectoryEntry,
	type DirectoryPassage,
} from "#shared/document/directory.ts";
import { sameValue } from "#shared/document/record-table.ts";

export class DirectoryView {
	readonly directory: Directory;
	readonly #listeners = new Set<() => void>();
	#documents: readonly DirectoryDocument[] | null = null;
	#entries: readonly DirectoryEntry[] | null = null;
	#byKey: Map<CitableKey, DirectoryEntry> | null = null;
	/** Answers of before the last change, kept so that an equal answer is the same object. */
	#passages = new Map<CitableKey, { answer: readonly DirectoryPassage[]; isFresh: boolean }>();

	constructor(doc: Y.Doc) {
		this.directory = new Directory(doc);
		// For as long as the document lives: the view and the document go together.
		this.directory.observe((touched) => {
			if (touched.documents) this.#documents = null;
			if (touched.entries) {
				this.#entries = null;
				this.#byKey = null;
			}
			if (touched.passages) for (const known of this.#passages.values()) known.isFresh = false;
			for (const listener of [...this.#listeners]) listener();
		});
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	};

	readonly documents = (): readonly DirectoryDocument[] => {
		this.#documents ??= this.directory.documents();
		return this.#documents;
	};

	readonly entries = (): readonly DirectoryEntry[] => {
		this.#entries ??= this.directory.entries();
		return this.#entries;
	};

	readonly entry = (key: CitableKey): DirectoryEntry | null => {
		this.#byKey ??= new Map(this.entries().map((entry) => [entry.key, entry]));
		return this.#byKey.get(key) ?? null;
	};

	readonly passagesCiting = (key: CitableKey): readonly DirectoryPassage[] => {
		const known = this.#passages.get(key);
		if (known?.isFresh) return known.answer;
		const read = this.directory.passagesCiting(key);
		const answer = known && sameValue(known.answer, read) ? known.answer : read;
		this.#passages.set(key, { answer, isFresh: true });
		return answer;
	};
}

const views = new WeakMap<Y.Doc, DirectoryView>();

/** The view that every reader of this directory shares. */
export function directoryViewOf(doc: Y.Doc): DirectoryView {
	let view = views.get(doc);
	if (!view) {
		view = new DirectoryView(doc);
		views.set(doc, view);
	}
	return view;
}
