/** The door of the rooms on the network, and the only file that knows `ws`: who comes in is decided before the upgrade. */

import { type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { Clock } from "#server/clock.ts";
import type { Logger } from "#server/log.ts";
import type { Admission } from "#server/rooms/admission.ts";
import type { ClientKind, Transport } from "#server/rooms/connection.ts";
import { HeldBytes } from "#server/rooms/held-bytes.ts";
import { ROOM_LIMITS, type RoomLimits } from "#server/rooms/limits.ts";
import { MessageUnderWay } from "#server/rooms/message-under-way.ts";
import type { Rooms, Seat } from "#server/rooms/rooms.ts";
import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { REFUSALS, type Refusal, type RefusalKind } from "#shared/protocol/refusals.ts";
import { ECHO_PATH } from "#shared/protocol/wire.ts";

export type { Admission, Standing } from "#server/rooms/admission.ts";

export type SocketParts = {
	rooms: Rooms;
	logger: Logger;
	clock: Clock;
	/** Who is asking, and whether they may enter that room. */
	admit: (request: IncomingMessage, room: RoomName) => Result<Admission, Refusal>;
	isAllowedOrigin: (request: IncomingMessage) => boolean;
	limits?: Partial<RoomLimits>;
};

const PREFIX = "/sync/";
/** A browser cannot read why an upgrade was refused. For these our own client is let in only to be told, by the close code. */
const TOLD_BY_CLOSING: ReadonlySet<RefusalKind> = new Set([
	"not-signed-in",
	"removed-from-workspace",
	"not-found",
	"archived",
	"forbidden",
	"room-damaged",
	"too-many-connections",
	"too-many-requests",
	"server-stopping",
	"server-full",
]);
const GOODBYE_MS = 2_000;
const TINY = 1_024;
/** The echo is open to people who are not signed in: little, not for long, and few at once. */
const ECHO = { mostOpen: 100, messages: 60, lifeMs: 30_000, maxBytes: 256 } as const;

/** Answers the WebSocket upgrades of `/sync/<workspace>/<place>`, and leaves every other upgrade alone. */
export function attachSockets(server: Server, parts: SocketParts): { close(): Promise<void> } {
	const limits = { ...ROOM_LIMITS, ...parts.limits };
	const options = { noServer: true, perMessageDeflate: false, maxFragments: limits.maxFragments } as const;
	const door = new WebSocketServer({ ...options, maxPayload: limits.maxMessageBytes + TINY });
	const refusals = new WebSocketServer({ ...options, maxPayload: TINY });
	const echoes = new WebSocketServer({ ...options, maxPayload: ECHO.maxBytes });
	const alive = new WeakSet<WebSocket>();
	const held = new HeldBytes(limits);
	const underWay = new Map<WebSocket, MessageUnderWay>();
	let isClosing = false;

	const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
		if (request.url === ECHO_PATH) {
			socket.on("error", () => socket.destroy());
			const isFull = isClosing || echoes.clients.size >= ECHO.mostOpen;
			if (isFull) refuseUpgrade(socket, { kind: "too-many-requests" });
			else if (!parts.isAllowedOrigin(request)) refuseUpgrade(socket, { kind: "wrong-origin" });
			else echoes.handleUpgrade(request, socket, head, echo);
			return;
		}
		if (!request.url?.startsWith(PREFIX)) return;
		// Without this, a client that resets its connection during the upgrade would end the process.
		socket.on("error", () => socket.destroy());
		try {
			const address = URL.parse(request.url, "http://palier");
			const room = (address?.pathname.slice(PREFIX.length) ?? "") as RoomName;
			const kind = clientKind(address?.searchParams ?? new URLSearchParams());
			const admitted = decide(request, room);
			if (admitted.ok) {
				door.handleUpgrade(request, socket, head, (ws) => seat(ws, socket, room, admitted.value, kind));
			} else if (kind.palier && !isClosing && TOLD_BY_CLOSING.has(admitted.error.kind)) {
				refusals.handleUpgrade(request, socket, head, (ws) => sayGoodbye(ws, admitted.error.kind));
			} else refuseUpgrade(socket, admitted.error);
		} catch (error) {
			parts.logger.error({ err: error }, "an upgrade failed");
			refuseUpgrade(socket, { kind: "unexpected-error" });
		}
	};

	const decide = (request: IncomingMessage, room: RoomName): Result<Admission, Refusal> => {
		if (isClosing) return refused({ kind: "server-stopping" });
		if (parseRoomName(room) === null) return refused({ kind: "bad-request", detail: "room" });
		if (!parts.isAllowedOrigin(request)) return refused({ kind: "wrong-origin" });
		return parts.admit(request, room);
	};

	const seat = (ws: WebSocket, socket: Duplex, room: RoomName, admission: Admission, kind: ClientKind): void => {
		ws.on("error", (error) => {
			parts.logger.debug({ err: error, room }, "a socket ended badly");
			// Whoever broke the protocol is told, but not waited for.
			setTimeout(() => ws.terminate(), GOODBYE_MS).unref();
		});
		const joined = parts.rooms.join(room, admission, kind, transportOver(ws, socket));
		if (!joined.ok) {
			sayGoodbye(ws, joined.error.kind);
			return;
		}
		alive.add(ws);
		watch(ws, socket, admission.member, joined.value);
		ws.on("pong", () => alive.add(ws));
		ws.on("message", (data: RawData, isBinary: boolean) => {
			alive.add(ws);
			// Text is no message of ours: an empty frame makes the room say so.
			joined.value.receive(isBinary && data instanceof Uint8Array ? data : new Uint8Array());
		});
		ws.on("close", () => joined.value.leave());
	};

	/** R917: what a message takes before it is whole is nobody's business but this door's: no room has heard of it. */
	const watch = (ws: WebSocket, socket: Duplex, member: MemberId, seat: Seat): void => {
		const message = new MessageUnderWay();
		underWay.set(ws, message);
		socket.on("data", (bytes: Buffer) => {
			const before = message.heldBytes;
			message.hear(bytes, parts.clock.now());
			if (held.add(member, message.heldBytes - before) || ws.readyState !== ws.OPEN) return;
			seat.putOut();
			letGo(ws, "too-many-requests");
		});
		ws.on("close", () => {
			underWay.delete(ws);
			held.add(member, -message.heldBytes);
		});
	};

	const letGo = (ws: WebSocket, kind: RefusalKind): void => {
		if (ws.readyState !== ws.OPEN) return;
		ws.close(REFUSALS[kind].close, kind);
		// Nothing more is read, the answer included: it is not waited for.
		ws.pause();
		setTimeout(() => ws.terminate(), GOODBYE_MS).unref();
	};

	const heartbeat = setInterval(() => {
		const now = parts.clock.now();
		for (const ws of door.clients) {
			if (ws.isPaused) underWay.get(ws)?.waited(limits.heartbeatMs);
			if (!alive.has(ws)) ws.terminate();
			else if (underWay.get(ws)?.isTooSlow(now, limits.slowMessage)) letGo(ws, "too-slow");
			else {
				alive.delete(ws);
				ws.ping();
			}
		}
	}, limits.heartbeatMs);
	heartbeat.unref();
	server.on("upgrade", onUpgrade);

	return {
		async close() {
			// The listener stays: an upgrade that is already on its way must be answered, or it would keep the server open.
			isClosing = true;
			clearInterval(heartbeat);
			for (const ws of [...door.clients, ...refusals.clients]) ws.close(REFUSALS["server-stopping"].close);
			for (const ws of echoes.clients) ws.terminate();
			const gone = (sockets: WebSocketServer) => new Promise<void>((resolve) => sockets.close(() => resolve()));
			const cut = setTimeout(() => {
				for (const ws of [...door.clients, ...refusals.clients]) ws.terminate();
			}, GOODBYE_MS);
			await Promise.all([gone(door), gone(refusals)]);
			clearTimeout(cut);
		},
	};
}

