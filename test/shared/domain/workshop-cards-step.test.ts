/** Which cards a step shows: its own, or those of the step of ideas that it puts in order. */

import { expect, test } from "vitest";
import { cardsStepOf, type Step, type StepTarget } from "#shared/domain/workshop-step.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { stepLike } from "#test/support/workshops.ts";

const framework: StepTarget = { kind: "document", document: newId<DocumentId>(), block: null };
const balises: StepTarget = { kind: "document", document: newId<DocumentId>(), block: null };
const step = (id: string, kind: Step["kind"], target: StepTarget | null = null): Step => ({
	...stepLike(kind, { target }),
	id,
});
const shown = (steps: Step[], id: string) => cardsStepOf(steps, steps.find((one) => one.id === id) as Step).id;

test("[R760] a step of ideas shows its own cards, one that groups those of the last ideas before it", () => {
	const steps = [
		step("i1", "ideas"),
		step("g1", "group"),
		step("w", "write"),
		step("i2", "ideas"),
		step("g2", "group"),
	];
	expect(steps.map(({ id }) => shown(steps, id))).toEqual(["i1", "i1", "w", "i2", "i2"]);
});

test("[R760] when it works on something, it shows the ideas that were asked for about that same thing", () => {
	const steps = [step("i1", "ideas", framework), step("i2", "ideas", balises), step("g", "group", framework)];
	expect(shown(steps, "g")).toBe("i1");
	expect(shown([step("i1", "ideas"), step("g", "group", framework)], "g")).toBe("i1");
});

test("[R760] with no ideas before it, it shows its own", () => {
	expect(shown([step("g", "group"), step("i", "ideas")], "g")).toBe("g");
});

test("[R760] what tables wrote is put in order like ideas, when they were asked for cards", () => {
	const wrote = { ...step("t", "tables"), may: ["cards" as const] };
	expect(shown([step("i", "ideas"), wrote, step("g", "group")], "g")).toBe("t");
	expect(shown([step("i", "ideas"), step("t", "tables"), step("g", "group")], "g")).toBe("i");
});
