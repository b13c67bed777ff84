// @vitest-environment happy-dom

/** The desk as whoever leads uses it: what is pressed becomes a command, what others did is said. */

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, expect, test } from "vitest";
import { newId, type DocumentId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { noCards } from "#shared/ledger/cards-state.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { CardForm } from "#client/features/workshops/cards/CardForm.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomsContext, type RoomSource } from "#client/document/rooms-context.ts";
import type { Given } from "#client/document/use-give-from-field.ts";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { HandsCard } from "#client/features/workshops/desk/HandsCard.tsx";
import { MessageCard } from "#client/features/workshops/desk/MessageCard.tsx";
import { PeopleCard } from "#client/features/workshops/desk/PeopleCard.tsx";
import { StepMoves } from "#client/features/workshops/desk/StepMoves.tsx";
import { trialOf } from "#client/features/workshops/desk/trial.ts";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { WaitingCard } from "#client/features/workshops/desk/WaitingCard.tsx";
import { participantsAmong } from "#client/features/workshops/use-workshop-people.ts";
import { WorkshopContext, type WorkshopHere } from "#client/features/workshops/use-workshop.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const t = deskTexts.fr;
/** None of these screens opens one. */
const noRooms: RoomSource = {
	room: () => {
		throw new Error("no room is expected");
	},
	hold: () => () => undefined,
	isTrial: false,
};
const ana = memberCalled("ana");
const bo = memberCalled("bo");
const cy = memberCalled("cy");
const di = memberCalled("da");
const called = new Map([
	[bo, "Bo"],
	[cy, "Cy"],
]);
const names: Names = {
	people: [],
	of: (member) => called.get(member) ?? "?",
	isGuest: () => false,
	isPresent: () => true,
};

function held(): SmallWorkshop {
	const workshop = new SmallWorkshop();
	workshop.gives(ana, "facilitator", {
		kind: "add-steps",
		before: null,
		steps: [stepLike("welcome"), stepLike("ideas"), stepLike("close")],
	});
	workshop.gives(ana, "facilitator", { kind: "open-door" });
	return workshop;
}

/** Shows a part of the desk; `given` is what was asked. */
function shows(part: ReactElement, workshop: SmallWorkshop, answer: Given = "done") {
	const given: WorkshopCommand[] = [];
	const here: WorkshopHere = {
		workspace: newId<WorkspaceId>(),
		document: newId<DocumentId>(),
		// None of these parts opens the room.
		room: {} as OpenRoom,
		me: ana,
		state: workshop.state,
		head: 1,
		isLoaded: true,
		cards: noCards(),
		cardsHead: 0,
		leads: true,
		isTrial: false,
		give: async (command) => {
			given.push(command);
			return answer;
		},
		giveCard: async () => answer,
	};
	render(<WorkshopContext value={here}>{part}</WorkshopContext>);
	return { given, here };
}

test("[R745] the next step is asked for from the one that is seen; that somebody else moved first is said and stays", async () => {
	const workshop = held();
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("welcome"), from: null });
	const { given } = shows(<StepMoves />, workshop, "workshop-moved");
	fireEvent.click(screen.getByRole("button", { name: t.nextIs("ideas") }));
	expect(given).toEqual([
		{ kind: "begin-step", step: workshop.stepCalled("ideas"), from: workshop.stepCalled("welcome") },
	]);
	expect((await screen.findByRole("status")).textContent).toMatch(/vient de changer/);
});

test("those who wait are let in one by one or all together", () => {
	const workshop = held();
	workshop.gives(ana, "facilitator", { kind: "lock-door", isLocked: true });
	workshop.gives(bo, "participant", { kind: "enter" });
	workshop.gives(cy, "participant", { kind: "enter" });
	const { given } = shows(<WaitingCard names={names} />, workshop);
	expect(screen.getByRole("heading").textContent).toBe(t.waiting(2));
	fireEvent.click(screen.getByRole("button", { name: t.letInOne("Bo") }));
	fireEvent.click(screen.getByRole("button", { name: t.letInAll }));
	expect(given).toEqual([
		{ kind: "admit", members: [bo] },
		{ kind: "admit", members: [bo, cy] },
	]);
});

