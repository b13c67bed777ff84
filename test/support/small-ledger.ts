/** A ledger on a table: people send commands to a stream, as its server would run them, and each folds what they may read. */

import { can, type Role } from "#shared/domain/role.ts";
import { eventFor, fold, type LedgerEvent, type Stream } from "#shared/ledger/stream.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** What came of a command: the events it made, or the kind of the refusal. */
export type Came<Body> = LedgerEvent<Body>[] | Refusal["kind"];

/** A member id that says who it is: « ana000… »; a name without i, l, o and u has the right form. */
export function memberCalled(name: string): MemberId {
	return name.padEnd(26, "0") as MemberId;
}

export class SmallLedger<State, Command, Body> {
	readonly stream: Stream<State, Command, Body>;
	readonly events: LedgerEvent<Body>[] = [];
	readonly state: State;
	#made = 0;
	#minutes = 0;

	constructor(stream: Stream<State, Command, Body>) {
		this.stream = stream;
		this.state = stream.initial();
	}

	/** Runs a command as the server does: schema, right, decision, then the events through JSON and the schema of stored rows. */
	sends(member: MemberId, role: Role, asked: Command, affiliation = { organisation: "", sector: "" }): Came<Body> {
		const read = this.stream.command.safeParse(JSON.parse(JSON.stringify(asked)));
		if (!read.success) return "bad-request";
		if (!can(role, this.stream.needs(read.data))) return "forbidden";
		this.#minutes += 1;
		const now = new Date(Date.UTC(2026, 10, 23, 9, this.#minutes)).toISOString();
		const newId = () => `id${(this.#made++).toString().padStart(24, "0")}`;
		const decided = this.stream.decide(this.state, read.data, { member, role, affiliation, now, newId });
		if (!decided.ok) return decided.error.kind;
		return decided.value.map((body) => {
			const stored = this.stream.body.parse(JSON.parse(JSON.stringify(body)));
			const event = { seq: this.events.length + 1, time: now, member, body: stored };
			this.events.push(event);
			this.stream.evolve(this.state, event);
			return event;
		});
	}

	/** The state that somebody’s browser folds from what it may read. */
	seenBy(viewer: MemberId): State {
		return fold(
			this.stream,
			this.events.map((event) => eventFor(this.stream, event, viewer)),
		);
	}
}
