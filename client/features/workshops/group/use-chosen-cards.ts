/** The cards chosen on this screen, among those that are in sight; what is chosen is said, and goes no further than this screen. */

import { useCallback, useMemo, useRef, useState } from "react";
import {
	type Chosen,
	inSightOf,
	NONE_CHOSEN,
	rangedTo,
	toggled,
} from "#client/features/workshops/group/chosen-cards.ts";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import type { Groups } from "#client/features/workshops/group/use-groups.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

export type ChosenCards = {
	readonly cards: ReadonlySet<string>;
	readonly last: string | null;
	/** The same function until the board goes. */
	readonly pick: (card: string, isRange: boolean) => void;
	readonly choose: (cards: Iterable<string>) => void;
	readonly clear: () => void;
};

export function useChosenCards({ clusters, alone }: Groups, isOn: boolean): ChosenCards {
	const t = useTexts(groupTexts);
	const announce = useAnnounce();
	const [kept, setKept] = useState(NONE_CHOSEN);
	const columns = useMemo(
		() => [alone, ...clusters.map(({ cards }) => cards)].map((cards) => cards.map(({ id }) => id)),
		[alone, clusters],
	);
	const chosen = useMemo(() => (isOn ? inSightOf(kept, columns) : NONE_CHOSEN), [isOn, kept, columns]);
	const now = useRef({ chosen, columns });
	now.current = { chosen, columns };
	const set = useCallback(
		(next: Chosen) => {
			if (next.cards.size !== now.current.chosen.cards.size) announce(t.chosen(next.cards.size));
			// Two acts of one turn of the page each count.
			now.current = { ...now.current, chosen: next };
			setKept(next);
		},
		[announce, t],
	);
	const pick = useCallback(
		(card: string, isRange: boolean) => {
			const { chosen: before, columns: there } = now.current;
			set(isRange ? rangedTo(before, card, there) : toggled(before, card));
		},
		[set],
	);
	const choose = useCallback((cards: Iterable<string>) => setKept({ cards: new Set(cards), last: null }), []);
	const clear = useCallback(() => set({ ...NONE_CHOSEN, last: now.current.chosen.last }), [set]);
	return useMemo(() => ({ ...chosen, pick, choose, clear }), [chosen, pick, choose, clear]);
}
