/** Where cards are on a screen that puts them in order: as the group left them, but for what was just given here. */

import { expect, test } from "vitest";
import type { CardCommand } from "#shared/ledger/cards-wire.ts";
import type { ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { groupsOf } from "#client/features/workshops/group/use-groups.ts";

const card = (id: string, more: Partial<ShownCard> = {}): ShownCard => ({
	...{
		id,
		step: "i",
		table: null,
		tableName: null,
		text: id,
		name: null,
		time: "",
		isOwn: false,
		isPrivate: false,
		isAnonymous: false,
	},
	...{ isEdited: false, isHidden: false, cluster: null, uses: [], ...more },
});
const clusters = [
	{ id: "t", step: "i", name: "Transport", uses: [] },
	{ id: "l", step: "i", name: "Logement", uses: [] },
];
const places = (cards: readonly ShownCard[], given: readonly CardCommand[] = []) => {
	const { clusters: found, alone } = groupsOf(clusters, cards, given);
	const idsOf = (list: readonly ShownCard[]) => list.map(({ id }) => id).join("");
	return { alone: idsOf(alone), ...Object.fromEntries(found.map(({ name, cards: inside }) => [name, idsOf(inside)])) };
};

test("[R725] each card is in its cluster; one of a cluster that is gone is on its own", () => {
	const cards = [card("a", { cluster: "t" }), card("b"), card("c", { cluster: "l" }), card("d", { cluster: "parti" })];
	expect(places(cards)).toEqual({ alone: "bd", Transport: "a", Logement: "c" });
});

test("[R765] what was given here and waits for its answer is already where it goes, the last word of each card", () => {
	const cards = [card("a", { cluster: "t" }), card("b")];
	const given: CardCommand[] = [
		{ kind: "place-cards", cards: ["b"], cluster: "t" },
		{ kind: "place-cards", cards: ["b"], cluster: "l" },
		{ kind: "place-cards", cards: ["a"], cluster: null },
		{ kind: "rename-cluster", cluster: "l", name: "Habiter" },
	];
	expect(places(cards, given)).toEqual({ alone: "a", Transport: "", Habiter: "b" });
});

test("[R724] what is hidden or not shown yet is in no place", () => {
	expect(places([card("a", { isHidden: true }), card("b", { isPrivate: true, isOwn: true })])).toEqual({
		alone: "",
		Transport: "",
		Logement: "",
	});
});
