// @vitest-environment happy-dom

/** The board of clusters, with several cards chosen: one act for all of them, and what becomes of a refusal. */

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { noCards } from "#shared/ledger/cards-state.ts";
import type { CardCommand } from "#shared/ledger/cards-wire.ts";
import { newId, type DocumentId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { Given } from "#client/document/use-give-from-field.ts";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import type { CardsHere, ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { GroupBoard } from "#client/features/workshops/group/GroupBoard.tsx";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import { WorkshopContext, type WorkshopHere } from "#client/features/workshops/use-workshop.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const g = groupTexts.fr;
const ana = memberCalled("ana");

const card = (id: string, step: string, cluster: string | null = null): ShownCard => ({
	...{ id, step, cluster, table: null, tableName: null, text: `Carte ${id}`, name: null, time: "", uses: [] },
	...{ isOwn: false, isPrivate: false, isAnonymous: false, isEdited: false, isHidden: false },
});

/** A board of four cards, two of them in « Transport », where every act is answered so. */
function shows(answer: Given) {
	const workshop = new SmallWorkshop();
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps: [stepLike("ideas")] });
	const step = workshop.state.steps[0];
	if (!step) throw new Error("a step is expected");
	const given: CardCommand[] = [];
	const cards = noCards();
	cards.clusters.set("t", { id: "t", step: step.id, name: "Transport", uses: [] });
	const shown = [card("a", step.id), card("b", step.id), card("c", step.id, "t"), card("d", step.id, "t")];
	const here = {
		...{ step, cards: shown, waiting: [], isRevealed: true, isAtTables: false, takesCards: true, isGrouped: true },
		ledger: { pending: [] },
	} as unknown as CardsHere;
	const context: WorkshopHere = {
		...{ workspace: newId<WorkspaceId>(), document: newId<DocumentId>(), room: {} as OpenRoom, me: ana },
		...{ state: workshop.state, head: 1, isLoaded: true, cards, cardsHead: 1, leads: true, isTrial: false },
		give: async () => "done",
		giveCard: async (command) => {
			given.push(command);
			return answer;
		},
	};
	render(
		<WorkshopContext value={context}>
			<GroupBoard here={here} likeWords={() => ({ like: "", likeCount: 0 })} />
		</WorkshopContext>,
	);
	return given;
}

const tick = (id: string) =>
	screen.getByRole<HTMLInputElement>("checkbox", { name: cardTexts.fr.choose(`Carte ${id}`) });
const movesTo = async (name: string) => {
	fireEvent.keyDown(screen.getByRole("button", { name: g.moveChosen }), { key: "ArrowDown" });
	fireEvent.click(await screen.findByRole("menuitem", { name, hidden: true }));
};

test("[R811] what is chosen is said and moved in one act, from two columns at once, then is chosen no more", async () => {
	const given = shows("done");
	for (const id of ["a", "b", "d"]) fireEvent.click(tick(id));
	expect(screen.getByRole("region", { name: g.chosen(3) })).toBeTruthy();
	await movesTo("Transport");
	await waitFor(() => expect(given).toEqual([{ kind: "place-cards", cards: ["a", "b", "d"], cluster: "t" }]));
	await waitFor(() => expect(["a", "b", "d"].map((id) => tick(id).checked)).toEqual([false, false, false]));
});

test("[R811] a new cluster takes all of them, under the words of the first", async () => {
	const given = shows("done");
	fireEvent.click(tick("b"));
	fireEvent.click(tick("c"));
	await movesTo(g.newGroup);
	await waitFor(() => expect(given).toMatchObject([{ kind: "add-cluster", name: "Carte b", cards: ["b", "c"] }]));
});

test("[R812] what is refused stays chosen: it is given again, or let go of, by whoever chose", async () => {
	const given = shows("step-closed");
	fireEvent.click(tick("a"));
	fireEvent.click(tick("b"));
	await movesTo("Transport");
	await waitFor(() => expect(given).toHaveLength(1));
	await waitFor(() => expect(["a", "b"].map((id) => tick(id).checked)).toEqual([true, true]));
	fireEvent.click(screen.getByRole("button", { name: g.clearChosen }));
	expect(tick("a").checked).toBe(false);
});
