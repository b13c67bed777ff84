/** The moments of a document as the server tells them, page after page; asked again a moment after somebody writes. */

import { useCallback, useEffect, useMemo, useState } from "react";
import type { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { DocumentHistoryReply, HistoryMoment, HistoryPerson } from "#shared/protocol/history.ts";
import type { Failure } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRoomStatus } from "#client/document/use-room.ts";

export type History = {
	moments: readonly HistoryMoment[];
	head: number;
	isCut: boolean;
	people: ReadonlyMap<string, HistoryPerson>;
	/** Asks for the page before; null when there is none. */
	more: (() => void) | null;
	isLoadingMore: boolean;
	reload: () => void;
};

export type HistoryPlace = { workspace: WorkspaceId; document: DocumentId | typeof PORTFOLIO };

export type LoadedHistory =
	| { state: "loading" }
	| { state: "failed"; failure: Failure; reload: () => void }
	| ({ state: "ready" } & History);

/** Long enough for what somebody types to be a few requests a minute, not one a letter. */
const AFTER_WRITING_MS = 3_000;

export function useHistory(
	room: OpenRoom,
	workspace: WorkspaceId,
	document: DocumentId | typeof PORTFOLIO,
): LoadedHistory {
	const api = useApi();
	const first = useResource(`history/${room.name}`, () => api.history(workspace, document, null));
	const [older, setOlder] = useState<readonly DocumentHistoryReply[]>([]);
	const [isLoadingMore, setLoadingMore] = useState(false);
	const { reload } = first;
	useReloadAfterWriting(room, reload);

	const newest = first.state === "ready" ? first.value : null;
	const all = useMemo(() => (newest ? joined(newest, older) : null), [newest, older]);
	const before = all?.before ?? null;
	const more = useCallback(async () => {
		if (before === null) return;
		setLoadingMore(true);
		const page = await api.history(workspace, document, before);
		setLoadingMore(false);
		if (page.ok) setOlder((pages) => [...pages, page.value]);
	}, [api, workspace, document, before]);

	if (first.state === "failed") return { state: "failed", failure: first.failure, reload };
	if (!all) return { state: "loading" };
	return {
		state: "ready",
		...all,
		more: before === null ? null : () => void more(),
		isLoadingMore,
		reload,
	};
}

/** The first page moves on as people write; those after it are of the past, and stay. */
function joined(first: DocumentHistoryReply, older: readonly DocumentHistoryReply[]) {
	const last = older.at(-1) ?? first;
	const moments: HistoryMoment[] = [];
	for (const { moments: page } of [first, ...older])
		for (const moment of page) if (moments.every((known) => moment.seq <= known.from)) moments.push(moment);
	const people = new Map(
		[first, ...older].flatMap((page) => page.people.map((person) => [person.id, person] as const)),
	);
	return { moments, head: first.head, isCut: last.isCut, before: last.before, people };
}

/** Asks again a moment after somebody writes, and when the connection is back. */
export function useReloadAfterWriting(room: OpenRoom, reload: () => void): void {
	const { doc } = room;
	const { connected } = useRoomStatus(room);
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | null = null;
		const wait = () => {
			timer ??= setTimeout(() => {
				timer = null;
				reload();
			}, AFTER_WRITING_MS);
		};
		doc.on("update", wait);
		return () => {
			doc.off("update", wait);
			if (timer) clearTimeout(timer);
		};
	}, [doc, reload]);
	// What is known of a page one comes back to may be old.
	useEffect(() => {
		if (connected) reload();
	}, [connected, reload]);
}
