/**
 * Takes a card by its grip, with the mouse or a finger, to another place of its list or into another list. What moves a card with the keys stays beside it.
 * Lists carry `data-drop-list`, their cards `data-drop-item`; the place is found from where the pointer is.
 */

import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";

/** Before a card of a list, or at its end. */
export type DropPlace = { readonly list: string; readonly before: string | null };

type Drag = { readonly id: string; readonly place: DropPlace | null };

/** Pixels before a press is a drag, and how near an edge of the window scrolls. */
const SLACK = 5;
const EDGE = 72;
const SCROLL_STEP = 14;

export function useCardDrag(onDrop: (id: string, place: DropPlace) => void) {
	const [drag, setDrag] = useState<Drag | null>(null);
	const pressed = useRef<{ id: string; x: number; y: number; isDrag: boolean } | null>(null);
	const at = useRef({ x: 0, y: 0 });
	const end = useCallback(() => {
		pressed.current = null;
		setDrag(null);
	}, []);
	const isDragging = drag !== null;

	useEffect(() => {
		if (!isDragging) return;
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== "Escape") return;
			event.stopPropagation();
			end();
		};
		let frame = requestAnimationFrame(function scroll() {
			const { x, y } = at.current;
			const by = y < EDGE ? -SCROLL_STEP : y > window.innerHeight - EDGE ? SCROLL_STEP : 0;
			if (by !== 0) scrollerAt(x, y)?.scrollBy(0, by);
			frame = requestAnimationFrame(scroll);
		});
		document.addEventListener("keydown", onKeyDown, { capture: true });
		return () => {
			cancelAnimationFrame(frame);
			document.removeEventListener("keydown", onKeyDown, { capture: true });
		};
	}, [isDragging, end]);

	/** What a grip listens to. */
	const grip = useCallback(
		(id: string) => ({
			onPointerDown: (event: PointerEvent<HTMLElement>) => {
				if (event.button !== 0) return;
				event.preventDefault();
				event.currentTarget.setPointerCapture(event.pointerId);
				pressed.current = { id, x: event.clientX, y: event.clientY, isDrag: false };
			},
			onPointerMove: (event: PointerEvent<HTMLElement>) => {
				const press = pressed.current;
				if (press?.id !== id) return;
				const { clientX: x, clientY: y } = event;
				press.isDrag ||= Math.hypot(x - press.x, y - press.y) > SLACK;
				if (!press.isDrag) return;
				at.current = { x, y };
				const place = placeAt(x, y, id);
				setDrag((before) => (before && isSamePlace(before.place, place) ? before : { id, place }));
			},
			onPointerUp: (event: PointerEvent<HTMLElement>) => {
				const press = pressed.current;
				if (press?.id !== id) return;
				const place = press.isDrag ? placeAt(event.clientX, event.clientY, id) : null;
				end();
				if (place) onDrop(id, place);
			},
			onPointerCancel: end,
		}),
		[end, onDrop],
	);
	return { drag, grip };
}

function placeAt(x: number, y: number, dragged: string): DropPlace | null {
	const list = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop-list]");
	if (!list) return null;
	const below = [...list.querySelectorAll<HTMLElement>("[data-drop-item]")].find((item) => {
		const { top, height } = item.getBoundingClientRect();
		return item.dataset.dropItem !== dragged && y < top + height / 2;
	});
	return { list: list.dataset.dropList ?? "", before: below?.dataset.dropItem ?? null };
}

function isSamePlace(a: DropPlace | null, b: DropPlace | null): boolean {
	return a?.list === b?.list && a?.before === b?.before;
}

function scrollerAt(x: number, y: number): Element | null {
	let element = document.elementFromPoint(x, y);
	while (element && element.scrollHeight <= element.clientHeight + 1) element = element.parentElement;
	return element ?? document.scrollingElement;
}
