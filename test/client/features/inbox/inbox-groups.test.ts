/** What waits, as it is listed, and where each line leads. */

import { expect, test } from "vitest";
import type { InboxReason } from "#shared/ledger/inbox.ts";
import type { InboxItem } from "#shared/ledger/inbox-replies.ts";
import type { Place } from "#shared/ledger/comments-wire.ts";
import { type DocumentId, type MemberId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { inboxGroups } from "#client/features/inbox/inbox-groups.ts";
import { itemHref } from "#client/features/inbox/item-href.ts";
import { placeOfPath } from "#client/features/inbox/place-of-path.ts";

let seq = 100;
const item = (place: string, thread: string | null, reason: InboxReason, more: Partial<InboxItem> = {}): InboxItem => {
	seq -= 1;
	const id = `${place}/comments/${seq}`;
	const on = { kind: "document" } as const;
	return {
		id,
		place,
		seq,
		time: `2027-01-15T13:${seq}:00.000Z`,
		by: null,
		reason,
		thread,
		on,
		words: "",
		isRead: false,
		...more,
	};
};

test("[R459] the events of a thread are one line, told by the strongest of them, under the document they are in", () => {
	const items = [
		item("cadre", "t1", "answer"),
		item("portfolio", "t9", "everybody"),
		item("cadre", "t1", "mention"),
		item("cadre", "t1", "answer"),
		item("cadre", "t2", "thread"),
	];
	const groups = inboxGroups(items, "unread");
	expect(groups.map(({ place }) => place)).toEqual(["cadre", "portfolio"]);
	expect(groups[0]?.lines.map(({ reason, count, items: those }) => [reason, count, those.length])).toEqual([
		["mention", 1, 3],
		["thread", 1, 1],
	]);
});

test("[R880] the proposals of one person in a document are one line, counted by passages; each refusal is its own", () => {
	const items = [
		item("cadre", null, "proposal", { by: "bo" as MemberId, count: 3 }),
		item("cadre", null, "declined", { by: "bo" as MemberId }),
		item("cadre", null, "proposal", { by: "bo" as MemberId }),
		item("cadre", null, "proposal", { by: "cam" as MemberId }),
		item("cadre", null, "declined", { by: "bo" as MemberId }),
	];
	expect(inboxGroups(items, "unread")[0]?.lines.map(({ reason, count }) => [reason, count])).toEqual([
		["proposal", 4],
		["declined", 1],
		["proposal", 1],
		["declined", 1],
	]);
});

test("[R459] what is read is listed apart, and only where all is asked for", () => {
	const items = [item("cadre", "t1", "answer"), item("cadre", "t1", "answer", { isRead: true })];
	expect(inboxGroups(items, "unread")[0]?.lines.map(({ isRead }) => isRead)).toEqual([false]);
	expect(inboxGroups(items, "all")[0]?.lines.map(({ isRead }) => isRead)).toEqual([false, true]);
	expect(inboxGroups(items, "mentions")).toEqual([]);
});

test("[R459] a line leads to its thread on the page of what it hangs on", () => {
	const space = newId<WorkspaceId>();
	const id = newId<DocumentId>();
	const [project, balise] = [newId<RecordId>(), newId<RecordId>()];
	const set = { id, kind: "balise-set", title: "Balises", createdAt: "", archived: false, example: false } as const;
	const href = (on: Place, document: typeof set | null) =>
		itemHref(space, { on, thread: "t1", place: id }, document, [
			{
				key: `balise:${balise}`,
				kind: "balise",
				id: balise,
				document: id,
				name: "",
				archived: false,
				example: false,
			} as never,
		]);
	const about = { on: { kind: "document" }, thread: null, place: id } as const;
	expect(itemHref(space, { ...about, vote: "v1" }, set, [])).toBe(`/e/${space}/decisions/votes/${id}/v1`);
	expect(itemHref(space, { ...about, decision: "d1" }, set, [])).toBe(`/e/${space}/decisions/registre/${id}/d1`);
	expect(itemHref(space, { ...about, adoption: 2 }, set, [])).toBe(`/e/${space}/adopte/${id}/2`);
	const block = { kind: "block", field: "content", block: "p1", label: "" } as const;
	expect(itemHref(space, { ...about, on: block }, set, [])).toBe(`/e/${space}/balises/${id}#b-p1`);
	expect(href({ kind: "document" }, set)).toBe(`/e/${space}/balises/${id}#t-t1`);
	expect(href({ kind: "record", record: balise, part: null, label: "" }, set)).toBe(
		`/e/${space}/balises/${id}?fiche=${balise}#t-t1`,
	);
	expect(href({ kind: "record", record: project, part: null, label: "" }, null)).toBe(
		`/e/${space}/portefeuille/${project}#t-t1`,
	);
	expect(href({ kind: "pair", balise, project, label: "" }, null)).toBe(
		`/e/${space}/balises/${id}?vue=couverture&cellule=${project}.${balise}#t-t1`,
	);
});

test("[R458] the place of an address is its document, or the portfolio; other pages are none", () => {
	const [space, id] = [newId(), newId()];
	expect(placeOfPath(`/e/${space}/cadres/${id}`)).toBe(id);
	expect(placeOfPath(`/e/${space}/mesures`)).toBe("portfolio");
	for (const path of [`/e/${space}`, `/e/${space}/cadres/x`, `/e/${space}/membres`, "/reseau"])
		expect(placeOfPath(path)).toBeNull();
});
