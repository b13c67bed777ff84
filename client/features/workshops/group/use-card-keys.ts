/** Keys on cards: arrows go from card to card, up and down in a cluster, left and right to the next one, with Shift choosing on the way; Enter on a tick opens the menu of its card, Escape lets go of what is chosen. */

import { type KeyboardEvent, useCallback } from "react";

const BUTTON = "[data-card-button]";
/** A card is stood on by its tick or by the button of its menu; arrows go on from the one to the same of the next. */
const STOPS = ["[data-card-tick]", BUTTON] as const;

export type CardKeyActs = {
	pick: (card: string, isRange: boolean) => void;
	clear: () => void;
	hasChosen: boolean;
	/** Opens the menu of a card beside its button. */
	openMenu: (card: string, button: HTMLElement) => void;
};

type OnKeyDown = (event: KeyboardEvent<HTMLElement>) => void;

export function useCardKeys({ pick, clear, hasChosen, openMenu }: CardKeyActs): OnKeyDown {
	return useCallback(
		(event) => {
			const { target, currentTarget: board, key } = event;
			if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
			const stop = STOPS.find((one) => target.matches(one));
			const zone = target.closest<HTMLElement>("[data-zone]");
			if (!stop || !zone) return;
			if (key === "Escape" && hasChosen) {
				event.preventDefault();
				clear();
				return;
			}
			if (key === "Enter" && stop !== BUTTON) {
				event.preventDefault();
				const own = target.closest<HTMLElement>("[data-card]");
				const button = own?.querySelector<HTMLElement>(BUTTON);
				if (own?.dataset.card && button) openMenu(own.dataset.card, button);
				return;
			}
			const next =
				key === "ArrowDown" || key === "ArrowUp"
					? inZone(zone, target, key === "ArrowDown" ? 1 : -1, stop)
					: key === "ArrowRight" || key === "ArrowLeft"
						? beside(board, zone, target, key === "ArrowRight" ? 1 : -1, stop)
						: null;
			if (!next) return;
			event.preventDefault();
			const card = next.closest<HTMLElement>("[data-card]");
			const from = target.closest<HTMLElement>("[data-card]")?.dataset.card;
			if (event.shiftKey && stop !== BUTTON && card?.dataset.card && from !== undefined) {
				if (!hasChosen) pick(from, true);
				pick(card.dataset.card, true);
			}
			next.focus();
			card?.scrollIntoView({ block: "nearest" });
		},
		[pick, clear, hasChosen, openMenu],
	);
}

function stopsOf(zone: HTMLElement, stop: string): HTMLElement[] {
	return [...zone.querySelectorAll<HTMLElement>(stop)];
}

function inZone(zone: HTMLElement, from: HTMLElement, step: 1 | -1, stop: string): HTMLElement | null {
	const stops = stopsOf(zone, stop);
	return stops[stops.indexOf(from) + step] ?? null;
}

/** The card at the same height in the next cluster that has some. */
function beside(
	board: HTMLElement,
	zone: HTMLElement,
	from: HTMLElement,
	step: 1 | -1,
	stop: string,
): HTMLElement | null {
	const zones = [...board.querySelectorAll<HTMLElement>("[data-zone]")].filter((one) => stopsOf(one, stop).length > 0);
	const next = zones[zones.indexOf(zone) + step];
	if (!next) return null;
	const stops = stopsOf(next, stop);
	return stops[Math.min(stopsOf(zone, stop).indexOf(from), stops.length - 1)] ?? null;
}
