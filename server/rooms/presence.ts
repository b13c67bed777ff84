/** Who is in a room and where: what each connection says of itself, signed by the server, sent to the others in one frame a window. */

import * as decoding from "lib0/decoding";
import type { AnnouncedIds } from "#server/rooms/announced-ids.ts";
import type { Connection } from "#server/rooms/connection.ts";
import { presenceEntry, presenceFrame } from "#server/rooms/frames.ts";
import type { MemberId, SessionId } from "#shared/lib/ids.ts";
import type { PresenceUser } from "#shared/protocol/wire.ts";

type Entry = {
	owner: Connection;
	/** The clock the client gave; the server gives others its own, so that nobody can pin somebody's place. */
	heardClock: number;
	state: Record<string, unknown>;
	encoded: Uint8Array;
};

type Parted = { session: SessionId; at: number };

/** An id stays reserved for its session this long: clients repeat what they hear, and would bring back somebody who just left. */
const RESERVED_MS = 60_000;
const MAX_RESERVED = 5_000;
/** How `null` begins, the state of somebody who left: no news of somebody who never came. */
const OF_NULL = 0x6e;

export type PresenceProblem = "malformed-message" | "too-many-requests";

export type PresenceParts = {
	now: () => number;
	maxPerConnection: number;
	maxStateBytes: number;
	/** Entries in one message. */
	maxRead: number;
	/** Who a document's client id belongs to: nobody speaks under another's. */
	ownerOf: (client: number) => MemberId | null | undefined;
	announced: AnnouncedIds;
};

export class Presence {
	readonly #parts: PresenceParts;
	readonly #entries = new Map<number, Entry>();
	readonly #parted = new Map<number, Parted>();
	/** What changed since the last window: the entry to send, and the connection that must not hear itself. */
	readonly #changed = new Map<number, { encoded: Uint8Array; owner: Connection }>();
	#clock = 0;

	constructor(parts: PresenceParts) {
		this.#parts = parts;
	}

