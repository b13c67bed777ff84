/** A workshop as it goes: its agenda, its door, who moves it, its timer, and what the steps open to whoever came by the code. */

import { beforeEach, describe, expect, test } from "vitest";
import { plannedMinutes, plannedStarts, usualStep } from "#shared/domain/workshop-step.ts";
import {
	mayGive,
	mayReadLedger,
	nextChange,
	seatRights,
	STEP_GRACE_MS,
	whoseRoomsChange,
} from "#shared/ledger/workshop-rights.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import { WorkshopBody, type WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { currentStep, timeLeft } from "#shared/ledger/workshop-state.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

const ana = memberCalled("ana");
const bea = memberCalled("bea");
const cam = memberCalled("cam");
const CADRE = newId<DocumentId>();
const OTHER = newId<DocumentId>();
const WORKSHOP = newId<DocumentId>();

let workshop: SmallWorkshop;
beforeEach(() => {
	workshop = new SmallWorkshop();
	const target = { kind: "document" as const, document: CADRE, block: null };
	const steps = [stepLike("welcome"), stepLike("write", { target }), stepLike("vote"), stepLike("close")];
	workshop.gives(ana, "facilitator", { kind: "add-steps", steps, before: null });
});

const begins = (step: string, from: string | null, who = ana) =>
	workshop.gives(who, "facilitator", {
		kind: "begin-step",
		step: workshop.stepCalled(step),
		from: from === null ? null : workshop.stepCalled(from),
	});
const enters = (who: typeof ana) => workshop.gives(who, "participant", { kind: "enter" });
const titles = () => workshop.state.steps.map(({ title }) => title).join(" ");

describe("the agenda", () => {
	test("[R700] steps are added where they are wanted, moved, edited and taken out", () => {
		workshop.gives(ana, "facilitator", {
			kind: "add-steps",
			steps: [stepLike("ideas"), stepLike("group")],
			before: workshop.stepCalled("write"),
		});
		expect(titles()).toBe("welcome ideas group write vote close");
		workshop.gives(ana, "facilitator", { kind: "move-step", step: workshop.stepCalled("vote"), before: null });
		expect(titles()).toBe("welcome ideas group write close vote");
		workshop.gives(ana, "facilitator", {
			kind: "edit-step",
			step: workshop.stepCalled("group"),
			terms: stepLike("group", { title: "regrouper", minutes: 25 }),
		});
		workshop.gives(ana, "facilitator", { kind: "remove-step", step: workshop.stepCalled("vote") });
		expect(titles()).toBe("welcome ideas regrouper write close");
	});

	test("[R700] planned times follow each other, and a skipped step takes none", () => {
		const steps = [usualStep("welcome"), { ...usualStep("ideas"), isSkipped: true }, usualStep("write")];
		expect(plannedStarts(steps)).toEqual([0, 10, 10]);
		expect(plannedMinutes(steps)).toBe(30);
	});

	test("[R704] a step that took place stays in the course of the workshop", () => {
		begins("welcome", null);
		begins("write", "welcome");
		expect(workshop.gives(ana, "facilitator", { kind: "remove-step", step: workshop.stepCalled("welcome") })).toBe(
			"step-already-held",
		);
	});

	test("[R704] a step that opened ahead of the day stays too, with when it opened", () => {
		const ahead = { opens: new Date(workshop.now + 60_000).toISOString(), closes: "2027-12-01T09:00:00.000Z" };
		workshop.gives(ana, "facilitator", {
			kind: "add-steps",
			steps: [stepLike("ideas", { title: "avant", ahead })],
			before: null,
		});
		const step = workshop.stepCalled("avant");
		const edits = (more: object) =>
			workshop.gives(ana, "facilitator", {
				kind: "edit-step",
				step,
				terms: stepLike("ideas", { title: "avant", ...more }),
			});
		expect(edits({ ahead: { ...ahead, closes: "2027-12-02T09:00:00.000Z" } })).toBe("step-edited");
		workshop.now += 60_000;
		expect(workshop.gives(ana, "facilitator", { kind: "remove-step", step })).toBe("step-already-held");
		expect(edits({ ahead: null })).toBe("step-already-held");
		expect(edits({ ahead: { ...ahead, closes: "2027-12-03T09:00:00.000Z" } })).toBe("step-edited");
	});

	test("a step cannot close before it opens, nor an agenda grow without end", () => {
		const ahead = { opens: "2026-11-24T10:00:00.000Z", closes: "2026-11-24T09:00:00.000Z" };
		const add = (steps: ReturnType<typeof stepLike>[]) =>
			workshop.gives(ana, "facilitator", { kind: "add-steps", steps, before: null });
		expect(add([stepLike("ideas", { ahead })])).toBe("step-incomplete");
		expect(add(Array.from({ length: 30 }, () => stepLike("ideas")))).toBe("steps-added");
		expect(add(Array.from({ length: 30 }, () => stepLike("ideas")))).toBe("too-many-steps");
	});
});

