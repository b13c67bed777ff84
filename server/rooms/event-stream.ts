/**
 * The second door of the rooms, for networks that refuse WebSockets: the same messages in the same order, down as server-sent events, up as POSTs.
 * `GET /sync-stream/<room>` opens a connection and names it; `POST /sync-stream/<room>/<connection>?n=<0, 1, 2…>` carries what its client says.
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import { newToken } from "#server/access/token.ts";
import type { Clock } from "#server/clock.ts";
import type { Admission } from "#server/rooms/admission.ts";
import type { Transport } from "#server/rooms/connection.ts";
import { ROOM_LIMITS, type RoomLimits } from "#server/rooms/limits.ts";
import type { Seat } from "#server/rooms/rooms.ts";
import { clientKind, type SocketParts } from "#server/rooms/socket.ts";
import { readStreamFrames } from "#server/rooms/stream-frames.ts";
import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import { REFUSALS, type Refusal, type RefusalKind } from "#shared/protocol/refusals.ts";

export type EventStreamParts = SocketParts & { clock: Clock };

export type EventStreams = {
	/** Answers a request of `/sync-stream/`; false when it is not one. */
	answer(request: IncomingMessage, response: ServerResponse): boolean;
	close(): void;
};

const PREFIX = "/sync-stream/";
const GOODBYE_MS = 2_000;
/** Some proxies hold back the first bytes of a reply until there are enough of them. */
const PADDING = `: ${" ".repeat(2_048)}\n\n`;
/** Room for what is said of each message's length. */
const LENGTHS = 16_384;
/** Bodies of one connection read at once: one, and its repetition when the first seemed lost. */
const MAX_BODIES = 2;
/** An honest client waits for each answer before it sends again: far fewer than this. */
const MAX_POSTS_PER_SECOND = 200;
const CONNECTIONS_CHECKED_MS = 5_000;
/** A client says something at least every 20 s; after this long without a word it is gone. */
const SILENCE_MS = 50_000;

type Stream = {
	id: string;
	room: RoomName;
	admission: Admission;
	seat: Seat;
	response: ServerResponse;
	/** The number of the next POST to be taken. */
	next: number;
	bodies: number;
	heardAt: number;
	postsSince: number;
	posts: number;
	isPaused: boolean;
	waiting: (() => void)[];
	isOpen: boolean;
};