	/** Takes in what a connection says. Ids of others in it are ignored: the stock client repeats everything it hears. Answers what is wrong with the message; null: nothing is. */
	hear(connection: Connection, states: Uint8Array, user: PresenceUser): PresenceProblem | null {
		try {
			const decoder = decoding.createDecoder(states);
			const count = decoding.readVarUint(decoder);
			if (count > this.#parts.maxRead) return "malformed-message";
			if (!connection.presenceReads.take(count, this.#parts.now())) return "too-many-requests";
			for (let index = 0; index < count; index++) {
				const client = decoding.readVarUint(decoder);
				const clock = decoding.readVarUint(decoder);
				const json = decoding.readVarUint8Array(decoder);
				if (json.byteLength <= this.#parts.maxStateBytes) this.#hearOne(connection, client, clock, json, user);
			}
			return null;
		} catch {
			// Truncated or not JSON: the sender's mistake.
			return "malformed-message";
		}
	}

	/** Writes again who somebody is, after their name or role changed. */
	restamp(connection: Connection, user: PresenceUser): void {
		for (const client of connection.presenceIds) {
			const entry = this.#entries.get(client);
			if (entry && JSON.stringify(entry.state.user) !== JSON.stringify(user))
				this.#put(connection, client, entry.heardClock, entry.state, user);
		}
	}

	leave(connection: Connection): void {
		for (const client of connection.presenceIds) this.#remove(client, connection);
		connection.presenceIds.clear();
	}

	/** Everybody present except the connection itself; null when it is alone. */
	snapshotFor(connection: Connection): Uint8Array | null {
		const entries: Uint8Array[] = [];
		for (const entry of this.#entries.values()) if (entry.owner !== connection) entries.push(entry.encoded);
		return entries.length > 0 ? presenceFrame(entries) : null;
	}

	get hasNews(): boolean {
		return this.#changed.size > 0;
	}

	/** Closes the window: gives the frame for any connection, without what it said itself. */
	takeNews(): (connection: Connection) => Uint8Array | null {
		const changes = [...this.#changed.values()];
		this.#changed.clear();
		const speakers = new Set(changes.map((change) => change.owner));
		const shared = changes.length > 0 ? presenceFrame(changes.map((change) => change.encoded)) : null;
		return (connection) => {
			if (!speakers.has(connection)) return shared;
			const others = changes.filter((change) => change.owner !== connection);
			return others.length > 0 ? presenceFrame(others.map((change) => change.encoded)) : null;
		};
	}

	#hearOne(connection: Connection, client: number, clock: number, json: Uint8Array, user: PresenceUser): void {
		const entry = this.#entries.get(client);
		if (entry) {
			const isTakenOver = entry.owner !== connection;
			// The same browser coming back before its old connection was seen to be dead.
			if (isTakenOver && (entry.owner.admission.session !== connection.admission.session || clock < entry.heardClock))
				return;
		} else if (!this.#mayUse(connection, client)) return;
		// What is said under an id that may not be brought is not read at all.
		if (!connection.presenceIds.has(client) && !this.#mayBring(connection, client, json)) return;
		const state: unknown = JSON.parse(Buffer.from(json).toString("utf8"));
		if (state === null) {
			if (entry?.owner === connection) {
				connection.presenceIds.delete(client);
				this.#remove(client, connection);
			}
			return;
		}
		if (typeof state !== "object" || Array.isArray(state)) return;
		entry?.owner.presenceIds.delete(client);
		connection.presenceIds.add(client);
		this.#parts.announced.announce(client, connection.admission.member);
		this.#put(connection, client, clock, state as Record<string, unknown>, user);
	}

	#mayBring(connection: Connection, client: number, json: Uint8Array): boolean {
		if (connection.presenceIds.size >= this.#parts.maxPerConnection || json[0] === OF_NULL) return false;
		const isKnown = this.#parts.announced.holderOf(client) === connection.admission.member;
		return isKnown || connection.newPresenceIds.take(1, this.#parts.now());
	}

	#mayUse(connection: Connection, client: number): boolean {
		if (!Number.isSafeInteger(client) || client >= 2 ** 32) return false;
		const owner = this.#parts.ownerOf(client) ?? this.#parts.announced.holderOf(client);
		if (owner !== undefined && owner !== connection.admission.member) return false;
		const parted = this.#parted.get(client);
		if (!parted || this.#parts.now() - parted.at > RESERVED_MS) return true;
		return parted.session === connection.admission.session;
	}

	#put(owner: Connection, client: number, heardClock: number, said: Record<string, unknown>, user: PresenceUser): void {
		const clock = this.#nextClock();
		let state: Record<string, unknown> = { ...said, user };
		let encoded = presenceEntry(client, clock, JSON.stringify(state));
		if (encoded.byteLength > this.#parts.maxStateBytes) {
			// Where somebody is may be too long to say; that they are here is not.
			state = { user };
			encoded = presenceEntry(client, clock, JSON.stringify(state));
		}
		this.#entries.set(client, { owner, heardClock, state, encoded });
		this.#parted.delete(client);
		this.#changed.set(client, { encoded, owner });
	}

	#remove(client: number, owner: Connection): void {
		if (this.#entries.get(client)?.owner !== owner) return;
		this.#entries.delete(client);
		const now = this.#parts.now();
		for (const [id, parted] of this.#parted) {
			if (now - parted.at <= RESERVED_MS) break;
			this.#parted.delete(id);
		}
		const [oldest] = this.#parted.keys();
		if (this.#parted.size >= MAX_RESERVED && oldest !== undefined) this.#parted.delete(oldest);
		this.#parted.set(client, { session: owner.admission.session, at: now });
		this.#changed.set(client, { encoded: presenceEntry(client, this.#nextClock(), "null"), owner });
	}

	/** Clients remember the last clock of an id for as long as they live, through restarts of the server: time only goes up. */
	#nextClock(): number {
		this.#clock = Math.max(this.#clock + 1, this.#parts.now());
		return this.#clock;
	}
}
