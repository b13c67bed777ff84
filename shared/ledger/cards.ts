/**
 * The stream of the cards of a workshop. A card is its author’s to change; what is written for oneself is sealed to all but them until it is shown;
 * in a step without names no event bears one, for anybody else. Who may write cards, and when, is the step’s to say: the server finds it (`CardsFound`).
 */

import { cardsOf, clustersOf, evolveCards, noCards, type Card, type CardsState } from "#shared/ledger/cards-state.ts";
import { CardBody, CardCommand, MAX_CARDS, MAX_CARDS_EACH, MAX_CLUSTERS } from "#shared/ledger/cards-wire.ts";
import type { CommandContext, Stream } from "#shared/ledger/stream.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

type Decided = Result<CardBody[], Refusal>;
type Command<Kind extends CardCommand["kind"]> = Extract<CardCommand, { kind: Kind }>;
type Revealed = Extract<CardBody, { kind: "cards-revealed" }>;

/** What the workshop allows at this instant, by step. */
export type CardsFound = {
	/** Whether whoever asks is in the workshop. */
	isIn: boolean;
	leads: boolean;
	/** Their table; null when they have none. */
	table: string | null;
	steps: ReadonlyMap<string, CardsOfStep>;
};

type CardsOfStep = {
	arePrivate: boolean;
	areAnonymous: boolean;
	takesCards: boolean;
	isGrouped: boolean;
	/** Each table writes its own. */
	isAtTables: boolean;
};

/** Characters of cards shown in one event. */
const SHOWN_AT_ONCE = 60_000;

export const cardsStream: Stream<CardsState, CardCommand, CardBody> = {
	name: "cards",
	place: "document",
	kinds: ["workshop"],
	command: CardCommand,
	body: CardBody,
	needs: () => "participate",
	initial: noCards,
	evolve: evolveCards,
	decide,
	// R720: what one writes for oneself is read by oneself; `cards-revealed` repeats it.
	readableBy: ({ body, member }, viewer) => !("isPrivate" in body) || !body.isPrivate || member === viewer,
	// R721: without names means without names, on every screen but one's own.
	isUnsigned: ({ body }) => "isAnonymous" in body && body.isAnonymous,
};

function decide(state: CardsState, command: CardCommand, context: CommandContext): Decided {
	const found = context.found as CardsFound | undefined;
	if (!found || (!found.isIn && !found.leads)) return refused({ kind: "not-in-workshop" });
	switch (command.kind) {
		case "add-card":
			return addCard(state, command, context, found);
		case "edit-card": {
			const card = own(state, command.card, context);
			if (!card.ok) return card;
			if (!takesCards(found, card.value.step)) return refused({ kind: "step-closed" });
			const { isPrivate, isAnonymous, text } = card.value;
			if (text === command.text) return ok([]);
			return ok([{ kind: "card-edited", card: command.card, text: command.text, isPrivate, isAnonymous }]);
		}
		case "remove-card":
			return removeCard(state, command, context, found);
		case "hide-card": {
			const card = state.cards.get(command.card);
			if (!card || card.isPrivate) return refused({ kind: "not-found" });
			if (!found.leads) return refused({ kind: "forbidden" });
			return ok(
				card.isHidden === command.isHidden ? [] : [{ kind: "card-hidden", card: card.id, isHidden: command.isHidden }],
			);
		}
		case "reveal":
			return reveal(state, command, found);
		case "add-cluster":
		case "rename-cluster":
		case "remove-cluster":
		case "place-cards":
			return group(state, command, context, found);
		case "use-cards": {
			if (!found.leads) return refused({ kind: "forbidden" });
			const cards = command.cards.map((id) => state.cards.get(id));
			if (cards.some((card) => !card || card.isPrivate)) return refused({ kind: "not-found" });
			const cluster = command.cluster === null ? null : state.clusters.get(command.cluster);
			if (cluster === undefined) return refused({ kind: "not-found" });
			const uses = cluster ? [cluster.uses] : cards.map((card) => card?.uses ?? []);
			if (uses.length > 0 && uses.every((known) => known.some((use) => sameValue(use, command.use)))) return ok([]);
			return ok([{ kind: "cards-used", cards: command.cards, cluster: command.cluster, use: command.use }]);
		}
	}
}

function addCard(
	state: CardsState,
	{ step, text }: Command<"add-card">,
	{ member, newId }: CommandContext,
	found: CardsFound,
): Decided {
	const terms = found.steps.get(step);
	if (!terms) return refused({ kind: "not-found" });
	// R722: a card is taken by the step that asks for some, for as long as it does.
	if (!terms.takesCards) return refused({ kind: "step-closed" });
	if (state.cards.size >= MAX_CARDS) return refused({ kind: "too-many-cards" });
	let own = 0;
	for (const card of state.cards.values()) if (card.step === step && card.author === member) own += 1;
	if (own >= MAX_CARDS_EACH) return refused({ kind: "too-many-cards" });
	const isPrivate = terms.arePrivate && !state.revealed.has(step);
	const table = terms.isAtTables ? found.table : null;
	return ok([{ kind: "card-added", card: newId(), step, table, text, isPrivate, isAnonymous: terms.areAnonymous }]);
}

