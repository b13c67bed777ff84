/** How the page finds its way through difficult networks: the choice of a way, dead sockets, portals, sleep. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { EventReader } from "#client/document/event-reader.ts";
import { type HttpReach, httpReach } from "#client/document/http-reach.ts";
import { LiveRoom } from "#client/document/live-room.ts";
import { SocketChoice, type Way } from "#client/document/socket-choice.ts";
import { StreamSocket } from "#client/document/stream-socket.ts";
import { steadySocket } from "#client/document/steady-socket.ts";
import { FakeDevice } from "#test/client/document/fake-device.ts";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { until } from "#test/support/until.ts";

const NAME = roomName(newId<WorkspaceId>(), PORTFOLIO);
const URL = `ws://test/sync/${NAME}`;

let server: FakeSyncServer;
let reach: HttpReach;
let kept: Way | null;
let canWebSocket: boolean;
let now: number;
const asked: string[] = [];

/** Never answers: what passes over HTTP is proved with a real server elsewhere. */
const silentFetch = ((address: string) => {
	asked.push(address);
	return new Promise<Response>(() => undefined);
}) as typeof fetch;

beforeEach(() => {
	server = new FakeSyncServer();
	reach = "palier";
	kept = null;
	canWebSocket = false;
	now = 1_000;
	asked.length = 0;
});

function choiceOf(more: { retryMs?: number; openingMs?: number } = {}): SocketChoice {
	return new SocketChoice({
		WebSocket: server.WebSocket,
		fetch: silentFetch,
		reach: async () => reach,
		tryWebSocket: async () => canWebSocket,
		memory: {
			get: () => kept,
			set: (way) => {
				kept = way;
			},
		},
		now: () => now,
		...more,
	});
}

async function fails(choice: SocketChoice, url = URL): Promise<void> {
	const socket = choice.open(url);
	await new Promise<void>((resolve) => {
		socket.onclose = () => resolve();
	});
	// The question asked over HTTP is answered a turn later.
	await new Promise((resolve) => setTimeout(resolve, 0));
}

describe("the choice of a way", () => {
	test("[R133] after two failures of a room while HTTP answers, the stream takes over, and is remembered for the visit", async () => {
		server.isDown = true;
		const choice = choiceOf();
		await fails(choice);
		expect(choice.way).toBe("websocket");
		await fails(choice);
		expect(choice.way).toBe("stream");
		expect(kept).toBe("stream");
		const stream = choice.open(`${URL}?palier=1`);
		await until(() => asked.length > 0);
		stream.close();
		expect(asked).toEqual([`http://test/sync-stream/${NAME}?palier=1`]);
		expect(choiceOf().way).toBe("stream");
	});

	test("[R133] failures while nobody answers over HTTP, or a close of the server's own, change nothing", async () => {
		server.isDown = true;
		for (const away of ["nobody", "away", "portal"] as const) {
			reach = away;
			const choice = choiceOf();
			for (let turn = 0; turn < 4; turn += 1) await fails(choice);
			expect(choice.way).toBe("websocket");
		}
		reach = "palier";
		server.isDown = false;
		const choice = choiceOf();
		for (let turn = 0; turn < 3; turn += 1) {
			const socket = choice.open(URL);
			const closed = new Promise<void>((resolve) => {
				socket.onclose = () => resolve();
			});
			await until(() => server.sockets.length > 0);
			server.cuts(4129, "too-many-connections");
			await closed;
		}
		expect(choice.way).toBe("websocket");
	});

	test("[R133] a WebSocket that neither opens nor fails is a failure too", async () => {
		class Stuck {
			readyState = 0;
			isClosed = false;
			close(): void {
				this.isClosed = true;
			}
		}
		const choice = new SocketChoice({
			WebSocket: Stuck as unknown as typeof WebSocket,
			fetch: silentFetch,
			reach: async () => reach,
			tryWebSocket: async () => false,
			memory: { get: () => null, set: () => undefined },
			now: () => now,
			openingMs: 5,
		});
		await fails(choice);
		await fails(choice);
		expect(choice.way).toBe("stream");
	});

	test("[R133] a WebSocket is tried again by itself, and those on the stream come back to it", async () => {
		kept = "stream";
		const choice = choiceOf({ retryMs: 5 });
		const Socket = steadySocket(choice, () => now);
		const socket = new Socket(URL);
		let closed = 0;
		socket.onclose = () => {
			closed += 1;
		};
		canWebSocket = true;
		await until(() => choice.way === "websocket");
		expect(closed).toBe(1);
		expect(kept).toBe("websocket");
	});
});

