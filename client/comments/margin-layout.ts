/** Where the cards of the margin stand: each beside its passage, none over another, the one being read exactly beside its own. */

export type MarginCard = {
	id: string /** Where its passage is, in pixels from the top of the margin. */;
	top: number;
	height: number;
};

/** The top of each card, in pixels. */
export function placeCards(cards: readonly MarginCard[], active: string | null, gap: number): Map<string, number> {
	const sorted = [...cards].sort((a, b) => a.top - b.top);
	const tops = sorted.map(({ top }) => top);
	const pivot = Math.max(
		0,
		sorted.findIndex(({ id }) => id === active),
	);
	for (let index = pivot - 1; index >= 0; index--) {
		const [card, below] = [sorted[index], tops[index + 1]];
		if (card && below !== undefined) tops[index] = Math.min(card.top, below - gap - card.height);
	}
	// What would go above the margin pushes the rest down.
	tops[0] = Math.max(0, tops[0] ?? 0);
	for (let index = 1; index < sorted.length; index++) {
		const [above, top] = [sorted[index - 1], tops[index]];
		if (above && top !== undefined) tops[index] = Math.max(top, (tops[index - 1] ?? 0) + above.height + gap);
	}
	return new Map(sorted.map(({ id }, index) => [id, tops[index] ?? 0]));
}
