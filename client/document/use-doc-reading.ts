/** Something that is read of a live document, by a component. */

import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { sameValue } from "#shared/lib/same-value.ts";

/** Reads something of a live document; the same value until it changes. `read` must be a plain function. */
export function useDocReading<Of, Value>(doc: Y.Doc, of: Of, read: (doc: Y.Doc, of: Of) => Value): Value {
	// biome-ignore lint/correctness/useExhaustiveDependencies: `read` is a plain function of what it is given
	const store = useMemo(() => {
		let value = read(doc, of);
		let isStale = false;
		return {
			get: () => {
				if (isStale) {
					isStale = false;
					const next = read(doc, of);
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
	}, [doc, of]);
	return useSyncExternalStore(store.subscribe, store.get);
}
