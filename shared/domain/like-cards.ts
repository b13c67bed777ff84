/** Which cards say the same thing: accents, articles, plurals and small differences apart. Pure; hundreds are compared in a few milliseconds. */

import { comparableTitle, NeighbourIndex } from "#shared/domain/neighbours.ts";

type Said = { readonly id: string; readonly text: string };

/** From this likeness (Dice, on groups of three letters) on, two cards are shown as one idea; tuned so that one word that differs in a long card is near, and in a short one is not. */
const LIKE = 0.8;
/** Of one card, as many others as help. */
const MOST = 5;

export class LikeCards {
	readonly #index: NeighbourIndex<ReturnType<typeof comparable>>;

	constructor(cards: readonly Said[]) {
		this.#index = new NeighbourIndex(cards.map(comparable));
	}

	/** The cards that say what this text says, the nearest first; `except` is left out. */
	like(text: string, except = ""): string[] {
		if (comparableTitle(text).length < 3) return [];
		const found = this.#index.near(comparable({ id: "", text }), { least: LIKE, most: MOST, except });
		return found.filter(({ nameLikeness }) => nameLikeness >= LIKE).map(({ id }) => id);
	}
}

/** For each card that has some, the others that say the same. */
export function likeEachOther(cards: readonly Said[]): Map<string, string[]> {
	const index = new LikeCards(cards);
	return new Map(
		cards.flatMap(({ id, text }): [string, string[]][] => {
			const like = index.like(text, id);
			return like.length > 0 ? [[id, like]] : [];
		}),
	);
}

function comparable({ id, text }: Said) {
	return {
		id,
		name: text,
		summary: "",
		sectors: [] as string[],
		organisations: [] as { name: string; role: string }[],
	};
}
