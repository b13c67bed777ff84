/** Which threads are shown: by state, mine, by person, by sector. */

import { EVERYBODY, mentionsOf } from "#shared/ledger/mentions.ts";
import { type Comment, type Thread, wordsOf } from "#shared/ledger/comments-state.ts";

export type ThreadFilter = {
	state: "open" | "resolved" | "all";
	isMine: boolean;
	person: string | null;
	sector: string | null;
};

export const OPEN_THREADS: ThreadFilter = { state: "open", isMine: false, person: null, sector: null };

/** Whether something is left out beyond what is resolved. */
export function isNarrow(filter: ThreadFilter): boolean {
	return filter.isMine || filter.person !== null || filter.sector !== null || filter.state === "resolved";
}

export function isShown(
	thread: Thread,
	{ state, isMine, person, sector }: ThreadFilter,
	{ me, sectorOf }: { me: string; sectorOf: (member: string | null) => string | null },
): boolean {
	if (state !== "all" && (thread.resolved !== null) !== (state === "resolved")) return false;
	const { comments } = thread;
	if (isMine && !comments.some((one) => one.author === me || callsMe(one, me))) return false;
	if (person !== null && !comments.some((one) => one.author === person)) return false;
	return sector === null || comments.some((one) => sectorOf(one.author) === sector);
}

/** By name, or with the whole table. */
function callsMe(comment: Comment, me: string): boolean {
	const called = mentionsOf(wordsOf(comment) ?? "");
	return called.has(me) || called.has(EVERYBODY);
}