describe("a page nobody looks at", () => {
	test("[R133] opens no stream until somebody looks, and gives its own back when nobody has for a while", async () => {
		let isHidden = true;
		const listeners = new Set<() => void>();
		const page = {
			isHidden: () => isHidden,
			onChange: (listener: () => void) => {
				listeners.add(listener);
				return () => listeners.delete(listener);
			},
		};
		const shows = (isShown: boolean) => {
			isHidden = !isShown;
			for (const listener of [...listeners]) listener();
		};
		const opening = new TextEncoder().encode('event: open\ndata: {"id":"x"}\n\n');
		let opened = 0;
		const answering = (async () => {
			opened += 1;
			const body = new ReadableStream({ start: (controller) => controller.enqueue(opening) });
			return new Response(body, { headers: { "content-type": "text/event-stream" } });
		}) as typeof fetch;
		const socket = new StreamSocket(URL, { fetch: answering, page, hiddenMs: 10 });
		let closed = 0;
		socket.onclose = () => {
			closed += 1;
		};
		await new Promise((resolve) => setTimeout(resolve, 30));
		expect([opened, closed]).toEqual([0, 0]);
		shows(true);
		await until(() => socket.readyState === 1);
		shows(false);
		shows(true);
		await new Promise((resolve) => setTimeout(resolve, 30));
		expect(closed).toBe(0);
		shows(false);
		await until(() => closed === 1);
		expect(listeners.size).toBe(0);
	});
});

describe("a socket that died without a word", () => {
	test("[R134] is left after 26 s of silence, far before anybody waits in vain", async () => {
		const choice = choiceOf();
		const socket = new (steadySocket(choice, () => now, 5))(URL);
		let heard = 0;
		socket.onmessage = () => {
			heard += 1;
		};
		let closed: number | null = null;
		socket.onclose = (event) => {
			closed = event.code;
		};
		await until(() => heard === 2);
		now += 25_000;
		expect(closed).toBeNull();
		now += 2_000;
		await until(() => closed === 1006, "it is left");
	});
});

describe("what answers over HTTP", () => {
	const answers = (response: () => Response) => httpReach((async () => response()) as typeof fetch);
	test("[R135] our server, a gateway, a portal and nobody are told apart", async () => {
		expect(await answers(() => Response.json({ status: "ok" }))).toBe("palier");
		expect(await answers(() => new Response("<html>Acceptez nos conditions"))).toBe("portal");
		expect(await answers(() => new Response(null, { status: 302, headers: { location: "http://portail/" } }))).toBe(
			"portal",
		);
		expect(await answers(() => new Response("", { status: 511 }))).toBe("portal");
		expect(await answers(() => new Response("", { status: 502 }))).toBe("away");
		expect(await answers(() => Response.json({ status: "oui" }))).toBe("portal");
		const nobody = httpReach((async () => {
			throw new TypeError("no network");
		}) as typeof fetch);
		expect(await nobody).toBe("nobody");
	});

	test("events are read whole, however the network cuts them", () => {
		const seen: string[] = [];
		const reader = new EventReader((name, data) => seen.push(`${name}=${data}`));
		const bytes = new TextEncoder().encode(": rien\n\nevent: open\ndata: é1\n\ndata: abc\n\n");
		for (const byte of bytes) reader.push(new Uint8Array([byte]));
		expect(seen).toEqual(["open=é1", "message=abc"]);
	});
});

describe("a room on a difficult network", () => {
	let room: LiveRoom;
	let network: ((isBack: boolean) => void) | null = null;
	afterEach(() => room.close());

	function open(): LiveRoom {
		const device = new FakeDevice();
		room = new LiveRoom(NAME, {
			serverUrl: "ws://test/sync",
			WebSocket: server.WebSocket,
			openCopy: device.openCopy,
			lastMember: device.lastMember,
			whyRefused: async () => null,
			now: () => Date.now(),
			reach: async () => reach,
			onNetwork: (listener) => {
				network = listener;
				return () => undefined;
			},
		});
		return room;
	}
	const status = () => room.current.get().status.get();

	test("[R135] a portal is recognised: nothing is tried in vain, and the room comes back once it is passed", async () => {
		server.isDown = true;
		reach = "portal";
		open();
		await until(() => status().isPortal, "the portal is seen");
		const { length } = server.urls;
		await new Promise((resolve) => setTimeout(resolve, 600));
		expect(server.urls.length).toBe(length);
		reach = "palier";
		server.isDown = false;
		await until(() => status().save === "saved", "it is back", { timeoutMs: 10_000 });
		expect(status().isPortal).toBe(false);
	}, 15_000);

	test("[R134] on waking, both sides are compared at once, on the same socket while it answers", async () => {
		open();
		await until(() => status().save === "saved");
		const { length } = server.urls;
		const [socket] = server.sockets;
		const { length: answered } = socket?.steps ?? [];
		network?.(true);
		await until(() => (socket?.steps.length ?? 0) > answered, "the states were compared");
		expect(server.urls.length).toBe(length);
		expect(status().connected).toBe(true);
	});
});
