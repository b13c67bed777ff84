/** The directory of a workspace: a room the server alone writes, with every document, everything that can be cited, every passage and every comment that cites. */

import * as Y from "yjs";
import { type CitingPassage } from "#shared/document/citations.ts";
import type { CitableKey, CitableKind, LinkKey } from "#shared/domain/citable.ts";
import { packEntry, unpackEntry } from "#shared/document/packed-entry.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { DOCUMENT_KINDS, type DocumentKind, PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { SilentSection } from "#shared/document/silent-sections.ts";
import { wellFormed } from "#shared/lib/clip.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";

export type DirectoryDocument = {
	id: DocumentId;
	kind: DocumentKind;
	title: string;
	createdAt: string;
	/** When it last changed, to the minute; absent while nobody wrote in it. */
	changedAt?: string;
	archived: boolean;
	example: boolean;
};

/** What a chip, a `#` menu or a live figure needs to know of a thing. */
export type DirectoryEntry = {
	key: CitableKey;
	kind: CitableKind;
	id: string;
	/** The document it lives in; null for what lives in the portfolio. */
	document: DocumentId | null;
	name: string;
	archived: boolean;
	example: boolean;
	/** Indicators, balises, recommendations and resources: their short code; organisations: their acronym. */
	code?: string;
	/** Balises: draft, discussion, adopted, retired; resources: draft, discussion, kept, retired; recommendations: to-discuss, rewording, agreed, aside; votes: open, closed, cancelled; decisions: standing, replaced; terms: proposed, retained. */
	status?: string;
	/** Recommendations: how far the table agrees. */
	agreement?: string;
	/** Balises: required or recommended. */
	level?: string;
	/** Resources: resource or mechanism. */
	nature?: string;
	/** Terms: the other forms that name the same thing, and what is not to be written, with the id of the term to use when it is another one. */
	variants?: readonly string[];
	avoid?: readonly { readonly words: string; readonly use?: string }[];
	/** Indicators. */
	unit?: string;
	/** Projects: the id of the stage, and the workspace's own word for it when there is one. */
	stage?: string;
	stageLabel?: string;
	sectors?: readonly string[];
	territory?: string;
	/** Votes: when they were opened, then when they ended; decisions: when they were recorded (ISO). */
	date?: string;
	/** The id of the project this one was merged into. */
	mergedInto?: string;
	/** The first words of a project's summary, of a balise's reason, of what was voted or decided on, or of the definition of a term. */
	summary?: string;
};

/** The name a chip shows, and an adopted version after it: with its code when it has one. An organisation goes by its name alone. */
export function citableLabel({ kind, name, code }: Pick<DirectoryEntry, "kind" | "name" | "code">): string {
	if (kind === "organisation" || !code) return name;
	return name === "" ? code : `${code} · ${name}`;
}

/** Which way of deriving the directory is in use: one more each time what is read of a room, or how, changes. R106: what an older one read is read again. */
const DERIVATION = 7;

/** Where passages are: a document, or the texts of the projects of the portfolio. */
export type PassagePlace = DocumentId | typeof PORTFOLIO;

/** What cites in a ledger: a comment, a judgement of the coverage, an assessment. */
export const SAYINGS = ["comment", "judgement", "assessment"] as const;
export type Saying = (typeof SAYINGS)[number];

/** A comment that cites, or what somebody put their name to: what it leads to and never what it says, since its words may have to leave for good (R821). */
export type CitingComment = {
	by: MemberId | null;
	/** ISO. */
	at: string;
	cites: LinkKey[];
};

/** A thread whose comments cite something, and what it hangs on; what is said elsewhere than in comments begins with its kind, `judgement:` or `assessment:`. */
export type CitingThread = {
	thread: string;
	/** The record it is about, if it is about one. */
	record?: string;
	/** With `record` a balise: the project of the cell of its matrix. */
	project?: string;
	comments: CitingComment[];
};

/** A passage of a text, or, with `comment`, a comment of a thread. */
export type DirectoryPassage = CitingPassage & {
	document: PassagePlace;
	comment?: { thread: string; saying: Saying; by: MemberId | null; at: string; project?: string };
};
export type DirectorySilence = SilentSection & { document: DocumentId };

/** Whether a record links by its fields, not by words of a text: a resource for a project, an indicator by its formula. */
export function isByFields({ record, block, field, comment }: DirectoryPassage): boolean {
	return record !== undefined && block === "" && field === undefined && comment === undefined;
}

