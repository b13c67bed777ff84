/** Reads the directory once for every component that shows some of it, and keeps unchanged answers the same objects. */

import type * as Y from "yjs";
import { type CitableKey, citableKey } from "#shared/domain/citable.ts";
import {
	Directory,
	type DirectoryDocument,
	type DirectoryEntry,
	type DirectoryPassage,
	type DirectorySilence,
} from "#shared/document/directory.ts";
import { survivorId } from "#shared/document/survivor.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { sameValue } from "#shared/lib/same-value.ts";

export class DirectoryView {
	readonly directory: Directory;
	readonly #listeners = new Set<() => void>();
	#documents: readonly DirectoryDocument[] | null = null;
	#entries: readonly DirectoryEntry[] | null = null;
	#silent: readonly DirectorySilence[] | null = null;
	#byKey: Map<CitableKey, DirectoryEntry> | null = null;
	/** Answers of before the last change, kept so that an equal answer is the same object. */
	#passages = new Map<CitableKey, { answer: readonly DirectoryPassage[]; isFresh: boolean }>();

	constructor(doc: Y.Doc) {
		this.directory = new Directory(doc);
		// For as long as the document lives: the view and the document go together.
		this.directory.observe((touched) => {
			if (touched.documents) this.#documents = null;
			if (touched.silent) this.#silent = null;
			if (touched.entries) {
				this.#entries = null;
				this.#byKey = null;
				for (const known of this.#passages.values()) known.isFresh = false;
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

	readonly silentSections = (): readonly DirectorySilence[] => {
		this.#silent ??= this.directory.silentSections();
		return this.#silent;
	};

	/** What a key leads to: of a project or a balise that was merged into another, that one. */
	readonly entry = (key: CitableKey): DirectoryEntry | null => {
		const byKey = this.#known();
		return byKey.get(this.#survivor(key)) ?? byKey.get(key) ?? null;
	};

	#known(): ReadonlyMap<CitableKey, DirectoryEntry> {
		this.#byKey ??= new Map(this.entries().map((entry) => [entry.key, entry]));
		return this.#byKey;
	}

	#survivor(key: CitableKey): CitableKey {
		const byKey = this.#known();
		const entry = byKey.get(key);
		if (entry?.mergedInto === undefined) return key;
		const keyOf = (id: string) => citableKey(entry.kind, id);
		return keyOf(survivorId(entry.id, (id) => byKey.get(keyOf(id))?.mergedInto));
	}

	/** The key, and those of what was merged into it. */
	#alsoKnownAs(key: CitableKey): ReadonlySet<CitableKey> {
		const merged = this.entries().filter(
			(entry) => entry.mergedInto !== undefined && this.#survivor(entry.key) === key,
		);
		return new Set([key, ...merged.map((entry) => entry.key)]);
	}

	/** The passages of other documents that cite something of a document. */
	passagesCitingAnyOf(document: DocumentId): DirectoryPassage[] {
		const own = new Set(this.entries().flatMap((entry) => (entry.document === document ? entry.key : [])));
		return this.directory
			.passages()
			.filter((passage) => passage.document !== document && passage.cites.some((key) => own.has(key)));
	}

	readonly passagesCiting = (key: CitableKey): readonly DirectoryPassage[] => {
		const known = this.#passages.get(key);
		if (known?.isFresh) return known.answer;
		const keys = this.#alsoKnownAs(key);
		const read =
			keys.size === 1
				? this.directory.passagesCiting(key)
				: this.directory.passages().filter((passage) => passage.cites.some((cited) => keys.has(cited)));
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