/** Opens the door; hand `answer` every request before anything else reads it. */
export function createEventStreams(parts: EventStreamParts): EventStreams {
	const limits: RoomLimits = { ...ROOM_LIMITS, ...parts.limits };
	const streams = new Map<string, Stream>();
	let isClosing = false;

	const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
		if (!request.url?.startsWith(PREFIX)) return false;
		response.on("error", () => response.destroy());
		const address = URL.parse(request.url, "http://palier");
		const [workspace, place, connection, ...more] = address?.pathname.slice(PREFIX.length).split("/") ?? [];
		const room = `${workspace}/${place}` as RoomName;
		const query = address?.searchParams ?? new URLSearchParams();
		if (more.length > 0) refuse(response, { kind: "not-found" });
		else if (request.method === "GET" && connection === undefined) open(request, response, room, query);
		else if (request.method === "POST" && connection !== undefined) {
			take(request, response, room, connection, query).catch((error: unknown) => {
				parts.logger.debug({ err: error, room }, "a message over HTTP was cut");
				response.destroy();
			});
		} else refuse(response, { kind: "bad-request", detail: "method" });
		return true;
	};

	const decide = (request: IncomingMessage, room: RoomName, isOwn: boolean): Result<Admission, Refusal> => {
		if (isClosing) return refused({ kind: "server-stopping" });
		if (parseRoomName(room) === null) return refused({ kind: "bad-request", detail: "room" });
		if (!isOwn) return refused({ kind: "wrong-origin" });
		return parts.admit(request, room);
	};

	const open = (request: IncomingMessage, response: ServerResponse, room: RoomName, query: URLSearchParams): void => {
		const admitted = decide(request, room, parts.isAllowedOrigin(request) || isOwnReading(request));
		if (!admitted.ok) return refuse(response, admitted.error);
		const id = newToken();
		const early: string[] = [];
		const write = (event: string): void => {
			if (response.headersSent) response.write(event);
			else early.push(event);
		};
		let stream: Stream | null = null;
		const joined = parts.rooms.join(room, admitted.value, clientKind(query), {
			send: (frame) => write(eventOf(frame)),
			sendAll: (frames) => write(frames.map(eventOf).join("")),
			close: (code, reason) => {
				write(`event: close\ndata: ${JSON.stringify({ code, reason })}\n\n`);
				if (stream) end(stream);
				response.end();
				setTimeout(() => response.destroy(), GOODBYE_MS).unref();
			},
			unsentBytes: () => response.writableLength,
			pause: () => {
				if (stream) stream.isPaused = true;
			},
			resume: () => {
				if (stream) resume(stream);
			},
		} satisfies Transport);
		if (!joined.ok) return refuse(response, joined.error);
		const now = parts.clock.now();
		stream = {
			id,
			room,
			admission: admitted.value,
			seat: joined.value,
			response,
			next: 0,
			bodies: 0,
			heardAt: now,
			postsSince: now,
			posts: 0,
			isPaused: false,
			waiting: [],
			isOpen: true,
		};
		streams.set(id, stream);
		const opened = stream;
		response.on("close", () => {
			end(opened);
			opened.seat.leave();
		});
		response.writeHead(200, {
			"Content-Type": "text/event-stream; charset=utf-8",
			// A proxy that gathers or compresses would hold back what is said.
			"Cache-Control": "no-store, no-transform",
			"X-Accel-Buffering": "no",
			"X-Content-Type-Options": "nosniff",
		});
		response.write(`${PADDING}event: open\ndata: ${JSON.stringify({ id })}\n\n`);
		for (const event of early) response.write(event);
	};

	const take = async (
		request: IncomingMessage,
		response: ServerResponse,
		room: RoomName,
		id: string,
		query: URLSearchParams,
	): Promise<void> => {
		const admitted = decide(request, room, parts.isAllowedOrigin(request));
		if (!admitted.ok) return refuse(response, admitted.error);
		const stream = streams.get(id);
		// Somebody else's connection and one that does not exist get the same answer.
		if (!stream || !isOf(stream, room, admitted.value)) return refuse(response, { kind: "not-found" });
		const refusal = tooMuch(stream, parts.clock.now());
		if (refusal) return refuse(response, { kind: refusal });
		const number = query.get("n") ?? "";
		if (!/^\d{1,9}$/.test(number)) return refuse(response, { kind: "bad-request", detail: "n" });
		if (request.headers["content-type"] !== "application/octet-stream")
			return refuse(response, { kind: "bad-request", detail: "content-type" });
		stream.bodies += 1;
		try {
			const body = await readBody(request, limits.maxMessageBytes + LENGTHS);
			if (body === null) return refuse(response, { kind: "too-large" });
			await whenReading(stream);
			if (!stream.isOpen) return refuse(response, { kind: "not-found" });
			stream.heardAt = parts.clock.now();
			// Already taken: its answer was lost on the way.
			if (Number(number) < stream.next) return done(response);
			if (Number(number) > stream.next) return refuse(response, { kind: "clock-gap" });
			stream.next += 1;
			// What is cut wrongly is no message of ours: an empty frame makes the room say so.
			for (const frame of readStreamFrames(body, limits.maxMessageBytes) ?? [new Uint8Array()]) {
				if (stream.isOpen) stream.seat.receive(frame);
			}
			done(response);
		} finally {
			stream.bodies -= 1;
		}
	};

	const end = (stream: Stream): void => {
		stream.isOpen = false;
		streams.delete(stream.id);
		resume(stream);
	};

	const silence = setInterval(() => {
		const oldest = parts.clock.now() - SILENCE_MS;
		for (const stream of streams.values()) if (stream.heardAt < oldest) stream.response.destroy();
	}, CONNECTIONS_CHECKED_MS);
	silence.unref();

	return {
		answer,
		close() {
			isClosing = true;
			clearInterval(silence);
			for (const stream of streams.values()) {
				const { close } = REFUSALS["server-stopping"];
				stream.response.end(`event: close\ndata: ${JSON.stringify({ code: close, reason: "server-stopping" })}\n\n`);
			}
		},
	};
}

/** Browsers name no origin when a page reads from its own server, but say that it is its own. */
function isOwnReading(request: IncomingMessage): boolean {
	return request.headers.origin === undefined && request.headers["sec-fetch-site"] === "same-origin";
}

function isOf(stream: Stream, room: RoomName, asking: Admission): boolean {
	const { member, session } = stream.admission;
	return stream.room === room && member === asking.member && session === asking.session;
}

function tooMuch(stream: Stream, now: number): RefusalKind | null {
	if (stream.bodies >= MAX_BODIES) return "too-many-requests";
	if (Math.abs(now - stream.postsSince) >= 1_000) {
		stream.postsSince = now;
		stream.posts = 0;
	}
	stream.posts += 1;
	return stream.posts > MAX_POSTS_PER_SECOND ? "too-many-requests" : null;
}

function resume(stream: Stream): void {
	stream.isPaused = false;
	for (const go of stream.waiting.splice(0)) go();
}

async function whenReading(stream: Stream): Promise<void> {
	while (stream.isPaused && stream.isOpen) await new Promise<void>((resolve) => stream.waiting.push(resolve));
}

/** The whole body, or null when it is over the limit: the rest is not read. */
async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
	const declared = Number(request.headers["content-length"] ?? 0);
	if (declared > limit) return null;
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Uint8Array>) {
		size += chunk.byteLength;
		if (size > limit) return null;
		chunks.push(chunk);
	}
	return Uint8Array.from(Buffer.concat(chunks));
}

function eventOf(frame: Uint8Array): string {
	return `data: ${Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength).toString("base64")}\n\n`;
}

function done(response: ServerResponse): void {
	response.writeHead(204, { "Cache-Control": "no-store" }).end();
}

function refuse(response: ServerResponse, refusal: Refusal): void {
	const body = JSON.stringify({ error: refusal });
	response.writeHead(REFUSALS[refusal.kind].status, {
		"Content-Type": "application/json; charset=utf-8",
		"Cache-Control": "no-store",
		"X-Content-Type-Options": "nosniff",
		// What was not read of a body must not be taken for the next request.
		Connection: "close",
	});
	response.end(body);
}
