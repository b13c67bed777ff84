// @vitest-environment happy-dom

/** Showing the cards of a step: offered to whoever leads as long as one is hidden, however the step was set since. */

import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { noCards } from "#shared/ledger/cards-state.ts";
import { ok } from "#shared/lib/result.ts";
import type { CardCountReply } from "#shared/protocol/workshops.ts";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import { RevealCards } from "#client/features/workshops/cards/RevealCards.tsx";
import type { CardsHere } from "#client/features/workshops/cards/use-cards-of.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { ana, showsWorkshop, unreachable } from "#test/support/shown-workshop.tsx";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const t = cardTexts.fr;

function shows(arePrivate: boolean, count: CardCountReply, { me = ana, isShown = false } = {}) {
	const workshop = new SmallWorkshop();
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps: [stepLike("ideas", { arePrivate })] });
	const [step] = workshop.state.steps;
	if (!step) throw new Error("a step is expected");
	const cards = noCards();
	if (isShown) cards.revealed.add(step.id);
	const here = { step, isRevealed: !arePrivate || isShown } as CardsHere;
	showsWorkshop(workshop, <RevealCards here={here} />, {
		...{ me, cards },
		server: { ...unreachable, cardCount: async () => ok(count) },
	});
}

test("[R937] a step that is no longer private still offers to show the cards it hides, and says how many", async () => {
	shows(false, { cards: 5, people: 3, sealed: 2 });
	await waitFor(() => expect(screen.getByRole("status").textContent).toBe(t.leftSealed(2)));
	expect(screen.getByRole("button", { name: t.reveal })).toBeTruthy();
});

test("[R937] where nothing is hidden there is nothing to show, and whoever takes part is offered nothing", async () => {
	shows(true, { cards: 5, people: 3, sealed: 5 });
	await waitFor(() => expect(screen.getByRole("status").textContent).toBe(t.sealed(5, 3)));
	cleanup();
	for (const more of [{}, { isShown: true }, { me: memberCalled("bo") }]) {
		shows("me" in more, { cards: 5, people: 3, sealed: 0 }, more);
		await Promise.resolve();
		expect(screen.queryByRole("button", { name: t.reveal })).toBeNull();
		cleanup();
	}
});
