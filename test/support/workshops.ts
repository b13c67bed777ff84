/** Workshops on a table and over the wire: commands as screens give them, and what came of them. */

import type { Role } from "#shared/domain/role.ts";
import { type StepKind, type StepTerms, usualStep } from "#shared/domain/workshop-step.ts";
import { cardSteps } from "#shared/ledger/cards-allowed.ts";
import { type CardsFound, cardsStream } from "#shared/ledger/cards.ts";
import { CardBody, CardCommand } from "#shared/ledger/cards-wire.ts";
import { eventFor, fold, type LedgerEvent, type SealedEvent } from "#shared/ledger/stream.ts";
import { isLeading, workshopStream } from "#shared/ledger/workshop.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import { tableOf } from "#shared/ledger/workshop-tables.ts";
import { WorkshopBody, WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";

/** A step of this kind, otherwise than usual where it is said. */
export function stepLike(kind: StepKind, said: Partial<StepTerms> = {}): StepTerms {
	return { ...usualStep(kind, kind), ...said };
}

/** A workshop and its cards, run as a server runs them, a minute an act unless time passes otherwise. */
export class SmallWorkshop {
	readonly state: WorkshopState = workshopStream.initial();
	readonly events: LedgerEvent<WorkshopBody>[] = [];
	readonly cardEvents: LedgerEvent<CardBody>[] = [];
	readonly cards = cardsStream.initial();
	now = Date.UTC(2026, 10, 23, 14, 0);

	/** What came of a command: the kinds of its events, or that of the refusal. */
	gives(member: MemberId, role: Role, command: WorkshopCommand, found?: unknown): string {
		const decided = workshopStream.decide(
			this.state,
			WorkshopCommand.parse(command),
			this.#context(member, role, found),
		);
		if (!decided.ok) return decided.error.kind;
		for (const body of decided.value) {
			const kept = WorkshopBody.parse(JSON.parse(JSON.stringify(body)));
			const event = { seq: this.events.length + 1, time: this.time, member, body: kept };
			this.events.push(event);
			workshopStream.evolve(this.state, event);
		}
		return decided.value.map(({ kind }) => kind).join();
	}

	/** The same for cards. */
	writes(member: MemberId, role: Role, command: CardCommand): string {
		const steps = cardSteps(this.state, this.now);
		const isIn = this.state.people.get(member)?.status === "in";
		const table = tableOf(this.state, member)?.id ?? null;
		const found: CardsFound = { isIn, leads: isLeading(this.state, { member, role }), table, steps };
		const decided = cardsStream.decide(this.cards, CardCommand.parse(command), this.#context(member, role, found));
		if (!decided.ok) return decided.error.kind;
		for (const body of decided.value) {
			const kept = CardBody.parse(JSON.parse(JSON.stringify(body)));
			const event = { seq: this.cardEvents.length + 1, time: this.time, member, body: kept };
			this.cardEvents.push(event);
			cardsStream.evolve(this.cards, event);
		}
		return decided.value.map(({ kind }) => kind).join();
	}

	/** Card events as they reach somebody. */
	reaching(viewer: MemberId): (LedgerEvent<CardBody> | SealedEvent)[] {
		return this.cardEvents.map((event) => eventFor(cardsStream, event, viewer));
	}

	/** The cards that somebody’s screen has. */
	cardsSeenBy(viewer: MemberId) {
		return fold(cardsStream, this.reaching(viewer));
	}

	stepCalled(title: string): string {
		const step = this.state.steps.find((one) => one.title === title);
		if (!step) throw new Error(`SmallWorkshop: no step called ${title}`);
		return step.id;
	}

	get time(): string {
		return new Date(this.now).toISOString();
	}

	passes(minutes: number): void {
		this.now += minutes * 60_000;
	}

	#context(member: MemberId, role: Role, found: unknown) {
		return {
			...{ member, role, found, now: this.time },
			affiliation: { organisation: `Organisme ${member.slice(0, 3)}`, sector: "Santé" },
			newId: () => newId(),
		};
	}
}
