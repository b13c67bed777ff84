// @vitest-environment happy-dom

/** What earlier meetings left to do, on the screens of a workshop. */

import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Step } from "#shared/domain/workshop-step.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { ok } from "#shared/lib/result.ts";
import type { FollowUpsBackReply } from "#shared/ledger/follow-ups-back.ts";
import type { Api } from "#client/api/api.ts";
import { WorkshopPartsContext, type WorkshopParts } from "#client/document/workshop-parts.ts";
import { FollowUpsBack, FollowUpsOnScreen } from "#client/features/workshops/follow-ups/FollowUpsBack.tsx";
import { followUpsTexts } from "#client/features/workshops/follow-ups/follow-ups-texts.ts";
import { ScreenContent } from "#client/features/workshops/screen/ScreenContent.tsx";
import { StepContent } from "#client/features/workshops/taking-part/StepContent.tsx";
import { ana, showsWorkshop, unreachable } from "#test/support/shown-workshop.tsx";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

beforeEach(() => {
	vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date(2026, 10, 22, 14) });
});
afterEach(() => {
	cleanup();
	vi.useRealTimers();
});

const t = followUpsTexts.fr;
/** As words are found: spaces that do not break are spaces there. */
const plain = (words: string) => words.replace(/\s/gu, " ");
const bo = memberCalled("bo");

const left = (text: string, more: Partial<FollowUpsBackReply[number]> = {}): FollowUpsBackReply[number] => ({
	...{ place: "portfolio", decision: "d1", decided: "Le guichet ouvre.", id: text, text, owner: "Bo Tran" },
	...{ due: "2026-11-10", state: "open", note: "", mayUpdate: false },
	...more,
});

function server(...reply: FollowUpsBackReply): Api {
	return { ...unreachable, followUpsBack: async () => ok(reply) };
}

function welcomed(): SmallWorkshop {
	const workshop = new SmallWorkshop();
	const steps = [stepLike("welcome"), stepLike("present")];
	workshop.gives(ana, "facilitator", { kind: "add-steps", steps, before: null });
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("welcome"), from: null });
	return workshop;
}

test("[R970] each is told with who sees to it, its day, where it is and how late; how many are late is said first", async () => {
	const replies = [
		left("Écrire aux milieux", { note: "La moitié a répondu." }),
		left("Publier", { due: null, owner: "" }),
		left("Trouver un local", { state: "done" }),
	];
	showsWorkshop(welcomed(), <FollowUpsBack place="desk" />, { server: server(...replies) });
	await screen.findByText("Écrire aux milieux");
	screen.getByRole("heading", { name: t.title });
	screen.getByText(plain(t.count(2, 1)));
	screen.getByText(plain(t.late(12)));
	screen.getByText("Bo Tran · pour le 10 novembre 2026 · La moitié a répondu.");
	screen.getByText(`${t.nameless} · ${t.noDue}`);
	screen.getByText(t.done);
	expect(screen.queryByRole("button")).toBeNull();
});

test("[R970] they are before whoever takes part in the welcome, and projected then; in the next step neither, and where nothing was left there is no word of it", async () => {
	const workshop = welcomed();
	const shows = (step: Step | null) => {
		if (step === null) throw new Error("a step is expected");
		const both = (
			<>
				<StepContent step={step} shownInstead={null} />
				<ScreenContent step={step} />
			</>
		);
		showsWorkshop(workshop, both, { me: bo, server: server(left("Écrire aux milieux")) });
	};
	const from = workshop.stepCalled("welcome");
	shows(currentStep(workshop.state));
	expect(await screen.findAllByText("Écrire aux milieux")).toHaveLength(2);
	cleanup();
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("present"), from });
	shows(currentStep(workshop.state));
	await vi.advanceTimersByTimeAsync(100);
	expect(screen.queryByText("Écrire aux milieux")).toBeNull();
	cleanup();
	showsWorkshop(welcomed(), <FollowUpsOnScreen />, { server: server() });
	await vi.advanceTimersByTimeAsync(100);
	expect(screen.queryByText(t.title)).toBeNull();
});

test("[R970] of many, those that are left to do first are projected, and how many others there are", async () => {
	const many = Array.from({ length: 9 }, (_, place) => left(`Suite ${place + 1}`));
	showsWorkshop(welcomed(), <FollowUpsOnScreen />, { server: server(...many) });
	await screen.findByText("Suite 6");
	expect(screen.queryByText("Suite 7")).toBeNull();
	screen.getByText(plain(t.others(3)));
});

test("[R971] whoever may say where it is opens its form, and it is asked again once they have", async () => {
	let reply = left("Écrire aux milieux", { mayUpdate: true });
	showsWorkshop(
		welcomed(),
		<WorkshopPartsContext value={{ FollowUpUpdate: FormOfFollowUp } as WorkshopParts}>
			<FollowUpsBack place="desk" />
		</WorkshopPartsContext>,
		{ server: { ...unreachable, followUpsBack: async () => ok([reply]) } },
	);
	fireEvent.click(await screen.findByRole("button", { name: t.updateOf("Écrire aux milieux") }));
	reply = { ...reply, state: "done" };
	fireEvent.click(await screen.findByRole("button", { name: "portfolio d1 Écrire aux milieux" }));
	await screen.findByText(t.done);
	expect(screen.queryByRole("button", { name: /^portfolio/ })).toBeNull();
});

/** Says which one it was opened for. */
const FormOfFollowUp: WorkshopParts["FollowUpUpdate"] = ({ place, decision, followUp, onClose }) => (
	<button type="button" onClick={onClose}>
		{`${place} ${decision} ${followUp}`}
	</button>
);