/** What a client says of itself in its address. */
export function clientKind(query: URLSearchParams): ClientKind {
	const schema = query.get("schema");
	const isNumber = schema !== null && /^\d{1,6}$/.test(schema);
	return {
		palier: query.get("palier") === "1",
		schema: isNumber ? Number(schema) : null,
		epoch: query.get("epoch") || null,
	};
}

/** What goes to one client in a turn of the event loop leaves in one system call: with a crowd, those calls are most of what a server does. */
function transportOver(ws: WebSocket, socket: Duplex): Transport {
	let isGathering = false;
	const leave = (): void => {
		isGathering = false;
		socket.uncork();
	};
	const send = (frame: Uint8Array): void => {
		if (ws.readyState !== ws.OPEN) return;
		if (!isGathering) {
			isGathering = true;
			socket.cork();
			process.nextTick(leave);
		}
		if (frame.byteLength > SHARED_BYTES) ws.send(frame, { binary: true }, noticeNothing);
		else socket.write(sharedFrame(frame));
	};
	return {
		send,
		sendAll: (frames) => {
			const [only] = frames;
			const isSmall = frames.reduce((sum, { byteLength }) => sum + byteLength, 0) <= SHARED_BYTES;
			if (isGathering || !isSmall) for (const frame of frames) send(frame);
			else if (only && ws.readyState === ws.OPEN)
				socket.write(frames.length === 1 ? sharedFrame(only) : oneAfterTheOther(frames));
		},
		close: (code, reason) => {
			ws.close(code, reason);
			setTimeout(() => ws.terminate(), GOODBYE_MS).unref();
		},
		unsentBytes: () => ws.bufferedAmount,
		pause: () => ws.pause(),
		resume: () => ws.resume(),
	};
}

