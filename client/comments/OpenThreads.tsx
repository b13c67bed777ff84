/** How many threads are open on each part of each record of a room, told to the cells and fields below without drawing the rest again. */

import { MessageSquareText } from "lucide-react";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { commentsStream } from "#shared/ledger/comments.ts";
import { commentsOfSurvivors } from "#shared/ledger/of-survivors.ts";
import { texts } from "#client/comments/texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./OpenThreads.module.css";

const Counts = createContext<ReadonlyMap<string, number>>(new Map());

export function OpenThreads({ room, children }: { room: OpenRoom; children: ReactNode }) {
	const { state, head } = useJoinedLedger(room, commentsStream, commentsOfSurvivors);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` is folded in place; `head` says when it changed
	const counts = useMemo(() => {
		const open = new Map<string, number>();
		for (const { on, resolved } of state.threads.values()) {
			if (resolved || on.kind !== "record" || on.part === null) continue;
			const place = `${on.record}/${on.part}`;
			open.set(place, (open.get(place) ?? 0) + 1);
		}
		return open;
	}, [state, head]);
	return <Counts.Provider value={counts}>{children}</Counts.Provider>;
}

type PartThreadsButtonProps = {
	record: string;
	part: string;
	/** The name of the part. */
	name: string;
	onOpen: () => void;
	/** Shown before anything was said too, where the keys have another way. */
	isAlwaysShown?: boolean;
};

/** Opens the threads of a part of a record, and says how many there are; by the mouse and the finger, the keys go by Ctrl+Maj+M. */
export function PartThreadsButton({ record, part, name, onOpen, isAlwaysShown = false }: PartThreadsButtonProps) {
	const t = useTexts(texts);
	const count = useContext(Counts).get(`${record}/${part}`) ?? 0;
	if (count === 0 && !isAlwaysShown) return null;
	const label = count === 0 ? t.commentPart(name) : t.openOnPart(count, name);
	return (
		<button
			type="button"
			tabIndex={-1}
			className={styles.mark}
			data-open={count > 0 || undefined}
			title={`${label} (Ctrl+Maj+M)`}
			aria-label={label}
			onClick={(event) => {
				event.stopPropagation();
				onOpen();
			}}
		>
			<MessageSquareText size={14} aria-hidden />
			{count > 0 && <span aria-hidden>{count}</span>}
		</button>
	);
}
