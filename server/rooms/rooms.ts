/** All the live rooms of the server: opens them when somebody comes, lets them go when nobody is left. */

import type * as Y from "yjs";
import type { Clock } from "#server/clock.ts";
import type { Logger } from "#server/log.ts";
import type { Admission } from "#server/rooms/admission.ts";
import { AnnouncedIds } from "#server/rooms/announced-ids.ts";
import { type ClientKind, Connection, type Transport } from "#server/rooms/connection.ts";
import { ROOM_LIMITS, type RoomLimits } from "#server/rooms/limits.ts";
import { OpenMemory } from "#server/rooms/open-memory.ts";
import { RateLimit } from "#server/rooms/rate-limit.ts";
import { Room } from "#server/rooms/room.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { MemberId, SessionId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import type { Steps } from "#shared/lib/steps.ts";
import type { Refusal, RefusalKind } from "#shared/protocol/refusals.ts";
import type { Notice } from "#shared/protocol/wire.ts";

export type RoomsParts = { log: UpdateLog; clock: Clock; logger: Logger; limits?: Partial<RoomLimits> };
export type RoomsStats = { rooms: number; connections: number; members: number };
export type ChangeListener = (room: RoomName, doc: Y.Doc, transaction: Y.Transaction) => void;

/** The end of a connection that the wire holds. `putOut`: the wire closes it for what it sent. */
export type Seat = { receive(frame: Uint8Array): void; leave(): void; putOut(): void };

/** A damaged room is not read again for this long, however many knock. */
const DAMAGED_MS = 5_000;
/** Rooms whose announced ids are kept. */
const ROOMS_REMEMBERED = 5_000;
const TEND_MS = 250;

export class Rooms {
	readonly limits: RoomLimits;
	readonly #parts: RoomsParts;
	readonly #rooms = new Map<RoomName, Room>();
	readonly #damagedUntil = new Map<RoomName, number>();
	readonly #announced = new Map<RoomName, AnnouncedIds>();
	readonly #listeners = new Set<ChangeListener>();
	readonly #rateLimit: RateLimit;
	readonly #memory: OpenMemory;
	/** What the rooms weighed that were let go last. */
	readonly #lastWeights = new Map<RoomName, number>();
	readonly #timer: NodeJS.Timeout;
	#isClosed = false;

