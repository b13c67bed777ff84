/** How many threads are open on each record of a room, each of its parts and each pair, told to the cells and fields below without drawing the rest again. */

import { MessageSquareText } from "lucide-react";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { commentsStream } from "#shared/ledger/comments.ts";
import { commentsOfSurvivors } from "#shared/ledger/of-survivors.ts";
import { openThreadCounts, pairKey } from "#client/comments/open-thread-counts.ts";
import { texts } from "#client/comments/texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import styles from "./OpenThreads.module.css";

const Counts = createContext<ReadonlyMap<string, number>>(new Map());

export function OpenThreads({ room, children }: { room: OpenRoom; children: ReactNode }) {
	const { state, head } = useJoinedLedger(room, commentsStream, commentsOfSurvivors);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` is folded in place; `head` says when it changed
	const counts = useMemo(() => openThreadCounts(state), [state, head]);
	return <Counts.Provider value={counts}>{children}</Counts.Provider>;
}

/** Says how many threads are open on this record; nothing when none is. */
export function ThreadsMark({ record }: { record: string }) {
	const t = useTexts(texts);
	const count = useContext(Counts).get(record) ?? 0;
	if (count === 0) return null;
	return <Badge icon={<MessageSquareText size={12} aria-hidden />}>{t.openThreads(count)}</Badge>;
}

/** How many are open on what a project does about a balise, in words; null for none. */
export function usePairThreads(balise: string, project: string): string | null {
	const t = useTexts(texts);
	const count = useContext(Counts).get(pairKey(balise, project)) ?? 0;
	return count === 0 ? null : t.openThreads(count);
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
	return <MarkButton count={count} label={label} title={`${label} (Ctrl+Maj+M)`} onOpen={onOpen} />;
}

type WholeThreadsButtonProps = Pick<PartThreadsButtonProps, "record" | "name" | "onOpen">;

/** Says how many threads are open on a record as a whole, in a table whose cells say theirs, and leads to them; nothing when none is. */
export function WholeThreadsButton({ record, name, onOpen }: WholeThreadsButtonProps) {
	const t = useTexts(texts);
	const count = useContext(Counts).get(`${record}/`) ?? 0;
	if (count === 0) return null;
	const label = t.openOnPart(count, name);
	return <MarkButton count={count} label={label} title={label} onOpen={onOpen} />;
}

/** Says on the sheet of a record how many threads are open on it, and leads down to them; nothing when none is. `to`: the id of where they are. */
export function ThreadsLink({ record, to }: { record: string; to: string }) {
	const t = useTexts(texts);
	const count = useContext(Counts).get(record) ?? 0;
	if (count === 0) return null;
	return (
		<a href={`#${to}`} className={styles.link}>
			<MessageSquareText size={14} aria-hidden />
			{t.openThreads(count)}
		</a>
	);
}

type MarkButtonProps = { count: number; label: string; title: string; onOpen: () => void };

function MarkButton({ count, label, title, onOpen }: MarkButtonProps) {
	return (
		<button
			type="button"
			tabIndex={-1}
			className={styles.mark}
			data-open={count > 0 || undefined}
			title={title}
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