function removeCard(
	state: CardsState,
	command: Command<"remove-card">,
	context: CommandContext,
	found: CardsFound,
): Decided {
	const card = own(state, command.card, context);
	const known = state.cards.get(command.card);
	if (!card.ok && !(found.leads && known && !known.isPrivate)) return card;
	if (!known) return refused({ kind: "not-found" });
	if (card.ok && !found.leads && !takesCards(found, known.step)) return refused({ kind: "step-closed" });
	return ok([{ kind: "card-removed", card: known.id, isPrivate: known.isPrivate, isAnonymous: known.isAnonymous }]);
}

/** R723: who wrote first is not told: cards come out by their text. */
function reveal(state: CardsState, { step }: Command<"reveal">, found: CardsFound): Decided {
	if (!found.leads) return refused({ kind: "forbidden" });
	if (!found.steps.has(step)) return refused({ kind: "not-found" });
	if (state.revealed.has(step)) return ok([]);
	const hidden = [...state.cards.values()].filter((card) => card.step === step && card.isPrivate);
	const inOrder = hidden.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.id < b.id ? -1 : 1));
	const pages: Revealed[] = [];
	let room = 0;
	for (const { id, table, text, author, time, isAnonymous } of inOrder) {
		const signed = { author: isAnonymous ? null : author, time: isAnonymous ? day(time) : time };
		const shown = { card: id, step, table, text, ...signed };
		const page = pages.at(-1);
		const fits = page !== undefined && text.length <= room;
		if (fits) page.cards.push(shown);
		else pages.push({ kind: "cards-revealed", step, cards: [shown] });
		room = (fits ? room : SHOWN_AT_ONCE) - text.length;
	}
	return ok([...pages, { kind: "step-revealed", step }]);
}

/** The instant would tell who was typing. */
function day(time: string): string {
	return `${time.slice(0, 10)}T00:00:00.000Z`;
}

function group(
	state: CardsState,
	command: Command<"add-cluster" | "rename-cluster" | "remove-cluster" | "place-cards">,
	{ newId }: CommandContext,
	found: CardsFound,
): Decided {
	const step = stepOfGroup(state, command);
	if (step === null) return refused({ kind: "not-found" });
	// Whoever leads may put cards in order at any time; the others, when a step asks for it.
	if (!found.leads && found.steps.get(step)?.isGrouped !== true) return refused({ kind: "step-closed" });
	if (command.kind === "add-cluster") {
		if (clustersOf(state, step).length >= MAX_CLUSTERS) return refused({ kind: "too-many-cards" });
		const cluster = newId();
		const cards = inSight(state, step, command.cards);
		if (cards === null) return refused({ kind: "not-found" });
		return ok([
			{ kind: "cluster-added", cluster, step, name: command.name },
			...(cards.length > 0 ? [{ kind: "cards-placed" as const, cards, cluster }] : []),
		]);
	}
	if (command.kind === "place-cards") {
		const cards = inSight(state, step, command.cards);
		const isThere = command.cluster === null || state.clusters.get(command.cluster)?.step === step;
		if (cards === null || !isThere) return refused({ kind: "not-found" });
		const moved = cards.filter((id) => state.cards.get(id)?.cluster !== command.cluster);
		return ok(moved.length > 0 ? [{ kind: "cards-placed", cards: moved, cluster: command.cluster }] : []);
	}
	const cluster = state.clusters.get(command.cluster);
	if (!cluster) return refused({ kind: "not-found" });
	if (command.kind === "remove-cluster") return ok([{ kind: "cluster-removed", cluster: cluster.id }]);
	return ok(
		cluster.name === command.name ? [] : [{ kind: "cluster-renamed", cluster: cluster.id, name: command.name }],
	);
}

/** The step whose cards are put in order; null when nothing named is there. */
function stepOfGroup(
	state: CardsState,
	command: Command<"add-cluster" | "rename-cluster" | "remove-cluster" | "place-cards">,
): string | null {
	if (command.kind === "add-cluster") return command.step;
	if (command.kind === "place-cards") return state.cards.get(command.cards[0] ?? "")?.step ?? null;
	return state.clusters.get(command.cluster)?.step ?? null;
}

/** These cards, once each, when all are of the step and in sight; null otherwise. */
function inSight(state: CardsState, step: string, ids: readonly string[]): string[] | null {
	const shown = new Set(cardsOf(state, step).flatMap((card) => (card.isPrivate ? [] : [card.id])));
	const once = [...new Set(ids)];
	return once.every((id) => shown.has(id)) ? once : null;
}

function own(state: CardsState, id: string, { member }: CommandContext): Result<Card, Refusal> {
	const card = state.cards.get(id);
	// R724: somebody else’s card that is not shown yet is not there.
	if (!card || (card.isPrivate && card.author !== member)) return refused({ kind: "not-found" });
	return card.author === member ? ok(card) : refused({ kind: "not-yours" });
}

function takesCards(found: CardsFound, step: string): boolean {
	return found.steps.get(step)?.takesCards === true;
}
