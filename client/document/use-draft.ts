/** What somebody is writing in a field while others may change it: kept apart until it is put in the document, never lost, never written over theirs without a choice. */

import { useCallback, useRef, useState } from "react";

export type Draft = {
	/** What the field shows. */
	text: string;
	isWriting: boolean;
	/** What somebody else put there meanwhile; null when nobody did. */
	theirs: string | null;
	write: (text: string) => void;
	/** Puts the draft in the document. False while a choice is needed. */
	commit: () => boolean;
	/** Keeps one's own words over theirs. */
	keepMine: () => void;
	takeTheirs: () => void;
	/** Leaves without writing anything. */
	cancel: () => void;
};

type Written = { text: string; base: string };

/** `value` is what the document holds now; `begun` is a first letter already typed. */
export function useDraft(value: string, onCommit: (text: string) => void, begun?: string): Draft {
	const [draft, setDraft] = useState<Written | null>(begun === undefined ? null : { text: begun, base: value });
	// Two events of one turn (Entrée, then blur) must see each other's effect.
	const latest = useRef(draft);
	const set = useCallback((next: Written | null) => {
		latest.current = next;
		setDraft(next);
	}, []);
	const isContested = (mine: Written) => value !== mine.base && value !== mine.text && mine.text !== mine.base;
	const finish = (text: string) => {
		set(null);
		if (text !== value) onCommit(text);
	};
	return {
		text: draft?.text ?? value,
		isWriting: draft !== null,
		theirs: draft !== null && isContested(draft) ? value : null,
		write: (text) => set({ text, base: latest.current?.base ?? value }),
		commit: () => {
			const mine = latest.current;
			if (mine === null) return true;
			if (isContested(mine)) return false;
			// Untouched words never undo what somebody else wrote.
			if (mine.text === mine.base) set(null);
			else finish(mine.text);
			return true;
		},
		keepMine: () => {
			if (latest.current !== null) finish(latest.current.text);
		},
		takeTheirs: () => set(null),
		cancel: () => set(null),
	};
}
