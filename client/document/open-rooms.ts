/** The rooms this page has open: one live document a room, shared by every component that asks for it. */

import type { RoomName } from "#shared/domain/document-kind.ts";
import { LiveRoom, type LiveRoomParts } from "#client/document/live-room.ts";
import type { OpenRoom, Store } from "#client/document/open-room.ts";
import { browserParts } from "#client/document/browser-parts.ts";
import { installLeaveWarning } from "#client/document/leave-warning.ts";

/** How long a room stays open after its last reader: going from a page to the next one and back costs nothing. */
const LINGER_MS = 5000;

type Entry = { live: LiveRoom; holders: number; leaving: ReturnType<typeof setTimeout> | null };

export class OpenRooms {
	readonly #parts: () => LiveRoomParts;
	readonly #lingerMs: number;
	readonly #entries = new Map<RoomName, Entry>();

	constructor(parts: () => LiveRoomParts, lingerMs = LINGER_MS) {
		this.#parts = parts;
		this.#lingerMs = lingerMs;
	}

	/** The room, opened now if it was not. It closes by itself unless somebody holds it. */
	room(name: RoomName): Store<OpenRoom> {
		return this.#entry(name).live.current;
	}

	/** Keeps a room open until the function given back is called. */
	hold(name: RoomName): () => void {
		const entry = this.#entry(name);
		entry.holders++;
		if (entry.leaving !== null) clearTimeout(entry.leaving);
		entry.leaving = null;
		let isHeld = true;
		return () => {
			if (!isHeld) return;
			isHeld = false;
			entry.holders--;
			if (entry.holders === 0) this.#leaveLater(name, entry);
		};
	}

	/** Every room open now. */
	all(): OpenRoom[] {
		return [...this.#entries.values()].map((entry) => entry.live.current.get());
	}

	/** Closes everything at once, at signing out or at the end of a test. */
	closeAll(): void {
		for (const [name, entry] of this.#entries) {
			if (entry.leaving !== null) clearTimeout(entry.leaving);
			this.#entries.delete(name);
			entry.live.close();
		}
	}

	#entry(name: RoomName): Entry {
		let entry = this.#entries.get(name);
		if (!entry) {
			entry = { live: new LiveRoom(name, this.#parts()), holders: 0, leaving: null };
			this.#entries.set(name, entry);
			this.#leaveLater(name, entry);
		}
		return entry;
	}

	#leaveLater(name: RoomName, entry: Entry): void {
		entry.leaving = setTimeout(() => {
			if (this.#entries.get(name) === entry) this.#entries.delete(name);
			entry.live.close();
		}, this.#lingerMs);
	}
}

/** The rooms of this page. */
export const openRooms = new OpenRooms(browserParts);

if (typeof window !== "undefined") {
	installLeaveWarning(window, () => openRooms.all());
	// Commands that an earlier visit left waiting leave as soon as any room is open. Offline, the next page tries again.
	import("#client/document/page-outbox.ts").then(({ pageOutbox }) => pageOutbox()).catch(() => undefined);
}
