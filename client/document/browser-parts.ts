/** What the rooms of this page use of the browser. */

import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { api } from "#client/api/api.ts";
import { deviceMemory, recall, remember, tabMemory } from "#client/i18n/device-memory.ts";
import { openDeviceCopy } from "#client/document/device-copy.ts";
import { seatIn } from "#client/document/guest-seat.ts";
import { echoOnce } from "#client/document/echo-once.ts";
import { httpReach } from "#client/document/http-reach.ts";
import type { LiveRoomParts } from "#client/document/live-room.ts";
import { deviceSetAside } from "#client/document/set-aside.ts";
import { SocketChoice } from "#client/document/socket-choice.ts";
import { steadySocket } from "#client/document/steady-socket.ts";
import { ECHO_PATH } from "#shared/protocol/wire.ts";

const MEMBER = "palier.member.";
const WAY = "palier.way";
/** A pause of the page this long is a device that slept. */
const SLEPT_MS = 12_000;
const PULSE_MS = 3_000;

export function browserParts(): LiveRoomParts {
	const memory = deviceMemory();
	return {
		serverUrl: `${webSocketOrigin()}/sync`,
		WebSocket: steadySocket(socketChoice(), () => Date.now()),
		reach: () => httpReach((input, init) => fetch(input, init)),
		openCopy: openDeviceCopy,
		setAside: deviceSetAside,
		lastMember: {
			get: (workspace) => recall(memory, MEMBER + workspace),
			set: (workspace, member) => void remember(memory, MEMBER + workspace, member),
		},
		whyRefused,
		now: () => Date.now(),
		nextFrame,
		onNetwork,
	};
}

function nextFrame(took: (ms: number) => void): void {
	// A hidden page has no frames: what is asked of them would gather until it is shown.
	if (document.visibilityState === "hidden") return;
	requestAnimationFrame(() => {
		const began = performance.now();
		// Timers come after the frame is drawn.
		setTimeout(() => took(performance.now() - began));
	});
}

export function webSocketOrigin(): string {
	return `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}`;
}

let choice: SocketChoice | null = null;

/** One for the page: what a room learns of the network serves the others. */
export function socketChoice(): SocketChoice {
	const ask: typeof fetch = (input, init) => fetch(input, init);
	choice ??= new SocketChoice({
		WebSocket: window.WebSocket,
		fetch: ask,
		reach: () => httpReach(ask),
		tryWebSocket: () => echoOnce(`${webSocketOrigin()}${ECHO_PATH}`, window.WebSocket),
		memory: {
			get: () => (recall(tabMemory(), WAY) === "stream" ? "stream" : null),
			set: (way) => void remember(tabMemory(), WAY, way),
		},
		page: {
			isHidden: () => document.visibilityState === "hidden",
			onChange: (listener) => {
				document.addEventListener("visibilitychange", listener);
				return () => document.removeEventListener("visibilitychange", listener);
			},
		},
		now: () => Date.now(),
	});
	return choice;
}

async function whyRefused(name: RoomName): Promise<RefusalKind | null> {
	const place = parseRoomName(name);
	if (!place) return "not-found";
	const workshop = seatIn(place.workspace);
	if (workshop !== null)
		return place.place === "document" ? await whySeatRefused(place.workspace, workshop, place.document) : "forbidden";
	const reply =
		place.place === "document" ? await api.documents(place.workspace) : await api.workspace(place.workspace);
	if (!reply.ok) return reply.error.kind === "network" ? null : reply.error.kind;
	if (place.place !== "document" || !Array.isArray(reply.value)) return null;
	return reply.value.some((document) => document.id === place.document) ? null : "not-found";
}

/** For whoever has nothing but a place in a workshop: it says which documents it opens. */
async function whySeatRefused(
	workspace: WorkspaceId,
	workshop: DocumentId,
	document: DocumentId,
): Promise<RefusalKind | null> {
	const seat = await api.seat(workspace, workshop);
	if (!seat.ok) return seat.error.kind === "network" ? null : seat.error.kind;
	if (seat.value.status !== "in") return seat.value.status === "out" ? "put-out" : "not-in-workshop";
	const isOpen = document === workshop || seat.value.documents.some(({ id }) => id === document);
	return isOpen ? null : "forbidden";
}

function onNetwork(listener: (isBack: boolean) => void): () => void {
	const back = () => listener(true);
	const lost = () => listener(false);
	const seen = () => {
		if (document.visibilityState === "visible") listener(true);
	};
	let pulse = Date.now();
	const timer = setInterval(() => {
		const slept = Date.now() - pulse - PULSE_MS;
		pulse = Date.now();
		if (slept > SLEPT_MS && document.visibilityState === "visible") listener(true);
	}, PULSE_MS);
	window.addEventListener("online", back);
	window.addEventListener("offline", lost);
	document.addEventListener("visibilitychange", seen);
	return () => {
		clearInterval(timer);
		window.removeEventListener("online", back);
		window.removeEventListener("offline", lost);
		document.removeEventListener("visibilitychange", seen);
	};
}
