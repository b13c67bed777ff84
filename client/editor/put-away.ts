/** Which tools leave a bar that is too narrow for all of them, so that it stays on one line: they go to a menu at its end. */

import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Between two tools, in pixels: that of client/ui/Toolbar. */
const GAP = 2;

type Room = {
	/** What all the tools need, in pixels. */
	needed: number;
	available: number;
	/** What one tool takes; the menu takes as much. */
	each: number;
	/** How many may leave. */
	spare: number;
};

/** How many tools leave. */
export function countAway({ needed, available, each, spare }: Room): number {
	if (needed <= available || each <= 0) return 0;
	return Math.min(spare, Math.ceil((needed + each - available) / each));
}

/** `place` holds the bar and nothing else; `shown` is what the bar has beside the spare tools: another value, another width. `onAway` is told of the count before it is drawn. */
export function useCountAway(
	place: RefObject<HTMLElement | null>,
	spare: number,
	shown: unknown,
	onAway: (count: number) => void,
): number {
	const [away, setAway] = useState(0);
	const drawn = useRef(0);
	drawn.current = away;
	const [turn, setTurn] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `shown` and `turn` say that the bar is drawn otherwise
	useLayoutEffect(() => {
		const bar = place.current?.firstElementChild;
		const tell = (count: number) => {
			setAway(count);
			onAway(count);
		};
		// Drawn together with the bar, this comes before the page knows it: asked once more, still before it is painted.
		if (!place.current && turn === 0) queueMicrotask(() => setTurn(1));
		if (!place.current || !bar || spare === 0) return tell(0);
		const measure = () => {
			const tools = [...bar.children].filter((one) => one instanceof HTMLElement);
			const each = (bar.querySelector<HTMLElement>(":scope > button[aria-pressed]")?.offsetWidth ?? 0) + GAP;
			const taken = tools.reduce((sum, one) => sum + widthOf(one) + GAP, -GAP);
			const hidden = drawn.current;
			const needed = taken + hidden * each - (hidden > 0 ? each : 0);
			tell(countAway({ needed, available: place.current?.clientWidth ?? 0, each, spare }));
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(place.current);
		return () => observer.disconnect();
	}, [place, spare, shown, onAway, turn]);
	return away;
}

function widthOf(element: HTMLElement): number {
	const { marginInlineStart, marginInlineEnd } = getComputedStyle(element);
	return element.offsetWidth + (Number.parseFloat(marginInlineStart) || 0) + (Number.parseFloat(marginInlineEnd) || 0);
}
