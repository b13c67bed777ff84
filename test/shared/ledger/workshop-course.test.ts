/** What was planned beside what happens: the hours of steps, how late the room is, what comes next. */

import { describe, expect, test } from "vitest";
import { courseOf, plannedBeginning, stepAfter, stepBefore } from "#shared/ledger/workshop-course.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

const ana = memberCalled("ana");
const MINUTE = 60_000;

/** Three steps of ten, twenty and thirty minutes, and one between them that is skipped. */
function prepared(): SmallWorkshop {
	const workshop = new SmallWorkshop();
	workshop.gives(ana, "facilitator", {
		kind: "add-steps",
		before: null,
		steps: [
			stepLike("welcome", { minutes: 10 }),
			stepLike("ideas", { minutes: 20 }),
			stepLike("break", { minutes: 15, isSkipped: true }),
			stepLike("write", { minutes: 30 }),
		],
	});
	return workshop;
}

/** Planned `minutes` from now, by the clock of this device. */
function plan(workshop: SmallWorkshop, minutes: number): number {
	const begins = new Date(workshop.now + minutes * MINUTE);
	const two = (value: number) => String(value).padStart(2, "0");
	const date = `${begins.getFullYear()}-${two(begins.getMonth() + 1)}-${two(begins.getDate())}`;
	const startsAt = `${two(begins.getHours())}:${two(begins.getMinutes())}`;
	const details = { date, startsAt, place: "", documents: [] };
	expect(workshop.gives(ana, "facilitator", { kind: "set-details", ...details })).toBe("details-set");
	return plannedBeginning(details) ?? Number.NaN;
}

function goes(workshop: SmallWorkshop, title: string): void {
	const from = currentStep(workshop.state)?.id ?? null;
	const step = workshop.stepCalled(title);
	expect(workshop.gives(ana, "facilitator", { kind: "begin-step", step, from })).toBe("step-begun");
}

describe("[R741] the course", () => {
	test("planned hours follow one another from the beginning, a skipped step taking none", () => {
		const workshop = prepared();
		const begins = plan(workshop, 30);
		const { steps, ends, late } = courseOf(workshop.state, workshop.now);
		expect(steps.map(({ planned }) => (planned ?? 0) - begins)).toEqual([0, 10, 30, 30].map((at) => at * MINUTE));
		expect(steps.map(({ state }) => state)).toEqual(["coming", "coming", "skipped", "coming"]);
		expect(ends).toBe(begins + 60 * MINUTE);
		expect(late).toBeNull();
	});

	test("without an hour nothing is planned, until it begins", () => {
		const workshop = prepared();
		expect(courseOf(workshop.state, workshop.now).steps[0]?.planned).toBeNull();
		goes(workshop, "welcome");
		const { steps, late } = courseOf(workshop.state, workshop.now);
		expect(steps[1]?.planned).toBe(workshop.now + 10 * MINUTE);
		expect(late).toBe(0);
	});

	test("a room that begins late is late, and gets later only once a step goes on past its planned end", () => {
		const workshop = prepared();
		plan(workshop, 0);
		workshop.passes(4);
		goes(workshop, "welcome");
		const late = () => (courseOf(workshop.state, workshop.now).late ?? Number.NaN) / MINUTE;
		expect(late()).toBe(4);
		workshop.passes(8);
		expect(late()).toBe(4);
		workshop.passes(5);
		expect(late()).toBe(7);
		expect(courseOf(workshop.state, workshop.now).ends).toBe(workshop.now + 50 * MINUTE);
	});

	test("a step begun before its hour is early", () => {
		const workshop = prepared();
		plan(workshop, 0);
		goes(workshop, "welcome");
		workshop.passes(6);
		goes(workshop, "ideas");
		expect(courseOf(workshop.state, workshop.now).late).toBe(-4 * MINUTE);
	});

	test("what a step lasted is the sum of its times, the one under way included", () => {
		const workshop = prepared();
		goes(workshop, "welcome");
		workshop.passes(5);
		goes(workshop, "ideas");
		workshop.passes(7);
		goes(workshop, "welcome");
		workshop.passes(3);
		const [welcome, ideas] = courseOf(workshop.state, workshop.now).steps;
		expect([welcome?.lasted, welcome?.state]).toEqual([8 * MINUTE, "now"]);
		expect([ideas?.lasted, ideas?.state]).toEqual([7 * MINUTE, "held"]);
	});

	test("a rehearsal on another day is counted from when it began", () => {
		const workshop = prepared();
		plan(workshop, 3 * 24 * 60);
		goes(workshop, "welcome");
		expect(courseOf(workshop.state, workshop.now).late).toBe(0);
	});

	test("the next step is never a skipped one; after the last there is none, and one goes back from the end", () => {
		const workshop = prepared();
		const next = () => stepAfter(workshop.state)?.title ?? null;
		const before = () => stepBefore(workshop.state)?.title ?? null;
		expect([before(), next()]).toEqual([null, "welcome"]);
		goes(workshop, "ideas");
		expect([before(), next()]).toEqual(["welcome", "write"]);
		goes(workshop, "write");
		expect([before(), next()]).toEqual(["ideas", null]);
		workshop.gives(ana, "facilitator", { kind: "end-workshop" });
		expect([before(), next()]).toEqual(["write", null]);
	});
});
