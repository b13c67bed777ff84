/** Reads the directory once for every component that shows some of it, and keeps unchanged answers the same objects. */

import type * as Y from "yjs";
import { type CitableKey, citableKey, type LinkKey } from "#shared/domain/citable.ts";
import {
	Directory,
	type DirectoryDocument,
	type DirectoryEntry,
	type DirectoryPassage,
	type DirectorySilence,
} from "#shared/document/directory.ts";
import { survivorId } from "#shared/document/survivor.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { sameValue } from "#shared/lib/same-value.ts";

export class DirectoryView {
	readonly directory: Directory;
	readonly #listeners = new Set<() => void>();
	#documents: readonly DirectoryDocument[] | null = null;
	#entries: readonly DirectoryEntry[] | null = null;
	#silent: readonly DirectorySilence[] | null = null;
	#byKey: Map<CitableKey, DirectoryEntry> | null = null;
	#records: Set<string> | null = null;
	/** Answers of before the last change, kept so that an equal answer is the same object. */
	#passages = new Map<LinkKey, { answer: readonly DirectoryPassage[]; isFresh: boolean }>();

	constructor(doc: Y.Doc) {
		this.directory = new Directory(doc);
		// For as long as the document lives: the view and the document go together.
		this.directory.observe((touched) => {
			if (touched.documents) this.#documents = null;
			if (touched.silent) this.#silent = null;
			if (touched.entries) {
				this.#entries = null;
				this.#byKey = null;
				this.#records = null;
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
	#alsoKnownAs(key: LinkKey): ReadonlySet<LinkKey> {
		const merged = this.entries().filter(
			(entry) => entry.mergedInto !== undefined && this.#survivor(entry.key) === key,
		);
		return new Set([key, ...merged.map((entry) => entry.key)]);
	}

	/** Whether the text or the record it is in is still there: the text of what was deleted stays in its document, out of reach. */
	#isThere({ document, record, comment }: DirectoryPassage): boolean {
		if (record === undefined || this.directory.document(document)?.kind === "workshop") return true;
		this.#records ??= new Set(this.entries().flatMap(({ document: place, id }) => [`${place ?? PORTFOLIO}/${id}`, id]));
		// The comments of a cell of the matrix are beside the projects, and its balise in its set.
		return this.#records.has(comment ? record : `${document}/${record}`);
	}

	/** The passages of other documents that cite something of a document. */
	passagesCitingAnyOf(document: DocumentId): DirectoryPassage[] {
		const own = new Set<LinkKey>(this.entries().flatMap((entry) => (entry.document === document ? entry.key : [])));
		return this.directory
			.passages()
			.filter(
				(passage) =>
					passage.document !== document && passage.cites.some((key) => own.has(key)) && this.#isThere(passage),
			);
	}

	readonly passagesCiting = (key: LinkKey): readonly DirectoryPassage[] => {
		const known = this.#passages.get(key);
		if (known?.isFresh) return known.answer;
		const keys = this.#alsoKnownAs(key);
		const read = this.directory
			.passages()
			.filter((passage) => passage.cites.some((cited) => keys.has(cited)) && this.#isThere(passage));
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
