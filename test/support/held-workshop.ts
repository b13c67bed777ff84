/** A workshop held on the real server: its facilitator, people who come in by its code, its steps. */

import { roomName } from "#shared/domain/document-kind.ts";
import type { StepTerms } from "#shared/domain/workshop-step.ts";
import type { CardBody, CardCommand } from "#shared/ledger/cards-wire.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import type { WorkshopBody, WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { assert } from "#shared/lib/assert.ts";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { type Answer, refusalKind, type Visitor } from "#test/support/doors.ts";

type Doors = { url: string; workspace: string; visitor: () => Visitor };

export class HeldWorkshop {
	readonly lead: Visitor;
	readonly id: DocumentId;
	readonly #doors: Doors;
	code = "";
	#at: string | null = null;
	steps: string[] = [];

	private constructor(doors: Doors, lead: Visitor, id: DocumentId) {
		this.#doors = doors;
		this.lead = lead;
		this.id = id;
	}

	static async open(doors: Doors, lead: Visitor): Promise<HeldWorkshop> {
		const id = await newDocument(doors, lead, "workshop");
		const held = new HeldWorkshop(doors, lead, id);
		const [opened] = await held.moves({ kind: "open-door" });
		assert(opened?.kind === "door-opened", "HeldWorkshop: a door is expected");
		held.code = opened.code;
		return held;
	}

	get base(): string {
		return `/api/workspaces/${this.#doors.workspace}`;
	}

	get room() {
		return roomName(this.#doors.workspace as WorkspaceId, this.id);
	}

	ledger(stream: string, place: string = this.id): string {
		return `${this.base}/ledgers/${place}/${stream}`;
	}

	/** A document that its facilitator may write in. */
	async document(kind: DocumentKind): Promise<DocumentId> {
		return await newDocument(this.#doors, this.lead, kind);
	}

	/** Ends with the steps in `steps`, by their place. */
	async plans(...terms: StepTerms[]): Promise<void> {
		const [added] = await this.moves({ kind: "add-steps", steps: terms, before: null });
		assert(added?.kind === "steps-added", "HeldWorkshop.plans: steps are expected");
		this.steps.push(...added.steps.map(({ id }) => id));
	}

	step(place: number): string {
		return this.steps[place] ?? "";
	}

	async begins(place: number): Promise<void> {
		await this.moves({ kind: "begin-step", step: this.step(place), from: this.#at });
		this.#at = this.step(place);
	}

	/** A command of whoever leads that must pass; what came of it. */
	async moves(command: WorkshopCommand): Promise<WorkshopBody[]> {
		return bodies<WorkshopBody>(await this.gives(this.lead, "workshop", command));
	}

	async gives(
		who: Visitor,
		stream: string,
		command: object,
		place: string = this.id,
		key: string = newId(),
	): Promise<Answer> {
		return await who.post(this.ledger(stream, place), { key, command });
	}

	async writes(who: Visitor, command: CardCommand, key: string = newId()): Promise<Answer> {
		return await this.gives(who, "cards", command, this.id, key);
	}

	/** Somebody types the code and their name, and is in. */
	async comesIn(name: string, more: { organisation?: string; sector?: string } = {}): Promise<Visitor> {
		const visitor = this.#doors.visitor();
		const asked = { code: this.code, name, ...more, key: newId() };
		const joined = await visitor.post("/api/workshops/join", asked);
		assert(joined.status === 200, `HeldWorkshop: ${name} was refused, ${JSON.stringify(joined.body)}`);
		visitor.member = (joined.body as { member: { id: string } }).member.id;
		await this.gives(visitor, "workshop", { kind: "enter" });
		return visitor;
	}

	/** Every event of a ledger as somebody gets it. */
	async reads<Body>(who: Visitor, stream: string, place: string = this.id): Promise<LedgerEvent<Body>[]> {
		const all: LedgerEvent<Body>[] = [];
		for (let after = 0; ; ) {
			const answer = await who.get(`${this.ledger(stream, place)}?after=${after}`);
			assert(answer.status === 200, `HeldWorkshop.reads: ${JSON.stringify(answer.body)}`);
			const { events, head } = answer.body as LedgerEventsReply;
			for (const event of events) if ("body" in event) all.push(event as LedgerEvent<Body>);
			after = events.at(-1)?.seq ?? head;
			if (after >= head) return all;
		}
	}

	/** The words of every card that somebody reads. */
	async cardsOf(who: Visitor): Promise<string[]> {
		const events = await this.reads<CardBody>(who, "cards");
		return events.flatMap(({ body }) =>
			body.kind === "card-added"
				? [body.text]
				: body.kind === "cards-revealed"
					? body.cards.map(({ text }) => text)
					: [],
		);
	}
}

/** What came of a command, in a word. */
export const came = (answer: Answer) => (answer.status === 200 ? "done" : refusalKind(answer));

/** The bodies of the events of a command that passed. */
export function bodies<Body>(answer: Answer): Body[] {
	assert(answer.status === 200, `a command was refused, ${JSON.stringify(answer.body)}`);
	return (answer.body as LedgerEventsReply).events.flatMap((event) => ("body" in event ? [event.body as Body] : []));
}

async function newDocument({ workspace }: Doors, who: Visitor, kind: DocumentKind): Promise<DocumentId> {
	const asked = { kind, title: kind, start: "empty", language: "fr" };
	const made = await who.post(`/api/workspaces/${workspace}/documents`, asked);
	return (made.body as { id: DocumentId }).id;
}
