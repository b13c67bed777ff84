/**
 * Cards dragged with a pointer: a mouse takes one anywhere, a finger by its grip so that a page still scrolls. A frame of it moves one element and asks which
 * zone is under it; nothing of the page is drawn again until the card is dropped.
 */

import { type RefObject, useEffect, useRef } from "react";

/** A mouse that moves less has clicked. */
const FROM_PX = 5;
/** So near an edge, the page scrolls. */
const EDGE_PX = 56;
const SCROLL_PX = 14;

type Drag = { card: HTMLElement; ghost: HTMLElement; dx: number; dy: number; zone: HTMLElement | null };

/** `onDrop`: the card (`data-card`) and the zone (`data-zone`) it was left in, another than its own. */
export function useCardDrag(
	board: RefObject<HTMLElement | null>,
	isOn: boolean,
	onDrop: (card: string, zone: string) => void,
): void {
	const drop = useRef(onDrop);
	drop.current = onDrop;
	useEffect(() => {
		const root = board.current;
		if (!root || !isOn) return;
		return followPointer(root, (card, zone) => drop.current(card, zone));
	}, [board, isOn]);
}

function followPointer(root: HTMLElement, onDrop: (card: string, zone: string) => void): () => void {
	let pressed: { card: HTMLElement; pointer: number; x: number; y: number } | null = null;
	let drag: Drag | null = null;
	let at = { x: 0, y: 0 };
	let frame = 0;

	const begin = () => {
		if (!pressed) return;
		const { card, x, y } = pressed;
		const box = card.getBoundingClientRect();
		const ghost = card.cloneNode(true) as HTMLElement;
		ghost.removeAttribute("data-card");
		ghost.setAttribute("aria-hidden", "true");
		ghost.inert = true;
		Object.assign(ghost.style, {
			...{ position: "fixed", inset: "0 auto auto 0", width: `${box.width}px`, margin: "0" },
			...{ pointerEvents: "none", zIndex: "var(--z-overlay)", boxShadow: "var(--shadow-3)", willChange: "transform" },
		});
		document.body.append(ghost);
		card.dataset.dragged = "";
		document.documentElement.style.cursor = "grabbing";
		drag = { card, ghost, dx: x - box.left, dy: y - box.top, zone: null };
	};
	const draw = () => {
		frame = 0;
		if (!drag) return;
		const under = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>("[data-zone]") ?? null;
		const zone = under && root.contains(under) ? under : null;
		// Written after it is read: the page is laid out once a frame.
		drag.ghost.style.transform = `translate(${at.x - drag.dx}px, ${at.y - drag.dy}px) rotate(1.5deg)`;
		if (zone !== drag.zone) {
			drag.zone?.removeAttribute("data-over");
			zone?.setAttribute("data-over", "");
			drag.zone = zone;
		}
		const step = at.y < EDGE_PX ? -SCROLL_PX : at.y > innerHeight - EDGE_PX ? SCROLL_PX : 0;
		if (step !== 0) {
			scrollBy({ top: step, behavior: "instant" });
			ask();
		}
	};
	const ask = () => {
		if (frame === 0) frame = requestAnimationFrame(draw);
	};
	const end = () => {
		cancelAnimationFrame(frame);
		frame = 0;
		if (drag) {
			drag.ghost.remove();
			drag.zone?.removeAttribute("data-over");
			delete drag.card.dataset.dragged;
			document.documentElement.style.cursor = "";
		}
		pressed = null;
		drag = null;
	};

	const onDown = (event: PointerEvent) => {
		if (event.button !== 0 || pressed || !(event.target instanceof Element)) return;
		const card = event.target.closest<HTMLElement>("[data-card]");
		if (!card || event.target.closest("button, a, input, textarea")) return;
		if (event.pointerType !== "mouse" && !event.target.closest("[data-grip]")) return;
		pressed = { card, pointer: event.pointerId, x: event.clientX, y: event.clientY };
	};
	const onMove = (event: PointerEvent) => {
		if (event.pointerId !== pressed?.pointer) return;
		at = { x: event.clientX, y: event.clientY };
		if (!drag) {
			if (Math.hypot(at.x - pressed.x, at.y - pressed.y) < FROM_PX) return;
			getSelection()?.removeAllRanges();
			begin();
		}
		event.preventDefault();
		ask();
	};
	const onUp = (event: PointerEvent) => {
		if (event.pointerId !== pressed?.pointer) return;
		draw();
		const card = drag?.card.dataset.card;
		const from = drag?.card.closest<HTMLElement>("[data-zone]")?.dataset.zone;
		const to = drag?.zone?.dataset.zone;
		end();
		if (card !== undefined && to !== undefined && to !== from) onDrop(card, to);
	};
	const onCancel = (event: PointerEvent) => {
		if (event.pointerId === pressed?.pointer) end();
	};
	const onKey = (event: KeyboardEvent) => {
		if (event.key === "Escape" && drag) end();
	};
	// A text that is being dragged is no selection.
	const onSelect = (event: Event) => {
		if (drag) event.preventDefault();
	};
	root.addEventListener("pointerdown", onDown);
	root.addEventListener("selectstart", onSelect);
	document.addEventListener("pointermove", onMove);
	document.addEventListener("pointerup", onUp);
	document.addEventListener("pointercancel", onCancel);
	document.addEventListener("keydown", onKey);
	return () => {
		end();
		root.removeEventListener("pointerdown", onDown);
		root.removeEventListener("selectstart", onSelect);
		document.removeEventListener("pointermove", onMove);
		document.removeEventListener("pointerup", onUp);
		document.removeEventListener("pointercancel", onCancel);
		document.removeEventListener("keydown", onKey);
	};
}
