/** What somebody is writing in a field while others may change it: kept apart until it is committed, and never lost or written over theirs without a choice. */

import { useCallback, useRef, useState } from "react";

export type Draft = {
	/** What the field shows. */
	text: string;
	isWriting: boolean;
	/** What somebody else put there meanwhile; null when nobody did. R98. */
	theirs: string | null;
	write: (text: string) => void;
	/** Puts the draft in the document. False while a choice is needed. */
	commit: () => boolean;
	/** Keeps one's own words: the next commit writes them. */
	keepMine: () => boolean;
	takeTheirs: () => void;
	/** Leaves without writing anything. */
	cancel: () => void;
};

/** `value` is what the document holds now. */
export function useDraft(value: string, onCommit: (text: string) => void): Draft {
	const [draft, setDraft] = useState<{ text: string; base: string } | null>(null);
	// Events of one turn (keyboard, then blur) must see each other's effect.
	const latest = useRef(draft);
	const set = useCallback((next: { text: string; base: string } | null) => {
		latest.current = next;
		setDraft(next);
	}, []);
	const theirs = draft !== null && value !== draft.base && value !== draft.text ? value : null;

	const finish = useCallback(
		(text: string) => {
			set(null);
			if (text !== value) onCommit(text);
			return true;
		},
		[onCommit, set, value],
	);
	return {
		text: draft?.text ?? value,
		isWriting: draft !== null,
		theirs,
		write: (text) => set({ text, base: latest.current?.base ?? value }),
		commit: () => {
			const mine = latest.current;
			if (mine === null) return true;
			if (value !== mine.base && value !== mine.text && mine.text !== mine.base) return false;
			// Untouched words never undo what somebody else wrote.
			if (mine.text === mine.base) {
				set(null);
				return true;
			}
			return finish(mine.text);
		},
		keepMine: () => {
			const mine = latest.current;
			return mine === null ? true : finish(mine.text);
		},
		takeTheirs: () => set(null),
		cancel: () => set(null),
	};
}