describe("who leads", () => {
	test("[R702] a participant, an editor or a commenter calls none of the acts of whoever leads", () => {
		enters(bea);
		for (const role of ["participant", "commenter", "editor"] as const) {
			expect(workshop.gives(bea, role, { kind: "open-door" })).toBe("forbidden");
			expect(workshop.gives(bea, role, { kind: "end-workshop" })).toBe("forbidden");
			expect(workshop.gives(bea, role, { kind: "set-timer", timer: { act: "start", minutes: 1 } })).toBe("forbidden");
			expect(workshop.gives(bea, role, { kind: "put-out", member: ana })).toBe("forbidden");
			expect(workshop.gives(bea, role, { kind: "lower-hand", member: ana })).toBe("forbidden");
		}
	});

	test("[R702] somebody who is named leads with them, until they are not any more", () => {
		enters(bea);
		workshop.gives(ana, "facilitator", { kind: "name-host", member: bea, isHost: true });
		expect(workshop.gives(bea, "participant", { kind: "open-door" })).toBe("door-opened");
		workshop.gives(ana, "facilitator", { kind: "name-host", member: bea, isHost: false });
		expect(workshop.gives(bea, "participant", { kind: "close-door" })).toBe("forbidden");
	});

	test("[R701] of two who move the workshop at once, one does, and the other is told", () => {
		expect(begins("welcome", null)).toBe("step-begun");
		expect(begins("write", "welcome")).toBe("step-begun");
		expect(begins("vote", "welcome", bea)).toBe("workshop-moved");
		expect(begins("write", "welcome", bea)).toBe("");
		expect(currentStep(workshop.state)?.title).toBe("write");
	});

	test("[R701] steps go forward, back and out of order, and each time they lasted is kept", () => {
		begins("welcome", null);
		workshop.passes(5);
		begins("vote", "welcome");
		workshop.passes(2);
		begins("welcome", "vote");
		workshop.gives(ana, "facilitator", { kind: "end-workshop" });
		const lasted = workshop.state.runs.map(({ from, until }) => (Date.parse(until ?? "") - Date.parse(from)) / 60_000);
		expect(lasted).toEqual([5, 2, 0]);
		expect(currentStep(workshop.state)).toBeNull();
		workshop.gives(ana, "facilitator", { kind: "reopen-workshop" });
		expect(begins("close", null)).toBe("step-begun");
	});
});