/** Opens the directory of a document for reading and, on the server, writing. */
export class Directory {
	readonly doc: Y.Doc;
	readonly #documents: Y.Map<unknown>;
	readonly #entries: Y.Map<unknown>;
	/** By document; those of the portfolio by project, `portfolio/<project>`: one that changes is not sent with all the others (R194). */
	readonly #passages: Y.Map<unknown>;
	/** By place and thread: `<place>/<thread>`. */
	readonly #threads: Y.Map<unknown>;
	readonly #silent: Y.Map<unknown>;
	readonly #indexed: Y.Map<unknown>;

	constructor(doc: Y.Doc) {
		this.doc = doc;
		this.#documents = doc.getMap("documents");
		this.#entries = doc.getMap("entries");
		this.#passages = doc.getMap("passages");
		this.#threads = doc.getMap("threads");
		this.#silent = doc.getMap("silent");
		this.#indexed = doc.getMap("indexed");
	}

	/** Every document, archived ones included, by title. */
	documents(): DirectoryDocument[] {
		return [...this.#documents.values()]
			.filter(isDirectoryDocument)
			.sort((a, b) => a.title.localeCompare(b.title, "fr-CA", { numeric: true }) || (a.id < b.id ? -1 : 1));
	}

	document(id: string): DirectoryDocument | null {
		const value = this.#documents.get(id);
		return isDirectoryDocument(value) ? value : null;
	}

	entry(key: CitableKey): DirectoryEntry | null {
		return unpackEntry(key, this.#entries.get(key));
	}

	/** Everything that can be cited, archived things included, in no particular order. */
	entries(): DirectoryEntry[] {
		const found: DirectoryEntry[] = [];
		for (const [key, value] of this.#entries.entries()) {
			const entry = unpackEntry(key, value);
			if (entry) found.push(entry);
		}
		return found;
	}

	/** The passages and the comments that cite a thing, grouped by document in the order of their text. */
	passagesCiting(key: LinkKey): DirectoryPassage[] {
		return this.passages().filter((passage) => passage.cites.includes(key));
	}

	/** Every citing passage, then every citing comment. */
	passages(): DirectoryPassage[] {
		return [...this.#textPassages(), ...this.#comments()];
	}

	/** Whether this is what it says already of the texts of one place. */
	saysPassages(place: PassagePlace, passages: readonly CitingPassage[]): boolean {
		const lists = listsOf(place, passages);
		const known = [...this.#passages.keys()].filter((key) => placeOfList(key) === place);
		return (
			known.every((key) => lists.has(key)) &&
			[...lists].every(([key, list]) => sameValue(this.#passages.get(key), wellFormed(list)))
		);
	}

	/** The threads of one place that cite something, in no particular order. */
	threadsOf(place: PassagePlace, saying: Saying = "comment"): CitingThread[] {
		return [...this.#threads.entries()].flatMap(([key, value]) => {
			const thread = threadIn(key, value);
			return thread?.place === place && sayingOf(thread.thread) === saying ? [thread.thread] : [];
		});
	}

	#textPassages(): DirectoryPassage[] {
		const found: DirectoryPassage[] = [];
		for (const [key, value] of this.#passages.entries())
			if (Array.isArray(value))
				for (const passage of value as CitingPassage[]) found.push({ ...passage, document: placeOfList(key) });
		return found;
	}

	#comments(): DirectoryPassage[] {
		const found: DirectoryPassage[] = [];
		for (const [key, value] of this.#threads.entries()) {
			const read = threadIn(key, value);
			if (!read) continue;
			const { thread, record, project, comments } = read.thread;
			for (const { by, at, cites } of comments)
				found.push({
					...{ document: read.place, block: "", cites, excerpt: "", heading: "" },
					...(record === undefined ? {} : { record }),
					comment: { thread, saying: sayingOf({ thread }), by, at, ...(project === undefined ? {} : { project }) },
				});
		}
		return found;
	}

	/** The sections of frameworks that link nothing, in the order of their text. */
	silentSections(): DirectorySilence[] {
		const found: DirectorySilence[] = [];
		for (const [document, value] of this.#silent.entries()) {
			if (Array.isArray(value))
				for (const section of value as SilentSection[]) found.push({ ...section, document: document as DocumentId });
		}
		return found;
	}

	/** How far the log of a room was when it was last read; 0 when it never was by this derivation. */
	indexedSeq(room: string): number {
		const indexed = this.#indexed.get(room);
		if (!Array.isArray(indexed) || indexed[0] !== DERIVATION) return 0;
		return typeof indexed[1] === "number" ? indexed[1] : 0;
	}

	/** Calls back after each change, with the maps it touched. Returns how to stop. */
	observe(
		listener: (touched: { documents: boolean; entries: boolean; passages: boolean; silent: boolean }) => void,
	): () => void {
		const after = (transaction: Y.Transaction) => {
			const changed = new Set<unknown>(transaction.changed.keys());
			const touched = {
				documents: changed.has(this.#documents),
				entries: changed.has(this.#entries),
				passages: changed.has(this.#passages) || changed.has(this.#threads),
				silent: changed.has(this.#silent),
			};
			if (touched.documents || touched.entries || touched.passages || touched.silent) listener(touched);
		};
		this.doc.on("afterTransaction", after);
		return () => this.doc.off("afterTransaction", after);
	}

	// What follows is for the server. Texts are kept well formed: a half of a character would not come back from the disk as it went.

	putDocument(document: DirectoryDocument): void {
		const kept = wellFormed(document);
		if (!sameValue(this.#documents.get(kept.id), kept)) this.#documents.set(kept.id, kept);
	}

	putEntry(entry: DirectoryEntry): void {
		const kept = wellFormed(packEntry(entry));
		if (!sameValue(this.#entries.get(entry.key), kept)) this.#entries.set(entry.key, kept);
	}

	removeEntry(key: CitableKey): void {
		if (this.#entries.has(key)) this.#entries.delete(key);
	}

	/** Replaces what the passages of a place cite; an empty list takes the place away. */
	putPassages(place: PassagePlace, passages: readonly CitingPassage[]): void {
		const lists = listsOf(place, passages);
		for (const key of [...this.#passages.keys()])
			if (placeOfList(key) === place && !lists.has(key)) this.#passages.delete(key);
		for (const [key, list] of lists) putList(this.#passages, key, list);
	}

	/** Replaces the threads of a place that cite something. */
	putThreads(place: PassagePlace, threads: readonly CitingThread[], saying: Saying = "comment"): void {
		const kept = new Set(threads.map(({ thread }) => thread));
		for (const { thread } of this.threadsOf(place, saying))
			if (!kept.has(thread)) this.#threads.delete(`${place}/${thread}`);
		for (const { thread, ...rest } of threads) {
			const key = `${place}/${thread}`;
			if (!sameValue(this.#threads.get(key), rest)) this.#threads.set(key, rest);
		}
	}

	/** The same for its sections that link nothing. */
	putSilentSections(document: DocumentId, sections: readonly SilentSection[]): void {
		putList(this.#silent, document, sections);
	}

	/** Forgets a document: its line, its entries and its passages. */
	removeDocument(id: DocumentId): void {
		this.#documents.delete(id);
		this.#passages.delete(id);
		this.#silent.delete(id);
		for (const saying of SAYINGS) this.putThreads(id, [], saying);
		for (const entry of this.entries()) if (entry.document === id) this.#entries.delete(entry.key);
	}

	setIndexedSeq(room: string, seq: number): void {
		if (this.indexedSeq(room) !== seq) this.#indexed.set(room, [DERIVATION, seq]);
	}
}

/** How passages are kept: those of a document together, those of the portfolio project by project. */
function listsOf(place: PassagePlace, passages: readonly CitingPassage[]): Map<string, CitingPassage[]> {
	const lists = new Map<string, CitingPassage[]>();
	for (const passage of passages) {
		const key = place === PORTFOLIO ? `${PORTFOLIO}/${passage.record ?? ""}` : place;
		const list = lists.get(key) ?? [];
		lists.set(key, list);
		list.push(passage);
	}
	return lists;
}

function placeOfList(key: string): PassagePlace {
	return key.startsWith(`${PORTFOLIO}/`) ? PORTFOLIO : (key as DocumentId);
}

function sayingOf({ thread }: Pick<CitingThread, "thread">): Saying {
	return SAYINGS.find((one) => thread.startsWith(`${one}:`)) ?? "comment";
}

function threadIn(key: string, value: unknown): { place: PassagePlace; thread: CitingThread } | null {
	const slash = key.indexOf("/");
	if (slash < 0 || typeof value !== "object" || value === null || !("comments" in value)) return null;
	const thread = { ...(value as Omit<CitingThread, "thread">), thread: key.slice(slash + 1) };
	return { place: key.slice(0, slash) as PassagePlace, thread };
}

function putList(map: Y.Map<unknown>, place: string, list: readonly unknown[]): void {
	const before = map.get(place);
	const kept = wellFormed(list);
	if (kept.length === 0) {
		if (before !== undefined) map.delete(place);
	} else if (!sameValue(before, kept)) {
		map.set(place, kept);
	}
}

function isDirectoryDocument(value: unknown): value is DirectoryDocument {
	return (
		typeof value === "object" &&
		value !== null &&
		"kind" in value &&
		DOCUMENT_KINDS.includes(value.kind as DocumentKind) &&
		"title" in value
	);
}
