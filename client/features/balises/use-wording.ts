/** What a balise says at this instant, live; the same object as long as no word of it has changed. */

import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { type BaliseWording, baliseWording } from "#shared/document/balise-wording.ts";
import { sameValue } from "#shared/lib/same-value.ts";

export function useWording(doc: Y.Doc, balise: string): BaliseWording | null {
	const store = useMemo(() => {
		let value = baliseWording(doc, balise);
		let isStale = false;
		return {
			get: () => {
				if (isStale) {
					isStale = false;
					const next = baliseWording(doc, balise);
					if (!sameValue(next, value)) value = next;
				}
				return value;
			},
			subscribe: (listener: () => void) => {
				const note = () => {
					isStale = true;
					listener();
				};
				doc.on("afterTransaction", note);
				return () => doc.off("afterTransaction", note);
			},
		};
	}, [doc, balise]);
	return useSyncExternalStore(store.subscribe, store.get);
}
