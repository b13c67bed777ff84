/** How the cards of a wall are laid out for the back of a room: in columns, as large as they can be, on as many pages as it takes. Pure: sizes are measured elsewhere. */

/** A part of a section in one column: its cards from `from` to before `to`. */
export type WallPiece = { readonly section: number; readonly from: number; readonly to: number };
/** Columns, from left to right. */
export type WallPage = readonly (readonly WallPiece[])[];

/** The heights of what a section is made of, at one size of letters. */
export type MeasuredSection = { readonly head: number; readonly cards: readonly number[] };
/** `gap`: between cards; `apart`: between sections of a column. */
export type WallSpace = {
	readonly columns: number;
	readonly height: number;
	readonly gap: number;
	readonly apart: number;
};

/** One section a column when there is a column for each and all of it fits; else one after another, each kept together when a column can hold it. */
export function wallPages(sections: readonly MeasuredSection[], space: WallSpace): WallPage[] {
	const { columns, height, gap } = space;
	const whole = sections.map(({ head, cards }) => heightOf(head, cards, gap));
	if (sections.length > 1 && sections.length <= columns && whole.every((one) => one <= height))
		return [sections.map(({ cards }, section) => [{ section, from: 0, to: cards.length }])];
	const full = inColumns(sections, space, height);
	// On a page of their own, columns end at about the same height.
	const made = full.length > columns ? full : balanced(sections, space, full);
	const pages: WallPage[] = [];
	for (let at = 0; at < made.length; at += columns) pages.push(made.slice(at, at + columns));
	return pages;
}

/** Whether a card, under the name of its section, is taller than a column. */
export function isCut(sections: readonly MeasuredSection[], { height, gap }: WallSpace): boolean {
	return sections.some(({ head, cards }) => cards.some((card) => heightOf(head, [card], gap) > height + 1));
}

/** What one column across the wall holds for sure, at the least letters, under what a step asks. */
const LINES = 8;
const LINE = 80;

/** The text of a card in as many parts as it takes for each to stand on the wall: most are one. */
export function wallParts(text: string): string[] {
	const parts: string[] = [];
	let lines: string[] = [];
	let used = 0;
	for (const line of text.split("\n")) {
		const takes = Math.max(1, Math.ceil(line.length / LINE));
		if (lines.length > 0 && used + takes > LINES) {
			parts.push(lines.join("\n"));
			[lines, used] = [[], 0];
		}
		lines.push(line);
		used += takes;
	}
	return [...parts, lines.join("\n")].filter((part) => part.trim() !== "");
}

const BALANCE_STEPS = 20;

function balanced(sections: readonly MeasuredSection[], space: WallSpace, full: WallPiece[][]): WallPiece[][] {
	for (let step = 1; step < BALANCE_STEPS; step += 1) {
		const made = inColumns(sections, space, (space.height * step) / BALANCE_STEPS);
		if (made.length <= space.columns && !made.some((column) => isOver(sections, space, column))) return made;
	}
	return full;
}

function isOver(sections: readonly MeasuredSection[], { height, gap, apart }: WallSpace, column: WallPiece[]): boolean {
	const used = column.map(({ section, from, to }) => {
		const { head = 0, cards = [] } = sections[section] ?? {};
		return heightOf(head, cards.slice(from, to), gap);
	});
	return used.reduce((sum, one) => sum + one + apart, -apart) > height;
}

function inColumns(
	sections: readonly MeasuredSection[],
	{ gap, apart }: Pick<WallSpace, "gap" | "apart">,
	height: number,
): WallPiece[][] {
	const columns: WallPiece[][] = [[]];
	let used = 0;
	const turn = () => {
		if (columns.at(-1)?.length === 0) return;
		columns.push([]);
		used = 0;
	};
	const put = (piece: WallPiece, tall: number) => {
		columns.at(-1)?.push(piece);
		used += (used > 0 ? apart : 0) + tall;
	};
	for (const [section, { head, cards }] of sections.entries()) {
		const whole = heightOf(head, cards, gap);
		if (used > 0 && used + apart + whole > height) turn();
		if (used + whole <= height || cards.length === 0) {
			put({ section, from: 0, to: cards.length }, whole);
			continue;
		}
		for (let from = 0; from < cards.length; ) {
			// A card that is taller than a column is alone in it.
			let to = from + 1;
			while (to < cards.length && heightOf(head, cards.slice(from, to + 1), gap) <= height) to += 1;
			turn();
			put({ section, from, to }, heightOf(head, cards.slice(from, to), gap));
			from = to;
		}
	}
	return columns;
}

function heightOf(head: number, cards: readonly number[], gap: number): number {
	return cards.reduce((sum, card) => sum + gap + card, head);
}
