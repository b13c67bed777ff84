/** What the rooms of this page use of the browser. */

import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { api } from "#client/api/api.ts";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";
import { openDeviceCopy } from "#client/document/device-copy.ts";
import type { LiveRoomParts } from "#client/document/live-room.ts";

const MEMBER = "palier.member.";

export function browserParts(): LiveRoomParts {
	const memory = deviceMemory();
	return {
		serverUrl: `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/sync`,
		WebSocket: window.WebSocket,
		openCopy: openDeviceCopy,
		lastMember: {
			get: (workspace) => recall(memory, MEMBER + workspace),
			set: (workspace, member) => void remember(memory, MEMBER + workspace, member),
		},
		whyRefused,
		now: () => Date.now(),
		onNetwork,
	};
}

async function whyRefused(name: RoomName): Promise<RefusalKind | null> {
	const place = parseRoomName(name);
	if (!place) return "not-found";
	const reply =
		place.place === "document" ? await api.documents(place.workspace) : await api.workspace(place.workspace);
	if (!reply.ok) return reply.error.kind === "network" ? null : reply.error.kind;
	if (place.place !== "document" || !Array.isArray(reply.value)) return null;
	return reply.value.some((document) => document.id === place.document) ? null : "not-found";
}

function onNetwork(listener: (isBack: boolean) => void): () => void {
	const back = () => listener(true);
	const lost = () => listener(false);
	const seen = () => {
		if (document.visibilityState === "visible") listener(true);
	};
	window.addEventListener("online", back);
	window.addEventListener("offline", lost);
	document.addEventListener("visibilitychange", seen);
	return () => {
		window.removeEventListener("online", back);
		window.removeEventListener("offline", lost);
		document.removeEventListener("visibilitychange", seen);
	};
}
