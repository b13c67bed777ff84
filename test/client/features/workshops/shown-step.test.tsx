// @vitest-environment happy-dom

/** Where somebody is while a workshop moves: with it, unless they are in the middle of a sentence. */

import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { STEP_GRACE_MS } from "#shared/ledger/workshop-rights.ts";
import { useIsTyping } from "#client/features/workshops/taking-part/use-is-typing.ts";
import { useShownStep } from "#client/features/workshops/taking-part/use-shown-step.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	cleanup();
	document.body.replaceChildren();
	vi.useRealTimers();
});

const ana = newId<MemberId>();

function joins() {
	const workshop = new SmallWorkshop();
	const steps = [stepLike("ideas"), stepLike("write"), stepLike("vote")];
	workshop.gives(ana, "facilitator", { kind: "add-steps", steps, before: null });
	let from: string | null = null;
	const screen = renderHook(() => useShownStep(workshop.state, useIsTyping()));
	const begins = (title: string) => {
		const step = workshop.stepCalled(title);
		act(() => {
			workshop.gives(ana, "facilitator", { kind: "begin-step", step, from });
			screen.rerender();
		});
		from = step;
	};
	const sees = (title: string) => expect(screen.result.current.shown).toEqual({ step: workshop.stepCalled(title) });
	const ends = () =>
		act(() => {
			workshop.gives(ana, "facilitator", { kind: "end-workshop" });
			screen.rerender();
		});
	return { screen, begins, sees, ends, workshop };
}

/** Somebody writes a letter in a field that has the focus. */
function writes(): HTMLTextAreaElement {
	const field = document.body.appendChild(document.createElement("textarea"));
	field.value = "Les équipes chang";
	field.focus();
	field.dispatchEvent(new Event("input", { bubbles: true }));
	return field;
}

test("[R751] who is not writing goes with the workshop, to its end", () => {
	const { screen, begins, sees, ends } = joins();
	expect(screen.result.current.shown).toBe("before");
	begins("ideas");
	sees("ideas");
	begins("write");
	sees("write");
	ends();
	expect(screen.result.current.shown).toBe("over");
});

test("[R751] who is writing stays and is invited; one press takes them along", () => {
	const { screen, begins, sees, workshop } = joins();
	begins("ideas");
	writes();
	begins("write");
	sees("ideas");
	expect(screen.result.current.invitation).toEqual({ step: workshop.stepCalled("write") });
	act(() => screen.result.current.go());
	sees("write");
	expect(screen.result.current.invitation).toBeNull();
});

test("[R751] they are moved when what the step opened closes", () => {
	const { begins, sees, screen } = joins();
	begins("ideas");
	writes();
	begins("write");
	act(() => void vi.advanceTimersByTime(STEP_GRACE_MS - 1));
	sees("ideas");
	act(() => void vi.advanceTimersByTime(1));
	sees("write");
	expect(screen.result.current.invitation).toBeNull();
});

test("[R751] when the workshop moves once more, what they stayed for is closed: they go, unless they still write", () => {
	const { begins, sees } = joins();
	begins("ideas");
	const field = writes();
	begins("write");
	field.dispatchEvent(new Event("input", { bubbles: true }));
	begins("vote");
	sees("ideas");
	field.blur();
	begins("write");
	sees("write");
});

test("[R751] a letter of more than five seconds ago, or a field that was left, is no sentence under way", () => {
	const { begins, sees } = joins();
	begins("ideas");
	writes();
	act(() => void vi.advanceTimersByTime(5_001));
	begins("write");
	sees("write");
	writes().blur();
	begins("vote");
	sees("vote");
});

test("[R751] a field whose words were just sent, or taken away, holds no sentence: its writer goes along", () => {
	const { begins, sees } = joins();
	begins("ideas");
	const field = writes();
	field.value = " ";
	field.dispatchEvent(new Event("input", { bubbles: true }));
	begins("write");
	sees("write");
});

test("[R751] a step that is open ahead is left by one’s own choice, or when the workshop moves", () => {
	const { screen, begins, sees, workshop } = joins();
	begins("ideas");
	act(() => screen.result.current.open(workshop.stepCalled("vote")));
	sees("vote");
	expect(screen.result.current.isAway).toBe(true);
	act(() => screen.result.current.go());
	sees("ideas");
	act(() => screen.result.current.open(workshop.stepCalled("vote")));
	begins("write");
	sees("write");
});

test("[R751] letters written in another field are none of the text that has the focus since", () => {
	const { begins, sees } = joins();
	begins("ideas");
	writes();
	const text = document.body.appendChild(document.createElement("textarea"));
	text.value = "Un texte que l’on ouvre";
	text.focus();
	begins("write");
	sees("write");
});
