/** What the words that were voted on say in the document now, live; the same list as long as no word of them has changed. */

import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { type ChangedPart, changedWording, passageParts, type WordingPart } from "#shared/document/block-wording.ts";
import { recordParts } from "#shared/document/record-wording.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import { sameValue } from "#shared/lib/same-value.ts";

function wordingNow(doc: Y.Doc, subject: VoteSubject): readonly WordingPart[] {
	if (subject.kind === "question") return [];
	if (subject.kind === "record") return recordParts(doc, subject.record, subject.parts);
	return passageParts(
		doc,
		subject.field,
		subject.parts.map(({ id }) => id),
	);
}

/** What changed since; nothing for a question. */
export function useChangesSince(doc: Y.Doc, subject: VoteSubject | null): readonly ChangedPart[] {
	const now = useDocReading(doc, subject, (live, of) => (of ? wordingNow(live, of) : []));
	return useMemo(
		() => (subject === null || subject.kind === "question" ? [] : changedWording(subject.parts, now)),
		[subject, now],
	);
}

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
