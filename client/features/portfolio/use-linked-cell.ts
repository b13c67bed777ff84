/** The cell whose threads are shown beside the page: opened from it, or by a link to one of its threads (`#t-<id>`). */

import { useEffect, useState } from "react";
import { linkedThread } from "#shared/domain/page-place.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useSurvivors } from "#client/document/use-joined-ledger.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import type { CommentedCell } from "#client/features/portfolio/CellThreads.tsx";

/** `onLinked` is called with the cell that a link leads to; a thread on a project as a whole has no part. */
export function useLinkedCell(
	room: OpenRoom,
	onLinked: (linked: { record: RecordId; part: string | null }) => void,
): [CommentedCell | null, (cell: CommentedCell | null) => void] {
	const { state, isLoaded } = useLedger(room, commentsStream);
	const survivors = useSurvivors(room);
	const [cell, setCell] = useState<CommentedCell | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: followed when the page opens and when its address changes
	useEffect(() => {
		if (!isLoaded) return;
		const follow = () => {
			const id = linkedThread(window.location.hash);
			const on = id === null ? undefined : state.threads.get(id)?.on;
			if (on?.kind !== "record") return;
			const record = (survivors.get(on.record) ?? on.record) as RecordId;
			if (on.part !== null) setCell({ record, part: on.part });
			onLinked({ record, part: on.part });
		};
		follow();
		window.addEventListener("hashchange", follow);
		return () => window.removeEventListener("hashchange", follow);
	}, [isLoaded, state]);
	return [cell, setCell];
}
