/** The view of the address, and the way to change it. */

import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import { parseViewQuery, type ViewQuery, writeViewQuery } from "#client/features/portfolio/view-query.ts";

export type ChangeQuery = (change: Partial<ViewQuery>) => void;

export function useViewQuery(): [query: ViewQuery, change: ChangeQuery] {
	const [params, setParams] = useSearchParams();
	const address = params.toString();
	const query = useMemo(() => parseViewQuery(new URLSearchParams(address)), [address]);
	const change = useCallback<ChangeQuery>(
		(part) => setParams((before) => writeViewQuery({ ...parseViewQuery(before), ...part }, before), { replace: true }),
		[setParams],
	);
	return [query, change];
}
