/** A workshop as its events make it: its steps, its door, who is there, where it is, and what was said. */

import type { PersonStatus } from "#shared/domain/workshop-person.ts";
import { documentOf, type Step } from "#shared/domain/workshop-step.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import { isSealed, type LedgerEvent, type SealedEvent } from "#shared/ledger/stream.ts";
import { evolveForgotten } from "#shared/ledger/workshop-forgetting.ts";
import { evolveTables, leaveTables, noTables, type TablesState } from "#shared/ledger/workshop-tables.ts";
import type { StepVote, TextPosition, WorkshopBody, WorkshopDetails } from "#shared/ledger/workshop-wire.ts";

export type Person = {
	status: PersonStatus;
	/** What they said of themselves when they came. */
	organisation: string;
	sector: string;
	/** ISO, the first time they came. */
	since: string;
};

/** A time that a step lasted; `until` null: it is under way. `seqs`: where the text it is about was at its beginning and at its end. */
export type StepRun = {
	readonly step: string;
	readonly from: string;
	until: string | null;
	readonly seqs: { readonly from: number | null; until: number | null };
};

export type Hand = { readonly member: MemberId; readonly time: string };
export type Message = {
	readonly text: string;
	readonly table: string | null;
	readonly by: MemberId | null;
	readonly time: string;
};
/** Running until `endsAt`, or stopped with `leftMs`. */
export type Timer = { readonly endsAt: string | null; readonly leftMs: number | null };

/** How people come in. `pass`: what the link and the QR code hold beside the code, too long to be guessed; empty in doors that were opened before there was one. */
export type Door = { readonly code: string; readonly pass: string; isLocked: boolean };

export type WorkshopState = TablesState & {
	details: WorkshopDetails;
	steps: Step[];
	door: Door | null;
	people: Map<MemberId, Person>;
	/** The events by which each came in. */
	entered: Map<MemberId, number[]>;
	/** Who was given another name by whoever leads, by the number of the last time. */
	renamed: Map<MemberId, number>;
	/** R807: the names of its guests stay, whatever the workspace says. */
	areNamesKept: boolean;
	/** Who leads it beside those whose role allows it. */
	hosts: Set<MemberId>;
	/** Every step as it went, the last one last. */
	runs: StepRun[];
	/** When it began, and when it was over; it may be taken up again. */
	startedAt: string | null;
	endedAt: string | null;
	timer: Timer | null;
	/** The first raised first. */
	hands: Hand[];
	/** Who said they have finished, by step. */
	done: Map<string, Set<MemberId>>;
	/** The latest last. */
	messages: Message[];
	votes: Map<string, StepVote>;
	rounds: Map<string, string>;
};

export function noWorkshop(): WorkshopState {
	return {
		details: { date: null, startsAt: null, place: "", documents: [] },
		...{
			steps: [],
			door: null,
			people: new Map(),
			entered: new Map(),
			renamed: new Map(),
			areNamesKept: false,
			hosts: new Set(),
			runs: [],
		},
		...{ startedAt: null, endedAt: null, timer: null, hands: [], done: new Map(), messages: [] },
		...{ votes: new Map(), rounds: new Map(), ...noTables() },
	};
}

/** The step under way; null before the first one and once the workshop is over. */
export function currentStep(state: WorkshopState): Step | null {
	const run = state.runs.at(-1);
	if (state.endedAt !== null || !run || run.until !== null) return null;
	return state.steps.find(({ id }) => id === run.step) ?? null;
}

/** What is left of the timer at `now` (milliseconds, the server's clock); negative when it has run out; null when there is none. */
export function timeLeft({ timer }: Pick<WorkshopState, "timer">, now: number): number | null {
	if (timer === null) return null;
	return timer.endsAt === null ? timer.leftMs : Date.parse(timer.endsAt) - now;
}

/** Whether a step is open outside the meeting at `now` (milliseconds), or will be. */
export function isOpenBeyond({ steps }: Pick<WorkshopState, "steps">, now: number): boolean {
	return steps.some(({ ahead, isSkipped }) => ahead !== null && !isSkipped && now < Date.parse(ahead.closes));
}

/** Those who may come and go: everybody who is in. */
export function peopleIn(state: Pick<WorkshopState, "people">): MemberId[] {
	return [...state.people].flatMap(([member, { status }]) => (status === "in" ? [member] : []));
}

/** Every document participants may read: those of the workshop, and those its steps work on. */
export function workshopDocuments(state: Pick<WorkshopState, "details" | "steps">): Set<DocumentId> {
	const found = new Set(state.details.documents);
	for (const step of state.steps) {
		const document = documentOf(step);
		if (document !== null) found.add(document);
	}
	return found;
}

