/** A real server of rooms on a real port and a real disk, with doors that believe what the address says: for tests of the rooms alone. */

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import { systemClock } from "#server/clock.ts";
import { createLogger } from "#server/log.ts";
import type { Admission, Standing } from "#server/rooms/admission.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import { createEventStreams } from "#server/rooms/event-stream.ts";
import { Rooms } from "#server/rooms/rooms.ts";
import { attachSockets } from "#server/rooms/socket.ts";
import { openSqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import { can, ROLES, type Role } from "#shared/domain/role.ts";
import { isId, type MemberId, newId, type SessionId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { isRefusalKind, type Refusal } from "#shared/protocol/refusals.ts";
import { SyncPeer, type Wire, type WireEnds } from "#test/support/sync-peer.ts";

export type SmallServer = {
	port: number;
	url: string;
	rooms: Rooms;
	log: UpdateLog;
	/** Gives a member another role, felt at once, whatever their address says. */
	changeRole(room: RoomName, member: MemberId, role: Role): void;
	close(): Promise<void>;
};

/** Starts on a free port, or on the one given to come back where it was. */
export async function startSmallServer(options: {
	folder: string;
	port?: number;
	limits?: Partial<RoomLimits>;
	/** The log never grows over this. */
	maxBytes?: number;
}): Promise<SmallServer> {
	const log = await openSqliteUpdateLog(
		options.folder,
		options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes },
	);
	const logger = createLogger("silent");
	const limits = { gatherMs: 2, presenceWindowMs: 5, ...options.limits };
	const rooms = new Rooms({ log, clock: systemClock, logger, limits });
	const roles = new Map<MemberId, Role>();
	const door = {
		rooms,
		logger,
		limits,
		clock: systemClock,
		admit: (request: IncomingMessage, room: RoomName) => admitByAddress(request, room, roles),
		isAllowedOrigin: ({ headers }: IncomingMessage) =>
			headers.origin === undefined ? headers["sec-fetch-site"] === undefined : headers.origin === "http://palier.test",
	};
	const streams = createEventStreams(door);
	const server = createServer((request, response) => {
		if (!streams.answer(request, response)) response.writeHead(404).end();
	});
	const sockets = attachSockets(server, door);
	// Upgrades that are not for the rooms: somebody must hold them.
	const leftToOthers = new Set<Duplex>();
	server.on("upgrade", (request, socket) => {
		if (!request.url?.startsWith("/sync/")) leftToOthers.add(socket);
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(options.port ?? 0, "127.0.0.1", resolve);
	});
	const { port } = server.address() as AddressInfo;
	return {
		port,
		url: `ws://127.0.0.1:${port}/sync`,
		rooms,
		log,
		changeRole(room, member, role) {
			roles.set(member, role);
			const place = parseRoomName(room);
			if (place) rooms.recheck(place.workspace, member);
		},
		async close() {
			await rooms.close();
			streams.close();
			await sockets.close();
			for (const socket of leftToOthers) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
			await log.close();
		},
	};
}

/** `?member=<id>&role=<role>`, or `?refusal=<kind>` to be turned away. */
function admitByAddress(
	request: IncomingMessage,
	room: RoomName,
	roles: ReadonlyMap<MemberId, Role>,
): Result<Admission, Refusal> {
	const query = new URL(request.url ?? "/", "http://palier").searchParams;
	const refusal = query.get("refusal");
	if (isRefusalKind(refusal)) return refused({ kind: refusal });
	const member = query.get("member");
	const place = parseRoomName(room);
	if (!isId(member) || !place) return refused({ kind: "not-signed-in" });
	const said = ROLES.find((known) => known === query.get("role")) ?? "editor";
	const standing = (): Standing => {
		const role = roles.get(member as MemberId) ?? said;
		const user = { id: String(member), name: `Membre ${String(member).slice(0, 4)}`, role, colour: 1 };
		return { access: can(role, "write") ? "write" : "read", user };
	};
	return ok({
		member: member as MemberId,
		// One browser a member, so that each request of a connection is the same session's; `?session=` is another browser of theirs.
		session: (query.get("session") ?? String(member)) as SessionId,
		workspace: place.workspace,
		standing: () => ok(standing()),
	});
}

/** A peer over a real WebSocket. It does not come back by itself: the story says when. */
export function socketPeer(
	name: string,
	urlOf: () => string,
	room: RoomName,
	member = newId<MemberId>(),
	role: Role = "editor",
): SyncPeer {
	return new SyncPeer(name, (ends) => openWire(`${urlOf()}/${room}?palier=1&member=${member}&role=${role}`, ends));
}

/** The wire under such a peer. */
export function openWire(url: string, ends: WireEnds): Wire {
	const socket = new WebSocket(url);
	socket.binaryType = "nodebuffer";
	socket.on("open", ends.onOpen);
	socket.on("message", (data: Buffer) => ends.onFrame(new Uint8Array(data)));
	socket.on("close", (code, reason) => ends.onClose(code, reason.toString()));
	// A connection that fails also closes; that is where it is handled.
	socket.on("error", () => undefined);
	return {
		send: (frame) => {
			if (socket.readyState === WebSocket.OPEN) socket.send(frame);
		},
		close: () => socket.terminate(),
	};
}
