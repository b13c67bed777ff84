/**
 * The stream of a workshop: its steps, its door, who is there and where it is. Whoever leads it moves it; nobody else does. A participant comes in,
 * raises a hand, says they have finished; what else they may do is what the step allows (workshop-rights.ts), for as long as it lasts.
 */

import { can } from "#shared/domain/role.ts";
import { newCode, newPass } from "#shared/domain/workshop-code.ts";
import { MAX_STEPS, type Step, stepFault } from "#shared/domain/workshop-step.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { isNamedToLead } from "#shared/ledger/lead-rights.ts";
import type { CommandContext, Stream } from "#shared/ledger/stream.ts";
import { NoteRenamed } from "#shared/ledger/workshop-renaming.ts";
import { forgetOrganisations } from "#shared/ledger/workshop-forgetting.ts";
import {
	currentStep,
	evolveWorkshop,
	isOpenBeyond,
	noWorkshop,
	timeLeft,
	type WorkshopState,
} from "#shared/ledger/workshop-state.ts";
import { isHeldNow } from "#shared/ledger/workshop-rights.ts";
import { copiesByThemselves, decideTables, seatLate, type TablesFound } from "#shared/ledger/workshop-tables.ts";
import { MAX_TIMER_MINUTES, type TextPosition, WorkshopBody, WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

type Decided = Result<WorkshopBody[], Refusal>;
type Command<Kind extends WorkshopCommand["kind"]> = Extract<WorkshopCommand, { kind: Kind }>;

const MINUTE_MS = 60_000;
const MAX_TIMER_MS = MAX_TIMER_MINUTES * MINUTE_MS;

/** What was looked at before a command was decided: where the texts of the step that ends and of the one that begins are. */
export type WorkshopFound = { positions: TextPosition[] } & Partial<TablesFound>;

export const workshopStream: Stream<WorkshopState, WorkshopCommand, WorkshopBody> = {
	name: "workshop",
	place: "document",
	kinds: ["workshop"],
	command: WorkshopCommand,
	body: WorkshopBody,
	maxCommandBytes: 131_072,
	// R702: whoever leads is asked for in `decide`, since a workshop can name leaders of its own.
	needs: () => "participate",
	// A hand one lowers oneself is one’s own, whenever it reaches the server.
	isOfTheMoment: (command) =>
		OF_THE_MOMENT.has(command.kind) || (command.kind === "lower-hand" && command.member !== null),
	initial: noWorkshop,
	evolve: evolveWorkshop,
	decide,
	due: { decide: (state, command) => ok(done(state, command)) },
	purges: ({ body }) => (body.kind === "organisations-forgotten" ? body.purged : []),
	// R217: a code opens one workshop, where it was given.
	endsElsewhere: ({ door }) => (door ? [{ kind: "door-closed" }] : []),
};

/** What the server itself does. R805: when a name goes; R945: when one is changed. */
function done(state: WorkshopState, command: unknown): WorkshopBody[] {
	const renamed = NoteRenamed.safeParse(command);
	return renamed.success ? [{ ...renamed.data, kind: "renamed" }] : forgetOrganisations(state, command);
}

/** Who leads a workshop: those whose role allows it, and those it named, as long as it lasts. */
export function isLeading(
	state: Pick<WorkshopState, "hosts" | "people" | "endedAt">,
	{ member, role }: Pick<CommandContext, "member" | "role">,
) {
	return can(role, "runWorkshops") || isNamedToLead(state, member);
}

/** R951: what moves everybody, or speaks to them, is never done later than when it was pressed. */
const OF_THE_MOMENT: ReadonlySet<WorkshopCommand["kind"]> = new Set([
	...(["begin-step", "end-workshop", "reopen-workshop", "set-timer", "say", "set-plenary", "take-version"] as const),
	...(["open-door", "close-door", "lock-door", "admit", "put-out"] as const),
]);

/** What anybody who takes part may ask, for themselves. */
const OWN_ACTS: ReadonlySet<WorkshopCommand["kind"]> = new Set(["enter", "raise-hand", "lower-hand", "mark-done"]);

function decide(state: WorkshopState, command: WorkshopCommand, context: CommandContext): Decided {
	const leads = isLeading(state, context);
	if (!OWN_ACTS.has(command.kind) && !leads) return refused({ kind: "forbidden" });
	switch (command.kind) {
		case "enter":
			return enter(state, context, leads);
		case "raise-hand":
			return whoIsIn(state, context.member, () =>
				state.hands.some(({ member }) => member === context.member)
					? []
					: isMeantForNow(state, command)
						? [{ kind: "hand-raised" }]
						: null,
			);
		case "lower-hand": {
			const member = command.member ?? context.member;
			if (member !== context.member && !leads) return refused({ kind: "forbidden" });
			return ok(state.hands.some((hand) => hand.member === member) ? [{ kind: "hand-lowered", member }] : []);
		}
		case "mark-done":
			if (!stepOf(state, command.step)) return refused({ kind: "not-found" });
			return whoIsIn(state, context.member, () => {
				const { kind: _, ...said } = command;
				const isDone = state.done.get(command.step)?.has(context.member) ?? false;
				if (isDone === command.isDone) return [];
				// R951: said of a step that is over for good, it would tell nobody anything.
				return isHeldNow(state, command.step, Date.parse(context.now)) ? [{ kind: "step-done", ...said }] : null;
			});
		case "set-details": {
			const { kind: _, ...details } = command;
			const kept = { ...details, documents: [...new Set(details.documents)] };
			return ok(sameValue(kept, state.details) ? [] : [{ kind: "details-set", ...kept }]);
		}
		case "add-steps":
		case "edit-step":
		case "move-step":
		case "remove-step":
			return changeSteps(state, command, context);
		case "open-door":
			if (isOver(state, context)) return refused({ kind: "workshop-over" });
			return ok([{ kind: "door-opened", code: newCode(context.newId), pass: newPass(context.newId) }]);
		case "close-door":
			return ok(state.door ? [{ kind: "door-closed" }] : []);
		case "lock-door":
			if (!state.door) return refused({ kind: "door-closed" });
			return ok(state.door.isLocked === command.isLocked ? [] : [{ kind: "door-locked", isLocked: command.isLocked }]);
		case "admit": {
			const members = command.members.filter((one) => (state.people.get(one)?.status ?? "in") !== "in");
			if (command.members.some((one) => !state.people.has(one))) return refused({ kind: "not-found" });
			if (members.length === 0) return ok([]);
			return ok([{ kind: "admitted", members }, ...seatedLate(state, members)]);
		}
		case "put-out": {
			const person = state.people.get(command.member);
			if (!person) return refused({ kind: "not-found" });
			return ok(person.status === "out" ? [] : [{ kind: "put-out", member: command.member }]);
		}
		case "name-host": {
			if (!state.people.has(command.member)) return refused({ kind: "not-found" });
			const { kind: _, ...named } = command;
			return ok(state.hosts.has(command.member) === command.isHost ? [] : [{ kind: "host-named", ...named }]);
		}
		case "begin-step":
			return beginStep(state, command, context);
		case "end-workshop":
			return ok(state.endedAt === null ? [{ kind: "workshop-ended", positions: positionsIn(context) }] : []);
		case "reopen-workshop":
			return ok(state.endedAt === null ? [] : [{ kind: "workshop-reopened" }]);
		case "keep-names":
			// R807: for the workspace to decide; somebody who came by the code and leads does not.
			if (!can(context.role, "runWorkshops")) return refused({ kind: "forbidden" });
			return ok(state.areNamesKept === command.areKept ? [] : [{ kind: "names-kept", areKept: command.areKept }]);
		case "set-timer":
			return setTimer(state, command, context);
		case "say": {
			if (command.table !== null && !hasTable(state, command.table)) return refused({ kind: "not-found" });
			return ok([{ kind: "said", text: command.text, table: command.table }]);
		}
		case "attach-vote": {
			const held = stepOf(state, command.step);
			if (!held) return refused({ kind: "not-found" });
			const { step, vote, lets } = command;
			const mayVote: WorkshopBody[] =
				lets && vote && !held.may.includes("vote")
					? [{ kind: "step-edited", step: { ...held, may: [...held.may, "vote"] } }]
					: [];
			const isThere = sameValue(state.votes.get(step) ?? null, vote);
			return ok([...mayVote, ...(isThere ? [] : [{ kind: "vote-attached", step, vote } as const])]);
		}
		case "attach-round": {
			if (!stepOf(state, command.step)) return refused({ kind: "not-found" });
			const { step, round } = command;
			return ok((state.rounds.get(step) ?? null) === round ? [] : [{ kind: "round-attached", step, round }]);
		}
		case "set-tables":
		case "add-table":
		case "remove-table": {
			const set = decideTables(state, command, context);
			const tables = set.ok ? set.value.flatMap((body) => (body.kind === "tables-set" ? body.tables : [])) : [];
			return set.ok ? ok([...set.value, ...copiesByThemselves(state, currentStep(state), tables, context)]) : set;
		}
		case "seat":
		case "name-table":
		case "name-reporter":
		case "give-copies":
		case "set-plenary":
		case "take-version":
		case "mix-versions":
		case "unmix-versions":
			return decideTables(state, command, context);
	}
}

/** R938: whether nothing is open any more, nor will be: newcomers come in as long as a step is open beyond the end, with what it opens alone. */
function isOver(state: WorkshopState, { now }: Pick<CommandContext, "now">): boolean {
	return state.endedAt !== null && !isOpenBeyond(state, Date.parse(now));
}

/** R703: behind a locked door one waits; whoever was put out stays out until they are let in again. */
function enter(state: WorkshopState, context: CommandContext, leads: boolean): Decided {
	const { member, affiliation } = context;
	if (isOver(state, context) && !leads) return refused({ kind: "workshop-over" });
	const known = state.people.get(member);
	if (known?.status === "out" && !leads) return refused({ kind: "put-out" });
	const { organisation = "", sector = "" } = affiliation ?? {};
	const mustWait = !leads && state.door?.isLocked === true;
	const isWaiting = known?.status === "in" ? false : known?.status === "waiting" ? !leads : mustWait;
	const isSame =
		known !== undefined &&
		(known.status === "waiting") === isWaiting &&
		known.organisation === organisation &&
		known.sector === sector;
	if (isSame) return ok([]);
	const entered: WorkshopBody = { kind: "entered", organisation, sector, isWaiting };
	// R775: whoever comes late is given a table. Whoever leads goes from one to another.
	const seated = known?.status === "in" || isWaiting || leads ? [] : seatLate(state, member, sector);
	return ok([entered, ...seated]);
}

/** Those who are let in, each at the table that is smallest by then. */
function seatedLate(state: WorkshopState, members: readonly MemberId[]): WorkshopBody[] {
	const tables = state.tables.map((table) => ({ ...table, members: [...table.members] }));
	return members.flatMap((member) => {
		const seated = seatLate({ ...state, tables }, member, state.people.get(member)?.sector ?? "");
		for (const one of seated)
			if (one.kind === "seated") tables.find(({ id }) => id === one.table)?.members.push(member);
		return seated;
	});
}

/** `events` null: what was asked is of a step that has passed. */
function whoIsIn(state: WorkshopState, member: MemberId, events: () => WorkshopBody[] | null): Decided {
	if (state.endedAt !== null) return refused({ kind: "workshop-over" });
	if (state.people.get(member)?.status !== "in") return refused({ kind: "not-in-workshop" });
	const found = events();
	return found === null ? refused({ kind: "step-passed" }) : ok(found);
}

/** R951: whoever says which step they mean is heard in that one alone. */
function isMeantForNow(state: WorkshopState, { step }: { step?: string | null | undefined }): boolean {
	return step === undefined || step === (currentStep(state)?.id ?? null);
}

function changeSteps(
	state: WorkshopState,
	command: Command<"add-steps" | "edit-step" | "move-step" | "remove-step">,
	{ newId, now }: CommandContext,
): Decided {
	if (command.kind === "add-steps") {
		if (state.steps.length + command.steps.length > MAX_STEPS) return refused({ kind: "too-many-steps" });
		if (command.steps.some(stepFault)) return refused({ kind: "step-incomplete" });
		if (command.before !== null && !stepOf(state, command.before)) return refused({ kind: "not-found" });
		const steps = command.steps.map((terms) => ({ ...terms, may: [...new Set(terms.may)], id: newId() }));
		return ok([{ kind: "steps-added", steps, before: command.before }]);
	}
	const step = stepOf(state, command.step);
	if (!step) return refused({ kind: "not-found" });
	if (command.kind === "edit-step") {
		if (stepFault(command.terms)) return refused({ kind: "step-incomplete" });
		// What people began to answer ahead of the day is not said never to have opened.
		if (isOpenedAhead(step, now) && command.terms.ahead?.opens !== step.ahead?.opens)
			return refused({ kind: "step-already-held" });
		const edited: Step = { ...command.terms, may: [...new Set(command.terms.may)], id: step.id };
		return ok(sameValue(edited, step) ? [] : [{ kind: "step-edited", step: edited }]);
	}
	if (command.kind === "move-step") {
		if (command.before === step.id) return ok([]);
		if (command.before !== null && !stepOf(state, command.before)) return refused({ kind: "not-found" });
		const after = state.steps[state.steps.indexOf(step) + 1]?.id ?? null;
		return ok(after === command.before ? [] : [{ kind: "step-moved", step: step.id, before: command.before }]);
	}
	// R704: what happened stays told: a step that began is skipped or left, not taken out.
	if (isOpenedAhead(step, now) || state.runs.some((run) => run.step === step.id))
		return refused({ kind: "step-already-held" });
	return ok([{ kind: "step-removed", step: step.id }]);
}

/** Whether it opened for those who are not in the room: it may hold what they wrote, sealed to all but them. `now`: ISO. */
function isOpenedAhead({ ahead }: Pick<Step, "ahead">, now: string): boolean {
	return ahead !== null && Date.parse(ahead.opens) <= Date.parse(now);
}

/** R701: two people who move the workshop at once: the first does, the other is told that it moved. */
function beginStep(state: WorkshopState, command: Command<"begin-step">, context: CommandContext): Decided {
	const step = stepOf(state, command.step);
	if (!step) return refused({ kind: "not-found" });
	const current = currentStep(state)?.id ?? null;
	if (current === command.step) return ok([]);
	if (current !== command.from) return refused({ kind: "workshop-moved" });
	const copies = copiesByThemselves(state, step, state.tables, context);
	return ok([{ kind: "step-begun", step: step.id, positions: positionsIn(context) }, ...copies]);
}

function positionsIn({ found }: CommandContext): TextPosition[] {
	return (found as Partial<WorkshopFound> | undefined)?.positions ?? [];
}

function setTimer(state: WorkshopState, command: Command<"set-timer">, context: CommandContext): Decided {
	if (!isMeantForNow(state, command)) return refused({ kind: "step-passed" });
	const { timer } = command;
	const now = Date.parse(context.now);
	const left = timeLeft(state, now);
	const isRunning = state.timer !== null && state.timer.endsAt !== null;
	const running = (ms: number): Decided =>
		ok([
			{
				kind: "timer-set",
				endsAt: new Date(now + Math.min(MAX_TIMER_MS, Math.max(0, Math.round(ms)))).toISOString(),
				leftMs: null,
			},
		]);
	const stopped = (ms: number): Decided =>
		ok([{ kind: "timer-set", endsAt: null, leftMs: Math.min(MAX_TIMER_MS, Math.max(0, Math.round(ms))) }]);
	switch (timer.act) {
		case "start":
			return running(timer.minutes * MINUTE_MS);
		case "add": {
			if (left === null) return refused({ kind: "no-timer" });
			// A minute given after the end is a whole minute.
			const more = Math.max(0, left) + timer.minutes * MINUTE_MS;
			return isRunning ? running(more) : stopped(more);
		}
		case "pause":
			return left === null || !isRunning ? ok([]) : stopped(left);
		case "resume":
			return left === null || isRunning ? ok([]) : running(left);
		case "clear":
			return ok(state.timer === null ? [] : [{ kind: "timer-set", endsAt: null, leftMs: null }]);
	}
}

function stepOf(state: WorkshopState, id: string): Step | undefined {
	return state.steps.find((step) => step.id === id);
}

function hasTable(state: WorkshopState, id: string): boolean {
	return state.tables.some((table) => table.id === id);
}
