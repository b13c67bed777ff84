/** Who may do what with a ledger, asked of the registry at the very instant it matters. */

import { allowed, documentIn, type Standing, standing } from "#server/access/standing.ts";
import type { Seat, WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { Clock } from "#server/clock.ts";
import type { LedgerName } from "#server/store/ledger-store.ts";
import type { Registry } from "#server/store/registry.ts";
import { DIRECTORY, parseRoomName, PORTFOLIO, type RoomName, roomName } from "#shared/domain/document-kind.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";
import { mayRunInSteps } from "#shared/ledger/lead-rights.ts";
import { hasEventsOfSteps, mayGive, mayReadEvent, mayReadLedger } from "#shared/ledger/workshop-rights.ts";
import { type DocumentId, isId, type MemberId, type SessionId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** Who asks: a session in a workspace. Who that is, and what they may do, is asked anew each time. */
export type Asker = { session: SessionId; workspace: WorkspaceId };

/** The ledger that an address names, in the workspace it names. */
export type LedgerPlace = { stream: AnyStream; ledger: LedgerName; document: DocumentId | null };

export type SeatsAsked = Pick<WorkshopSeats, "seatOf" | "withRounds" | "ledBy">;

const everything = () => true;

export class LedgerDoor {
	readonly #streams: ReadonlyMap<string, AnyStream>;
	readonly #registry: Registry;
	readonly #clock: Clock;
	readonly #seats: SeatsAsked;

	constructor(streams: readonly AnyStream[], registry: Registry, clock: Clock, seats: SeatsAsked) {
		this.#streams = new Map(streams.map((stream) => [stream.name, stream]));
		this.#registry = registry;
		this.#clock = clock;
		this.#seats = seats;
	}

	/** The ledger at an address. `not-found` for a stream that does not exist, a place that has none such, a document of another workspace. */
	find(workspace: WorkspaceId, place: string, streamName: string): Result<LedgerPlace, Refusal> {
		const stream = this.#streams.get(streamName);
		if (!stream) return refused({ kind: "not-found" });
		// The directory has what is the whole workspace's, and nothing else has it.
		if ((place === DIRECTORY) !== (stream.place === "directory")) return refused({ kind: "not-found" });
		if (place === DIRECTORY)
			return ok({ stream, ledger: { room: roomName(workspace, DIRECTORY), stream: streamName }, document: null });
		if (place === PORTFOLIO)
			return stream.place === "document"
				? refused({ kind: "not-found" })
				: ok({ stream, ledger: { room: roomName(workspace, PORTFOLIO), stream: streamName }, document: null });
		const document = isId(place) ? documentIn(this.#registry, workspace, place) : undefined;
		if (!document || stream.place === "portfolio") return refused({ kind: "not-found" });
		if (stream.kinds && !stream.kinds.includes(document.kind)) return refused({ kind: "not-found" });
		const ledger = { room: roomName(workspace, document.id), stream: streamName };
		return ok({ stream, ledger, document: document.id });
	}

	/** Whoever is of the workspace, or has a place in one of its workshops. */
	who({ session, workspace }: Asker): Result<Standing, Refusal> {
		const who = standing(this.#registry, session, workspace, this.#clock.now());
		if (!who.ok || who.value.member.workshop !== null) return who;
		return allowed(who.value, "read");
	}

	/** Who may read it, now. */
	mayRead({ session, workspace }: Asker, { stream, document }: LedgerPlace): Result<Standing, Refusal> {
		const now = this.#clock.now();
		const who = standing(this.#registry, session, workspace, now);
		if (!who.ok || !isGuestRole(who.value.member.role)) return who;
		// R713: whoever came by the code of a workshop.
		const seat = this.#seats.seatOf(who.value.member, now);
		if (!seat) return refused({ kind: "forbidden" });
		const asked = { workshop: seat.workshop, document, stream: stream.name };
		return mayReadLedger(seat.rights, asked) ? who : refused({ kind: closedBy(seat, "forbidden") });
	}

	/**
	 * Which events of a ledger a member hears now, beside what its stream says of them; null when they hear none. Whoever came by the code of a workshop
	 * hears what they may read, and of that what its steps are about.
	 */
	hearing(id: MemberId, { stream, document }: LedgerPlace): ((body: unknown) => boolean) | null {
		const member = this.#registry.now.members.get(id);
		if (!member || !isGuestRole(member.role)) return everything;
		const seat = this.#seats.seatOf(member, this.#clock.now());
		if (!seat) return null;
		const asked = { workshop: seat.workshop, document, stream: stream.name };
		if (!mayReadLedger(seat.rights, asked)) return null;
		return hasEventsOfSteps(stream.name) ? (body) => mayReadEvent(seat.rights, asked, body) : everything;
	}

	/** The rooms in which seats are told of this ledger: of the portfolio, which is closed to them, they hear in the room of their workshop. */
	roomsOfSeats({ stream, ledger }: LedgerPlace): RoomName[] {
		const room = stream.place === "portfolio" ? parseRoomName(ledger.room) : null;
		if (!room) return [];
		return this.#seats
			.withRounds()
			.filter((workshop) => documentIn(this.#registry, room.workspace, workshop))
			.map((workshop) => roomName(room.workspace, workshop));
	}

	isSeat(id: MemberId): boolean {
		const member = this.#registry.now.members.get(id);
		return member !== undefined && isGuestRole(member.role);
	}

	#mayGive(asker: Asker, place: Pick<LedgerPlace, "stream" | "document">, command: unknown): Result<Standing, Refusal> {
		const now = this.#clock.now();
		const who = standing(this.#registry, asker.session, asker.workspace, now);
		if (!who.ok) return who;
		const { stream, document } = place;
		const needs = stream.needs(command);
		const { member } = who.value;
		if (!isGuestRole(member.role)) {
			const may = allowed(who.value, needs);
			if (may.ok) return may;
			// R943: the votes and rounds of the workshop that they were named to lead.
			const isHere = (workshop: DocumentId) => documentIn(this.#registry, asker.workspace, workshop) !== undefined;
			const led = this.#seats.ledBy(member.id, isHere);
			const asked = { document, stream: stream.name, needs, command };
			return led.some(({ workshop, rights }) => mayRunInSteps(rights, { ...asked, workshop }, true)) ? who : may;
		}
		// R714: whoever came by the code of a workshop.
		const seat = this.#seats.seatOf(member, now);
		if (!seat) return refused({ kind: "forbidden" });
		const asked = { workshop: seat.workshop, document, stream: stream.name, needs, command };
		return mayGive(seat.rights, asked) ? who : refused({ kind: closedBy(seat, "step-closed") });
	}

	/** Who may have this command run, now. Nothing is added to an archived document. */
	mayRun(asker: Asker, { stream, document }: LedgerPlace, command: unknown): Result<Standing, Refusal> {
		const who = this.#mayGive(asker, { stream, document }, command);
		if (!who.ok || document === null) return who;
		const record = documentIn(this.#registry, asker.workspace, document);
		if (!record) return refused({ kind: "not-found" });
		return record.archivedAt === null ? who : refused({ kind: "archived" });
	}
}

/** Why a seat does not allow it; `within`: for whoever is in. */
function closedBy<Kind>({ rights }: Seat, within: Kind): "put-out" | "not-in-workshop" | Kind {
	if (rights.status === "out") return "put-out";
	return rights.status === "in" ? within : "not-in-workshop";
}
