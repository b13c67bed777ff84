/** What waits, as it is listed: by document, the one with the newest first; in it, the events of one thread, and the proposals of one person, as one line. */

import { DIRECTORY, PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { InboxReason } from "#shared/ledger/inbox.ts";
import type { InboxItem } from "#shared/ledger/inbox-replies.ts";

export type InboxFilter = "unread" | "mentions" | "all";

export type InboxLine = {
	key: string;
	/** The strongest reason among them, the newest of it, and how many there are of it. */
	reason: InboxReason;
	newest: InboxItem;
	count: number;
	/** Whose they are, the last one first, each once. */
	people: (string | null)[];
	items: readonly InboxItem[];
	isRead: boolean;
};

export type InboxGroup = { place: string; lines: InboxLine[] };

const STRENGTH: readonly InboxReason[] = [
	"mention",
	"everybody",
	"deadline",
	"vote",
	"deletion",
	"guest-names",
	"declined",
	"adapted",
	"accepted",
	"alternative",
	"proposal",
	"decision",
	"adopted",
	"answer",
	"thread",
	"resolved",
];

export function isListed(item: InboxItem, filter: InboxFilter): boolean {
	if (filter === "unread") return !item.isRead;
	return filter === "all" || item.reason === "mention" || item.reason === "everybody";
}

/** `items`: the newest first. */
export function inboxGroups(items: readonly InboxItem[], filter: InboxFilter): InboxGroup[] {
	const places = new Map<string, Map<string, InboxItem[]>>();
	for (const item of items) {
		if (!isListed(item, filter)) continue;
		const threads = places.get(item.place) ?? new Map<string, InboxItem[]>();
		places.set(item.place, threads);
		// What is read and what is not are two lines: one is a memory, the other waits.
		const key = `${item.isRead} ${lineKey(item)}`;
		threads.set(key, [...(threads.get(key) ?? []), item]);
	}
	return [...places].map(([place, threads]) => ({
		place,
		lines: [...threads].map(([key, those]) => lineOf(`${place} ${key}`, those)),
	}));
}

/** The proposals of one person are one line, as what they accepted of mine is; a refusal has a reason of its own. */
function lineKey({ id, thread, reason, by }: InboxItem): string {
	const isTogether = reason === "proposal" || reason === "accepted";
	return thread ?? (isTogether ? `${reason} ${by}` : id);
}

function lineOf(key: string, items: readonly InboxItem[]): InboxLine {
	const reason = STRENGTH.find((one) => items.some((item) => item.reason === one)) ?? "thread";
	const same = items.filter((item) => item.reason === reason);
	const newest = same[0] as InboxItem;
	const people = [...new Set(same.map(({ by }) => by))];
	const count = same.reduce((sum, item) => sum + (item.count ?? 1), 0);
	return { key, reason, newest, count, people, items, isRead: newest.isRead };
}

export function isPortfolio(place: string): boolean {
	return place === PORTFOLIO;
}

/** What is the whole workspace’s. */
export function isWorkspace(place: string): boolean {
	return place === DIRECTORY;
}
