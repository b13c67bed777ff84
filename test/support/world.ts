/** A small world in memory: the rooms of a server, a disk that can be held, filled and damaged, and people who type, leave and come back. */

import * as Y from "yjs";
import { createLogger, type Logger } from "#server/log.ts";
import type { Admission, Standing } from "#server/rooms/admission.ts";
import type { ClientKind, Transport } from "#server/rooms/connection.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import { Rooms } from "#server/rooms/rooms.ts";
import { createMemoryUpdateLog, type MemoryUpdateLog } from "#server/store/memory-update-log.ts";
import { replay } from "#server/store/replay.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { type RoomName, roomName } from "#shared/domain/document-kind.ts";
import { can, type Role } from "#shared/domain/role.ts";
import { type MemberId, newId, type SessionId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { REFUSALS, type RefusalKind } from "#shared/protocol/refusals.ts";
import { SyncPeer, type Wire, type WireEnds } from "#test/support/sync-peer.ts";

/** Somebody of the world. Change `role`, `name` or `removed`, then `world.rooms.recheck(...)`. */
export type Person = { id: MemberId; session: SessionId; name: string; role: Role; removed: RefusalKind | null };

export type PeerOptions = {
	role?: Role;
	/** Another tab or device of somebody. */
	as?: Person;
	room?: RoomName;
	kind?: Partial<ClientKind>;
};

export type WorldPeer = SyncPeer & { person: Person; wire: FakeWire };

/** What a test can do to the wire under a peer. */
export type FakeWire = {
	/** The network takes nothing more from the server: what is sent piles up. */
	stall(): void;
	/** The network flows again. */
	flow(): void;
	unsent(): number;
};

export type World = Awaited<ReturnType<typeof createWorld>>;

/** Makes a world with one workspace. `close()` it at the end of the test. */
export async function createWorld(
	options: {
		limits?: Partial<RoomLimits>;
		logger?: Logger;
		/** What the rooms write through, around the log in memory. */
		through?: (log: UpdateLog) => UpdateLog;
	} = {},
) {
	const log: MemoryUpdateLog = createMemoryUpdateLog();
	const clock = { shift: 0, now: () => Date.now() + clock.shift };
	const workspace = newId<WorkspaceId>();
	const room = roomName(workspace, "portfolio");
	const logger = options.logger ?? createLogger("silent");
	const makeRooms = () =>
		new Rooms({
			log: options.through?.(log) ?? log,
			clock,
			logger,
			// A turn lasts as long as it takes: what a story tells of one does not rest on how quick the machine is.
			limits: {
				presenceWindowMs: 2,
				gatherMs: 2,
				crowdGatherMs: 2,
				retryMs: 2,
				turnMs: 60_000,
				restMs: 0,
				...options.limits,
			},
		});
	const peers: SyncPeer[] = [];

	const world = {
		log,
		clock,
		workspace,
		room,
		rooms: makeRooms(),
		/** Somebody new, in the room at once. */
		async peer(name: string, peerOptions: PeerOptions = {}): Promise<WorldPeer> {
			const peer = world.stranger(name, peerOptions);
			peer.returns();
			await peer.isIn();
			return peer;
		},
		/** Somebody who has not come yet. */
		stranger(name: string, { role = "editor", as, room: where = room, kind }: PeerOptions = {}): WorldPeer {
			const person: Person = as ?? { id: newId<MemberId>(), session: newId<SessionId>(), name, role, removed: null };
			const wire = new PiledWire();
			const connect = (ends: WireEnds) =>
				seat(world.rooms, where, admissionOf(person, workspace), { palier: true, schema: null, ...kind }, ends, wire);
			const peer = Object.assign(new SyncPeer(name, connect), { person, wire });
			peers.push(peer);
			return peer;
		},
		/** Stops the rooms and starts others on the same disk. */
		async restart(): Promise<void> {
			await world.rooms.close();
			world.rooms = makeRooms();
		},
		/** The text as the log alone tells it. */
		async textOnDisk(where = room): Promise<string> {
			return replay((await log.load(where)).updates)
				.getText("text")
				.toString();
		},
		async close(): Promise<void> {
			for (const peer of peers) peer.goesOffline();
			log.disk.repair();
			log.disk.release();
			await world.rooms.close();
		},
	};
	return world;
}

function admissionOf(person: Person, workspace: WorkspaceId): Admission {
	return {
		member: person.id,
		session: person.session,
		workspace,
		standing() {
			if (person.removed) return refused({ kind: person.removed });
			const access = can(person.role, "write") ? "write" : "read";
			return ok<Standing>({ access, user: { id: person.id, name: person.name, role: person.role, colour: 3 } });
		},
	};
}

class PiledWire implements FakeWire {
	#isStalled = false;
	#piled: Uint8Array[] = [];
	deliver: (frame: Uint8Array) => void = () => undefined;

	stall(): void {
		this.#isStalled = true;
	}

	flow(): void {
		this.#isStalled = false;
		for (const frame of this.#piled.splice(0)) this.deliver(frame);
	}

	unsent(): number {
		return this.#piled.reduce((sum, frame) => sum + frame.byteLength, 0);
	}

	push(frame: Uint8Array): void {
		if (this.#isStalled) this.#piled.push(frame);
		else this.deliver(frame);
	}
}

/** Joins a room over a wire where each direction keeps its order and takes a turn of the event loop. */
function seat(
	rooms: Rooms,
	room: RoomName,
	admission: Admission,
	kind: ClientKind,
	ends: WireEnds,
	wire: PiledWire,
): Wire {
	let isOpen = true;
	wire.deliver = (frame) => setImmediate(() => ends.onFrame(frame));
	const transport: Transport = {
		send: (frame) => {
			if (isOpen) wire.push(frame);
		},
		sendAll: (frames) => {
			if (isOpen) for (const frame of frames) wire.push(frame);
		},
		close: (code, reason) => {
			isOpen = false;
			setImmediate(() => ends.onClose(code, reason));
		},
		unsentBytes: () => wire.unsent(),
		pause: () => undefined,
		resume: () => undefined,
	};
	const joined = rooms.join(room, admission, kind, transport);
	if (!joined.ok) {
		const { kind: refusal } = joined.error;
		setImmediate(() => ends.onClose(REFUSALS[refusal].close, refusal));
		return { send: () => undefined, close: () => undefined };
	}
	setImmediate(ends.onOpen);
	return {
		send: (frame) => setImmediate(() => isOpen && joined.value.receive(frame)),
		close: () => {
			isOpen = false;
			joined.value.leave();
		},
	};
}

/** An update of a new document with this text. */
export function updateOf(text: string, change?: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc();
	doc.getText("text").insert(0, text);
	change?.(doc);
	return Y.encodeStateAsUpdate(doc);
}
