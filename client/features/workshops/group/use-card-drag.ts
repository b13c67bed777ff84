/**
 * Cards dragged with a pointer. A mouse takes one anywhere, at once. A finger holds one for a moment and it comes up; a finger that moves before that scrolls
 * the page, as everywhere. A frame of it moves one element and asks which zone is under it; nothing of the page is drawn again until the cards are dropped.
 *
 * The drag and drop of React Aria rests on the browser's own, which a finger does not start everywhere, and knows one collection: cards here go among many.
 */

import { useEffect, useRef } from "react";
import { cardGhost, type Ghost } from "#client/features/workshops/group/card-ghost.ts";

/** A mouse that moves less has clicked; a finger that moves less is still. */
const FROM_PX = 5;
const STILL_PX = 10;
/** R810: how long a finger holds a card before it comes up. */
const HOLD_MS = 250;
/** So near an edge, the page scrolls. */
const EDGE_PX = 56;
const SCROLL_PX = 14;

/** How a card was pointed at without being dragged: by a finger, with the key that adds, or with the one that takes all up to it. */
export type Pick = "tap" | "add" | "range";

export type DragActs = {
	/** The cards that go with this one, itself included. */
	carried(card: string): readonly string[];
	/** Left in a zone (`data-zone`) which is not where all of them are. */
	onDrop(cards: readonly string[], zone: string): void;
	onPick(card: string, how: Pick): void;
};

/** Calls `act` after so long, unless it is called off. */
export type Later = (act: () => void, ms: number) => () => void;

const later: Later = (act, ms) => {
	const timer = setTimeout(act, ms);
	return () => clearTimeout(timer);
};

/** Cards carry `data-card`, zones `data-zone`. `board`: null until it is drawn. */
export function useCardDrag(board: HTMLElement | null, isOn: boolean, acts: DragActs): void {
	const latest = useRef(acts);
	latest.current = acts;
	useEffect(() => {
		if (!board || !isOn) return;
		return followPointer(board, {
			carried: (card) => latest.current.carried(card),
			onDrop: (cards, zone) => latest.current.onDrop(cards, zone),
			onPick: (card, how) => latest.current.onPick(card, how),
		});
	}, [board, isOn]);
}

type Press = {
	card: HTMLElement;
	target: Element;
	pointer: number;
	x: number;
	y: number;
	/** A finger or a pen on the card itself: it waits. */
	isHeld: boolean;
	callOff: () => void;
};
type Drag = { cards: readonly string[]; from: string | undefined; ghost: Ghost; zone: HTMLElement | null };

