/** The record that is open, kept in the address (`?fiche=<id>`): a link leads to it, and Retour closes it. */

import { useCallback } from "react";
import { useSearchParams } from "wouter";
import type { RecordId } from "#shared/lib/ids.ts";

const PARAM = "fiche";

export function useOpenRecord(): [open: RecordId | null, openRecord: (id: RecordId | null) => void] {
	const [params, setParams] = useSearchParams();
	const open = params.get(PARAM) as RecordId | null;
	const openRecord = useCallback(
		(id: RecordId | null) =>
			setParams((before) => {
				const after = new URLSearchParams(before);
				if (id === null) after.delete(PARAM);
				else after.set(PARAM, id);
				return after;
			}),
		[setParams],
	);
	return [open, openRecord];
}
