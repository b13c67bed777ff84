/** Keeps what waits up to date while a workspace is open, marks what is being read, and notes where the person is. Draws nothing. */

import { useEffect } from "react";
import { useLocation } from "wouter";
import { DIRECTORY, roomName } from "#shared/domain/document-kind.ts";
import { INBOX_NUDGE } from "#shared/protocol/wire.ts";
import { inboxApi as api } from "#client/api/inbox-api.ts";
import { useResource, useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { threadBeingRead } from "#client/document/thread-being-read.ts";
import { unreadCount } from "#client/document/unread-count.ts";
import { useRoom } from "#client/document/use-room.ts";
import { placeOfPath } from "#client/features/inbox/place-of-path.ts";

/** Several events of one act are one question. */
const GATHER_MS = 300;
/** A visit goes on as long as the page is looked at. */
const VISIT_MS = 60_000;

export function InboxWatch() {
	const { id } = useWorkspace();
	const cache = useResourceCache();
	const room = useRoom(roomName(id, DIRECTORY));
	const [path] = useLocation();
	const count = useResource(`inbox/${id}/count`, () => api.count(id));
	const unread = count.state === "ready" ? count.value.unread : 0;
	useEffect(() => unreadCount.set(unread), [unread]);

	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		/** A thread that opens may be one of those that wait; one that is read while it grows, too. */
		const readOpen = async () => {
			const thread = threadBeingRead.get();
			if (thread === null || document.visibilityState === "hidden") return;
			const inbox = await api.inbox(id);
			if (!inbox.ok) return;
			const read = inbox.value.items.filter((item) => item.thread === thread && !item.isRead);
			if (read.length === 0) return;
			await api.read(
				id,
				read.map((item) => item.id),
			);
			cache.invalidate(`inbox/${id}`);
		};
		const ask = () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				cache.invalidate(`inbox/${id}`);
				void readOpen();
			}, GATHER_MS);
		};
		const focus = () => {
			if (document.visibilityState === "hidden") return;
			cache.invalidate(`away/${id}`);
			ask();
		};
		const stops = [
			room.onLedgerPush(({ stream }) => {
				if (stream === INBOX_NUDGE) ask();
			}),
			threadBeingRead.subscribe(() => void readOpen()),
		];
		window.addEventListener("focus", focus);
		document.addEventListener("visibilitychange", focus);
		void readOpen();
		return () => {
			clearTimeout(timer);
			for (const stop of stops) stop();
			window.removeEventListener("focus", focus);
			document.removeEventListener("visibilitychange", focus);
		};
	}, [room, id, cache]);

	useEffect(() => {
		const place = placeOfPath(path);
		if (place === null) return;
		const note = async () => {
			await api.visit(id, [place]);
			cache.invalidate(`away/${id}`);
		};
		const noteIfSeen = () => {
			if (document.visibilityState !== "hidden") void note();
		};
		const leave = () => void note();
		noteIfSeen();
		const timer = setInterval(noteIfSeen, VISIT_MS);
		document.addEventListener("visibilitychange", leave);
		return () => {
			clearInterval(timer);
			document.removeEventListener("visibilitychange", leave);
			noteIfSeen();
		};
	}, [path, id, cache]);
	return null;
}
