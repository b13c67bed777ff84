/** What may be projected of the cards. */

import { expect, test } from "vitest";
import { cardsStepOf } from "#shared/domain/workshop-step.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { cardsForAll } from "#client/features/workshops/screen/cards-for-all.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

const ana = newId<MemberId>();
const bea = newId<MemberId>();

function meets() {
	const workshop = new SmallWorkshop();
	const steps = [stepLike("ideas", { arePrivate: true }), stepLike("group")];
	workshop.gives(ana, "facilitator", { kind: "add-steps", steps, before: null });
	for (const who of [ana, bea]) workshop.gives(who, "facilitator", { kind: "enter" });
	const ideas = workshop.stepCalled("ideas");
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: ideas, from: null });
	workshop.writes(ana, "facilitator", { kind: "add-card", step: ideas, text: "À moi seule" });
	workshop.writes(bea, "participant", { kind: "add-card", step: ideas, text: "À Béa seule" });
	return { workshop, ideas };
}

test("[R753] before they are shown, no card is projected, those of whoever projects included", () => {
	const { workshop, ideas } = meets();
	const seen = workshop.cardsSeenBy(ana);
	expect([...seen.cards.values()].map(({ text }) => text)).toEqual(["À moi seule"]);
	expect(cardsForAll(seen, ideas)).toEqual([]);
	workshop.writes(ana, "facilitator", { kind: "reveal", step: ideas });
	const texts = cardsForAll(workshop.cardsSeenBy(ana), ideas).map(({ text }) => text);
	expect(texts.sort()).toEqual(["À Béa seule", "À moi seule"]);
});

test("[R753] a hidden card leaves the screen", () => {
	const { workshop, ideas } = meets();
	workshop.writes(ana, "facilitator", { kind: "reveal", step: ideas });
	const [first] = [...workshop.cardsSeenBy(ana).cards.keys()];
	workshop.writes(ana, "facilitator", { kind: "hide-card", card: first ?? "", isHidden: true });
	expect(cardsForAll(workshop.cardsSeenBy(ana), ideas)).toHaveLength(1);
});

test("a step that groups shows the cards of the step before it", () => {
	const { workshop, ideas } = meets();
	const { steps } = workshop.state;
	const group = steps.find(({ kind }) => kind === "group");
	if (!group) throw new Error("no step that groups");
	expect(cardsStepOf(steps, group).id).toBe(ideas);
	expect(cardsForAll(workshop.cardsSeenBy(ana), cardsStepOf(steps, group).id)).toEqual([]);
	workshop.writes(ana, "facilitator", { kind: "reveal", step: ideas });
	expect(cardsForAll(workshop.cardsSeenBy(ana), cardsStepOf(steps, group).id)).toHaveLength(2);
});
