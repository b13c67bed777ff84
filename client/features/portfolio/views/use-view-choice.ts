/** The kind of view of the address, and the way to change it. */

import { useCallback, useMemo, useRef } from "react";
import { useSearchParams } from "wouter";
import { sameValue } from "#shared/lib/same-value.ts";
import { parseViewChoice, type ViewChoice, writeViewChoice } from "#client/features/portfolio/views/view-choice.ts";

export function useViewChoice(): [choice: ViewChoice, change: (part: Partial<ViewChoice>) => void] {
	const [params, setParams] = useSearchParams();
	const address = params.toString();
	const last = useRef<ViewChoice | null>(null);
	const choice = useMemo(() => {
		const now = parseViewChoice(new URLSearchParams(address));
		const kept = last.current && sameValue(last.current, now) ? last.current : now;
		last.current = kept;
		return kept;
	}, [address]);
	const change = useCallback(
		// Another kind of view is another place: « back » comes back to the one before.
		(part: Partial<ViewChoice>) =>
			setParams((before) => writeViewChoice({ ...parseViewChoice(before), ...part }, before), {
				replace: part.kind === undefined,
			}),
		[setParams],
	);
	return [choice, change];
}
