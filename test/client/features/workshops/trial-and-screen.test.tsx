// @vitest-environment happy-dom

/** Two screens of a workshop that keep something back: the trial of whoever prepares it, from which nothing leaves, and what is projected. */

import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { VoteBody } from "#shared/ledger/votes-wire.ts";
import { ok } from "#shared/lib/result.ts";
import { newId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { WorkshopPartsContext, type WorkshopParts } from "#client/document/workshop-parts.ts";
import { stepVoteTexts } from "#client/features/votes/step-vote-texts.ts";
import type { VotesHere } from "#client/features/votes/use-votes.ts";
import { VoteShown } from "#client/features/votes/VoteInStep.tsx";
import { trialTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { TrialDialog } from "#client/features/workshops/desk/TrialDialog.tsx";
import { BigScreen } from "#client/features/workshops/screen/BigScreen.tsx";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";
import { ana, showsWorkshop, unreachable } from "#test/support/shown-workshop.tsx";
import { type Came, memberCalled, SmallLedger } from "#test/support/small-ledger.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

let room: OpenRoom;
let close: () => void;
beforeEach(async () => {
	({ room, close } = await openTestRoom(new FakeSyncServer()));
});
afterEach(() => {
	cleanup();
	close();
});

const [bea, cam] = ["bea", "cam"].map(memberCalled) as [typeof ana, typeof ana];

/** Two people are in, Béa with a hand raised; each wrote a card that nobody was shown. */
function meets() {
	const workshop = new SmallWorkshop();
	const document = newId();
	const target = { kind: "document", document, block: null } as never;
	const steps = [
		...[stepLike("welcome"), stepLike("ideas"), stepLike("write", { target }), stepLike("vote"), stepLike("close")],
	];
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps });
	workshop.gives(ana, "facilitator", { kind: "open-door" });
	for (const one of [bea, cam]) workshop.gives(one, "participant", { kind: "enter" });
	workshop.gives(bea, "participant", { kind: "raise-hand" });
	return workshop;
}

const people = [bea, cam].map((id, place) => ({
	...{ id, name: ["Béa Gagnon", "Cam Ouellet"][place] ?? "", number: place + 1, organisation: "CLSC", sector: "Santé" },
	...{ status: "in" as const, isGuest: true, leads: false, present: true },
}));
const server = {
	...unreachable,
	workshopPeople: async () => ok(people),
	followUpsBack: async () => ok([]),
	cardCount: async () => ok({ cards: 2, people: 2, sealed: 2 }),
};

test("[R743] whoever prepares sees any step as a participant does, acts in it, and nothing is sent: neither a hand, nor a card, nor that one is done", async () => {
	const workshop = meets();
	writeBlocks(richText(room.doc, recordTextName("instruction", workshop.stepCalled("ideas"))), [
		{ paragraph: "Une idée par carte." },
	]);
	const { given } = showsWorkshop(
		workshop,
		<ToastProvider>
			<WorkshopPartsContext value={{ Framework: Opened, VoteInStep: Opened } as unknown as WorkshopParts}>
				<TrialDialog first={workshop.stepCalled("ideas")} onClose={() => undefined} />
			</WorkshopPartsContext>
		</ToastProvider>,
		{ server, room },
	);
	const dialog = within(await screen.findByRole("dialog"));
	dialog.getByText(trialTexts.fr.trial.replace(/\s/gu, " "));
	dialog.getByRole("heading", { name: "ideas" });
	const t = takingTexts.fr;
	for (const name of [t.raise, t.done]) fireEvent.click(dialog.getByRole("button", { name }));
	const field = dialog.getByRole("textbox");
	fireEvent.change(field, { target: { value: "Essai" } });
	fireEvent.keyDown(field, { key: "Enter" });
	const before = structuredClone(workshop.state);
	expect(given).toEqual([]);
	expect(workshop.state).toEqual(before);
	expect(workshop.cards.cards.size).toBe(0);
	expect(workshop.state.hands.map(({ member }) => member)).toEqual([bea]);
	// A participant of that step has no acts of whoever leads, and sees no other step.
	expect(dialog.queryByRole("heading", { name: "write" })).toBeNull();
	expect(screen.queryByText("Ouvert pour de vrai")).toBeNull();
});

const Opened = () => <p>Ouvert pour de vrai</p>;

test("[R753] of the people, the projected screen has their number, in every step: no name, no organisation, not whose hand is raised, before they begin and once it is over", async () => {
	const workshop = meets();
	let from: string | null = null;
	const titles = [null, ...workshop.state.steps.map(({ title }) => title), null];
	writeBlocks(richText(room.doc, frameworkTextName()), [{ paragraph: "Décider ensemble." }]);
	for (const [place, title] of titles.entries()) {
		const step = title === null ? null : workshop.stepCalled(title);
		if (step !== null) workshop.gives(ana, "facilitator", { kind: "begin-step", step, from });
		else if (place > 0) workshop.gives(ana, "facilitator", { kind: "end-workshop" });
		if (step !== null) from = step;
		if (title === "ideas") {
			workshop.writes(ana, "facilitator", { kind: "add-card", step: step ?? "", text: "À moi seule" });
			workshop.writes(bea, "participant", { kind: "add-card", step: step ?? "", text: "À Béa seule" });
		}
		showsWorkshop(workshop, <BigScreen />, { server, room, cards: workshop.cardsSeenBy(ana) });
		await screen.findByText(screenTexts.fr.people(2).replace(/\s/gu, " "));
		const said = document.body.textContent ?? "";
		for (const secret of ["Béa", "Cam", "Gagnon", "CLSC", "Santé", "À moi seule", bea, cam])
			expect(said, `${title}`).not.toContain(secret);
		cleanup();
	}
});

