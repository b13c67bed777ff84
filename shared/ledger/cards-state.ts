/** The cards and clusters of a workshop, as the events that one may read make them. */

import type { CardBody, CardUse } from "#shared/ledger/cards-wire.ts";
import { isSealed, type LedgerEvent, type SealedEvent } from "#shared/ledger/stream.ts";
import type { MemberId } from "#shared/lib/ids.ts";

export type Card = {
	readonly id: string;
	readonly step: string;
	/** Where it was written, in a step of tables. */
	readonly table: string | null;
	text: string;
	/** Null: in a step without names, for everybody but its author and the server. */
	readonly author: MemberId | null;
	/** ISO. */
	readonly time: string;
	/** Its author and the server alone know it as yet. */
	isPrivate: boolean;
	readonly isAnonymous: boolean;
	isEdited: boolean;
	isHidden: boolean;
	cluster: string | null;
	uses: CardUse[];
};
export type Cluster = { readonly id: string; readonly step: string; name: string; uses: CardUse[] };

export type CardsState = {
	/** In the order they were written, or shown. */
	cards: Map<string, Card>;
	clusters: Map<string, Cluster>;
	/** Steps whose cards were shown to all. */
	revealed: Set<string>;
};

export function noCards(): CardsState {
	return { cards: new Map(), clusters: new Map(), revealed: new Set() };
}

/** The cards of a step that are in sight, those of one cluster when asked; `null`: those on their own. */
export function cardsOf(state: CardsState, step: string, cluster?: string | null): Card[] {
	return [...state.cards.values()].filter(
		(card) => card.step === step && !card.isHidden && (cluster === undefined || card.cluster === cluster),
	);
}

/** The clusters of a step, as they came. */
export function clustersOf(state: CardsState, step: string): Cluster[] {
	return [...state.clusters.values()].filter((cluster) => cluster.step === step);
}

export function evolveCards(state: CardsState, event: LedgerEvent<CardBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time } = event;
	switch (body.kind) {
		case "card-added": {
			const { card: id, step, table, text, isPrivate, isAnonymous } = body;
			state.cards.set(id, newCard({ id, step, table, text, author: member, time, isPrivate, isAnonymous }));
			return;
		}
		case "card-edited": {
			const card = state.cards.get(body.card);
			if (card) Object.assign(card, { text: body.text, isEdited: true });
			return;
		}
		case "card-removed":
			state.cards.delete(body.card);
			return;
		case "card-hidden": {
			const card = state.cards.get(body.card);
			if (card) card.isHidden = body.isHidden;
			return;
		}
		case "cards-revealed":
			for (const { card: id, step, table, text, author, time: written } of body.cards) {
				const known = state.cards.get(id);
				if (known) {
					// Its author’s screen has it where every other screen has it.
					state.cards.delete(id);
					state.cards.set(id, Object.assign(known, { isPrivate: false }));
				} else {
					const shown = { id, step, table, text, author, time: written };
					state.cards.set(id, newCard({ ...shown, isPrivate: false, isAnonymous: author === null }));
				}
			}
			return;
		case "step-revealed":
			state.revealed.add(body.step);
			return;
		case "cluster-added":
			state.clusters.set(body.cluster, { id: body.cluster, step: body.step, name: body.name, uses: [] });
			return;
		case "cluster-renamed": {
			const cluster = state.clusters.get(body.cluster);
			if (cluster) cluster.name = body.name;
			return;
		}
		case "cluster-removed":
			state.clusters.delete(body.cluster);
			for (const card of state.cards.values()) if (card.cluster === body.cluster) card.cluster = null;
			return;
		case "cards-placed":
			for (const id of body.cards) {
				const card = state.cards.get(id);
				if (card) card.cluster = body.cluster;
			}
			return;
		case "cards-used": {
			for (const id of body.cards) state.cards.get(id)?.uses.push(body.use);
			if (body.cluster !== null) state.clusters.get(body.cluster)?.uses.push(body.use);
			return;
		}
	}
}

function newCard(card: Omit<Card, "isEdited" | "isHidden" | "cluster" | "uses">): Card {
	return { ...card, isEdited: false, isHidden: false, cluster: null, uses: [] };
}
