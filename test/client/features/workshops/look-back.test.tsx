// @vitest-environment happy-dom

/** What was done before, from any step: a press away for whoever was there. */

import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { LookBack } from "#client/features/workshops/taking-part/LookBack.tsx";
import { StepActs } from "#client/features/workshops/taking-part/StepActs.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { ana, showsWorkshop } from "#test/support/shown-workshop.tsx";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const bo = memberCalled("bo");
const cy = memberCalled("cy");
const t = takingTexts.fr;

function held() {
	const workshop = new SmallWorkshop();
	const leads = (command: Parameters<typeof workshop.gives>[2]) => workshop.gives(ana, "facilitator", command);
	leads({ kind: "add-steps", before: null, steps: [stepLike("assess"), stepLike("write"), stepLike("close")] });
	const [assess, write, close] = ["assess", "write", "close"].map((title) => workshop.stepCalled(title));
	workshop.gives(bo, "participant", { kind: "enter" });
	leads({ kind: "attach-round", step: assess ?? "", round: "tour" });
	for (const [step, from] of [
		[assess, null],
		[write, assess],
		[close, write],
	]) {
		leads({ kind: "begin-step", step: step ?? "", from: from ?? null });
		workshop.passes(10);
	}
	workshop.gives(cy, "participant", { kind: "enter" });
	return { workshop, assess: workshop.state.steps[0] };
}

test("[R954] a step that assessed is opened again by whoever was there, and by nobody who came later", () => {
	const { workshop, assess } = held();
	const opened: string[] = [];
	const shown = (me = bo) => {
		cleanup();
		showsWorkshop(workshop, <LookBack but={null} onOpen={(step) => opened.push(step)} />, { me });
	};
	shown();
	fireEvent.click(screen.getByText(t.lookBack(1)));
	fireEvent.click(screen.getByRole("button", { name: t.lookBackAt("assess") }));
	expect(opened).toEqual([assess?.id]);
	shown(cy);
	expect(document.body.textContent).toBe("");
	workshop.gives(ana, "facilitator", { kind: "end-workshop" });
	shown();
	expect(document.body.textContent).toBe("");
});

test("[R951] in a step that is over, nothing is left to say one has finished", () => {
	const { workshop, assess } = held();
	if (!assess) throw new Error("no step");
	showsWorkshop(workshop, <StepActs step={assess} />, { me: bo });
	expect(screen.queryByRole("button", { name: t.done })).toBeNull();
	expect(screen.getByRole("button", { name: t.raise })).toBeTruthy();
});
