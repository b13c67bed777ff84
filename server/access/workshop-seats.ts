/** Where the workshops under way are, kept in memory so that a right can be asked at any instant: whose code opens what, and what a seat allows now. */

import type { DocumentRecord, MemberRecord } from "#server/store/registry.ts";
import type { RoomAccess, RoomPlace } from "#shared/domain/document-kind.ts";
import { seatRights, type SeatRights } from "#shared/ledger/workshop-rights.ts";
import { isOpenBeyond, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** Somebody’s place in a workshop, and what it allows at this instant. */
export type Seat = { workshop: DocumentId; rights: SeatRights };

/** Codes that open nothing, tried within `WINDOW_MS` by whoever: past this many, whoever comes with a right one waits to be let in. */
const MOST_WRONG = 60;
const WINDOW_MS = 10 * 60_000;

export class WorkshopSeats {
	readonly #states = new Map<DocumentId, WorkshopState>();
	#wrong: number[] = [];

	/** The state is read in place: whoever keeps it folds what comes. */
	set(workshop: DocumentId, state: WorkshopState): void {
		this.#states.set(workshop, state);
	}

	/** What is known of a workshop; undefined when it is none, or nothing has happened in it. */
	stateOf(workshop: DocumentId): WorkshopState | undefined {
		return this.#states.get(workshop);
	}

	/** The seat of a member who came by a code; null when they came otherwise. */
	seatOf({ id, workshop }: Pick<MemberRecord, "id" | "workshop">, now: number): Seat | null {
		if (workshop === null) return null;
		return { workshop, rights: this.#rights(workshop, id, now) };
	}

	/** Those in which a round of assessments was ever put. */
	withRounds(): DocumentId[] {
		return [...this.#states].flatMap(([id, { rounds }]) => (rounds.size > 0 ? [id] : []));
	}

	/** The workshop, among those that are `here`, that gave a document to one of its tables; null when none did. */
	workshopOfCopy(
		document: DocumentId,
		isHere: (workshop: DocumentId) => boolean,
	): { workshop: DocumentId; state: WorkshopState } | null {
		for (const [workshop, state] of this.#states)
			if (state.copies.has(document) && isHere(workshop)) return { workshop, state };
		return null;
	}

	/** The workshop that a code opens now, among these documents. */
	byCode(code: string, documents: ReadonlyMap<DocumentId, DocumentRecord>, now: number): DocumentRecord | null {
		for (const [id, state] of this.#states)
			if (state.door?.code === code && (state.endedAt === null || isOpenBeyond(state, now))) {
				const document = documents.get(id);
				if (document && document.archivedAt === null) return document;
			}
		return null;
	}

	/** R731: counted for all codes and all addresses together. */
	noteWrongCode(now: number): void {
		this.#wrong = this.#wrong.filter((time) => now - time < WINDOW_MS);
		this.#wrong.push(now);
		// The oldest of a flood say nothing more than the others.
		if (this.#wrong.length > MOST_WRONG * 2) this.#wrong.splice(0, this.#wrong.length - MOST_WRONG * 2);
	}

	/** Whether codes are being guessed. */
	isGuessed(now: number): boolean {
		return this.#wrong.filter((time) => now - time < WINDOW_MS).length > MOST_WRONG;
	}

	#rights(workshop: DocumentId, member: MemberId, now: number): SeatRights {
		const state = this.#states.get(workshop);
		if (state) return seatRights(state, member, now);
		const nothing = new Set<never>();
		return {
			...{ status: "absent", reads: nothing, writes: nothing, comments: nothing },
			...{ votes: [], knownVotes: [], rounds: nothing, cohorts: nothing },
		};
	}
}

/** R710: a room, for somebody who has nothing but a seat. */
export function seatAccess(seat: Seat | null, room: RoomPlace): Result<RoomAccess, Refusal> {
	if (!seat) return refused({ kind: "forbidden" });
	const { workshop, rights } = seat;
	if (rights.status !== "in") return refused({ kind: rights.status === "out" ? "put-out" : "not-in-workshop" });
	if (room.place !== "document") return refused({ kind: "forbidden" });
	if (room.document === workshop) return ok("read");
	if (!rights.reads.has(room.document)) return refused({ kind: "forbidden" });
	return ok(rights.writes.has(room.document) ? "write" : "read");
}
