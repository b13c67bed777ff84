/** Where the workshops under way are, kept in memory so that a right can be asked at any instant: whose code opens what, and what a seat allows now. */

import { CodeGuesses } from "#server/access/code-guesses.ts";
import type { DocumentRecord, MemberRecord } from "#server/store/registry.ts";
import type { RoomAccess, RoomPlace } from "#shared/domain/document-kind.ts";
import { type LeadRights, leadRights } from "#shared/ledger/lead-rights.ts";
import { seatRights, type SeatRights } from "#shared/ledger/workshop-rights.ts";
import type { StepVote } from "#shared/ledger/workshop-wire.ts";
import { type Door, isOpenBeyond, noWorkshop, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** Somebody’s place in a workshop, and what it allows at this instant. */
export type Seat = { workshop: DocumentId; rights: SeatRights };

export class WorkshopSeats {
	readonly #states = new Map<DocumentId, WorkshopState>();
	/** Who tries codes that open nothing. */
	readonly guesses = new CodeGuesses();

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

	/** Whether somebody came by a code and is in the workshop that it opened. */
	isSeated({ id, workshop }: Pick<MemberRecord, "id" | "workshop">): boolean {
		return workshop !== null && this.#states.get(workshop)?.people.get(id)?.status === "in";
	}

	/** Whether the workshop that somebody is seated in has this vote in one of its steps. */
	isAsked(member: Pick<MemberRecord, "id" | "workshop">, { place, vote }: StepVote): boolean {
		if (member.workshop === null || !this.isSeated(member)) return false;
		const votes = this.#states.get(member.workshop)?.votes.values() ?? [];
		return [...votes].some((one) => one.place === place && one.vote === vote);
	}

	/** What somebody runs beside a workshop that they were named to lead; null when they were not. */
	ledIn(workshop: DocumentId, member: MemberId): LeadRights | null {
		const state = this.#states.get(workshop);
		return state ? leadRights(state, member) : null;
	}

	/** The same of all the workshops that are `here`. */
	ledBy(member: MemberId, isHere: (workshop: DocumentId) => boolean): { workshop: DocumentId; rights: LeadRights }[] {
		return [...this.#states.keys()].flatMap((workshop) => {
			const rights = isHere(workshop) ? this.ledIn(workshop, member) : null;
			return rights ? [{ workshop, rights }] : [];
		});
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

	/** The workshop whose door is open now and answers to `opens`, among these documents. */
	byDoor(
		opens: (door: Door) => boolean,
		documents: ReadonlyMap<DocumentId, DocumentRecord>,
		now: number,
	): DocumentRecord | null {
		for (const [id, state] of this.#states)
			if (state.door !== null && opens(state.door) && (state.endedAt === null || isOpenBeyond(state, now))) {
				const document = documents.get(id);
				if (document && document.archivedAt === null) return document;
			}
		return null;
	}

	/** The workshop that a code opens now. */
	byCode(code: string, documents: ReadonlyMap<DocumentId, DocumentRecord>, now: number): DocumentRecord | null {
		return this.byDoor((door) => door.code === code, documents, now);
	}

	#rights(workshop: DocumentId, member: MemberId, now: number): SeatRights {
		return seatRights(this.#states.get(workshop) ?? noWorkshop(), member, now);
	}
}

/** R710: a room, for somebody who has nothing but a seat. */
export function seatAccess(seat: Seat | null, room: RoomPlace): Result<RoomAccess, Refusal> {
	if (!seat) return refused({ kind: "forbidden" });
	const { workshop, rights } = seat;
	if (rights.status !== "in") return refused({ kind: rights.status === "out" ? "put-out" : "not-in-workshop" });
	if (room.place !== "document") return refused({ kind: "forbidden" });
	// R943: whoever was named to lead prepares its agenda, whose words are in its room.
	if (room.document === workshop) return ok(rights.led ? "write" : "read");
	if (!rights.reads.has(room.document)) return refused({ kind: "forbidden" });
	return ok(rights.writes.has(room.document) ? "write" : "read");
}
