/** Keeps what is known of workshops up to date with their ledgers, and has rights asked again whenever they change, by an event or by the hour. */

import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { Clock } from "#server/clock.ts";
import type { LedgerPlace } from "#server/ledger/ledger-door.ts";
import { readEvent } from "#server/ledger/open-ledger.ts";
import type { Logger } from "#server/log.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import type { Registry } from "#server/store/registry.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { AnyStream, LedgerEvent } from "#shared/ledger/stream.ts";
import { nextChange } from "#shared/ledger/workshop-rights.ts";
import { noWorkshop, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import type { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";

export type WorkshopWatchParts = {
	seats: WorkshopSeats;
	store: LedgerStore;
	registry: Registry;
	rooms: Pick<Rooms, "recheck">;
	clock: Clock;
	logger: Logger;
};

const PAGE = 500;
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

	/** Reads every workshop that is kept: to be done before anybody comes in. */
	async recall(): Promise<void> {
		for (const { id, workspace, kind } of this.#parts.registry.now.documents.values())
			if (kind === "workshop") await this.#read(workspace, id);
	}

	/** For `Ledgers`: what was just kept. */
	heard(workspace: WorkspaceId, { stream, document }: LedgerPlace, events: readonly LedgerEvent[]): void {
		if (stream.name !== workshopStream.name || document === null) return;
		const state = this.#stateOf(document);
		for (const event of events) this.#fold(document, state, event);
		this.#ask(workspace, document, state);
	}

	close(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		this.#timers.clear();
	}

	async #read(workspace: WorkspaceId, document: DocumentId): Promise<void> {
		const name = { room: roomName(workspace, document), stream: workshopStream.name };
		const state = this.#stateOf(document);
		try {
			for (;;) {
				const { rows, head, damagedAt } = await this.#parts.store.read(name, this.#heads.get(document) ?? 0, PAGE);
				for (const row of rows) {
					const event = readEvent(workshopStream as unknown as AnyStream, row);
					if (event && "body" in event) this.#fold(document, state, event);
					this.#heads.set(document, row.seq);
				}
				if (rows.length === 0 || damagedAt !== null || (this.#heads.get(document) ?? 0) >= head) break;
			}
		} catch (error) {
			// Its seats allow nothing; the other workshops go on.
			this.#parts.logger.error({ err: error, ...name }, "a workshop could not be read");
		}
		this.#await(workspace, document, state);
	}

	#stateOf(document: DocumentId): WorkshopState {
		const known = this.#parts.seats.stateOf(document);
		if (known) return known;
		const state = noWorkshop();
		this.#parts.seats.set(document, state);
		return state;
	}

	#fold(document: DocumentId, state: WorkshopState, event: LedgerEvent): void {
		if (event.seq <= (this.#heads.get(document) ?? 0)) return;
		workshopStream.evolve(state, event as LedgerEvent<WorkshopBody>);
		this.#heads.set(document, event.seq);
	}

	/** Whoever has a seat there learns at once what it allows. */
	#ask(workspace: WorkspaceId, document: DocumentId, state: WorkshopState): void {
		const { registry, rooms } = this.#parts;
		for (const member of state.people.keys())
			if (registry.now.members.get(member)?.workshop === document) rooms.recheck(workspace, member);
		this.#await(workspace, document, state);
	}

	#await(workspace: WorkspaceId, document: DocumentId, state: WorkshopState): void {
		clearTimeout(this.#timers.get(document));
		this.#timers.delete(document);
		const now = this.#parts.clock.now();
		const next = nextChange(state, now);
		if (next === null) return;
		const timer = setTimeout(() => this.#ask(workspace, document, state), Math.min(next - now + 1, LONGEST_WAIT_MS));
		timer.unref();
		this.#timers.set(document, timer);
	}
}