/** Frames of a server are not masked: the bytes are the same for everybody, and are put together once. Those that are longer are the library’s. */
const SHARED_BYTES = 65_535;
const shared = new WeakMap<Uint8Array, Buffer>();

function sharedFrame(message: Uint8Array): Buffer {
	const known = shared.get(message);
	if (known) return known;
	const bytes = oneAfterTheOther([message]);
	shared.set(message, bytes);
	return bytes;
}

function oneAfterTheOther(messages: readonly Uint8Array[]): Buffer {
	const size = messages.reduce((sum, { byteLength }) => sum + headLength(byteLength) + byteLength, 0);
	const bytes = Buffer.allocUnsafe(size);
	let at = 0;
	for (const message of messages) {
		const length = message.byteLength;
		bytes[at] = 0x82; // a whole binary message
		if (headLength(length) === 2) bytes[at + 1] = length;
		else {
			bytes[at + 1] = 126;
			bytes.writeUInt16BE(length, at + 2);
		}
		bytes.set(message, at + headLength(length));
		at += headLength(length) + length;
	}
	return bytes;
}

const headLength = (length: number): number => (length < 126 ? 2 : 4);

/** A send that fails is followed by `close`, which is where leaving is handled. */
const noticeNothing = (): void => undefined;

function sayGoodbye(ws: WebSocket, kind: RefusalKind): void {
	ws.on("error", () => ws.terminate());
	ws.close(REFUSALS[kind].close, kind);
	setTimeout(() => ws.terminate(), GOODBYE_MS).unref();
}

/** Gives back what it is sent, for the test of a network. */
function echo(ws: WebSocket): void {
	let left: number = ECHO.messages;
	ws.on("error", () => ws.terminate());
	ws.on("message", (data: RawData, isBinary: boolean) => {
		left -= 1;
		if (left < 0) ws.terminate();
		else ws.send(data, { binary: isBinary }, noticeNothing);
	});
	setTimeout(() => ws.terminate(), ECHO.lifeMs).unref();
}

function refuseUpgrade(socket: Duplex, refusal: Refusal): void {
	const { status } = REFUSALS[refusal.kind];
	const body = JSON.stringify({ error: refusal });
	socket.end(
		`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Refused"}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
	);
	// Who does not hang up is hung up on.
	setTimeout(() => socket.destroy(), GOODBYE_MS).unref();
}
