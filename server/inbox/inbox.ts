/** What waits for each member, and what changed since they last looked: read from the ledgers of their workspace, beside what only they know of their reading. */

import { membersOf } from "#server/access/people.ts";
import type { Clock } from "#server/clock.ts";
import type { LedgerPlace } from "#server/ledger/ledger-door.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { Logger } from "#server/log.ts";
import { ledgerFrame } from "#server/rooms/frames.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import type { PersonalRecord, PersonalStore } from "#server/store/personal-store.ts";
import type { MemberRecord, Registry } from "#server/store/registry.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { DIRECTORY, ledgerPlaceOf, parseRoomName, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import { type AnyInboxSource, INBOX_SOURCES, type InboxSource, type Waiting } from "#shared/ledger/inbox.ts";
import type { AwayPlace, AwayReply, InboxItem, InboxReply } from "#shared/ledger/inbox-replies.ts";
import { isReadIn, NOTHING_READ, withRead } from "#shared/ledger/read-marks.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { MOST_ITEMS } from "#shared/protocol/inbox.ts";
import { INBOX_NUDGE } from "#shared/protocol/wire.ts";

export type InboxParts = {
	ledgers: Pick<Ledgers, "readInside">;
	ledgerStore: Pick<LedgerStore, "list">;
	log: Pick<UpdateLog, "lastSeq" | "authorsSince">;
	personal: PersonalStore;
	registry: Registry;
	rooms: Pick<Rooms, "push" | "membersPresent">;
	clock: Clock;
	logger: Logger;
	/** Those of the product when not said. */
	sources?: readonly AnyInboxSource[];
};

type Viewer = Pick<MemberRecord, "id" | "workspace" | "joinedAt" | "role">;
type LedgerAt = { place: string; source: InboxSource<unknown> };
type Collected = { items: InboxItem[]; heads: Map<string, number>; isPartial: boolean };

const NUDGE = ledgerFrame({ stream: INBOX_NUDGE, event: { seq: 0, sealed: true } });

export class Inbox {
	readonly #parts: InboxParts;
	readonly #sources: ReadonlyMap<string, InboxSource<unknown>>;

	constructor(parts: InboxParts) {
		this.#parts = parts;
		const sources = (parts.sources ?? INBOX_SOURCES) as readonly InboxSource<unknown>[];
		this.#sources = new Map(sources.map((source) => [source.stream, source]));
	}