test("[R953] what a step asks is projected in every step, once", async () => {
	const workshop = meets();
	let from: string | null = null;
	const cohort = stepLike("read", { title: "cohorte", target: { kind: "cohort", cohort: "c1" } });
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps: [cohort] });
	const project = {
		id: "p1",
		name: "Potagers",
		summary: "",
		carriers: [],
		sectors: [],
		populations: [],
		territory: "",
	};
	const told = { name: "Jeunes", about: "", count: 1, projects: [{ ...project, stage: { id: "", label: "" } }] };
	const stepProjects = async () => ok(told as never);
	for (const { id, title } of workshop.state.steps)
		writeBlocks(richText(room.doc, recordTextName("instruction", id)), [{ paragraph: `Consigne de ${title}.` }]);
	for (const { id: step, title } of [...workshop.state.steps]) {
		workshop.gives(ana, "facilitator", { kind: "begin-step", step, from });
		from = step;
		showsWorkshop(workshop, <BigScreen />, { server: { ...server, stepProjects }, room });
		await screen.findByText(`Consigne de ${title}.`);
		if (title === "cohorte") await screen.findAllByText("Potagers");
		screen.getByText(`Consigne de ${title}.`);
		cleanup();
	}
});

test("[R965] a wall that is cut off says so, shows what it knew, never that time is over before it knows it, and catches up by itself", async () => {
	close();
	const sync = new FakeSyncServer();
	({ room, close } = await openTestRoom(sync));
	const workshop = meets();
	const step = workshop.stepCalled("welcome");
	workshop.gives(ana, "facilitator", { kind: "begin-step", step, from: null });
	workshop.now = Date.now() - 600_000;
	workshop.gives(ana, "facilitator", { kind: "set-timer", timer: { act: "start", minutes: 5 } });
	const { again } = showsWorkshop(workshop, <BigScreen />, { server, room });
	await screen.findByText(takingTexts.fr.timeOver);
	expect(screen.queryByText(/^Sans réseau/)).toBeNull();
	sync.isDown = true;
	act(() => sync.cuts());
	await screen.findByText(/^Sans réseau depuis/);
	screen.getByRole("heading", { name: "welcome" });
	expect(screen.queryByRole("timer")).toBeNull();
	// Meanwhile.
	workshop.now = Date.now();
	workshop.gives(ana, "facilitator", { kind: "set-timer", timer: { act: "start", minutes: 5 } });
	sync.isDown = false;
	act(() => room.reconnect());
	again();
	await waitFor(() => expect(screen.queryByText(/^Sans réseau/)).toBeNull());
	expect(screen.getByRole("timer").textContent).toMatch(/^(5:00|4:5\d)$/);
});

/** A vote whose ballots nobody hides: what is known of it is on every device. */
function openBallots() {
	const ledger = new SmallLedger(votesStream);
	const asked = openVote({ title: "", isSecret: false });
	const [opened] = ledger.sends(ana, "facilitator", asked) as Exclude<Came<VoteBody>, string>;
	const vote = opened?.body.kind === "vote-opened" ? opened.body.vote : "";
	for (const who of [bea, cam])
		ledger.sends(who, "commenter", {
			...{ kind: "cast-ballot", vote, fingerprint: markOf(asked), choice: { kind: "yes-no", answer: "no" } },
			reason: "Trop tôt",
		});
	const here = () =>
		({
			...{ workspace: newId(), place: "portfolio", room },
			ledger: { state: ledger.state, head: ledger.events.length, isLoaded: true, pending: [], refused: [] },
		}) as unknown as VotesHere;
	const shows = (heading = "Le cadre") => {
		cleanup();
		const found = ledger.state.votes.get(vote);
		if (!found) throw new Error("a vote is expected");
		showsWorkshop(
			meets(),
			<ToastProvider>
				<VoteShown here={here()} vote={{ ...found }} heading={heading} people={3} isLarge />
			</ToastProvider>,
			{ server, room },
		);
		return document.body.textContent ?? "";
	};
	return { shows, closes: () => ledger.sends(ana, "facilitator", { kind: "close-vote", vote }) };
}

test("[R753] no ballot is projected before the close of its vote, were it open to all: how many voted is; then the result, and no name", async () => {
	const { shows, closes } = openBallots();
	const before = shows();
	expect(before).toContain(stepVoteTexts.fr.votedOf(2, 3));
	expect(screen.queryByRole("region", { name: stepVoteTexts.fr.result })).toBeNull();
	for (const secret of ["Trop tôt", "Non", "100"]) expect(before).not.toContain(secret);
	closes();
	const after = shows();
	expect(screen.getByRole("region", { name: stepVoteTexts.fr.result }).textContent).toContain("Non");
	for (const secret of ["Trop tôt", "Béa", "Cam"]) expect(after).not.toContain(secret);
});

test("a question that is the title of its step is not said twice", () => {
	const { shows } = openBallots();
	const question = "Adoptons-nous le cadre\u00a0?";
	expect(shows()).toContain(question);
	expect(shows(question)).not.toContain(question);
});
