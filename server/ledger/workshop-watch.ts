/** Keeps what is known of workshops up to date with their ledgers, and has rights asked again whenever they change, by an event or by the hour. */

import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { Clock } from "#server/clock.ts";
import type { LedgerPlace } from "#server/ledger/ledger-door.ts";
import { OpenLedger } from "#server/ledger/open-ledger.ts";
import type { Logger } from "#server/log.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import type { Registry } from "#server/store/registry.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { AnyStream, LedgerEvent } from "#shared/ledger/stream.ts";
import { nextChange, type RoomsChange, whoseRoomsChange } from "#shared/ledger/workshop-rights.ts";
import { noWorkshop, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import type { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";

export type WorkshopWatchParts = {
	seats: WorkshopSeats;
	store: LedgerStore;
	registry: Registry;
	rooms: Pick<Rooms, "recheck" | "recheckMembers">;
	clock: Clock;
	logger: Logger;
};

/** A timer cannot be set further away. */
const LONGEST_WAIT_MS = 24 * 3600_000;

export class WorkshopWatch {
	readonly #parts: WorkshopWatchParts;
	readonly #timers = new Map<DocumentId, NodeJS.Timeout>();
	/** The last event that was folded of each. */
	readonly #heads = new Map<DocumentId, number>();

	constructor(parts: WorkshopWatchParts) {
		this.#parts = parts;
	}

	/** Reads every workshop that is kept, of one workspace when it is named: to be done before anybody comes in. */
	async recall(of?: WorkspaceId): Promise<void> {
		for (const { id, workspace, kind } of this.#parts.registry.now.documents.values())
			if (kind === "workshop" && (of === undefined || workspace === of)) await this.#read(workspace, id);
	}

	/** Those that nothing is known of yet, as they came with an archive. */
	async recallUnknown(): Promise<void> {
		for (const { id, workspace, kind } of this.#parts.registry.now.documents.values())
			if (kind === "workshop" && !this.#parts.seats.stateOf(id)) await this.#read(workspace, id);
	}

	/** For `Ledgers`: what was just kept. */
	heard(workspace: WorkspaceId, { stream, document }: LedgerPlace, events: readonly LedgerEvent[]): void {
		if (stream.name !== workshopStream.name || document === null) return;
		const said = events as readonly LedgerEvent<WorkshopBody>[];
		if ((said[0]?.seq ?? 0) > (this.#heads.get(document) ?? 0) + 1) {
			// What came before could not be read: rights rest on the whole of it.
			void this.#read(workspace, document).then(() => this.#ask(workspace, document));
			return;
		}
		const state = this.#parts.seats.stateOf(document) ?? noWorkshop();
		this.#parts.seats.set(document, state);
		const led = [...state.hosts];
		for (const event of said) {
			workshopStream.evolve(state, event);
			this.#heads.set(document, event.seq);
		}
		this.#ask(workspace, document, whoseRoomsChange(said), led);
	}

	close(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		this.#timers.clear();
	}

	async #read(workspace: WorkspaceId, document: DocumentId): Promise<void> {
		const name = { room: roomName(workspace, document), stream: workshopStream.name };
		const { seats, store, logger } = this.#parts;
		try {
			const opened = await OpenLedger.load(name, workshopStream as unknown as AnyStream, store);
			// Its seats allow nothing; the other workshops go on.
			if (!opened.ok) logger.error({ ...name, at: opened.error.detail }, "a workshop is damaged");
			else if (opened.value.head > (this.#heads.get(document) ?? 0)) {
				seats.set(
					document,
					opened.value.read((state) => state as WorkshopState),
				);
				this.#heads.set(document, opened.value.head);
			}
		} catch (error) {
			logger.error({ err: error, ...name }, "a workshop could not be read");
		}
		this.#await(workspace, document);
	}

	/** Whoever has a seat there, or leads, learns at once what it allows. `led`: those who did a moment ago. */
	#ask(
		workspace: WorkspaceId,
		document: DocumentId,
		whose: RoomsChange = "everybody",
		led: readonly MemberId[] = [],
	): void {
		const { registry, rooms, seats } = this.#parts;
		const state = seats.stateOf(document);
		// R776: the copies of tables open to members by their seat too, and to all of them once they are shown.
		const hasCopies = (state?.copies.size ?? 0) > 0;
		if (whose === "everybody" && hasCopies) rooms.recheck(workspace);
		else {
			const people = whose === "everybody" ? [...(state?.people.keys() ?? [])] : whose;
			const isBySeat = (member: MemberId) =>
				hasCopies ||
				registry.now.members.get(member)?.workshop === document ||
				state?.hosts.has(member) ||
				led.includes(member);
			rooms.recheckMembers(workspace, new Set(people.filter(isBySeat)));
		}
		this.#await(workspace, document);
	}

	#await(workspace: WorkspaceId, document: DocumentId): void {
		clearTimeout(this.#timers.get(document));
		this.#timers.delete(document);
		const now = this.#parts.clock.now();
		const state = this.#parts.seats.stateOf(document);
		const next = state ? nextChange(state, now) : null;
		if (next === null) return;
		const timer = setTimeout(() => this.#ask(workspace, document), Math.min(next - now + 1, LONGEST_WAIT_MS));
		timer.unref();
		this.#timers.set(document, timer);
	}
}
