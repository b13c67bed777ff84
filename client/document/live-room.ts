/** A room as this browser lives it: one document after another if need be, the connection, this device's copy, and how it all stands. */

import * as Y from "yjs";
import { type RoomName, parseRoomName } from "#shared/domain/document-kind.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { Cell } from "#client/document/cell.ts";
import type { DeviceCopy } from "#client/document/device-copy.ts";
import { documentWords } from "#shared/document/document-words.ts";
import { DocumentSession } from "#client/document/document-session.ts";
import type { HttpReach } from "#client/document/http-reach.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { SetAside, SetAsideStore } from "#client/document/set-aside.ts";
import type { OpenRoom, RolledBack } from "#client/document/open-room.ts";

/** What a room needs of the browser; tests hand in their own. */
export type LiveRoomParts = {
	/** Where the rooms are: `wss://host/sync`. */
	serverUrl: string;
	WebSocket: typeof WebSocket;
	openCopy: (member: string, room: RoomName, doc: Y.Doc) => Promise<DeviceCopy | null>;
	/** The member this browser was last time in a workspace, so that the copy opens before the server answers. */
	lastMember: { get(workspace: string): string | null; set(workspace: string, member: string): void };
	/** Asks why a connection is refused before it opens: a browser hides the reason. Null when it is only the network. */
	whyRefused: (room: RoomName) => Promise<RefusalKind | null>;
	now: () => number;
	/** Calls back with how long the next frame of the screen takes, in milliseconds; never while the page is hidden. */
	nextFrame?: (took: (ms: number) => void) => void;
	/** What answers over plain HTTP at this moment. */
	reach?: () => Promise<HttpReach>;
	/** Where texts that the server would not take are kept; without it, only as long as the page lives. */
	setAside?: SetAsideStore;
	/** Calls back when the network is back, and when it is lost. */
	onNetwork: (listener: (isBack: boolean) => void) => () => void;
};

export class LiveRoom {
	readonly name: RoomName;
	readonly current: Cell<OpenRoom>;
	readonly #parts: LiveRoomParts;
	readonly #workspace: string;
	readonly #setAside = new Cell<readonly SetAside[]>([]);
	#session: DocumentSession;
	#isClosed = false;

	constructor(name: RoomName, parts: LiveRoomParts) {
		this.name = name;
		this.#parts = parts;
		this.#workspace = parseRoomName(name)?.workspace ?? "";
		this.#session = this.#begin(1, parts.lastMember.get(this.#workspace), null, Promise.resolve());
		this.current = new Cell<OpenRoom>(this.#session.room);
		const member = parts.lastMember.get(this.#workspace);
		if (member !== null) void this.#readSetAside(member);
	}

	/** Ends the connection. What the server has not acknowledged stays in this device's copy. */
	close(): void {
		this.#isClosed = true;
		void this.#session.close();
	}

	#begin(
		generation: number,
		member: string | null,
		rolledBack: RolledBack | null,
		ready: Promise<unknown>,
	): DocumentSession {
		return new DocumentSession({
			name: this.name,
			generation,
			member,
			rolledBack,
			ready,
			parts: this.#parts,
			setAside: this.#setAside,
			onLetGo: (id) => this.#letGo(id),
			onMember: (known) => {
				this.#parts.lastMember.set(this.#workspace, known);
				void this.#readSetAside(known);
			},
			onOtherMember: (known) => {
				// Somebody else signed in on this browser: nothing of the former person is shown or sent under the new name.
				this.#setAside.set([]);
				const closing = this.#session.close();
				this.#replace(known, null, closing);
			},
			onRefused: (kind) => {
				const { doc, member: whose } = this.#session;
				const text = documentWords(doc);
				const erasing = this.#session.abandon(this.#keepApart(doc, whose, kind));
				this.#replace(whose, { kind, text }, erasing);
			},
		});
	}

	#replace(member: string | null, rolledBack: RolledBack | null, ready: Promise<unknown>): void {
		if (this.#isClosed) return;
		const { generation } = this.current.get();
		this.#session = this.#begin(generation + 1, member, rolledBack, ready);
		this.current.set(this.#session.room);
	}

	/** The whole document is kept apart before its copy goes: nobody but the person decides that it may be forgotten. */
	async #keepApart(doc: Y.Doc, member: string | null, kind: RefusalKind): Promise<void> {
		// The directory is the server's own: nobody writes there.
		if (parseRoomName(this.name)?.place === "directory") return;
		const one: SetAside = {
			id: newId<RecordId>(),
			member: member ?? "",
			room: this.name,
			kind,
			at: this.#parts.now(),
			update: Y.encodeStateAsUpdate(doc),
		};
		this.#setAside.set([{ ...one, isNew: true }, ...this.#setAside.get()]);
		// A device that cannot keep it still shows it, and offers it, while the page lives.
		await this.#parts.setAside?.keep(one).catch(() => undefined);
	}

	async #readSetAside(member: string): Promise<void> {
		const kept = (await this.#parts.setAside?.list(member, this.name).catch(() => [])) ?? [];
		if (kept.length === 0) return;
		const shown = this.#setAside.get();
		const more = kept.filter((one) => one.room === this.name && !shown.some(({ id }) => id === one.id));
		if (more.length > 0) this.#setAside.set([...shown, ...more]);
	}

	#letGo(id: string): void {
		this.#setAside.set(this.#setAside.get().filter((one) => one.id !== id));
		void this.#parts.setAside?.forget(id).catch(() => undefined);
	}
}
