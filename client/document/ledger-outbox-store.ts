/** Commands that wait on this device for the server's answer, or that it refused: they survive a closed tab, in the order they were given. */

import type { RoomName } from "#shared/domain/document-kind.ts";
import type { Vote } from "#shared/ledger/votes-state.ts";
import type { StreamName } from "#shared/protocol/ledger.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** What a vote asked when a ballot was given: a choice is told by it, whatever becomes of the vote and of the right to read it. It says nothing of the choice. */
export type AskedVote = Pick<Vote, "title" | "method" | "options">;

/** A command as the device keeps it. Only the member who gave it ever sees or sends it. */
export type KeptCommand = {
	/** Made here at random: sent twice, it is done once. */
	key: string;
	member: string;
	room: RoomName;
	stream: StreamName;
	command: unknown;
	/** Of a ballot. */
	asked?: AskedVote;
	/** When it was given (ms), and its place among those of that instant. */
	at: number;
	turn: number;
	/** Why the server refused it; null while it waits. */
	refusal: Refusal | null;
};

export type LedgerOutboxStore = {
	/** Resolves once it is on the device's disk. */
	put(one: KeptCommand): Promise<void>;
	/** Everything kept, in the order it was given. */
	all(): Promise<KeptCommand[]>;
	remove(key: string): Promise<void>;
};

const DATABASE = "palier-commands";
const STORE = "commands";

/** The device's own, in IndexedDB. Where the browser forbids it, each act rejects. */
export const deviceOutboxStore: LedgerOutboxStore = {
	async put(one) {
		await inStore("readwrite", (store) => store.put(one));
	},
	async all() {
		const all = (await inStore("readonly", (store) => store.getAll())) as KeptCommand[];
		return all.sort((a, b) => a.at - b.at || a.turn - b.turn);
	},
	async remove(key) {
		await inStore("readwrite", (store) => store.delete(key));
	},
};

async function inStore<Value>(
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
	const db = await openDatabase();
	try {
		return await new Promise<Value>((resolve, reject) => {
			const transaction = db.transaction([STORE], mode);
			const request = act(transaction.objectStore(STORE));
			const fail = () => reject(transaction.error ?? request.error ?? new Error("IndexedDB: the command was not kept"));
			transaction.oncomplete = () => resolve(request.result);
			transaction.onabort = fail;
			transaction.onerror = fail;
		});
	} finally {
		db.close();
	}
}

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		if (typeof indexedDB === "undefined") {
			reject(new Error("IndexedDB: this browser has none"));
			return;
		}
		const request = indexedDB.open(DATABASE, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error("IndexedDB: it does not open"));
	});
}
