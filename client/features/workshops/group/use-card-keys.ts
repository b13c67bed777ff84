/** Arrows go from card to card: up and down in a cluster, left and right to the next one. */

import { type KeyboardEvent, useCallback } from "react";

const BUTTON = "[data-card-button]";

export function useCardKeys(): (event: KeyboardEvent<HTMLElement>) => void {
	return useCallback((event) => {
		const { target, currentTarget: board, key } = event;
		if (!(target instanceof HTMLElement) || !target.matches(BUTTON) || event.altKey || event.ctrlKey || event.metaKey)
			return;
		const zone = target.closest<HTMLElement>("[data-zone]");
		if (!zone) return;
		const next =
			key === "ArrowDown" || key === "ArrowUp"
				? inZone(zone, target, key === "ArrowDown" ? 1 : -1)
				: key === "ArrowRight" || key === "ArrowLeft"
					? beside(board, zone, target, key === "ArrowRight" ? 1 : -1)
					: null;
		if (!next) return;
		event.preventDefault();
		next.focus();
		next.closest("[data-card]")?.scrollIntoView({ block: "nearest" });
	}, []);
}

function buttonsOf(zone: HTMLElement): HTMLElement[] {
	return [...zone.querySelectorAll<HTMLElement>(BUTTON)];
}

function inZone(zone: HTMLElement, from: HTMLElement, step: 1 | -1): HTMLElement | null {
	const buttons = buttonsOf(zone);
	return buttons[buttons.indexOf(from) + step] ?? null;
}

/** The card at the same height in the next cluster that has some. */
function beside(board: HTMLElement, zone: HTMLElement, from: HTMLElement, step: 1 | -1): HTMLElement | null {
	const zones = [...board.querySelectorAll<HTMLElement>("[data-zone]")].filter((one) => buttonsOf(one).length > 0);
	const next = zones[zones.indexOf(zone) + step];
	if (!next) return null;
	const buttons = buttonsOf(next);
	return buttons[Math.min(buttonsOf(zone).indexOf(from), buttons.length - 1)] ?? null;
}