	/** Everything that waits for a member or did, the newest first. */
	async of(viewer: Viewer): Promise<InboxReply> {
		const own = await this.#parts.personal.read(viewer.id);
		const { items, isPartial } = await this.#collect(viewer, own);
		return {
			items: items.slice(0, MOST_ITEMS),
			unread: items.filter(({ isRead }) => !isRead).length,
			followed: [PORTFOLIO, ...this.#documents(viewer.workspace)].filter((place) => this.#follows(own, viewer, place)),
			isPartial,
		};
	}

	/** Marks as read what a member names, and nothing that came meanwhile. */
	async markRead(viewer: Viewer, read: readonly string[]): Promise<void> {
		const own = await this.#parts.personal.read(viewer.id);
		const { items, heads } = await this.#collect(viewer, own);
		const named = new Set(read);
		await this.#parts.personal.change(viewer.id, (record) => {
			const marks = { ...record.read };
			for (const [ledger, head] of heads) {
				const here = items.filter(({ id }) => ledgerOf(id) === ledger);
				const seqs = here.filter(({ id }) => named.has(id)).map(({ seq }) => seq);
				if (seqs.length === 0) continue;
				marks[ledger] = withRead(marks[ledger] ?? NOTHING_READ, seqs, { waiting: here.map(({ seq }) => seq), head });
			}
			return { ...record, read: marks };
		});
		// The other screens of this person have a smaller number to show too.
		this.#nudge(viewer.workspace, (member) => member === viewer.id);
	}

	/** Whether new threads of a place wait for a member. False when there is no such place. */
	async follow({ id, workspace }: Viewer, place: string, follows: boolean): Promise<boolean> {
		if (!this.#isPlace(workspace, place)) return false;
		await this.#parts.personal.change(id, (record) => ({
			...record,
			follows: { ...record.follows, [place]: follows },
		}));
		return true;
	}

	/** Notes that a member looks at these places now. What is no place of their workspace is passed over. */
	async visit({ id, workspace }: Viewer, places: readonly string[]): Promise<void> {
		const at = new Date(this.#parts.clock.now()).toISOString();
		const visits: PersonalRecord["visits"] = {};
		for (const place of new Set(places))
			if (this.#isPlace(workspace, place))
				visits[place] = { at, seq: await this.#parts.log.lastSeq(roomName(workspace, place as DocumentId)) };
		if (Object.keys(visits).length === 0) return;
		await this.#parts.personal.change(id, (record) => ({ ...record, visits: { ...record.visits, ...visits } }));
	}

	/** What others changed in each place since a member last looked at it; since they came, where they never were. */
	async away(viewer: Viewer): Promise<AwayReply> {
		const { workspace } = viewer;
		const own = await this.#parts.personal.read(viewer.id);
		const since = (place: string) => own.visits[place]?.at ?? viewer.joinedAt;
		const places = new Map<string, AwayPlace>();
		for (const place of [PORTFOLIO, ...this.#documents(workspace)]) {
			const afterSeq = own.visits[place]?.seq ?? 0;
			const room = roomName(workspace, place as DocumentId);
			const authors = (await this.#parts.log.authorsSince(room, afterSeq, Date.parse(since(place)))).filter(
				({ member }) => member !== null && member !== viewer.id,
			);
			const last = Math.max(0, ...authors.map(({ lastAt }) => lastAt));
			places.set(place, {
				place,
				visitedAt: own.visits[place]?.at ?? null,
				visitedSeq: own.visits[place]?.seq ?? null,
				changedAt: last === 0 ? null : new Date(last).toISOString(),
				written: authors
					.map(({ member, changes }) => ({ member: member as MemberId, changes }))
					.sort((a, b) => b.changes - a.changes),
				news: [],
			});
		}
		for (const { place, source } of await this.#ledgersOf(workspace)) {
			if (!source.news) continue;
			const asked = { member: viewer.id, role: viewer.role, place, since };
			const news = await this.#parts.ledgers.readInside(workspace, { place, stream: source.stream }, (state) =>
				source.news?.(state, asked),
			);
			if (news.ok) for (const one of news.value ?? []) places.get(one.place)?.news.push(one);
		}
		return { places: [...places.values()].filter(({ written, news }) => written.length > 0 || news.length > 0) };
	}

	/** Takes off the disk what was kept of somebody who has left. */
	forget(member: MemberId): Promise<void> {
		return this.#parts.personal.forget(member);
	}

	/** For `Ledgers`: tells those who are here and for whom these events are. */
	readonly heard = (workspace: WorkspaceId, { stream, ledger }: LedgerPlace, events: readonly LedgerEvent[]): void => {
		const source = this.#sources.get(stream.name);
		const place = placeOf(ledger.room);
		if (!source?.waiting || place === null) return;
		this.#tell(workspace, { place, source }, new Set(events.map(({ seq }) => seq))).catch((error: unknown) => {
			this.#parts.logger.warn({ err: error, ...ledger }, "those for whom an event is could not be told");
		});
	};

	async #tell(workspace: WorkspaceId, { place, source }: LedgerAt, seqs: ReadonlySet<number>): Promise<void> {
		const { personal, registry, rooms, ledgers } = this.#parts;
		const here = new Set(rooms.membersPresent(workspace));
		const viewers = await Promise.all(
			membersOf(registry.now, workspace)
				.filter(({ id, role }) => here.has(id) && !isGuestRole(role))
				.map(async (one) => ({
					member: one.id,
					role: one.role,
					...this.#followingOf(await personal.read(one.id), one, place),
				})),
		);
		const called = await ledgers.readInside(workspace, { place, stream: source.stream }, (state) =>
			viewers
				.filter((one) => source.waiting?.(state, one).some(({ seq }) => seqs.has(seq)))
				.map(({ member }) => member),
		);
		if (!called.ok || called.value.length === 0) return;
		const told = new Set(called.value);
		this.#nudge(workspace, (member) => told.has(member));
	}

	#nudge(workspace: WorkspaceId, isFor: (member: MemberId) => boolean): void {
		this.#parts.rooms.push(roomName(workspace, DIRECTORY), (member) => (isFor(member) ? NUDGE : null));
	}

	async #collect(viewer: Viewer, own: PersonalRecord): Promise<Collected> {
		const found: Collected = { items: [], heads: new Map(), isPartial: false };
		for (const { place, source } of await this.#ledgersOf(viewer.workspace)) {
			if (!source.waiting) continue;
			const asked = {
				member: viewer.id,
				role: viewer.role,
				...this.#followingOf(own, viewer, place),
			};
			const read = await this.#parts.ledgers.readInside(
				viewer.workspace,
				{ place, stream: source.stream },
				(state, head) => ({ head, waiting: source.waiting?.(state, asked) ?? [] }),
			);
			if (!read.ok) {
				found.isPartial = true;
				continue;
			}
			const ledger = `${place}/${source.stream}`;
			const marks = own.read[ledger] ?? NOTHING_READ;
			found.heads.set(ledger, read.value.head);
			// What was said before somebody came was not said to them; a vote that is open is for them all the same.
			for (const one of read.value.waiting)
				if (one.time >= viewer.joinedAt || one.vote !== undefined)
					found.items.push(asItem(one, ledger, place, isReadIn(marks, one.seq)));
		}
		found.items.sort((a, b) => (a.time === b.time ? b.seq - a.seq : a.time < b.time ? 1 : -1));
		return found;
	}

	/** The ledgers of the places in use that call people or have news. */
	async #ledgersOf(workspace: WorkspaceId): Promise<LedgerAt[]> {
		// What is the whole workspace’s is told from its journal.
		const places = new Set<string>([DIRECTORY, PORTFOLIO, ...this.#documents(workspace)]);
		return (await this.#parts.ledgerStore.list(workspace)).flatMap(({ room, stream }) => {
			const place = placeOf(room);
			const source = this.#sources.get(stream);
			return source && place !== null && places.has(place) ? [{ place, source }] : [];
		});
	}

	/** Nothing waits in a document that was put away. */
	#documents(workspace: WorkspaceId): DocumentId[] {
		const documents: DocumentId[] = [];
		for (const one of this.#parts.registry.now.documents.values())
			if (one.workspace === workspace && one.archivedAt === null) documents.push(one.id);
		return documents;
	}

	#isPlace(workspace: WorkspaceId, place: string): boolean {
		return place === PORTFOLIO || this.#parts.registry.now.documents.get(place as DocumentId)?.workspace === workspace;
	}

	#followingOf(own: PersonalRecord, who: Pick<MemberRecord, "id">, place: string) {
		return { isFollowing: this.#follows(own, who, place), isAside: own.follows[place] === false };
	}

	#follows(own: PersonalRecord, { id }: Pick<MemberRecord, "id">, place: string): boolean {
		const isOwn = this.#parts.registry.now.documents.get(place as DocumentId)?.createdBy === id;
		return own.follows[place] ?? (isOwn || own.visits[place] !== undefined);
	}
}

/** A document, the portfolio, or the directory for what is the whole workspace’s. */
function placeOf(room: string): string | null {
	return ledgerPlaceOf(room) ?? (parseRoomName(room)?.place === "directory" ? DIRECTORY : null);
}

function asItem(one: Waiting, ledger: string, place: string, isRead: boolean): InboxItem {
	return { ...one, id: `${ledger}/${one.seq}`, place, isRead };
}

function ledgerOf(id: string): string {
	return id.slice(0, id.lastIndexOf("/"));
}
