/** The cards that a step shows, as its screens read them: whose they are, which are still on their way, whether any more is taken. */

import { useEffect, useMemo, useRef, useState } from "react";
import { LikeCards } from "#shared/domain/like-cards.ts";
import { cardsStepOf, type Step } from "#shared/domain/workshop-step.ts";
import { cardSteps } from "#shared/ledger/cards-allowed.ts";
import { cardsStream } from "#shared/ledger/cards.ts";
import type { Card } from "#shared/ledger/cards-state.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { tableOf } from "#shared/ledger/workshop-tables.ts";
import type { CardCommand } from "#shared/ledger/cards-wire.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { CardCountReply } from "#shared/protocol/workshops.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { type Ledger, useLedger } from "#client/document/use-ledger.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop, type WorkshopHere } from "#client/features/workshops/use-workshop.ts";
import { useWorkshopPeople } from "#client/features/workshops/use-workshop-people.ts";
import type { CardsState } from "#shared/ledger/cards-state.ts";

/** A card on this screen. */
export type ShownCard = Readonly<Omit<Card, "author" | "uses">> & {
	/** Null in a step without names, and for somebody whose name is not known yet. */
	readonly name: string | null;
	/** In a step of tables, where it was written. */
	readonly tableName: string | null;
	readonly isOwn: boolean;
	readonly uses: Card["uses"];
};

/** A card that was given here and has no answer yet. */
export type WaitingCard = { readonly key: string; readonly text: string };

export type CardsHere = {
	/** The step whose cards are shown. */
	readonly step: Step;
	readonly cards: readonly ShownCard[];
	readonly waiting: readonly WaitingCard[];
	readonly isRevealed: boolean;
	/** Each table has its own, until the group is back. */
	readonly isAtTables: boolean;
	/** Those of every table are in sight, each under its table. */
	readonly isByTable: boolean;
	/** Whether the step takes cards of this person and lets them put some in order, as far as this screen can tell. */
	readonly takesCards: boolean;
	readonly isGrouped: boolean;
	readonly ledger: Ledger<CardsState, CardCommand>;
};

const TICK_MS = 5_000;

