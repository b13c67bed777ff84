/** Texts that the server would not take, kept apart on this device until the person says that they may go. */

import type { RoomName } from "#shared/domain/document-kind.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";

/** A whole document as it was on this device, and why the server would not have it. */
export type SetAside = {
	id: string;
	member: string;
	room: RoomName;
	kind: RefusalKind;
	/** When it was set aside (ms). */
	at: number;
	/** The state of the document, for Yjs. */
	update: Uint8Array;
	/** It happened during this visit; never kept. */
	isNew?: true;
};

export type SetAsideStore = {
	/** Resolves once it is on the device's disk. */
	keep(one: SetAside): Promise<void>;
	/** What is kept for somebody, the newest first; of one room, or of every room whose name begins so. */
	list(member: string, roomPrefix: string): Promise<SetAside[]>;
	forget(id: string): Promise<void>;
};

const DATABASE = "palier-set-aside";
const STORE = "texts";

/** The device's own, in IndexedDB. Where the browser forbids it, keeping rejects and nothing is listed. */
export const deviceSetAside: SetAsideStore = {
	async keep(one) {
		await inStore("readwrite", (store) => store.put(one));
	},
	async list(member, roomPrefix) {
		const all = (await inStore("readonly", (store) => store.getAll())) as SetAside[];
		return all.filter((one) => one.member === member && one.room.startsWith(roomPrefix)).sort((a, b) => b.at - a.at);
	},
	async forget(id) {
		await inStore("readwrite", (store) => store.delete(id));
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
			const fail = () => reject(transaction.error ?? request.error ?? new Error("IndexedDB: the text was not kept"));
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
		const request = indexedDB.open(DATABASE, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error("IndexedDB: it does not open"));
	});
}
