/** One reading of a room for the directory: what is read, whether it says anything new, and how it is written. */

import type * as Y from "yjs";
import { type EntrySource, entryKey, entrySources } from "#server/links/citable-entries.ts";
import type { StaleRoom } from "#server/links/stale-room.ts";
import { type CitingPassage, citingPassages } from "#shared/document/citations.ts";
import { fieldPassages } from "#shared/document/citing-fields.ts";
import { formulaPassages } from "#shared/document/formula-passages.ts";
import type { CitingThread, Directory, DirectoryEntry, PassagePlace, Saying } from "#shared/document/directory.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { Steps } from "#shared/lib/steps.ts";
import { linkPassages } from "#shared/document/resource-set.ts";
import { sharedPassages } from "#shared/document/shared-indicators.ts";
import { type SilentSection, silentSections } from "#shared/document/silent-sections.ts";
import type { CitableKey, CitableKind } from "#shared/domain/citable.ts";
import { type DocumentKind, PORTFOLIO, type RoomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, RecordId } from "#shared/lib/ids.ts";

export type Place = { room: RoomName; kind: DocumentKind | typeof PORTFOLIO; document: DocumentId | null };

/** Each is made of all the fields of a record. */
const ENTRIES_A_STEP = 50;

/** What was read of a room, ready to be written in the directory. */
export type Reading = {
	place: Place;
	put: DirectoryEntry[];
	/** Records that are gone. */
	gone: CitableKey[];
	/** Set when every record was read: any other entry of that document is gone. */
	isWhole: boolean;
	passages: CitingPassage[] | null;
	/** Of one of its ledgers: the threads that cite something. */
	threads: CitingThread[] | null;
	saying: Saying;
	/** Of a framework: its sections that link nothing. */
	silent: SilentSection[] | null;
};

/** Reads what is stale of a room, inside it, in steps. What changes between two of them is stale again: it is read after. */
export function* readRoom(doc: Y.Doc, place: Place, stale: StaleRoom): Steps<Reading> {
	const sources = entrySources(doc, place.kind, place.document);
	const reading: Reading = {
		place,
		put: [],
		gone: [],
		isWhole: stale.records === "all",
		passages: stale.passages ? yield* passagesOf(doc, place) : null,
		threads: null,
		saying: "comment",
		silent: stale.passages && place.kind === "framework" ? yield* silentSections(doc) : null,
	};
	let read = 0;
	for (const id of recordsToRead(sources, stale)) {
		readEntry(sources, id, reading);
		read += 1;
		if (read % ENTRIES_A_STEP === 0) yield;
	}
	return reading;
}

/** What its texts cite, then what its records link to by their fields. */
function* passagesOf(doc: Y.Doc, { kind }: Place): Steps<CitingPassage[]> {
	const passages = yield* citingPassages(doc);
	if (kind === "resource-set") passages.push(...linkPassages(doc));
	if (kind === "indicator-set") passages.push(...formulaPassages(doc), ...sharedPassages(doc));
	passages.push(...(yield* fieldPassages(doc)));
	return passages;
}

function recordsToRead(sources: readonly EntrySource[], stale: StaleRoom): Iterable<RecordId> {
	return stale.records === "all" ? new Set(sources.flatMap((source) => source.ids())) : stale.records;
}

/** Ids are not shared between tables, but a peer may write any: each table that has one is heard. */
function readEntry(sources: readonly EntrySource[], id: RecordId, reading: Reading): void {
	for (const source of sources) {
		const entry = source.entry(id);
		if (entry) reading.put.push(entry);
		else reading.gone.push(entryKey(source, id));
	}
}

/** Whether a reading says anything the directory does not. */
export function* isNew(directory: Directory, reading: Reading): Steps<boolean> {
	for (let start = 0; start < reading.put.length; start += ENTRIES_A_STEP) {
		const some = reading.put.slice(start, start + ENTRIES_A_STEP);
		if (some.some((entry) => !sameValue(directory.entry(entry.key), entry))) return true;
		yield;
	}
	return (
		reading.gone.some((key) => directory.entry(key) !== null) ||
		leftovers(directory, reading).length > 0 ||
		(reading.passages !== null && !directory.saysPassages(placeOf(reading), reading.passages)) ||
		(reading.threads !== null &&
			!sameThreads(directory.threadsOf(placeOf(reading), reading.saying), reading.threads)) ||
		(reading.silent !== null && !sameValue(silentIn(directory, reading), reading.silent))
	);
}

/** The rest of a reading, once its entries are put. */
export function finish(directory: Directory, reading: Reading): void {
	for (const key of [...reading.gone, ...leftovers(directory, reading)]) directory.removeEntry(key);
	const { passages, threads, saying, silent, place } = reading;
	if (passages !== null) directory.putPassages(placeOf(reading), passages);
	if (threads !== null) directory.putThreads(placeOf(reading), threads, saying);
	if (silent !== null && place.document !== null) directory.putSilentSections(place.document, silent);
}

const IN_NO_ROOM: ReadonlySet<CitableKind> = new Set(["vote", "decision"]);

/** Entries of that document which a whole reading did not find; votes and decisions are in no room. */
function leftovers(directory: Directory, reading: Reading): CitableKey[] {
	if (!reading.isWhole) return [];
	const found = new Set(reading.put.map((entry) => entry.key));
	return directory
		.entries()
		.filter(
			({ document, kind, key }) => document === reading.place.document && !IN_NO_ROOM.has(kind) && !found.has(key),
		)
		.map((entry) => entry.key);
}

function placeOf({ place }: Reading): PassagePlace {
	return place.document ?? PORTFOLIO;
}

/** The order of threads says nothing. */
function sameThreads(known: readonly CitingThread[], read: readonly CitingThread[]): boolean {
	const byId = new Map(known.map((one) => [one.thread, one]));
	return known.length === read.length && read.every((one) => sameValue(byId.get(one.thread), one));
}

/** What the directory says of the framework that was read. */
function silentIn(directory: Directory, { place }: Reading): SilentSection[] {
	return directory
		.silentSections()
		.filter(({ document }) => document === place.document)
		.map(({ document: _, ...rest }) => rest);
}
