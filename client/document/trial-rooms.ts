/** Rooms to try things in: copies of the live ones, that follow what the others write and from which nothing leaves. */

import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { RoomAccess, RoomName } from "#shared/domain/document-kind.ts";
import { documentWords } from "#shared/document/document-words.ts";
import { Cell } from "#client/document/cell.ts";
import type { OpenRoom, RoomStatus, Store } from "#client/document/open-room.ts";
import type { RoomSource } from "#client/document/rooms-context.ts";
import { UndoManagers } from "#client/document/undo-managers.ts";

/** A document that is made for the trial alone, of what another room holds. */
export type TrialDocument = { readonly from: RoomName; readonly write: (copy: Y.Doc, from: Y.Doc) => void };

export type TrialRoomsParts = {
	/** The live ones. */
	readonly rooms: Pick<RoomSource, "room" | "hold">;
	/** What whoever is played may do in a room. */
	readonly accessTo: (name: RoomName) => RoomAccess;
	/** Null for a room that is a copy of its live one. */
	readonly made: (name: RoomName) => TrialDocument | null;
};

export class TrialRooms implements RoomSource {
	readonly isTrial = true;
	readonly #parts: TrialRoomsParts;
	readonly #entries = new Map<RoomName, TrialRoom>();

	constructor(parts: TrialRoomsParts) {
		this.#parts = parts;
	}

	readonly room = (name: RoomName): Store<OpenRoom> => this.#entry(name).current;

	readonly hold = (name: RoomName): (() => void) => this.#entry(name).hold();

	#entry(name: RoomName): TrialRoom {
		const known = this.#entries.get(name) ?? new TrialRoom(name, this.#parts);
		this.#entries.set(name, known);
		return known;
	}
}

class TrialRoom {
	readonly current: Cell<OpenRoom>;
	readonly #parts: TrialRoomsParts;
	readonly #name: RoomName;
	readonly #made: TrialDocument | null;
	readonly #live: RoomName;
	#holders = 0;
	#stops: (() => void)[] = [];

	constructor(name: RoomName, parts: TrialRoomsParts) {
		this.#name = name;
		this.#parts = parts;
		this.#made = parts.made(name);
		this.#live = this.#made?.from ?? name;
		this.current = new Cell(this.#copyOf(parts.rooms.room(this.#live).get()));
	}

	/** It follows the live one as long as somebody holds it. */
	hold(): () => void {
		this.#holders += 1;
		if (this.#holders === 1) this.#follow();
		let isHeld = true;
		return () => {
			if (!isHeld) return;
			isHeld = false;
			this.#holders -= 1;
			if (this.#holders === 0) for (const stop of this.#stops.splice(0)) stop();
		};
	}

	#follow(): void {
		const store = this.#parts.rooms.room(this.#live);
		let stop = this.#followOne(store.get());
		const again = store.subscribe(() => {
			stop();
			this.current.set(this.#copyOf(store.get()));
			stop = this.#followOne(store.get());
		});
		this.#stops.push(this.#parts.rooms.hold(this.#live), again, () => stop());
	}

	#followOne({ doc, status }: OpenRoom): () => void {
		const copy = this.current.get().doc;
		const made = this.#made;
		if (made) {
			const write = () => {
				if (status.get().loaded) made.write(copy, doc);
			};
			write();
			return status.subscribe(write);
		}
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), FOLLOWING);
		const onUpdate = (update: Uint8Array) => Y.applyUpdate(copy, update, FOLLOWING);
		doc.on("update", onUpdate);
		return () => doc.off("update", onUpdate);
	}

	#copyOf(live: OpenRoom): OpenRoom {
		const doc = new Y.Doc();
		const undo = new UndoManagers();
		const nothing = () => undefined;
		return {
			...{ name: this.#name, generation: live.generation, doc, awareness: new Awareness(doc), isTrial: true },
			status: statusOf(live.status, this.#made ? "write" : this.#parts.accessTo(this.#name)),
			// What the others do is heard here too; of a document of the trial there is nothing to hear.
			onLedgerPush: this.#made ? () => nothing : live.onLedgerPush,
			undo: (scope) => undo.of(scope),
			...{ held: new Cell<number | null>(null), hold: nothing, reconnect: live.reconnect },
			...{ forgetRolledBack: nothing, forgetMassDeletion: nothing, plainText: () => documentWords(doc) },
			...{ setAside: new Cell<OpenRoom["setAside"] extends Store<infer Value> ? Value : never>([]), letGo: nothing },
		};
	}
}

const FOLLOWING = { source: "trial" };

/** How the live one stands, but for what is of whoever is on this page alone. */
function statusOf(live: Store<RoomStatus>, access: RoomAccess): Store<RoomStatus> {
	let of: RoomStatus | null = null;
	let shown: RoomStatus | null = null;
	return {
		subscribe: live.subscribe,
		get() {
			const now = live.get();
			if (shown === null || of !== now) {
				of = now;
				const own = { save: "saved", unsentChanges: 0, rolledBack: null, massDeletion: null } as const;
				shown = { ...now, ...own, access: now.access === null ? null : access, role: "participant" };
			}
			return shown;
		},
	};
}