describe("the timer, the hands and who has finished", () => {
	const timer = (asked: Parameters<typeof workshop.gives>[2] extends never ? never : object) =>
		workshop.gives(ana, "facilitator", { kind: "set-timer", timer: asked } as never);
	const left = () => (timeLeft(workshop.state, workshop.now) ?? 0) / 60_000;

	test("[R706] it is counted by the server’s clock, stopped, taken up again, and given a minute more", () => {
		timer({ act: "start", minutes: 10 });
		workshop.passes(4);
		timer({ act: "pause" });
		workshop.passes(30);
		expect(left()).toBe(6);
		timer({ act: "add", minutes: 1 });
		timer({ act: "resume" });
		workshop.passes(8);
		expect(left()).toBe(-1);
		timer({ act: "add", minutes: 1 });
		expect(left()).toBe(1);
		timer({ act: "clear" });
		expect(timeLeft(workshop.state, workshop.now)).toBeNull();
		expect(timer({ act: "add", minutes: 1 })).toBe("no-timer");
	});

	test("[R706] another step begins without the timer of the one before", () => {
		begins("welcome", null);
		timer({ act: "start", minutes: 10 });
		begins("write", "welcome");
		expect(workshop.state.timer).toBeNull();
	});

	test("[R951] a timer and a hand that say which step they are meant for do nothing in another", () => {
		enters(bea);
		begins("welcome", null);
		const step = workshop.stepCalled("welcome");
		const asks = (minutes: number) =>
			workshop.gives(ana, "facilitator", { kind: "set-timer", timer: { act: "start", minutes }, step });
		expect(asks(10)).toBe("timer-set");
		begins("write", "welcome");
		expect(asks(10)).toBe("step-passed");
		expect(workshop.state.timer).toBeNull();
		expect(workshop.gives(bea, "participant", { kind: "raise-hand", step })).toBe("step-passed");
		expect(workshop.gives(bea, "participant", { kind: "raise-hand", step: workshop.stepCalled("write") })).toBe(
			"hand-raised",
		);
	});

	test("[R951] « J’ai fini » reaches the step it was pressed in, a minute after its end at the latest", () => {
		enters(bea);
		begins("welcome", null);
		begins("write", "welcome");
		const finishes = (title: string) =>
			workshop.gives(bea, "participant", { kind: "mark-done", step: workshop.stepCalled(title), isDone: true });
		expect(finishes("write")).toBe("step-done");
		expect(finishes("welcome")).toBe("step-done");
		workshop.passes(2);
		workshop.gives(bea, "participant", { kind: "mark-done", step: workshop.stepCalled("write"), isDone: false });
		begins("close", "write");
		workshop.passes(2);
		expect(finishes("write")).toBe("step-passed");
		expect(workshop.state.done.get(workshop.stepCalled("write"))?.size).toBe(0);
	});

	test("[R951] what moves everybody or speaks to them is of the moment; what one says of oneself, and the preparation, are kept", () => {
		const isKept = (command: WorkshopCommand) => workshopStream.isOfTheMoment?.(command) !== true;
		expect(isKept({ kind: "begin-step", step: "a", from: null })).toBe(false);
		expect(isKept({ kind: "set-timer", timer: { act: "pause" } })).toBe(false);
		expect(isKept({ kind: "say", text: "On reprend", table: null })).toBe(false);
		expect(isKept({ kind: "lower-hand", member: bea })).toBe(false);
		expect(isKept({ kind: "lower-hand", member: null })).toBe(true);
		expect(isKept({ kind: "mark-done", step: "a", isDone: true })).toBe(true);
		expect(isKept({ kind: "move-step", step: "a", before: null })).toBe(true);
	});

	test("[R707] hands are in the order they were raised; each lowers their own, whoever leads lowers any", () => {
		for (const one of [bea, cam]) enters(one);
		for (const one of [cam, bea, cam]) workshop.gives(one, "participant", { kind: "raise-hand" });
		expect(workshop.state.hands.map(({ member }) => member)).toEqual([cam, bea]);
		workshop.gives(bea, "participant", { kind: "lower-hand", member: null });
		workshop.gives(ana, "facilitator", { kind: "lower-hand", member: cam });
		expect(workshop.state.hands).toEqual([]);
	});

	test("[R707] who has finished is told by themselves, and may be taken back", () => {
		enters(bea);
		begins("write", null);
		const step = workshop.stepCalled("write");
		workshop.gives(bea, "participant", { kind: "mark-done", step, isDone: true });
		expect(workshop.gives(bea, "participant", { kind: "mark-done", step, isDone: true })).toBe("");
		expect(workshop.state.done.get(step)?.size).toBe(1);
		workshop.gives(bea, "participant", { kind: "mark-done", step, isDone: false });
		expect(workshop.state.done.get(step)?.size).toBe(0);
	});
});

