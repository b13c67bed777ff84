/** Says in one sentence that others have just commented, however many they are. */

import { useEffect, useRef } from "react";
import type { CommentsState } from "#shared/ledger/comments-state.ts";
import { texts } from "#client/comments/texts.ts";
import type { People } from "#client/comments/use-people.ts";
import type { LedgerReading } from "#client/document/ledger-view.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

const GATHER_MS = 1_500;

export function useSpokenComments({ state, head, isLoaded }: LedgerReading<CommentsState>, people: People): void {
	const t = useTexts(texts);
	const announce = useAnnounce();
	const heard = useRef<number | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `head` says when what is in `state` changed
	useEffect(() => {
		if (!isLoaded) return;
		heard.current ??= state.comments.size;
		const timer = setTimeout(() => {
			const fresh = [...state.comments.values()].slice(heard.current ?? 0).filter(({ author }) => author !== people.me);
			heard.current = state.comments.size;
			const [one] = fresh;
			if (fresh.length > 1) announce(t.cameMany(fresh.length));
			else if (one) announce(t.cameFrom(people.nameOf(one.author)));
		}, GATHER_MS);
		return () => clearTimeout(timer);
	}, [state, head, isLoaded, people, announce, t]);
}
