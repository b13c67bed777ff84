/** What a workshop allows with its cards at an instant, step by step: the stream of cards decides on it. */

import { cardsStepOf } from "#shared/domain/workshop-step.ts";
import type { CardsFound } from "#shared/ledger/cards.ts";
import { stepsThatAllow } from "#shared/ledger/workshop-rights.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";

/** `now` in milliseconds. R760: a step that puts cards in order is about those of the step of ideas before it, and takes cards for it. */
export function cardSteps(state: WorkshopState, now: number): CardsFound["steps"] {
	const among = (permission: "cards" | "group") =>
		new Set(stepsThatAllow(state, permission, now).map((step) => cardsStepOf(state.steps, step).id));
	const [takes, grouped] = [among("cards"), among("group")];
	return new Map(
		state.steps.map(({ id, kind, arePrivate, areAnonymous }) => [
			id,
			{
				...{ arePrivate, areAnonymous, isAtTables: kind === "tables" && !areAnonymous },
				...{ takesCards: takes.has(id), isGrouped: grouped.has(id) },
			},
		]),
	);
}
