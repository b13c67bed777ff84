/** The first words of one text of each record of a set, its statement at first, live, for cards and for the search. */

import { useMemo, useSyncExternalStore } from "react";
import * as Y from "yjs";
import { parseRecordTextName, plainText, type RecordText, richTexts } from "#shared/document/rich-text.ts";
import { sameValue } from "#shared/lib/same-value.ts";

export type Statements = Readonly<Record<string, string>>;

const GATHER_MS = 300;

/** By id of record; the same object as long as no word has changed. */
export function useStatements(doc: Y.Doc, text: RecordText = "statement"): Statements {
	const store = useMemo(() => statementStore(doc, text), [doc, text]);
	return useSyncExternalStore(store.subscribe, store.get);
}

function statementStore(doc: Y.Doc, text: RecordText) {
	let value = read(doc, text);
	const listeners = new Set<() => void>();
	let timer: ReturnType<typeof setTimeout> | null = null;
	const refresh = () => {
		timer = null;
		const next = read(doc, text);
		if (sameValue(next, value)) return;
		value = next;
		for (const listener of [...listeners]) listener();
	};
	const onTransaction = (transaction: Y.Transaction) => {
		// Records are read elsewhere; here only texts count.
		const hasText = [...transaction.changed.keys()].some((type) => !((type as unknown) instanceof Y.Map));
		if (hasText && timer === null) timer = setTimeout(refresh, GATHER_MS);
	};
	return {
		get: () => value,
		subscribe: (listener: () => void) => {
			if (listeners.size === 0) {
				doc.on("afterTransaction", onTransaction);
				timer = setTimeout(refresh, 0);
			}
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
				if (listeners.size > 0) return;
				doc.off("afterTransaction", onTransaction);
				if (timer !== null) clearTimeout(timer);
				timer = null;
			};
		},
	};
}

function read(doc: Y.Doc, text: RecordText): Statements {
	const statements: Record<string, string> = Object.create(null);
	for (const { name, fragment } of richTexts(doc)) {
		const parsed = parseRecordTextName(name);
		if (parsed?.text === text) statements[parsed.record] = plainText(fragment).slice(0, 400);
	}
	return statements;
}