describe("what a place allows", () => {
	const rights = (who = bea) => seatRights(workshop.state, who, workshop.now);
	const onCadre = { workshop: WORKSHOP, document: CADRE };

	test("[R710] nothing before one is in, then to read, then what the step opens, in its document alone", () => {
		expect(rights().reads.size).toBe(0);
		enters(bea);
		expect([...rights().reads]).toEqual([CADRE]);
		expect(rights().writes.size).toBe(0);
		begins("welcome", null);
		begins("write", "welcome");
		expect([...rights().writes]).toEqual([CADRE]);
		expect(rights(cam).writes.size).toBe(0);
		workshop.gives(ana, "facilitator", { kind: "put-out", member: bea });
		expect(rights()).toMatchObject({ status: "out", reads: new Set(), writes: new Set() });
	});

	test("[R777] in a step of tables the text itself waits: for people to have a table, then for the group to be back; without copies, tables write in it", () => {
		enters(bea);
		const target = { kind: "document" as const, document: CADRE, block: null };
		const steps = [stepLike("tables", { target })];
		workshop.gives(ana, "facilitator", { kind: "add-steps", steps, before: null });
		const step = workshop.stepCalled("tables");
		begins("tables", null);
		expect(rights().writes.size).toBe(0);
		const tables = [{ id: null, name: "Table 1", place: "", members: [bea] }];
		workshop.gives(ana, "facilitator", { kind: "set-tables", tables });
		expect([...rights().writes]).toEqual([CADRE]);
		const source = { document: CADRE, field: "content", prev: null, next: null, blocks: [] };
		workshop.gives(ana, "facilitator", { kind: "give-copies", step }, { source });
		expect(rights().writes.size).toBe(0);
		workshop.gives(ana, "facilitator", { kind: "set-plenary", step, plenary: { passage: null } });
		expect([...rights().writes]).toEqual([CADRE]);
	});

	test("[R712] a sentence under way is finished: writing lasts a minute beyond its step", () => {
		enters(bea);
		begins("write", null);
		begins("close", "write");
		expect(nextChange(workshop.state, workshop.now)).toBe(workshop.now + STEP_GRACE_MS);
		expect(rights().writes.has(CADRE)).toBe(true);
		workshop.passes(1);
		expect(rights().writes.has(CADRE)).toBe(false);
	});

	test("[R711] once it is over nothing is left but what a step opens beyond it", () => {
		enters(bea);
		const ahead = { opens: "2026-11-23T15:00:00.000Z", closes: "2026-11-23T16:00:00.000Z" };
		const target = { kind: "document" as const, document: OTHER, block: null };
		const steps = [stepLike("discuss", { title: "après", target, ahead })];
		workshop.gives(ana, "facilitator", { kind: "add-steps", steps, before: null });
		begins("welcome", null);
		workshop.gives(ana, "facilitator", { kind: "end-workshop" });
		expect([...rights().reads, ...rights().comments]).toEqual([]);
		expect(nextChange(workshop.state, workshop.now + STEP_GRACE_MS)).toBe(Date.parse(ahead.opens));
		workshop.now = Date.parse(ahead.opens);
		expect([...rights().comments]).toEqual([OTHER]);
		workshop.now = Date.parse(ahead.closes);
		expect([...rights().reads, ...rights().comments]).toEqual([]);
	});

	test("[R713] [R714] a ledger or a command that no row names is closed, whatever step is under way", () => {
		enters(bea);
		begins("write", null);
		const comment = { needs: "comment" as const, command: { kind: "open-thread" } };
		expect(mayReadLedger(rights(), { ...onCadre, stream: "comments" })).toBe(true);
		expect(mayGive(rights(), { ...onCadre, stream: "comments", ...comment })).toBe(true);
		expect(mayGive(rights(), { ...onCadre, stream: "comments", needs: "moderate", command: {} })).toBe(false);
		expect(mayGive(rights(), { workshop: WORKSHOP, document: OTHER, stream: "comments", ...comment })).toBe(false);
		for (const stream of ["versions", "votes", "measurements", "adoptions", "assessments", "toString"]) {
			expect(mayReadLedger(rights(), { ...onCadre, stream }), stream).toBe(false);
			expect(mayGive(rights(), { ...onCadre, stream, needs: "read", command: {} }), stream).toBe(false);
		}
	});

	test("[R714] one votes in the vote of the step, in no other, and not once the step is left", () => {
		enters(bea);
		const [vote, other] = [newId(), newId()];
		const step = workshop.stepCalled("vote");
		workshop.gives(ana, "facilitator", { kind: "attach-vote", step, vote: { place: CADRE, vote } });
		const cast = (id: string) =>
			mayGive(rights(), { ...onCadre, stream: "votes", needs: "vote", command: { kind: "cast-ballot", vote: id } });
		expect(cast(vote)).toBe(false);
		begins("vote", null);
		expect([cast(vote), cast(other)]).toEqual([true, false]);
		const close = { ...onCadre, stream: "votes", needs: "runVotes" as const, command: { kind: "close-vote", vote } };
		expect(mayGive(rights(), close)).toBe(false);
		begins("close", "vote");
		expect(cast(vote)).toBe(false);
	});

	test("[R995] a vote that is put in a step that lets nobody vote lets them by the same command, when it says so", () => {
		enters(bea);
		const vote = newId();
		const step = workshop.stepCalled("write");
		const may = () => workshop.state.steps.find(({ id }) => id === step)?.may.includes("vote");
		const put = { kind: "attach-vote" as const, step, vote: { place: CADRE, vote } };
		workshop.gives(ana, "facilitator", put);
		expect(may()).toBe(false);
		const before = workshop.events.length;
		workshop.gives(ana, "facilitator", { ...put, lets: true });
		expect(may()).toBe(true);
		workshop.gives(ana, "facilitator", { ...put, lets: true });
		expect(workshop.events).toHaveLength(before + 1);
	});

	test("[R710] what changes nobody’s rooms asks nobody’s connections again; coming in asks one’s own", () => {
		const event = (body: WorkshopBody) => ({ seq: 1, time: workshop.time, member: bea, body });
		expect(
			whoseRoomsChange([event({ kind: "hand-raised" }), event({ kind: "said", text: "Bonjour", table: null })]),
		).toEqual([]);
		const entered = { kind: "entered" as const, organisation: "", sector: "", isWaiting: false };
		expect(whoseRoomsChange([event(entered), event({ kind: "put-out", member: cam })])).toEqual([bea, cam]);
		expect(whoseRoomsChange([event(entered), event({ kind: "step-begun", step: "s", positions: [] })])).toBe(
			"everybody",
		);
	});
});
