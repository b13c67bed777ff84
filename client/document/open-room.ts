/** What a screen holds of a live document: its Yjs document, who is there, and whether everything is saved. */

import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { RoomAccess, RoomName } from "#shared/domain/document-kind.ts";
import type { Role } from "#shared/domain/role.ts";
import type { LedgerPush } from "#shared/protocol/ledger.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import type { SetAside } from "#client/document/set-aside.ts";

/** A value that changes, to be read by `useSyncExternalStore`. */
export type Store<Value> = { get(): Value; subscribe(listener: () => void): () => void };

/**
 * Where what was written stands. `saved`: all of it is on the server's disk. `saving`: on its way. `kept-on-device`: no network, but written on this device.
 * `offline`: no network, and nothing is waiting. `unsaved`: the server cannot save, or has not for 40 s, or this device cannot keep it.
 */
export type SaveState = "saved" | "saving" | "kept-on-device" | "offline" | "unsaved";

/** What the server would not take: said once, with the words that were set aside. */
export type RolledBack = { kind: RefusalKind; text: string };

export type RoomStatus = {
	save: SaveState;
	/** Changes made here that the server has not said it keeps. */
	unsentChanges: number;
	/** Everything written here is also on this device's disk. */
	keptOnDevice: boolean;
	/** Since when (ms) something waits, or since when there is no network; null when all is well. */
	since: number | null;
	/** The content is there, from the server or from this device's copy. */
	loaded: boolean;
	/** The server and this document agree. */
	synced: boolean;
	/** The socket is open. */
	connected: boolean;
	/** What this connection may do; null until the server has said. */
	access: RoomAccess | null;
	/** Why the access is not more than it is. */
	reason?: RefusalKind;
	role: Role | null;
	/** The member this browser is here. */
	member: string | null;
	/** Set when the room closed for good; the page explains it. */
	closed: RefusalKind | null;
	/** The server's storage has a problem. */
	problem: RefusalKind | null;
	rolledBack: RolledBack | null;
	/** Something else answers in the server's place: a network that wants its conditions accepted first. */
	isPortal: boolean;
	/** Much text went at once: by whom, and the point from which it can be put back. */
	massDeletion: { point: number; member: string; name: string } | null;
	/** The kept point that was put back last, as far as was heard here. */
	putBack: number | null;
};

export type OpenRoom = {
	readonly name: RoomName;
	/** Grows when the document had to be opened afresh: use it as a React `key` for what keeps the old one in hand. */
	readonly generation: number;
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	readonly status: Store<RoomStatus>;
	/** Calls back for each event of a ledger of this room, as it is pushed; holes are the listener's to fill. */
	readonly onLedgerPush: (listener: (push: LedgerPush) => void) => () => void;
	/** Undoes one's own changes to the given shared types, never anybody else's. The same scope gives the same manager. */
	readonly undo: (scope: Y.AbstractType<unknown>[]) => Y.UndoManager;
	/** How many changes of the others wait because this screen is held still; null when it is not. */
	readonly held: Store<number | null>;
	/** Holds the screen still while one writes, or lets the others’ changes in. */
	readonly hold: (isHeld: boolean) => void;
	/** Tries again at once to reach the server. */
	readonly reconnect: () => void;
	/** The words about a change that was set aside have been read. */
	readonly forgetRolledBack: () => void;
	/** What was said of a mass deletion has been read, or dealt with. */
	readonly forgetMassDeletion: () => void;
	/** All the words of the document, to be copied elsewhere. */
	readonly plainText: () => string;
	/** What of this room was set aside on this device, the newest first. */
	readonly setAside: Store<readonly SetAside[]>;
	/** A text set aside is not needed any more: the device forgets it. */
	readonly letGo: (id: string) => void;
	/** A copy to try in: what is written in it, and the commands that are given from it, go nowhere. */
	readonly isTrial?: true;
};