export function evolveWorkshop(state: WorkshopState, event: LedgerEvent<WorkshopBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time } = event;
	switch (body.kind) {
		case "details-set": {
			const { kind: _, ...details } = body;
			state.details = details;
			return;
		}
		case "steps-added":
			insert(state.steps, body.steps, body.before);
			return;
		case "step-edited":
			state.steps = state.steps.map((step) => (step.id === body.step.id ? body.step : step));
			return;
		case "step-moved": {
			const moved = state.steps.find(({ id }) => id === body.step);
			if (!moved) return;
			state.steps = state.steps.filter((step) => step !== moved);
			insert(state.steps, [moved], body.before);
			return;
		}
		case "step-removed":
			state.steps = state.steps.filter(({ id }) => id !== body.step);
			return;
		case "door-opened":
			state.door = { code: body.code, pass: body.pass, isLocked: false };
			return;
		case "door-closed":
			state.door = null;
			return;
		case "door-locked":
			if (state.door) state.door.isLocked = body.isLocked;
			return;
		case "step-begun":
			beginStep(state, body.step, time, body.positions);
			return;
		case "workshop-ended":
			endRun(state, time, body.positions);
			Object.assign(state, { endedAt: time, timer: null, hands: [] });
			// R938: what stays open beyond the end has a way in.
			if (!isOpenBeyond(state, Date.parse(time))) state.door = null;
			return;
		case "workshop-reopened":
			state.endedAt = null;
			return;
		case "names-kept":
			state.areNamesKept = body.areKept;
			return;
		case "renamed":
			state.renamed.set(body.member, event.seq);
			return;
		case "organisations-forgotten":
			evolveForgotten(state, body);
			return;
		case "timer-set":
			state.timer = body.endsAt === null && body.leftMs === null ? null : { endsAt: body.endsAt, leftMs: body.leftMs };
			return;
		case "step-done": {
			if (member === null) return;
			const done = state.done.get(body.step) ?? new Set();
			if (body.isDone) done.add(member);
			else done.delete(member);
			state.done.set(body.step, done);
			return;
		}
		case "said":
			state.messages.push({ text: body.text, table: body.table, by: member, time });
			return;
		case "vote-attached":
			if (body.vote) state.votes.set(body.step, body.vote);
			else state.votes.delete(body.step);
			return;
		case "round-attached":
			if (body.round) state.rounds.set(body.step, body.round);
			else state.rounds.delete(body.step);
			return;
		case "entered":
		case "admitted":
		case "put-out":
		case "host-named":
		case "hand-raised":
		case "hand-lowered":
			evolvePeople(state, { ...event, body });
			return;
		case "tables-set":
		case "seated":
		case "table-named":
		case "reporter-named":
		case "copies-given":
		case "plenary-set":
		case "version-taken":
		case "versions-mixed":
		case "mix-undone":
			evolveTables(state, body, time);
			return;
	}
}

type OfPeople = Extract<
	WorkshopBody,
	{ kind: "entered" | "admitted" | "put-out" | "host-named" | "hand-raised" | "hand-lowered" }
>;

function evolvePeople(state: WorkshopState, { body, member, time, seq }: LedgerEvent<OfPeople>): void {
	switch (body.kind) {
		case "entered": {
			if (member === null) return;
			const { organisation, sector, isWaiting } = body;
			const since = state.people.get(member)?.since ?? time;
			state.entered.set(member, [...(state.entered.get(member) ?? []), seq]);
			state.people.set(member, { status: isWaiting ? "waiting" : "in", organisation, sector, since });
			return;
		}
		case "admitted":
			for (const one of body.members) {
				const person = state.people.get(one);
				if (person) person.status = "in";
			}
			return;
		case "put-out": {
			const person = state.people.get(body.member);
			if (person) person.status = "out";
			state.hands = state.hands.filter((hand) => hand.member !== body.member);
			return;
		}
		case "host-named":
			if (body.isHost) state.hosts.add(body.member);
			else state.hosts.delete(body.member);
			return;
		case "hand-raised":
			if (member !== null) state.hands = [...state.hands.filter((hand) => hand.member !== member), { member, time }];
			return;
		case "hand-lowered":
			state.hands = state.hands.filter((hand) => hand.member !== body.member);
			return;
	}
}

function insert(steps: Step[], added: readonly Step[], before: string | null): void {
	const at = before === null ? -1 : steps.findIndex(({ id }) => id === before);
	steps.splice(at < 0 ? steps.length : at, 0, ...added);
}

/** Nothing of the step that ends is lost: going back to it is beginning it again. */
function beginStep(state: WorkshopState, step: string, time: string, positions: readonly TextPosition[]): void {
	endRun(state, time, positions);
	state.runs.push({ step, from: time, until: null, seqs: { from: seqOf(state, step, positions), until: null } });
	state.startedAt ??= time;
	Object.assign(state, { endedAt: null, timer: null });
}

function endRun(state: WorkshopState, time: string, positions: readonly TextPosition[]): void {
	const run = state.runs.at(-1);
	if (!run || run.until !== null) return;
	run.until = time;
	leaveTables(state, run.step, time);
	run.seqs.until = seqOf(state, run.step, positions);
}

function seqOf({ steps }: WorkshopState, id: string, positions: readonly TextPosition[]): number | null {
	const step = steps.find((one) => one.id === id);
	const document = step && documentOf(step);
	return positions.find((one) => one.document === document)?.seq ?? null;
}
