/** The margin of a text: each card stands at the height of its passage, pushed aside only as much as the others need. Those far from what is on the screen are not drawn. */

import type { Editor } from "@tiptap/core";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { placeCards } from "#client/comments/margin-layout.ts";
import { useMedia } from "#client/ui/use-media.ts";
import styles from "./Comments.module.css";

type MarginItem = { id: string; from: number; draw: () => ReactNode };
type MarginProps = { editor: Editor; items: readonly MarginItem[]; active: string | null };

const GAP = 12;
/** The height a card is given until it has been drawn once. */
const UNSEEN = 132;
/** How far beyond the screen cards are drawn. */
const BEYOND = 1_200;
/** Where the panel lies over the text: a plain list. */
export const NARROW = "(max-width: 1100px)";

export function Margin({ editor, items, active }: MarginProps) {
	const isNarrow = useMedia(NARROW);
	if (isNarrow)
		return (
			<ol className={styles.list}>
				{items.map(({ id, draw }) => (
					<li key={id}>{draw()}</li>
				))}
			</ol>
		);
	return <PlacedCards editor={editor} items={items} active={active} />;
}

function PlacedCards({ editor, items, active }: MarginProps) {
	const box = useRef<HTMLOListElement>(null);
	const heights = useRef(new Map<string, number>());
	const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
	const [seen, setSeen] = useState({ from: -BEYOND, to: window.innerHeight + BEYOND });
	const latest = useRef({ items, active });
	latest.current = { items, active };

	const place = useCallback(() => {
		const frame = box.current?.getBoundingClientRect();
		if (!frame || editor.isDestroyed) return;
		const size = editor.state.doc.content.size;
		const cards = latest.current.items.map(({ id, from }) => ({
			id,
			top: editor.view.coordsAtPos(Math.min(from, size)).top - frame.top,
			height: heights.current.get(id) ?? UNSEEN,
		}));
		const next = placeCards(cards, latest.current.active, GAP);
		setTops((before) => (isSame(before, next) ? before : next));
		const from = -frame.top - BEYOND;
		setSeen((before) =>
			Math.abs(before.from - from) < BEYOND / 3 ? before : { from, to: from + window.innerHeight + 2 * BEYOND },
		);
	}, [editor]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: another list, or another card being read, is placed anew
	useLayoutEffect(place, [place, items, active]);
	useEffect(() => {
		let frame = 0;
		const soon = () => {
			if (frame !== 0) return;
			frame = requestAnimationFrame(() => {
				frame = 0;
				place();
			});
		};
		const resized = new ResizeObserver(soon);
		resized.observe(editor.view.dom);
		document.addEventListener("scroll", soon, { capture: true, passive: true });
		return () => {
			resized.disconnect();
			document.removeEventListener("scroll", soon, { capture: true });
			if (frame !== 0) cancelAnimationFrame(frame);
		};
	}, [editor, place]);

	const measured = useCallback(
		(id: string, height: number) => {
			if (heights.current.get(id) === height) return;
			heights.current.set(id, height);
			place();
		},
		[place],
	);
	const last = Math.max(0, ...[...tops].map(([id, top]) => top + (heights.current.get(id) ?? UNSEEN)));
	return (
		<ol ref={box} className={styles.margin} style={{ minHeight: last }}>
			{items.map(({ id, draw }) => {
				const top = tops.get(id);
				if (top === undefined || ((top < seen.from || top > seen.to) && id !== active)) return null;
				return (
					<Placed key={id} id={id} top={top} onMeasure={measured}>
						{draw()}
					</Placed>
				);
			})}
		</ol>
	);
}

type PlacedProps = { id: string; top: number; onMeasure: (id: string, height: number) => void; children: ReactNode };

function Placed({ id, top, onMeasure, children }: PlacedProps) {
	const box = useRef<HTMLLIElement>(null);
	useEffect(() => {
		const element = box.current;
		if (!element) return;
		const sized = new ResizeObserver(() => onMeasure(id, element.offsetHeight));
		sized.observe(element);
		return () => sized.disconnect();
	}, [id, onMeasure]);
	return (
		<li ref={box} className={styles.placed} style={{ transform: `translateY(${Math.round(top)}px)` }}>
			{children}
		</li>
	);
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
	if (one.size !== other.size) return false;
	for (const [id, top] of one) if (other.get(id) !== top) return false;
	return true;
}
