/** This device's copy of a document: what was written survives a closed tab and a cut network. Kept for one member and one room. */

import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import type { RoomName } from "#shared/domain/document-kind.ts";

/** What a copy remembers beside the document. */
export type CopyNotes = {
	unsentChanges: number;
	canWrite: boolean;
	/** The history of the data that the copy belongs to; a restored server has another one. */
	epoch?: string;
};

export type DeviceCopy = {
	/** Resolves when what the device kept is in the document; true when it kept anything. */
	readonly loaded: Promise<boolean>;
	/** What was noted at an earlier visit; read it after `loaded`. */
	readonly notes: () => CopyNotes;
	note(notes: CopyNotes): void;
	/** Resolves true when every change made so far is on the device's disk, false when the device cannot keep it. */
	settled(): Promise<boolean>;
	close(): Promise<void>;
	/** Throws away what the device keeps of this document. */
	erase(): Promise<void>;
};

const PREFIX = "palier:";
const NOTES = "notes";
/** A letter is on the screen by then. */
const DRAWN_MS = 40;
const NO_NOTES: CopyNotes = { unsentChanges: 0, canWrite: false };

/** Opens the copy, or null when this browser keeps nothing (private windows, strict settings). */
export async function openDeviceCopy(member: string, room: RoomName, doc: Y.Doc): Promise<DeviceCopy | null> {
	if (!(await canKeep())) return null;
	return new IndexedCopy(`${PREFIX}${member}/${room}`, doc);
}

/** Erases the copies this device keeps, at signing out, except those with changes that the server never received. False when some could not be erased. */
export async function forgetDeviceCopies(): Promise<boolean> {
	try {
		if (!(await canKeep())) return true;
		// Some browsers do not list what they keep.
		if (typeof indexedDB.databases !== "function") return false;
		for (const { name } of await indexedDB.databases()) {
			if (name?.startsWith(PREFIX) && !(await hasUnsent(name))) await finished(indexedDB.deleteDatabase(name));
		}
		return true;
	} catch {
		// The browser refused, or a database is held elsewhere: what stays is only this person’s own.
		return false;
	}
}

/** The copies of somebody's documents in a workspace that hold changes the server never received: the rooms they are of. */
export async function unsentRooms(member: string, workspace: string): Promise<RoomName[]> {
	const start = `${PREFIX}${member}/`;
	if (!(await canKeep()) || typeof indexedDB.databases !== "function") return [];
	const rooms: RoomName[] = [];
	for (const { name } of await indexedDB.databases()) {
		if (name?.startsWith(`${start}${workspace}/`) && (await hasUnsent(name)))
			rooms.push(name.slice(start.length) as RoomName);
	}
	return rooms;
}

async function hasUnsent(name: string): Promise<boolean> {
	const db = await finished(indexedDB.open(name));
	try {
		if (!db.objectStoreNames.contains("custom")) return false;
		const raw = await finished(db.transaction(["custom"], "readonly").objectStore("custom").get(NOTES));
		return readNotes(raw).unsentChanges > 0;
	} finally {
		db.close();
	}
}

class IndexedCopy implements DeviceCopy {
	readonly loaded: Promise<boolean>;
	readonly #copy: IndexeddbPersistence;
	#notes: CopyNotes = NO_NOTES;
	#isWell = true;
	/** Changes that are to be written in a moment, once what they make the screen do is drawn. */
	readonly #waiting: Uint8Array[] = [];
	#timer: ReturnType<typeof setTimeout> | null = null;
	readonly #askers: (() => void)[] = [];
	readonly #writeChange: (update: Uint8Array, origin: unknown) => void;

