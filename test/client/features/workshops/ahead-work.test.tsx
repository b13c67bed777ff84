// @vitest-environment happy-dom

/** The steps that open outside the meeting, on the desk: led there whatever step is under way. */

import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { AheadWork } from "#client/features/workshops/desk/AheadWork.tsx";
import { aheadTexts } from "#client/features/workshops/desk/ahead-texts.ts";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { stepRoundTexts } from "#client/features/workshops/rounds/step-round-texts.ts";
import { ana, showsWorkshop } from "#test/support/shown-workshop.tsx";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const t = aheadTexts.fr;
const names: Names = { people: [], of: () => "?", isPresent: () => true, isGuest: () => false };
const day = (year: number) => `${year}-01-01T12:00:00.000Z`;
const open = { opens: day(2020), closes: day(2090) };

function planned(): SmallWorkshop {
	const workshop = new SmallWorkshop();
	const steps = [
		stepLike("assess", { title: "Chez soi", ahead: open }),
		stepLike("vote", { title: "Plus tard", ahead: { opens: day(2080), closes: day(2090) } }),
		stepLike("vote", { title: "Avant", ahead: { opens: day(2019), closes: day(2020) } }),
		stepLike("read", { title: "Lire", ahead: open }),
		stepLike("ideas", { title: "Dans la salle" }),
		stepLike("vote", { title: "Passée", ahead: open, isSkipped: true }),
	];
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps });
	return workshop;
}

const rows = () => screen.getAllByRole("listitem").map((row) => row.textContent ?? "");

test("[R933] the desk has every step that opens outside the meeting, with when it does, and leads one at a press", () => {
	const workshop = planned();
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("Dans la salle"), from: null });
	showsWorkshop(workshop, <AheadWork names={names} />);
	expect(rows()).toHaveLength(4);
	expect(rows()[0]).toMatch(/Chez soi.*Ouverte jusqu’au/);
	expect(rows()[1]).toMatch(/Plus tard.*S’ouvre le/);
	expect(rows()[2]).toMatch(/Avant.*Fermée depuis le/);
	// What is read or written in a document is led in it.
	expect(screen.queryByRole("button", { name: t.leadOne("Lire") })).toBeNull();
	expect(screen.queryByRole("button", { name: stepRoundTexts.fr.prepare })).toBeNull();
	fireEvent.click(screen.getByRole("button", { name: t.leadOne("Chez soi") }));
	expect(screen.getByRole("button", { name: stepRoundTexts.fr.prepare })).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: t.foldOne("Chez soi") }));
	expect(screen.queryByRole("button", { name: stepRoundTexts.fr.prepare })).toBeNull();
});

test("[R933] a step that is under way has its own place on the desk, and not a second one", () => {
	const workshop = planned();
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("Chez soi"), from: null });
	showsWorkshop(workshop, <AheadWork names={names} />);
	expect(rows().some((row) => row.includes("Chez soi"))).toBe(false);
});
