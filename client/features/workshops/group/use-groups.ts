/** The clusters of a step with their cards, as this screen shows them: what was given here and has no answer yet is already in its place. */

import { useMemo } from "react";
import { type Cluster, clustersOf } from "#shared/ledger/cards-state.ts";
import type { CardCommand } from "#shared/ledger/cards-wire.ts";
import type { CardsHere, ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export type ShownCluster = Readonly<Cluster> & { readonly cards: readonly ShownCard[] };
export type Groups = { readonly clusters: readonly ShownCluster[]; readonly alone: readonly ShownCard[] };

export function useGroups({ step, cards, ledger }: Pick<CardsHere, "step" | "cards" | "ledger">): Groups {
	const { cards: state, cardsHead } = useWorkshop();
	const { pending } = ledger;
	// biome-ignore lint/correctness/useExhaustiveDependencies: clusters are folded in place, the head of their ledger says that they changed
	return useMemo(() => {
		const given = pending.map(({ command }) => command as CardCommand);
		return groupsOf(clustersOf(state, step.id), cards, given);
	}, [state, cardsHead, step.id, cards, pending]);
}

/** Hidden cards and those not shown yet are in no place. */
export function groupsOf(
	clusters: readonly Readonly<Cluster>[],
	cards: readonly ShownCard[],
	given: readonly CardCommand[],
): Groups {
	const moved = new Map<string, string | null>();
	const renamed = new Map<string, string>();
	for (const command of given) {
		if (command.kind === "place-cards") for (const card of command.cards) moved.set(card, command.cluster);
		if (command.kind === "rename-cluster") renamed.set(command.cluster, command.name);
	}
	const byCluster = new Map<string | null, ShownCard[]>(clusters.map(({ id }) => [id, []]));
	const alone: ShownCard[] = [];
	for (const card of cards) {
		if (card.isHidden || card.isPrivate) continue;
		const place = moved.get(card.id);
		(byCluster.get(place === undefined ? card.cluster : place) ?? alone).push(card);
	}
	return {
		clusters: clusters.map((one) => ({
			...one,
			name: renamed.get(one.id) ?? one.name,
			cards: byCluster.get(one.id) ?? [],
		})),
		alone,
	};
}