	constructor(parts: RoomsParts) {
		this.#parts = parts;
		this.limits = { ...ROOM_LIMITS, ...parts.limits };
		this.#rateLimit = new RateLimit(this.limits, parts.clock);
		this.#memory = new OpenMemory(this.limits.maxOpenBytes, (now) => {
			let weight = 0;
			for (const room of this.#rooms.values()) weight += room.weight(now);
			return weight;
		});
		this.#timer = setInterval(() => this.#tend(), TEND_MS);
		this.#timer.unref();
	}

	/** Runs a change made by the server itself in one transaction; resolves when it is on disk. Rejects with a RoomRefusedError when the room cannot take it. */
	edit(room: RoomName, member: MemberId | null, change: (doc: Y.Doc) => void): Promise<void> {
		return this.#open(room).edit(member, change);
	}

	/** Reads the live document (loads it if needed, lets it idle out after). */
	read<T>(room: RoomName, reader: (doc: Y.Doc) => T): Promise<T> {
		return this.#open(room).read(reader);
	}

	/** The same for a long reading, done between the turns of the other rooms: what changes meanwhile is read as it was, or as it became. */
	readInTurns<T>(room: RoomName, reader: (doc: Y.Doc) => Steps<T>): Promise<T> {
		return this.#open(room).readInTurns(reader);
	}

	/**
	 * After every applied change (any origin), synchronously, on the live document: for derived things. The listener must be cheap. Where a change comes from is in `transaction.origin`
	 * (a ChangeOrigin), not in `transaction.local`. After a room had to be rebuilt
	 * from its log it is called once with a new document and an empty transaction: what was derived must be derived again. Returns how to stop.
	 */
	onChange(listener: ChangeListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Seats somebody who was admitted. The wire then hands over each message, and says when it ends. */
	join(name: RoomName, admission: Admission, kind: ClientKind, transport: Transport): Result<Seat, Refusal> {
		if (this.#isClosed) return refused({ kind: "server-stopping" });
		if ((this.#damagedUntil.get(name) ?? 0) > this.#parts.clock.now()) return refused({ kind: "room-damaged" });
		const { member } = admission;
		const present = this.#rooms.get(name)?.connections ?? new Set<Connection>();
		let own = 0;
		for (const other of present) if (other.admission.member === member) own += 1;
		if (own >= this.limits.maxConnectionsPerMember || present.size >= this.limits.maxConnectionsPerRoom)
			return refused({ kind: "too-many-connections" });
		if (!this.#rateLimit.mayComeBack(member)) return refused({ kind: "too-many-requests" });
		if (!this.#rateLimit.mayOpen(member, name)) return refused({ kind: "too-many-requests" });
		const { log, clock } = this.#parts;
		const now = clock.now();
		if (!this.#rooms.has(name) && !this.#memory.mayOpen(this.#lastWeights.get(name) ?? 0, now))
			return refused({ kind: "server-full" });
		const room = this.#open(name);
		const connection = new Connection(admission, kind, transport, { epoch: log.epoch, limits: this.limits, now });
		room.join(connection);
		return ok({
			receive: (frame) => {
				if (this.#rateLimit.maySend(member, frame.byteLength)) room.receive(connection, frame);
				else room.putOut(connection, "too-many-requests");
			},
			leave: () => room.leave(connection),
			putOut: () => this.#rateLimit.putOut(member),
		});
	}

	/** Decides again what each open connection of this member (or of all) in this workspace may do: told, or closed, at once. */
	recheck(workspace: WorkspaceId, member?: MemberId): void {
		this.#recheck(workspace, (one) => member === undefined || one === member);
	}

	/** The same for these members, in one look at the connections. */
	recheckMembers(workspace: WorkspaceId, members: ReadonlySet<MemberId>): void {
		if (members.size > 0) this.#recheck(workspace, (one) => members.has(one));
	}

	#recheck(workspace: WorkspaceId, isAsked: (member: MemberId) => boolean): void {
		for (const { room, connection } of this.#connections()) {
			const { admission } = connection;
			if (admission.workspace === workspace && isAsked(admission.member)) room.recheck(connection);
		}
	}

	/** Tells everybody in a room something that is not in the document. */
	tell(name: RoomName, notice: Notice): void {
		for (const connection of this.#rooms.get(name)?.connections ?? []) connection.notice(notice);
	}

	/** Gives everybody in a room what is theirs of something that just happened there; null: nothing is. */
	push(name: RoomName, frameFor: (member: MemberId) => Uint8Array | null): void {
		for (const connection of this.#rooms.get(name)?.connections ?? []) {
			const frame = frameFor(connection.admission.member);
			if (frame) connection.push(frame);
		}
	}

	/** Closes every connection of a browser session. */
	closeSession(session: SessionId, refusal: RefusalKind): void {
		for (const { room, connection } of this.#connections())
			if (connection.admission.session === session) room.drop(connection, refusal);
	}

	/** Closes every connection of a room. */
	closeRoom(name: RoomName, refusal: RefusalKind): void {
		const room = this.#rooms.get(name);
		for (const connection of [...(room?.connections ?? [])]) room?.drop(connection, refusal);
	}

	/** Who has an open connection now. */
	membersPresent(workspace: WorkspaceId): MemberId[] {
		const present = new Set<MemberId>();
		for (const { connection } of this.#connections())
			if (connection.admission.workspace === workspace) present.add(connection.admission.member);
		return [...present];
	}

	stats(): RoomsStats {
		const all = this.#connections();
		const members = new Set(all.map(({ connection }) => connection.admission.member));
		return { rooms: this.#rooms.size, connections: all.length, members: members.size };
	}

	/** Takes nothing more, stores what is under way, tells everybody, closes. The log itself is closed by whoever opened it. */
	async close(): Promise<void> {
		this.#isClosed = true;
		clearInterval(this.#timer);
		for (const { connection } of this.#connections()) connection.notice({ notice: "stopping" });
		await Promise.all([...this.#rooms.values()].map((room) => room.stop("server-stopping")));
	}

	#open(name: RoomName): Room {
		const known = this.#rooms.get(name);
		if (known) return known;
		const { log, clock, logger } = this.#parts;
		const room = new Room({
			name,
			log,
			clock,
			logger,
			limits: this.limits,
			announced: this.#announcedIn(name),
			mayOpen: (weight) => this.#memory.opens(weight, clock.now()),
			mayGrow: (isMuch) => this.#memory.mayGrow(isMuch, clock.now()),
			stepsLeft: (member) => this.#rateLimit.stepsLeft(member),
			spend: (member, steps) => this.#rateLimit.spend(member, steps),
			onPutOut: (member) => this.#rateLimit.putOut(member),
			onChange: (doc, transaction) => this.#tellListeners(name, doc, transaction),
			onEnd: (ended, refusal) => {
				if (this.#rooms.get(name) === ended) this.#rooms.delete(name);
				if (refusal === "room-damaged") this.#damagedUntil.set(name, clock.now() + DAMAGED_MS);
			},
		});
		this.#rooms.set(name, room);
		return room;
	}

	/** Those of the rooms used last are remembered, whether they are in memory or not. */
	#announcedIn(name: RoomName): AnnouncedIds {
		const announced = this.#announced.get(name) ?? new AnnouncedIds();
		this.#announced.delete(name);
		this.#announced.set(name, announced);
		const [oldest] = this.#announced.keys();
		if (this.#announced.size > ROOMS_REMEMBERED && oldest !== undefined) this.#announced.delete(oldest);
		return announced;
	}

	#remember(name: RoomName, weight: number): void {
		this.#lastWeights.delete(name);
		this.#lastWeights.set(name, weight);
		const [oldest] = this.#lastWeights.keys();
		if (this.#lastWeights.size > ROOMS_REMEMBERED && oldest !== undefined) this.#lastWeights.delete(oldest);
	}

	#tellListeners(name: RoomName, doc: Y.Doc, transaction: Y.Transaction): void {
		for (const listener of this.#listeners) {
			try {
				listener(name, doc, transaction);
			} catch (error) {
				this.#parts.logger.error({ err: error, room: name }, "a listener of changes failed");
			}
		}
	}

	#connections(): { room: Room; connection: Connection }[] {
		const all: { room: Room; connection: Connection }[] = [];
		for (const room of this.#rooms.values()) for (const connection of room.connections) all.push({ room, connection });
		return all;
	}

	/** One timer for all rooms and all connections. */
	#tend(): void {
		const now = this.#parts.clock.now();
		const idleMs = this.#memory.isTight(now) ? 0 : this.limits.idleMs;
		for (const room of this.#rooms.values()) {
			try {
				room.tend(now);
			} catch (error) {
				room.fail(error, "a room could not be tended");
			}
			if (room.isIdle(now, idleMs)) void this.#letGo(room, idleMs);
		}
		for (const [name, until] of this.#damagedUntil) if (until <= now) this.#damagedUntil.delete(name);
		this.#rateLimit.forgetQuiet();
	}

	async #letGo(room: Room, idleMs: number): Promise<void> {
		try {
			await room.compactBeforeLeaving();
			// Somebody may have come during the compaction.
			const now = this.#parts.clock.now();
			if (!room.isIdle(now, idleMs)) return;
			this.#remember(room.name, room.weight(now));
			await room.stop("server-stopping");
		} catch (error) {
			room.fail(error, "a room could not be let go in order");
		}
	}
}
