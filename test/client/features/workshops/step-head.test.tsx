// @vitest-environment happy-dom

/** What a step is called for whoever takes part: said once. */

import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { StepContent } from "#client/features/workshops/taking-part/StepContent.tsx";
import { StepHead } from "#client/features/workshops/taking-part/StepHead.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";
import { ana, showsWorkshop } from "#test/support/shown-workshop.tsx";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

let room: OpenRoom;
let close: () => void = () => undefined;
afterEach(() => {
	cleanup();
	close();
});

async function shows(title: string) {
	({ room, close } = await openTestRoom(new FakeSyncServer()));
	const workshop = new SmallWorkshop();
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps: [stepLike("break", { title })] });
	const [step] = workshop.state.steps;
	if (!step) throw new Error("a step is expected");
	showsWorkshop(
		workshop,
		<>
			<StepHead step={step} isNow={false} headingId="ici" />
			<StepContent step={step} shownInstead={null} />
		</>,
		{ room },
	);
	return screen.getByRole("heading", { level: 1 }).textContent;
}

const said = (words: string) => (document.body.textContent ?? "").split(words).length - 1;

test("a break without a title says that it is one once, and that nothing is asked", async () => {
	expect(await shows("")).toBe(stepKindNames.fr.break);
	expect(said(stepKindNames.fr.break)).toBe(1);
	expect(screen.getByText(takingTexts.fr.breakNow)).toBeTruthy();
});

test("one with a title of its own still says what it is", async () => {
	expect(await shows("Dîner")).toBe("Dîner");
	expect(said(stepKindNames.fr.break)).toBe(1);
});
