/** The record that is open, kept in the address (`?fiche=<id>`): a link leads to it, and Retour closes it. */

import { useCallback } from "react";
import { useSearchParams } from "wouter";
import type { RecordId } from "#shared/lib/ids.ts";

/** Its name in addresses. */
export const FICHE = "fiche";

export function useOpenRecord(): [open: RecordId | null, openRecord: (id: RecordId | null) => void] {
	const [params, setParams] = useSearchParams();
	const open = params.get(FICHE) as RecordId | null;
	const openRecord = useCallback(
		(id: RecordId | null) =>
			setParams((before) => {
				const after = new URLSearchParams(before);
				if (id === null) after.delete(FICHE);
				else after.set(FICHE, id);
				return after;
			}),
		[setParams],
	);
	return [open, openRecord];
}
