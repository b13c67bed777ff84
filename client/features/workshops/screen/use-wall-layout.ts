/** Finds the largest letters at which a wall of cards stands on one page of the screen, by measuring them where nobody sees them; the least that the back of a room reads, on several pages, when there are too many. */

import { type RefObject, useLayoutEffect, useState } from "react";
import { sameValue } from "#shared/lib/same-value.ts";
import { isCut, type MeasuredSection, type WallPage, wallPages } from "#client/features/workshops/screen/wall-pages.ts";

/** Letters that many times as large as the screen’s, in so many columns, each so wide (px). */
export type WallTry = { readonly scale: number; readonly columns: number; readonly width: number };
export type WallLayout = WallTry & { readonly pages: readonly WallPage[] };

type Size = { width: number; height: number; em: number; lettersCame: number };

/** The largest first; nothing is smaller than the last one. */
const SCALES = [1.5, 1.2, 1] as const;
const LEAST = 1;
/** In letters of the screen, at scale 1; the stylesheet has the same between columns and cards. */
const NARROWEST = 13;
const BETWEEN_COLUMNS = 0.8;
const BETWEEN_CARDS = 0.4;
/** Under a page that is one of several, which one it is. */
const FOOT = 1.7;
/** More at once cannot stand on one page: they are not measured for it. */
const MOST_LARGE = 48;
/** A card of more letters may be taller than a narrow column: wider ones are measured too. */
const LONG = 160;

/** `longest`: the letters of the longest card. */
export function wallTries(
	sections: number,
	cards: number,
	{ width, em }: Pick<Size, "width" | "em">,
	longest = 0,
): WallTry[] {
	const asked = SCALES.filter((scale) => scale === LEAST || cards <= MOST_LARGE);
	return asked.flatMap((scale) => {
		const between = BETWEEN_COLUMNS * em * scale;
		const most = Math.max(1, Math.floor((width + between) / (NARROWEST * em * scale + between)) || 1);
		// One for each section when that leaves each more room.
		const counts = sections > 1 && sections < most ? [sections, most] : [most];
		if (scale === LEAST && longest > LONG)
			for (let fewer = Math.floor(most / 2); fewer >= 1; fewer = Math.floor(fewer / 2)) counts.push(fewer);
		return [...new Set(counts)].map((columns) => ({
			scale,
			columns,
			width: (width - between * (columns - 1)) / columns,
		}));
	});
}

/** `room`: what the wall has; `measures`: where each of the `tries` is drawn, its heads and its cards, before anything is seen, and only until they are measured; `key`: what is measured. */
export function useWallLayout(
	room: RefObject<HTMLElement | null>,
	measures: RefObject<HTMLElement | null>,
	key: string,
	counts: readonly number[],
	longest: number,
): { tries: readonly WallTry[]; layout: WallLayout | null } {
	const size = useSize(room);
	const [measured, setMeasured] = useState<{ of: string; layout: WallLayout | null } | null>(null);
	const asked = `${JSON.stringify(size)} ${key}`;
	const cards = counts.reduce((sum, count) => sum + count, 0);
	const tries = size && measured?.of !== asked ? wallTries(counts.length, cards, size, longest) : [];
	useLayoutEffect(() => {
		if (size && measures.current && tries.length > 0)
			setMeasured({ of: asked, layout: laidOut(tries, size, measures.current) });
	});
	return { tries, layout: measured?.layout ?? null };
}

/** What an element has for its content, told again when it changes, and when letters of another size have come. */
function useSize(element: RefObject<HTMLElement | null>): Size | null {
	const [size, setSize] = useState<Size | null>(null);
	useLayoutEffect(() => {
		const room = element.current;
		if (!room) return;
		let lettersCame = 0;
		const read = () => {
			const { clientWidth: width, clientHeight } = room;
			// What is not drawn, in a tab that nobody sees, is not limited.
			const height = clientHeight || Number.MAX_SAFE_INTEGER;
			const em = Number.parseFloat(getComputedStyle(room).fontSize) || 1;
			const found = { width, height, em, lettersCame };
			setSize((known) => (sameValue(known, found) ? known : found));
		};
		const readAgain = () => {
			lettersCame += 1;
			read();
		};
		read();
		const watch = new ResizeObserver(read);
		watch.observe(room);
		document.fonts?.addEventListener("loadingdone", readAgain);
		return () => {
			watch.disconnect();
			document.fonts?.removeEventListener("loadingdone", readAgain);
		};
	}, [element]);
	return size;
}

function laidOut(tries: readonly WallTry[], { height, em }: Size, element: HTMLElement): WallLayout | null {
	const paged: (WallLayout & { readonly cuts: boolean })[] = [];
	for (const [place, one] of tries.entries()) {
		const drawn = element.children[place];
		if (!drawn) continue;
		const sections = [...drawn.querySelectorAll("[data-section]")].map(
			(section): MeasuredSection => ({
				head: heightIn(section.querySelector("[data-head]")),
				cards: [...section.querySelectorAll("li")].map(heightIn),
			}),
		);
		const unit = em * one.scale;
		const space = { columns: one.columns, height, gap: BETWEEN_CARDS * unit, apart: BETWEEN_COLUMNS * unit };
		const pages = wallPages(sections, space);
		if (pages.length <= 1 && !isCut(sections, space)) return { ...one, pages };
		if (one.scale !== LEAST) continue;
		const onPages = { ...space, height: height - FOOT * em };
		paged.push({ ...one, pages: wallPages(sections, onPages), cuts: isCut(sections, onPages) });
	}
	return bestPaged(paged);
}

/** The least letters, in as many columns as hold each card whole. */
export function bestPaged<Paged extends Pick<WallTry, "scale" | "columns"> & { readonly cuts: boolean }>(
	paged: readonly Paged[],
): Paged | null {
	const least = paged.filter(({ scale }) => scale === LEAST).sort((one, other) => other.columns - one.columns);
	return least.find(({ cuts }) => !cuts) ?? least.at(-1) ?? null;
}

function heightIn(element: Element | null): number {
	return element?.getBoundingClientRect().height ?? 0;
}
