/** What the test of the network uses of this browser. */

import { DIRECTORY, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ECHO_PATH } from "#shared/protocol/wire.ts";
import { api } from "#client/api/api.ts";
import { webSocketOrigin } from "#client/document/browser-parts.ts";
import { canKeep } from "#client/document/device-copy.ts";
import { httpReach } from "#client/document/http-reach.ts";
import { openRooms } from "#client/document/open-rooms.ts";
import type { NetworkParts } from "#client/features/network-test/measure-network.ts";

const ECHOES = 20;
const PATIENCE_MS = 8_000;

export function networkParts(): NetworkParts {
	const ask: typeof fetch = (input, init) => fetch(input, init);
	return {
		fetch: ask,
		reach: () => httpReach(ask),
		echo,
		canStore: canKeep,
		room,
		now: () => performance.now(),
		clock: () => Date.now(),
	};
}

function echo(): Promise<number[] | null> {
	return new Promise((resolve) => {
		const times: number[] = [];
		const socket = new WebSocket(`${webSocketOrigin()}${ECHO_PATH}`);
		let sentAt = 0;
		const say = (): void => {
			sentAt = performance.now();
			socket.send(String(times.length));
		};
		const over = (): void => {
			clearTimeout(late);
			resolve(times.length > 0 ? times : null);
			socket.close();
		};
		const late = setTimeout(over, PATIENCE_MS);
		socket.onopen = say;
		socket.onmessage = () => {
			times.push(performance.now() - sentAt);
			if (times.length < ECHOES) say();
			else over();
		};
		socket.onclose = over;
	});
}

/** Opens the directory of a workspace, by the same ways as any document. */
async function room(): ReturnType<NetworkParts["room"]> {
	const me = await api.me();
	const workspace = me.ok && me.value.signedIn ? me.value.workspaces[0] : undefined;
	if (!workspace) return null;
	const start = performance.now();
	const name = roomName(workspace.id as WorkspaceId, DIRECTORY);
	const release = openRooms.hold(name);
	try {
		const { status } = openRooms.room(name).get();
		const isOpen = await new Promise<boolean>((resolve) => {
			const late = setTimeout(() => resolve(false), PATIENCE_MS * 2);
			const look = (): void => {
				if (!status.get().synced) return;
				clearTimeout(late);
				resolve(true);
			};
			status.subscribe(look);
			look();
		});
		return isOpen ? { ms: Math.round(performance.now() - start) } : "failed";
	} finally {
		release();
	}
}
