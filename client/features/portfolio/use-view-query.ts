/** The view of the address, and the way to change it. What a change leaves as it was stays the same object, so that what shows it is not drawn again. */

import { useCallback, useMemo, useRef } from "react";
import { useSearchParams } from "wouter";
import { sameValue } from "#shared/lib/same-value.ts";
import { parseViewQuery, type ViewQuery, writeViewQuery } from "#client/features/portfolio/view-query.ts";

/** A change, or what makes it from the view as it is at that moment. */
export type ChangeQuery = (change: Partial<ViewQuery> | ((before: ViewQuery) => Partial<ViewQuery>)) => void;

export function useViewQuery(): [query: ViewQuery, change: ChangeQuery] {
	const [params, setParams] = useSearchParams();
	const address = params.toString();
	const last = useRef<ViewQuery | null>(null);
	const query = useMemo(() => {
		const before = last.current;
		const now = parseViewQuery(new URLSearchParams(address));
		const kept: ViewQuery = before ? keepSame(before, now) : now;
		last.current = kept;
		return kept;
	}, [address]);
	const change = useCallback<ChangeQuery>(
		(part) =>
			setParams(
				(params) => {
					const before = parseViewQuery(params);
					return writeViewQuery({ ...before, ...(typeof part === "function" ? part(before) : part) }, params);
				},
				{ replace: true },
			),
		[setParams],
	);
	return [query, change];
}

function keepSame(before: ViewQuery, now: ViewQuery): ViewQuery {
	const kept = Object.entries(now).map(([part, value]) => {
		const known = before[part as keyof ViewQuery];
		return [part, sameValue(known, value) ? known : value];
	});
	const query = Object.fromEntries(kept) as ViewQuery;
	return sameValue(before, query) ? before : query;
}