export function useCardsOf(asked: Step): CardsHere {
	const here = useWorkshop();
	const { state, head, cards, cardsHead, me, room, leads } = here;
	const ledger = useLedger(room, cardsStream);
	const people = useWorkshopPeople(here);
	const now = useServerNow(TICK_MS);
	const step = cardsStepOf(state.steps, asked);
	const isNow = currentStep(state)?.id === step.id && !state.plenaries.has(step.id);
	// Without names, a table would be one: those cards are before all.
	const isAtTables = step.kind === "tables" && !step.areAnonymous && isNow;
	const own = tableOf(state, me)?.id ?? null;
	const names = useMemo(() => new Map(people.map(({ id, name }) => [id as MemberId, name])), [people]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: cards are folded in place, the head of their ledger says that they changed
	const shown = useMemo(
		() =>
			[...cards.cards.values()]
				.filter((card) => card.step === step.id && (leads || !card.isHidden || card.author === me))
				.filter((card) => leads || !isAtTables || isOfTable(card, me, own))
				.map((card): ShownCard => {
					const { author, ...rest } = card;
					const name = card.isAnonymous || author === null ? null : (names.get(author) ?? null);
					const tableName = state.tables.find(({ id }) => id === card.table)?.name ?? null;
					return { ...rest, uses: [...card.uses], name, tableName, isOwn: author === me };
				}),
		[cards, cardsHead, head, step.id, isAtTables, own, names, me, leads],
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the workshop is folded in place, the head of its ledger says that it changed
	const allowed = useMemo(() => cardSteps(state, now).get(step.id), [state, head, step.id, now]);
	const waiting = useMemo(() => {
		// A card may be heard of before the answer to whoever gave it.
		const there = new Set(shown.flatMap(({ isOwn, text }) => (isOwn ? text : [])));
		return ledger.pending.flatMap(({ key, command }) => {
			const given = command as CardCommand;
			const isHere = given.kind === "add-card" && given.step === step.id && !there.has(given.text);
			return isHere ? [{ key, text: given.text }] : [];
		});
	}, [ledger.pending, step.id, shown]);
	const isRevealed = !step.arePrivate || cards.revealed.has(step.id);
	return {
		...{ step, cards: shown, waiting, ledger, isRevealed, isAtTables },
		isByTable: isRevealed && step.kind === "tables" && !step.areAnonymous && (leads || !isAtTables),
		...mayWithCards(here, allowed),
	};
}

type Allowed = Pick<CardsHere, "takesCards" | "isGrouped">;

/** What the server would take of this person: nothing of whoever is not in, unless they lead; and whoever leads puts cards in order at any time. */
export function mayWithCards(
	{ state, me, leads }: Pick<WorkshopHere, "state" | "me" | "leads">,
	step: Allowed | undefined,
): Allowed {
	const isIn = leads || state.people.get(me)?.status === "in";
	return { takesCards: isIn && step?.takesCards === true, isGrouped: leads || (isIn && step?.isGrouped === true) };
}

/** R783: whether a card is before somebody who sits at this table; null: at none. One’s own always is. */
export function isOfTable(card: Pick<Card, "table" | "author">, me: MemberId, table: string | null): boolean {
	return card.author === me || (card.table !== null && card.table === table);
}

const COUNT_PAUSE_MS = 400;

/** How many cards a step has, of how many people, and how many of them are sealed; null until it is known, and where it is not `asked`. */
export function useSealedCount({ step }: Pick<CardsHere, "step">, isAsked: boolean): CardCountReply | null {
	const { workspace, document, cardsHead } = useWorkshop();
	const api = useApi();
	const count = useResource(`workshops/${workspace}/${document}/cards/${step.id}`, () =>
		api.cardCount(workspace, document, step.id),
	);
	const { reload } = count;
	// In a step open to all no card comes sealed: those that are were written before.
	const comes = step.arePrivate ? cardsHead : 0;
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again each time a card comes, sealed or not
	useEffect(() => {
		if (!isAsked) return;
		const timer = setTimeout(reload, COUNT_PAUSE_MS);
		return () => clearTimeout(timer);
	}, [comes, isAsked, reload]);
	return isAsked && count.state === "ready" ? count.value : null;
}

/** Compared at once: more would be felt by whoever types on the same page. */
const AT_ONCE = 40;

/** For each card, the others that say the same, found a few at a time. What did not change is not compared again. */
export function useLikeCards(
	cards: readonly Pick<ShownCard, "id" | "text" | "isHidden">[],
): ReadonlyMap<string, readonly string[]> {
	const [like, setLike] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
	const compared = useRef(new Map<string, { text: string; like: Set<string> }>());
	const inSight = useMemo(() => cards.filter(({ isHidden }) => !isHidden), [cards]);
	useEffect(() => {
		const known = compared.current;
		const there = new Set(inSight.map(({ id }) => id));
		const isSame = ({ id, text }: { id: string; text: string }) => known.get(id)?.text === text;
		const gone = [...known.keys()].filter((id) => !there.has(id));
		const changed = inSight.filter((card) => !isSame(card));
		if (gone.length === 0 && changed.length === 0) return;
		for (const id of [...gone, ...changed.map((card) => card.id)]) {
			known.delete(id);
			for (const other of known.values()) other.like.delete(id);
		}
		let timer: ReturnType<typeof setTimeout>;
		const index = new LikeCards(inSight);
		const compare = () => {
			for (const { id, text } of changed.splice(0, AT_ONCE)) {
				const found = index.like(text, id);
				known.set(id, { text, like: new Set(found) });
			}
			if (changed.length > 0) {
				timer = setTimeout(compare);
				return;
			}
			const both = new Map<string, Set<string>>();
			const note = (one: string, other: string) => both.set(one, (both.get(one) ?? new Set()).add(other));
			for (const [id, entry] of known)
				for (const other of entry.like) {
					note(id, other);
					note(other, id);
				}
			setLike(new Map([...both].map(([id, others]) => [id, [...others]])));
		};
		timer = setTimeout(compare);
		return () => clearTimeout(timer);
	}, [inSight]);
	return like;
}
