// @vitest-environment happy-dom

/** What the server would refuse is not offered: neither a hand to whoever is not in, nor a card, nor a ballot that is not theirs to cast. */

import { cleanup, render, renderHook, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { can, type Role } from "#shared/domain/role.ts";
import { cardSteps } from "#shared/ledger/cards-allowed.ts";
import { noCards } from "#shared/ledger/cards-state.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { type DocumentId, type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import { api } from "#client/api/api.ts";
import { ApiProvider } from "#client/api/use-api.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { OwnPart } from "#client/features/votes/OwnPart.tsx";
import type { VotesHere } from "#client/features/votes/use-votes.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { mayWithCards } from "#client/features/workshops/cards/use-cards-of.ts";
import { StepActs } from "#client/features/workshops/taking-part/StepActs.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useEntering } from "#client/features/workshops/use-entering.ts";
import { WorkshopContext, type WorkshopHere } from "#client/features/workshops/use-workshop.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";
import { openVote } from "#test/support/votes.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const ana = memberCalled("ana");
const bo = memberCalled("bo");
const t = takingTexts.fr;

function meets(): SmallWorkshop {
	const workshop = new SmallWorkshop();
	const steps = [stepLike("ideas"), stepLike("group")];
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps });
	return workshop;
}

/** A workshop as the screen of somebody has it, and what it gave. */
function seenBy(me: MemberId, { state }: SmallWorkshop, leads = false) {
	const given: WorkshopCommand[] = [];
	const here: WorkshopHere = {
		...{ workspace: newId<WorkspaceId>(), document: newId<DocumentId>(), room: {} as OpenRoom },
		...{ me, state, head: 1, isLoaded: true, cards: noCards(), cardsHead: 0, leads, isTrial: false },
		give: async (command) => {
			given.push(command);
			return "done";
		},
		giveCard: async () => "done",
	};
	return { here, given };
}

const inWorkspace = (id: MemberId, role: Role) => {
	const workspace: CurrentWorkspace = {
		...{
			id: newId<WorkspaceId>(),
			name: "La table",
			sectors: [],
			hasExamples: false,
			guestNameDays: 90 as const,
			reload: () => undefined,
		},
		me: { id, name: "Moi", role, organisation: null, sector: null },
		can: (capability) => can(role, capability),
	};
	return ({ children }: { children: ReactNode }) => (
		<ApiProvider value={{ ...api, members: async () => ok([]) }}>
			<WorkspaceContext value={workspace}>{children}</WorkspaceContext>
		</ApiProvider>
	);
};

test("a hand and « J’ai fini » are for whoever is in, until the end", () => {
	const workshop = meets();
	const [ideas] = workshop.state.steps;
	if (!ideas) throw new Error("no step");
	const shown = () => {
		cleanup();
		render(
			<WorkshopContext value={seenBy(bo, workshop).here}>
				<StepActs step={ideas} />
			</WorkshopContext>,
		);
		return screen.queryAllByRole("button").map(({ textContent }) => textContent);
	};
	expect(shown()).toEqual([]);
	workshop.gives(bo, "participant", { kind: "enter" });
	expect(shown()).toEqual([t.raise, t.done]);
	workshop.gives(ana, "facilitator", { kind: "end-workshop" });
	expect(shown()).toEqual([]);
});

test("[R722, R725] a step takes cards of whoever is in and of whoever leads; the others read", () => {
	const workshop = meets();
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("group"), from: null });
	const allowed = cardSteps(workshop.state, workshop.now).get(workshop.stepCalled("ideas"));
	expect(mayWithCards(seenBy(bo, workshop).here, allowed)).toEqual({ takesCards: false, isGrouped: false });
	expect(mayWithCards(seenBy(ana, workshop, true).here, allowed)).toEqual({ takesCards: true, isGrouped: true });
	workshop.gives(bo, "participant", { kind: "enter" });
	expect(mayWithCards(seenBy(bo, workshop).here, allowed)).toEqual({ takesCards: true, isGrouped: true });
});

test("a member comes in by opening the page of a workshop with a door, or with a step open ahead; not of one that is prepared", () => {
	const workshop = meets();
	const opens = (role: Role) => {
		const { here, given } = seenBy(bo, workshop);
		renderHook(() => useEntering(here), { wrapper: inWorkspace(bo, role) });
		return given;
	};
	expect(opens("commenter")).toEqual([]);
	const [ideas] = workshop.state.steps;
	if (!ideas) throw new Error("no step");
	const { id, ...terms } = ideas;
	const [opened, closes] = [-1, 1].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
	const ahead = { opens: opened ?? "", closes: closes ?? "" };
	workshop.gives(ana, "facilitator", { kind: "edit-step", step: id, terms: { ...terms, ahead } });
	expect(opens("commenter")).toEqual([{ kind: "enter" }]);
	// Who may only read takes no part.
	expect(opens("reader")).toEqual([]);
});

test("a ballot is shown to whoever may vote and was asked; the others are told why they have none", () => {
	const ledger = new SmallLedger(votesStream);
	ledger.sends(ana, "facilitator", openVote({ voters: [ana] }));
	const [vote] = ledger.state.votes.values();
	if (!vote) throw new Error("no vote");
	const here = { ledger: { state: ledger.state, pending: [], refused: [] } } as unknown as VotesHere;
	const shown = (who: MemberId, role: Role) => {
		cleanup();
		return render(<OwnPart here={here} vote={vote} />, { wrapper: inWorkspace(who, role) }).container.textContent;
	};
	expect(shown(bo, "reader")).toBe(voteTexts.fr.mayNotVote);
	expect(shown(bo, "commenter")).toBe(voteTexts.fr.notAVoter);
	expect(shown(ana, "facilitator")).toContain(voteTexts.fr.yourBallot);
});