export function followPointer(root: HTMLElement, acts: DragActs, after: Later = later): () => void {
	let pressed: Press | null = null;
	let drag: Drag | null = null;
	let at = { x: 0, y: 0 };
	let frame = 0;

	const begin = () => {
		if (!pressed || drag) return;
		const { card } = pressed;
		const id = card.dataset.card ?? "";
		const cards = acts.carried(id);
		getSelection()?.removeAllRanges();
		document.documentElement.style.cursor = "grabbing";
		const from = card.closest<HTMLElement>("[data-zone]")?.dataset.zone;
		drag = { cards, from, ghost: cardGhost(card, cards.length, pressed), zone: null };
		for (const one of root.querySelectorAll<HTMLElement>("[data-card]"))
			if (cards.includes(one.dataset.card ?? "")) one.dataset.dragged = "";
		ask();
	};
	const draw = () => {
		frame = 0;
		if (!drag) return;
		const under = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>("[data-zone]") ?? null;
		const zone = under && root.contains(under) ? under : null;
		// Written after it is read: the page is laid out once a frame.
		drag.ghost.follow(at.x, at.y);
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
			for (const one of root.querySelectorAll<HTMLElement>("[data-dragged]")) delete one.dataset.dragged;
			document.documentElement.style.cursor = "";
		}
		pressed?.callOff();
		pressed?.target.removeEventListener("touchmove", stay);
		pressed = null;
		drag = null;
	};
	// A page under a card that came up stays where it is.
	const stay = (event: Event) => {
		if (drag && event.cancelable) event.preventDefault();
	};

	const onDown = (event: PointerEvent) => {
		const { target, pointerId: pointer, clientX: x, clientY: y } = event;
		if (event.button !== 0 || pressed || !(target instanceof Element)) return;
		const card = target.closest<HTMLElement>("[data-card]");
		if (!card || target.closest("button, a, input, textarea, label")) return;
		const isHeld = event.pointerType !== "mouse" && !target.closest("[data-grip]");
		at = { x, y };
		pressed = { card, target, pointer, x, y, isHeld, callOff: isHeld ? after(begin, HOLD_MS) : () => undefined };
		// Others may move the card away meanwhile: what a finger does is told to the element it began on, there or not.
		if (isHeld) target.addEventListener("touchmove", stay, { passive: false });
	};
	const onMove = (event: PointerEvent) => {
		if (event.pointerId !== pressed?.pointer) return;
		at = { x: event.clientX, y: event.clientY };
		const moved = Math.hypot(at.x - pressed.x, at.y - pressed.y);
		if (!drag) {
			// R810: it scrolls the page.
			if (pressed.isHeld) return moved < STILL_PX ? undefined : end();
			if (moved < FROM_PX) return;
			begin();
		}
		event.preventDefault();
		ask();
	};
	const onUp = (event: PointerEvent) => {
		if (event.pointerId !== pressed?.pointer) return;
		const card = pressed.card.dataset.card ?? "";
		const how = pickOf(event, pressed);
		draw();
		const done = drag;
		end();
		if (!done) {
			if (how) acts.onPick(card, how);
			return;
		}
		const to = done.zone?.dataset.zone;
		if (to !== undefined && (to !== done.from || done.cards.length > 1)) acts.onDrop(done.cards, to);
	};
	const onCancel = (event: PointerEvent) => {
		if (event.pointerId === pressed?.pointer) end();
	};
	const onKey = (event: KeyboardEvent) => {
		if (event.key !== "Escape" || !drag) return;
		event.stopPropagation();
		end();
	};
	// A text that is being dragged, or passed over on the way to the end of a range, is no selection.
	const onSelect = (event: Event) => {
		if (drag || pressed?.isHeld) event.preventDefault();
	};
	const onMouseDown = (event: MouseEvent) => {
		if (pressed && event.shiftKey) event.preventDefault();
	};
	const onMenu = (event: Event) => {
		if (pressed?.isHeld) event.preventDefault();
	};
	root.addEventListener("pointerdown", onDown);
	root.addEventListener("mousedown", onMouseDown);
	root.addEventListener("selectstart", onSelect);
	root.addEventListener("contextmenu", onMenu);
	root.addEventListener("touchmove", stay, { passive: false });
	document.addEventListener("pointermove", onMove);
	document.addEventListener("pointerup", onUp);
	document.addEventListener("pointercancel", onCancel);
	document.addEventListener("keydown", onKey, { capture: true });
	return () => {
		end();
		root.removeEventListener("pointerdown", onDown);
		root.removeEventListener("mousedown", onMouseDown);
		root.removeEventListener("selectstart", onSelect);
		root.removeEventListener("contextmenu", onMenu);
		root.removeEventListener("touchmove", stay);
		document.removeEventListener("pointermove", onMove);
		document.removeEventListener("pointerup", onUp);
		document.removeEventListener("pointercancel", onCancel);
		document.removeEventListener("keydown", onKey, { capture: true });
	};
}

function pickOf({ shiftKey, ctrlKey, metaKey }: PointerEvent, { isHeld }: Press): Pick | null {
	if (isHeld) return "tap";
	if (shiftKey) return "range";
	return ctrlKey || metaKey ? "add" : null;
}