test("hands are in the order they were raised, and are lowered one by one", () => {
	const workshop = held();
	for (const member of [cy, bo]) workshop.gives(member, "participant", { kind: "enter" });
	workshop.gives(cy, "participant", { kind: "raise-hand" });
	workshop.passes(1);
	workshop.gives(bo, "participant", { kind: "raise-hand" });
	const { given } = shows(<HandsCard names={names} />, workshop);
	expect(screen.getAllByRole("listitem").map((item) => item.textContent?.slice(0, 3))).toEqual(["1Cy", "2Bo"]);
	fireEvent.click(screen.getByRole("button", { name: t.lowerOne("Cy") }));
	expect(given).toEqual([{ kind: "lower-hand", member: cy }]);
});

test("people are counted by sector, and putting somebody out is asked twice", async () => {
	const workshop = held();
	for (const member of [bo, cy]) workshop.gives(member, "participant", { kind: "enter" });
	const { given } = shows(<PeopleCard names={names} />, workshop);
	expect(screen.getByText("Santé").parentElement?.textContent).toBe("Santé2");
	const more = screen.getByRole("button", { name: t.personMore("Bo"), hidden: true });
	fireEvent.keyDown(more, { key: "ArrowDown" });
	fireEvent.click(await screen.findByRole("menuitem", { name: t.putOut, hidden: true }));
	expect(given).toEqual([]);
	fireEvent.click(await screen.findByRole("button", { name: t.putOut }));
	await waitFor(() => expect(given).toEqual([{ kind: "put-out", member: bo }]));
});

test("a message is shown until it is taken back", async () => {
	const workshop = held();
	workshop.gives(ana, "facilitator", { kind: "say", text: "On reprend bientôt.", table: null });
	const { given } = shows(<MessageCard />, workshop);
	expect(screen.getByText("On reprend bientôt.")).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: t.takeBack }));
	expect(given).toEqual([{ kind: "say", text: "", table: null }]);
});

test("[R743] what is written to try leaves one’s own draft as it is", () => {
	const workshop = held();
	const [ideas] = workshop.state.steps.filter(({ kind }) => kind === "ideas");
	if (!ideas) throw new Error("no step of ideas");
	const { here } = shows(<span />, workshop);
	const shown = (isTrial: boolean) => {
		cleanup();
		render(
			<WorkspaceContext value={{ id: here.workspace, me: { id: ana } } as unknown as CurrentWorkspace}>
				<RoomsContext value={{ ...noRooms, isTrial }}>
					<WorkshopContext value={{ ...here, isTrial }}>
						<CardForm step={ideas} cards={[]} />
					</WorkshopContext>
				</RoomsContext>
			</WorkspaceContext>,
		);
		return screen.getByRole<HTMLTextAreaElement>("textbox");
	};
	fireEvent.change(shown(false), { target: { value: "Le bus du soir" } });
	fireEvent.change(shown(true), { target: { value: "Essai" } });
	expect(shown(false).value).toBe("Le bus du soir");
	expect(shown(true).value).toBe("Essai");
});

test("[R743] in a trial one takes part in any step, and nothing is sent", async () => {
	const workshop = held();
	const { given, here } = shows(<span />, workshop);
	let acts = 0;
	const [step, now] = [workshop.stepCalled("ideas"), workshop.time];
	const room = { isTrial: true } as OpenRoom;
	const onAct = () => {
		acts += 1;
	};
	const trial = trialOf(here, { step, now, room, table: "Table d’essai", onAct });
	await trial.give({ kind: "raise-hand" });
	await trial.giveCard({ kind: "add-card", step: workshop.stepCalled("ideas"), text: "Essai" });
	expect([acts, given]).toEqual([2, []]);
	expect(trial).toMatchObject({ leads: false, isTrial: true });
	expect(trial.state.people.get(ana)?.status).toBe("in");
	expect(trial.state.runs.map(({ step }) => step)).toEqual([workshop.stepCalled("ideas")]);
	expect(workshop.state.runs).toEqual([]);
	expect(workshop.state.people.has(ana)).toBe(false);
});

test("who has finished is counted among those who take part: neither who leads, nor a co-facilitator", () => {
	const workshop = held();
	for (const member of [ana, bo, cy, di]) workshop.gives(member, "participant", { kind: "enter" });
	workshop.gives(ana, "facilitator", { kind: "name-host", member: di, isHost: true });
	const leading = [
		{ id: ana, leads: true },
		{ id: bo, leads: false },
	];
	expect(participantsAmong(workshop.state, leading)).toEqual([bo, cy]);
	workshop.gives(ana, "facilitator", { kind: "put-out", member: cy });
	expect(participantsAmong(workshop.state, leading)).toEqual([bo]);
});
