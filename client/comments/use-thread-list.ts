/** The threads to show, in order, with what waits for the network and who has commented. */

import { useMemo, useState } from "react";
import type { CommentsState, Thread } from "#shared/ledger/comments-state.ts";
import type { CommentCommand } from "#shared/ledger/comments-wire.ts";
import { spokenText } from "#shared/ledger/mentions.ts";
import { isShown, OPEN_THREADS, type ThreadFilter } from "#client/comments/thread-filters.ts";
import type { People } from "#client/comments/use-people.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import type { LedgerReading } from "#client/document/ledger-view.ts";

const NOTHING: readonly KeptCommand[] = [];

export type ThreadList = {
	filter: ThreadFilter;
	setFilter: (filter: ThreadFilter) => void;
	/** As they were opened. */
	threads: readonly Thread[];
	isEmpty: boolean;
	authors: readonly string[];
	/** Answers given here that wait, by thread; and first comments that do. */
	waitingIn: (thread: string) => readonly string[];
	waitingThreads: readonly { key: string; text: string }[];
};

export function useThreadList(
	{ state, head, pending: given }: LedgerReading<CommentsState>,
	people: People,
	isHere: (thread: Thread) => boolean,
	/** What was just given is shown as waiting only when it cannot leave. */
	isConnected: boolean,
	/** The one that is being read is shown whatever was chosen: a link may lead to one that is settled. */
	active: string | null,
): ThreadList {
	const pending = isConnected ? NOTHING : given;
	const [filter, setFilter] = useState(OPEN_THREADS);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `head` says when what is in `state` changed
	return useMemo(() => {
		const here = [...state.threads.values()].filter(isHere);
		const authors = new Set(here.flatMap(({ comments }) => comments.map(({ author }) => author ?? "")));
		authors.delete("");
		const waiting = pending.map(({ key, command }) => ({ key, command: command as CommentCommand }));
		const words = (text: string) => spokenText(text, people.mentionName);
		return {
			filter,
			setFilter,
			threads: here.filter((thread) => thread.id === active || isShown(thread, filter, people)),
			isEmpty: here.length === 0,
			authors: [...authors],
			waitingIn: (thread) =>
				waiting.flatMap(({ command }) =>
					command.kind === "reply" && command.thread === thread ? [words(command.text)] : [],
				),
			waitingThreads: waiting.flatMap(({ key, command }) =>
				command.kind === "open-thread" ? [{ key, text: words(command.text) }] : [],
			),
		};
	}, [state, head, pending, filter, people, isHere, active]);
}
