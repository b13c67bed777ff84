/** The course of a workshop as it was planned and as it goes: when each step should begin, when it did, and how late or early the room is. */

import { plannedStarts, type Step } from "#shared/domain/workshop-step.ts";
import { currentStep, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { WorkshopDetails } from "#shared/ledger/workshop-wire.ts";

const MINUTE_MS = 60_000;
/** Past this, the hour that was planned is of another day: a rehearsal, or a workshop put off. The course is then counted from when it began. */
const SAME_MEETING_MS = 6 * 3600_000;

export type CourseStep = {
	readonly step: Step;
	/** Milliseconds; null when nothing says when the workshop begins. */
	readonly planned: number | null;
	/** When it first began; null when it did not. */
	readonly began: number | null;
	/** How long it lasted in all, the time under way included, in milliseconds. */
	readonly lasted: number;
	/** `held` was left; `skipped` will not be held. */
	readonly state: "coming" | "now" | "held" | "skipped";
};

export type Course = {
	readonly steps: readonly CourseStep[];
	/** Milliseconds behind the plan, less than zero when ahead of it; null when nothing is under way. */
	readonly late: number | null;
	/** When it would be over if the rest took what is planned; null when nothing says when it begins. */
	readonly ends: number | null;
};

/** When it is planned to begin, in milliseconds: the day and the hour of those in the room, read by the clock of this device; null when one is missing. */
export function plannedBeginning({ date, startsAt }: Pick<WorkshopDetails, "date" | "startsAt">): number | null {
	if (date === null || startsAt === null) return null;
	const time = new Date(`${date}T${startsAt}:00`).getTime();
	return Number.isNaN(time) ? null : time;
}

/** The same by the clock of a place, « America/Toronto »: where no device says what time it is in the room. */
export function plannedBeginningIn(details: Pick<WorkshopDetails, "date" | "startsAt">, zone: string): number | null {
	const { date, startsAt } = details;
	if (date === null || startsAt === null) return null;
	const wanted = Date.parse(`${date}T${startsAt}:00Z`);
	if (Number.isNaN(wanted)) return null;
	// Twice: the day the hour changes, the first guess may fall on the other side of it.
	const first = wanted - shiftAt(wanted, zone);
	return wanted - shiftAt(first, zone);
}

/** How far the clocks of a place are ahead of UTC, in milliseconds. */
function shiftAt(time: number, timeZone: string): number {
	const shown = new Intl.DateTimeFormat("sv", { dateStyle: "short", timeStyle: "medium", timeZone }).format(time);
	return Date.parse(`${shown.replace(" ", "T")}Z`) - Math.floor(time / 1000) * 1000;
}

/** The course at `now` (milliseconds, the server’s clock). `planned`: when it was to begin. */
export function courseOf(state: WorkshopState, now: number, planned = plannedBeginning(state.details)): Course {
	const started = state.startedAt === null ? null : Date.parse(state.startedAt);
	const isOtherDay = planned !== null && started !== null && Math.abs(planned - started) > SAME_MEETING_MS;
	const origin = isOtherDay ? started : (planned ?? started);
	const starts = plannedStarts(state.steps);
	const current = currentStep(state);
	const steps = state.steps.map((step, index): CourseStep => {
		const runs = state.runs.filter((run) => run.step === step.id);
		const first = runs[0];
		return {
			step,
			planned: origin === null ? null : origin + (starts[index] ?? 0) * MINUTE_MS,
			began: first ? Date.parse(first.from) : null,
			lasted: runs.reduce((sum, { from, until }) => sum + ends(until, now) - Date.parse(from), 0),
			state: step.id === current?.id ? "now" : first ? "held" : step.isSkipped ? "skipped" : "coming",
		};
	});
	const at = steps.findIndex(({ state: how }) => how === "now");
	const under = steps[at];
	if (!under || under.planned === null) return { steps, late: null, ends: plannedEnd(steps, origin) };
	const from = Date.parse(state.runs.at(-1)?.from ?? "");
	const due = under.planned + (under.step.isSkipped ? 0 : under.step.minutes * MINUTE_MS);
	// A step that goes on past its planned end makes the room late; one that is under way does not make it early.
	const late = Math.max(from - under.planned, now - due);
	const over = Math.max(now, from + under.step.minutes * MINUTE_MS);
	return { steps, late, ends: over + restOf(steps.slice(at + 1)) };
}

/** The step that comes after the one under way, skipped ones aside: the first when none is; null at the end. */
export function stepAfter(state: WorkshopState): Step | null {
	const current = currentStep(state);
	if (current === null && state.runs.length > 0) return null;
	const from = current === null ? 0 : state.steps.indexOf(current) + 1;
	return state.steps.slice(from).find(({ isSkipped }) => !isSkipped) ?? null;
}

/** The step before the one under way, skipped ones aside; once the workshop is over, the last that was held; null when there is none. */
export function stepBefore(state: WorkshopState): Step | null {
	const current = currentStep(state);
	if (current === null) return state.steps.find(({ id }) => id === state.runs.at(-1)?.step) ?? null;
	return state.steps.slice(0, state.steps.indexOf(current)).findLast(({ isSkipped }) => !isSkipped) ?? null;
}

function ends(until: string | null, now: number): number {
	return until === null ? now : Date.parse(until);
}

function restOf(steps: readonly CourseStep[]): number {
	return steps.reduce((sum, { step }) => sum + (step.isSkipped ? 0 : step.minutes * MINUTE_MS), 0);
}

function plannedEnd(steps: readonly CourseStep[], origin: number | null): number | null {
	return origin === null ? null : origin + restOf(steps);
}