	constructor(name: string, doc: Y.Doc) {
		const copy = new IndexeddbPersistence(name, doc);
		this.#copy = copy;
		this.#writeChange = copy._storeUpdate;
		doc.off("update", copy._storeUpdate);
		copy._storeUpdate = (update, origin) => {
			// Until the database is open the document is written whole, when it opens.
			if (!copy.db || origin === copy) return;
			this.#waiting.push(update);
			if (globalThis.document.visibilityState === "hidden") this.#writeNow();
			else this.#timer ??= setTimeout(this.#writeNow, DRAWN_MS);
		};
		doc.on("update", copy._storeUpdate);
		// A page that goes may have no later moment.
		addEventListener("pagehide", this.#writeNow);
		globalThis.document.addEventListener("visibilitychange", this.#writeNow);
		this.loaded = this.#load();
	}

	readonly notes = (): CopyNotes => this.#notes;

	note(notes: CopyNotes): void {
		const before = this.#notes;
		const isSame = notes.unsentChanges === before.unsentChanges && notes.canWrite === before.canWrite;
		if (isSame && notes.epoch === before.epoch) return;
		this.#notes = notes;
		this.#inStore("custom", "readwrite", (store) => store.put(JSON.stringify(notes), NOTES)).catch(() => {
			this.#isWell = false;
		});
	}

	async settled(): Promise<boolean> {
		if (!this.#isWell) return false;
		try {
			// Whoever asks may be told of a change before this copy is.
			await this.#copy._db;
			if (this.#timer !== null) await new Promise<void>((written) => this.#askers.push(written));
			// A transaction on a store begins only when the writes asked for before it are finished.
			await this.#inStore("updates", "readonly", (store) => store.count());
		} catch {
			this.#isWell = false;
		}
		return this.#isWell;
	}

	close(): Promise<void> {
		this.#writeNow();
		removeEventListener("pagehide", this.#writeNow);
		globalThis.document.removeEventListener("visibilitychange", this.#writeNow);
		return this.#copy.destroy();
	}

	async erase(): Promise<void> {
		this.#waiting.length = 0;
		try {
			// Emptied rather than deleted: another tab may have it open.
			await this.#inStore("updates", "readwrite", (store) => store.clear());
			await this.#inStore("custom", "readwrite", (store) => store.clear());
		} catch {
			this.#isWell = false;
		}
		await this.close();
	}

	readonly #writeNow = (): void => {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		const changes = this.#waiting.splice(0);
		const last = changes.pop();
		try {
			if (changes.length > 0 && this.#copy.db) {
				const store = this.#copy.db.transaction(["updates"], "readwrite").objectStore("updates");
				for (const change of changes) store.add(change);
				this.#copy._dbsize += changes.length;
			}
			// Counts them, and puts them together when they are many.
			if (last) this.#writeChange(last, null);
		} catch {
			// The database was closed under us: that must not break the typing; the copy is unwell, and says so.
			this.#isWell = false;
		}
		for (const written of this.#askers.splice(0)) written();
	};

	async #load(): Promise<boolean> {
		await this.#copy.whenSynced;
		this.#copy.db?.addEventListener("abort", () => {
			// A full disk aborts the write without telling anybody else.
			this.#isWell = false;
		});
		const raw = await this.#inStore("custom", "readonly", (store) => store.get(NOTES));
		this.#notes = readNotes(raw);
		return this.#copy.doc.store.clients.size > 0;
	}

	async #inStore<Value>(
		name: "updates" | "custom",
		mode: IDBTransactionMode,
		act: (store: IDBObjectStore) => IDBRequest<Value>,
	): Promise<Value> {
		const db = await this.#copy._db;
		return finished(act(db.transaction([name], mode).objectStore(name)));
	}
}

function readNotes(raw: unknown): CopyNotes {
	if (typeof raw !== "string") return NO_NOTES;
	try {
		const { unsentChanges, canWrite, epoch } = JSON.parse(raw) as Record<string, unknown>;
		return {
			unsentChanges: typeof unsentChanges === "number" && unsentChanges > 0 ? Math.floor(unsentChanges) : 0,
			canWrite: canWrite === true,
			...(typeof epoch === "string" && epoch !== "" ? { epoch } : {}),
		};
	} catch {
		return NO_NOTES;
	}
}

function finished<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error("IndexedDB: the request failed"));
	});
}

let answer: Promise<boolean> | null = null;

/** Whether this browser lets a page keep a database; asked once. */
export function canKeep(): Promise<boolean> {
	answer ??= tryKeeping();
	return answer;
}

async function tryKeeping(): Promise<boolean> {
	try {
		if (typeof indexedDB === "undefined") return false;
		const db = await finished(indexedDB.open(`${PREFIX}probe`));
		db.close();
		return true;
	} catch {
		return false;
	}
}
